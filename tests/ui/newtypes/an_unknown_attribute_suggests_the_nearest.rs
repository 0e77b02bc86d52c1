use model_core::ApiModel;

#[derive(ApiModel)]
#[api(max_lenght = 64)]
struct Name(String);

fn main() {}
