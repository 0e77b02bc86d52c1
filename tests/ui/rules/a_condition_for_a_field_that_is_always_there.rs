use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    kind: String,
    never: bool,
    #[api(required_if(kind = "a"))]
    name: String,
}

fn main() {}
