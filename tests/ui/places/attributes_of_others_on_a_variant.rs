use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    #[api(min_length = 1)]
    Text(String),
    #[api(untagged)]
    Number(f64),
}

fn main() {}
