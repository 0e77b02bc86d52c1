use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(example = "all")]
    scope: Vec<String>,
}

fn main() {}
