use model_core::ApiModel;

type Id = u64;

#[derive(ApiModel)]
struct Token {
    #[api(pattern = "^[0-9]+$")]
    name: Id,
}

fn main() {}
