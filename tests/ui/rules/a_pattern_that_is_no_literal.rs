use model_core::ApiModel;

const WORD: &str = "^[a-z]+$";

#[derive(ApiModel)]
struct Token {
    #[api(pattern = WORD)]
    name: String,
}

fn main() {}
