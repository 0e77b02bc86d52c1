use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = now + 6 fortnights)]
    expires: DateTime<Utc>,
}

fn main() {}
