use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = 86_400, minimum = 15, maximum = 43_200)]
    seconds: i32,
}

fn main() {}
