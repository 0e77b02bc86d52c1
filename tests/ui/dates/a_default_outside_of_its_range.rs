use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = now + 1 year, date_range(max = now + 6 months))]
    expires: Option<DateTime<Utc>>,
}

fn main() {}
