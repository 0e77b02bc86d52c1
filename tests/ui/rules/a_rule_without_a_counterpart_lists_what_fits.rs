use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(unique_items)]
    name: String,
}

fn main() {}
