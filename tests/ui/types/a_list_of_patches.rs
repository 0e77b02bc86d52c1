use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct CreateToken {
    names: Vec<Patch<String>>,
}

fn main() {}
