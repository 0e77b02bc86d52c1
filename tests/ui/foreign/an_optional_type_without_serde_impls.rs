use model_core::ApiModel;

struct Scope;

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde)]
    scope: Option<Vec<Scope>>,
}

fn main() {}
