use model_core::{ApiModel, Patch};

struct Scope;

#[derive(ApiModel)]
struct UpdateToken {
    scope: Patch<Scope>,
}

fn main() {
    let _ = UpdateToken::builder().scope(Scope).build();
}
