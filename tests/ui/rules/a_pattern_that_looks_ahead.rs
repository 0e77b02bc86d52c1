use model_core::ApiModel;

#[derive(ApiModel)]
struct Token {
    #[api(pattern = "^(?=.*[0-9]).{8,}$")]
    name: String,
}

fn main() {}
