use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    name: String,
    #[api(date_range(min = name))]
    expires: DateTime<Utc>,
}

fn main() {}
