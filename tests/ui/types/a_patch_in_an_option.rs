use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct CreateToken {
    name: Option<Patch<String>>,
}

fn main() {}
