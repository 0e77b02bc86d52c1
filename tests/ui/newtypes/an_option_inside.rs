use model_core::ApiModel;

#[derive(ApiModel)]
#[api(min_length = 1)]
struct Name(Option<String>);

fn main() {}
