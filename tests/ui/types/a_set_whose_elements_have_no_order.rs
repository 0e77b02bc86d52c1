use std::collections::BTreeSet;

use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    weights: BTreeSet<Weight>,
}

#[derive(ApiModel)]
struct Weight {}

fn main() {}
