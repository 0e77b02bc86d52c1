use model_core::ApiModel;

type Alias = i32;

#[derive(ApiModel)]
struct CreateToken {
    #[api(min_length = 1)]
    name: Alias,
}

fn main() {}
