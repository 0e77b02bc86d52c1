use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    kind: String,
    never: bool,
    #[api(required_unless(never = "true"))]
    name: Option<String>,
}

fn main() {}
