use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(from = now))]
    expires: DateTime<Utc>,
}

fn main() {}
