use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct CreateToken {
    #[api(required)]
    name: Patch<String>,
}

fn main() {}
