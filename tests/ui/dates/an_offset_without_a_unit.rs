use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(max = now + 6))]
    expires: DateTime<Utc>,
}

fn main() {}
