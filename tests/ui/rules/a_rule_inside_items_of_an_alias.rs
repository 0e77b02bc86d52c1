use model_core::ApiModel;

type Scopes = Vec<String>;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items(minimum = 1))]
    scope: Scopes,
}

fn main() {}
