use model_core::ApiModel;

#[derive(serde::Serialize)]
struct Scope;

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde)]
    scope: Scope,
}

fn main() {}
