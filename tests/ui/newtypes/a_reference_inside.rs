use model_core::ApiModel;

#[derive(ApiModel)]
struct Name(&'static str);

fn main() {}
