use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
#[api(builder = "Token Maker", crate = 5)]
struct CreateToken {
    #[api(precision = 3)]
    created: DateTime<Utc>,
    #[api(with = |date| date)]
    expires: DateTime<Utc>,
}

fn main() {}
