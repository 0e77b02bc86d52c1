use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(after = "2020-01-01T00:00:00Z", before = "2020-01-01T01:00:00+01:00"))]
    expires: DateTime<Utc>,
}

fn main() {}
