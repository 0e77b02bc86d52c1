use std::collections::BTreeMap;

use model_core::ApiModel;

#[derive(ApiModel)]
struct Search {
    #[api(additional_properties)]
    extra: BTreeMap<String, String>,
    #[api(additional_properties)]
    more: BTreeMap<String, i32>,
}

fn main() {}
