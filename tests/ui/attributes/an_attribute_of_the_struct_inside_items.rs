use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items(rename_all = "camelCase"))]
    scope: Vec<String>,
}

fn main() {}
