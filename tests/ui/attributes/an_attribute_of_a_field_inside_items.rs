use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items(default = "all"))]
    scope: Vec<String>,
}

fn main() {}
