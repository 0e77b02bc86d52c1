use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    kind: String,
    never: bool,
    #[api(items(required_if(kind = "a")))]
    name: Vec<String>,
}

fn main() {}
