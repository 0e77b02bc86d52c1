use model_core::ApiModel;
use std::time::Duration;

#[derive(ApiModel)]
struct CreateToken {
    timeout: Duration,
}

fn main() {}
