use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(example = "2018-01-18T00:00:00Z", date_range(min = "2020-01-01T00:00:00Z"))]
    expires: DateTime<Utc>,
}

fn main() {}
