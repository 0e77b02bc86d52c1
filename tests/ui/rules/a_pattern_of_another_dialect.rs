use model_core::ApiModel;

#[derive(ApiModel)]
struct Token {
    #[api(pattern(r"\A[a-z]+\z", message = "must be lower case"))]
    name: String,
}

fn main() {}
