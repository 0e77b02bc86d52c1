use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items(minimum = 1))]
    scope: Option<Vec<String>>,
}

fn main() {}
