use model_core::{ApiModel, Secret};
use std::time::Duration;

#[derive(ApiModel)]
struct CreateToken {
    timeout: Secret<Duration>,
}

fn main() {}
