use model_core::ApiModel;

type Alias = Vec<String>;

#[derive(ApiModel)]
struct CreateToken {
    #[api(values(min_length = 1))]
    name: Alias,
}

fn main() {}
