use model_core::ApiModel;

const LARGEST: i32 = 10;

#[derive(ApiModel)]
struct CreateToken {
    #[api(maximum = LARGEST, default = 43_200)]
    seconds: i32,
}

fn main() {}
