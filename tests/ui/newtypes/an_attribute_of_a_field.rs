use model_core::ApiModel;

#[derive(ApiModel)]
#[api(default = "ci")]
struct Name(String);

fn main() {}
