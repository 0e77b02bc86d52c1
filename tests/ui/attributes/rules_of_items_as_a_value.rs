use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items = min_length)]
    scope: Vec<String>,
}

fn main() {}
