use std::collections::BTreeMap;

use model_core::ApiModel;

struct Label;

#[derive(ApiModel)]
struct CreateToken {
    #[api(additional_properties)]
    labels: BTreeMap<String, Label>,
}

fn main() {}
