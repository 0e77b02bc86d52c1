use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
struct Base {
    display_name: String,
}

#[derive(ApiModel)]
struct Search {
    #[api(rename = "displayName")]
    name: String,
    #[api(flatten)]
    base: Option<Base>,
}

fn main() {}
