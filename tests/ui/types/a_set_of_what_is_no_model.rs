use std::collections::HashSet;

use model_core::ApiModel;

#[derive(PartialEq, Eq, Hash)]
struct Scope;

#[derive(ApiModel)]
struct CreateToken {
    #[api(min_items = 1)]
    scopes: HashSet<Scope>,
}

fn main() {
    let _ = CreateToken::builder().scopes([Scope]).build();
}
