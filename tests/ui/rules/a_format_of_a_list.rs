use model_core::ApiModel;

#[derive(ApiModel)]
struct Token {
    #[api(format = "email")]
    name: Vec<String>,
}

fn main() {}
