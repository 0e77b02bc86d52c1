use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    created: DateTime<Utc>,
    #[api(date_range(min = craeted))]
    expires: DateTime<Utc>,
}

fn main() {}
