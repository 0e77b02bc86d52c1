use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(min = "2021-02-29T00:00:00Z"))]
    expires: DateTime<Utc>,
}

fn main() {}
