use model_core::ApiModel;

type Alias = String;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items(min_length = 1))]
    name: Alias,
}

fn main() {}
