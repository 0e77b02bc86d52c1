use model_core::ApiModel;

#[derive(ApiModel)]
struct Nothing;

fn main() {}
