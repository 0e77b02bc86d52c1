#![deny(unused_must_use)]

use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    name: String,
}

fn main() {
    CreateToken::builder().name("ci");
}
