use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = , example =)]
    seconds: i32,
}

fn main() {}
