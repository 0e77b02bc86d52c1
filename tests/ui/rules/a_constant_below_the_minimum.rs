use model_core::ApiModel;

const LARGEST: i32 = 10;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum = 15, maximum = LARGEST)]
    seconds: i32,
}

fn main() {}
