use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items(rename = "s", title = "Scope", deprecated, default = "all", secret))]
    scope: Vec<String>,
    #[api(items(rename_all = "camelCase"))]
    names: Vec<String>,
}

fn main() {}
