use model_core::ApiModel;

struct Scope;

#[derive(ApiModel)]
struct CreateToken {
    #[api(example = Scope, check = |_| true)]
    scope: Scope,
}

fn main() {}
