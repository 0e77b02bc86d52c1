use model_core::ApiModel;
use std::time::Duration;

#[derive(ApiModel)]
struct Timeout(Duration);

fn main() {}
