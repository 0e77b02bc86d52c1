use model_core::ApiModel;

#[derive(ApiModel)]
struct Name(#[api(min_length = 1)] String);

fn main() {}
