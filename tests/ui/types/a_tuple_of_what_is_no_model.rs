use std::sync::Arc;

use model_core::ApiModel;

struct Scope;

#[derive(ApiModel)]
struct CreateToken {
    scope: Arc<(String, [Scope; 2])>,
}

fn main() {
    let _ = CreateToken::builder();
}
