use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(with = chrono::serde::ts_seconds, precision = seconds)]
    created: DateTime<Utc>,
}

fn main() {}
