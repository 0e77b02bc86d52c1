use std::collections::BTreeMap;

use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum = "1", maximum = "9", multiple_of = "3")]
    seconds: u32,
    #[api(exclusive_minimum = "0", exclusive_maximum = "1")]
    ratio: f64,
    #[api(min_length = "1", max_length = "64")]
    name: String,
    #[api(min_items = "1", max_items = "8")]
    scope: Vec<String>,
    #[api(min_properties = "1", max_properties = "8")]
    labels: BTreeMap<String, String>,
}

fn main() {}
