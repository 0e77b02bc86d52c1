use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    kind: String,
    never: bool,
    #[api(required, required_if(kind = "a"))]
    name: Option<String>,
}

fn main() {}
