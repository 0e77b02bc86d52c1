use model_core::ApiModel;

#[derive(ApiModel)]
struct Token {
    #[api(pattern = r"^\p{Greek}+$")]
    name: String,
}

fn main() {}
