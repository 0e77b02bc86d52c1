use model_core::ApiModel;
use std::collections::BTreeMap;

#[derive(ApiModel)]
struct CreateToken {
    labels: BTreeMap<i32, String>,
}

fn main() {}
