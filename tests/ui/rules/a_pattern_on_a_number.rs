use model_core::ApiModel;

#[derive(ApiModel)]
struct Token {
    #[api(pattern = "^[0-9]+$")]
    name: u64,
}

fn main() {}
