use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    created: Stamp,
    #[api(date_range(min = created))]
    expires: DateTime<Utc>,
}

type Stamp = i64;

fn main() {}
