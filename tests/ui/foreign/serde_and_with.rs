use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde, with = chrono::serde::ts_seconds)]
    created: DateTime<Utc>,
}

fn main() {}
