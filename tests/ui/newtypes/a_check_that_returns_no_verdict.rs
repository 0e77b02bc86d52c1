use model_core::ApiModel;

#[derive(ApiModel)]
#[api(check = |name: &String| name.len())]
struct Name(String);

fn main() {}
