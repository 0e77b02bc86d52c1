use model_core::ApiModel;

const SHORTEST: usize = 9;

#[derive(ApiModel)]
struct CreateToken {
    #[api(min_length = SHORTEST, max_length = SHORTEST - 1)]
    name: String,
}

fn main() {}
