use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    created: Option<DateTime<Utc>>,
    #[api(default = created + 1 day)]
    expires: DateTime<Utc>,
}

fn main() {}
