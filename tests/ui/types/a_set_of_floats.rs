use model_core::ApiModel;

use std::collections::HashSet;

#[derive(ApiModel)]
struct CreateToken {
    weights: HashSet<f64>,
}

fn main() {}
