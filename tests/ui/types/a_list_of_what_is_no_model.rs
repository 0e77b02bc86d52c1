use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    scope: Option<Vec<Scope>>,
}

struct Scope;

fn main() {}
