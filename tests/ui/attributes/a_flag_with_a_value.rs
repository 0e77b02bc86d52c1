use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(required = true)]
    name: Option<String>,
}

fn main() {}
