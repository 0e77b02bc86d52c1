use model_core::ApiModel;

#[derive(ApiModel)]
struct Token {
    #[api(min_items = 1, items(pattern = "^[a-z+$"))]
    name: Vec<String>,
}

fn main() {}
