use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rule(|name| name.0 != "root"))]
struct Name(String);

fn main() {}
