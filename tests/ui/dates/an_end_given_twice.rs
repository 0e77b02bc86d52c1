use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(min = now, after = today))]
    expires: DateTime<Utc>,
}

fn main() {}
