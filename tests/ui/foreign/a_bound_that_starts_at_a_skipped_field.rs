use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(skip)]
    created: DateTime<Utc>,
    #[api(date_range(min = created))]
    expires: DateTime<Utc>,
}

fn main() {}
