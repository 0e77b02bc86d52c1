use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(example = 5)]
    name: String,
}

fn main() {}
