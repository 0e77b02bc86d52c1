use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(example = "2018-01-18")]
    expires: DateTime<Utc>,
}

fn main() {}
