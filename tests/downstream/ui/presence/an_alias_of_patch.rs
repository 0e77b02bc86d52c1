use model_core::{ApiModel, Patch};

type Change<T> = Patch<T>;

#[derive(ApiModel)]
struct CreateToken {
    name: Change<String>,
}

fn main() {}
