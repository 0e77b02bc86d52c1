use chrono::{DateTime, Utc};
use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "kind")]
enum Event {
    Created {
        #[api(serde)]
        start: std::net::IpAddr,
        #[api(date_range(min = start))]
        end: DateTime<Utc>,
    },
}

fn main() {}
