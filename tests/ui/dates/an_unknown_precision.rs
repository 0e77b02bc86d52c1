use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(precision = nanoseconds)]
    expires: DateTime<Utc>,
}

fn main() {}
