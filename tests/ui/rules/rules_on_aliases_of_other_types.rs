use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model_core::ApiModel;

type Number = i32;
type Text = String;
type Texts = Vec<String>;
type Labels = BTreeMap<String, String>;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum = 1, maximum = 2, multiple_of = 2)]
    name: Text,
    #[api(exclusive_minimum = 1, exclusive_maximum = 3)]
    scope: Texts,
    #[api(min_length = 1, pattern = "a")]
    seconds: Number,
    #[api(max_length = 1, format = "email")]
    labels: Labels,
    #[api(min_items = 1, items(min_length = 1))]
    owner: Text,
    #[api(max_items = 1, unique_items)]
    level: Number,
    #[api(min_properties = 1, keys(min_length = 1))]
    names: Texts,
    #[api(max_properties = 1, values(min_length = 1))]
    kind: Text,
    #[api(date_range(min = now))]
    expires: Number,
    created: DateTime<Utc>,
}

fn main() {}
