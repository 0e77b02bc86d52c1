use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(max = expires + 1 day))]
    expires: DateTime<Utc>,
}

fn main() {}
