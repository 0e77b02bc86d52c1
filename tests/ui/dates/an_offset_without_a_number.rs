use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(max = now + months))]
    expires: DateTime<Utc>,
}

fn main() {}
