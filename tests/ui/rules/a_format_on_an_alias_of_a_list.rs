use model_core::ApiModel;

type Ids = Vec<String>;

#[derive(ApiModel)]
struct Token {
    #[api(format("uuid", code = "id"))]
    name: Ids,
}

fn main() {}
