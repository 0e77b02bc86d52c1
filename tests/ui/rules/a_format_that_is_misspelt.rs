use model_core::ApiModel;

#[derive(ApiModel)]
struct Token {
    #[api(format = "emial")]
    name: String,
}

fn main() {}
