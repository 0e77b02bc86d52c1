use model_core::ApiModel;

#[derive(ApiModel)]
struct Token {
    #[api(pattern = r"^(\p{L}{1,100} ){1,100}$")]
    name: String,
}

fn main() {}
