use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = now + 6 months)]
    expires: Stamp,
}

type Stamp = DateTime<Utc>;

fn main() {}
