use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
struct Name(String);

fn main() {}
