use model_core::{ApiModel, Valid};

#[derive(ApiModel)]
struct CreateToken {
    name: String,
}

fn create(_: &Valid<CreateToken>) {}

fn main() {
    create(&CreateToken { name: String::new() });
}
