use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(with = chrono::serde::ts_seconds)]
    created: Option<DateTime<Utc>>,
}

fn main() {}
