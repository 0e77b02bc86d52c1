use model_core::ApiModel;

#[derive(ApiModel)]
#[api(pattern = "^[a-z]+$")]
struct Token {
    name: String,
}

fn main() {}
