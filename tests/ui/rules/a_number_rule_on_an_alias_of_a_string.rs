use model_core::ApiModel;

type Alias = String;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum = 1)]
    name: Alias,
}

fn main() {}
