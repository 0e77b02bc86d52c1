use model_core::ApiModel;

type Alias = String;

#[derive(ApiModel)]
struct CreateToken {
    #[api(const_value = 5)]
    name: Alias,
}

fn main() {}
