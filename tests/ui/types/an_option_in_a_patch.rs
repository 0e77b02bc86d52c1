use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct CreateToken {
    name: Patch<Option<String>>,
}

fn main() {}
