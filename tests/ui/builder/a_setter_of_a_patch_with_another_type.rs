use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct ChangeToken {
    name: Patch<String>,
    seconds: Patch<i32>,
}

fn main() {
    let _ = ChangeToken::builder().name("ci").seconds("60").build();
}
