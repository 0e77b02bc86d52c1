use std::collections::BTreeMap;

use model_core::ApiModel;

#[derive(ApiModel)]
struct Search {
    #[api(flatten)]
    extra: BTreeMap<String, String>,
}

fn main() {}
