use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(max_length = 1, min_length = 2)]
    name: String,
}

fn main() {}
