use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(min = 5 days))]
    expires: DateTime<Utc>,
}

fn main() {}
