use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(precision = seconds)]
    expires: Stamp,
}

type Stamp = i64;

fn main() {}
