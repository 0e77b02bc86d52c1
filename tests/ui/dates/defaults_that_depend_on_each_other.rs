use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = created + 1 day)]
    expires: DateTime<Utc>,
    #[api(default = expires - 1 day)]
    created: DateTime<Utc>,
}

fn main() {}
