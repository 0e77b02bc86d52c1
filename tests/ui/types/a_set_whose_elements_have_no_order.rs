use model_core::ApiModel;
use std::collections::BTreeSet;

#[derive(ApiModel)]
struct CreateToken {
    weights: BTreeSet<f64>,
}

fn main() {}
