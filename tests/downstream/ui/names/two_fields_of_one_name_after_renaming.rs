use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
struct CreateToken {
    display_name: String,
    #[api(rename = "displayName")]
    label: String,
}

fn main() {}
