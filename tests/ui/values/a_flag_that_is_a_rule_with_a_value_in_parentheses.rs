use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(unique_items(true))]
    scope: Vec<String>,
}

fn main() {}
