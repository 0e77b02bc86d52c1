use model_core::ApiModel;

#[derive(ApiModel)]
struct Name();

fn main() {}
