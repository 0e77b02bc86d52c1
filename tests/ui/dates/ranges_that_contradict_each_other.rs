use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
struct Event {
    #[api(date_range(min = now))]
    starts: DateTime<Utc>,
    #[api(date_range(min = starts + 1 hour))]
    ends: DateTime<Utc>,
    #[api(date_range(min = ends, max = starts + 30 minutes))]
    reported: DateTime<Utc>,
}

fn main() {}
