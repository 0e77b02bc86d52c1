use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(min = now + 7 months, max = now + 6 months))]
    expires: DateTime<Utc>,
}

fn main() {}
