use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = 5)]
    name: String,
}

fn main() {}
