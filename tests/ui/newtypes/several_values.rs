use model_core::ApiModel;

#[derive(ApiModel)]
struct Name(String, String);

fn main() {}
