use model_core::ApiModel;

type Alias = String;

#[derive(ApiModel)]
struct CreateToken {
    #[api(max_items = 1)]
    name: Alias,
}

fn main() {}
