use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct UpdateToken {
    #[api(with = chrono::serde::ts_seconds)]
    expires: Patch<DateTime<Utc>>,
}

fn main() {}
