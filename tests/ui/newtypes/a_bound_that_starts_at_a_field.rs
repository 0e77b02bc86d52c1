use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
#[api(date_range(min = created))]
struct Expiry(DateTime<Utc>);

fn main() {}
