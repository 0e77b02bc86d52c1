use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items = min_length)]
    scope: Vec<String>,
    #[api(keys = 64, values = "text")]
    labels: BTreeMap<String, String>,
    #[api(date_range = now)]
    expires: DateTime<Utc>,
    #[api(required_if = true, required_unless = kind)]
    reason: Option<String>,
}

fn main() {}
