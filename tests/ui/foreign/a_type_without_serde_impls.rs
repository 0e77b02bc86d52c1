use model_core::ApiModel;

struct Scope;

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde)]
    scope: Scope,
    #[api(min_length = 1)]
    name: String,
}

fn main() {
    let token = CreateToken::from_json("{}").unwrap();
    let _ = CreateToken::builder().name("x").scope(token.scope).build().unwrap().to_json();
}
