use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct Owner {
    name: String,
}

#[derive(ApiModel)]
struct UpdateToken {
    #[api(flatten)]
    owner: Patch<Owner>,
}

fn main() {}
