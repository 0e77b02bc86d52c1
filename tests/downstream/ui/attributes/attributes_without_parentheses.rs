use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api = "required"]
    name: String,
}

fn main() {}
