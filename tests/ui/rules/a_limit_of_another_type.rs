use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(maximum = LARGEST)]
    ttl: i32,
}

const LARGEST: i64 = 43_200;

fn main() {}
