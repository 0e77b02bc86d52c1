use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(min = yesterday))]
    expires: DateTime<Utc>,
}

fn main() {}
