use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(max = now + 99999999999999999999 days))]
    expires: DateTime<Utc>,
}

fn main() {}
