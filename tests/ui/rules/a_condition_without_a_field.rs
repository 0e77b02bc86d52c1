use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    kind: String,
    never: bool,
    #[api(required_if(message = "say who"))]
    name: Option<String>,
}

fn main() {}
