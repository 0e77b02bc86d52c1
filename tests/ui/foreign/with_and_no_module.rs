use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(with = |created| created)]
    created: DateTime<Utc>,
}

fn main() {}
