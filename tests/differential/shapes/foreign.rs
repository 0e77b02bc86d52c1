//! Fields that their own types or a module write and read, and those that nobody does.

pub mod ours {
    use std::net::IpAddr;
    use std::num::NonZeroU8;

    use chrono::{DateTime, Utc};
    use model_core::ApiModel;

    #[derive(ApiModel, Debug)]
    #[api(deny_unknown_fields)]
    pub struct Foreign {
        #[api(serde, alias = "ip")]
        pub address: IpAddr,
        #[api(serde)]
        pub small: Option<NonZeroU8>,
        #[api(serde, default)]
        pub pairs: Vec<(u8, Option<String>)>,
        #[api(skip)]
        pub skipped: u32,
        #[api(with = chrono::serde::ts_seconds)]
        pub seconds: DateTime<Utc>,
        #[api(with = chrono::serde::ts_seconds_option)]
        pub maybe: Option<DateTime<Utc>>,
    }
}

mod twin {
    use std::net::IpAddr;
    use std::num::NonZeroU8;

    use chrono::{DateTime, Utc};
    use serde::{Deserialize, Serialize};

    #[derive(Serialize, Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct Foreign {
        #[serde(alias = "ip")]
        pub address: IpAddr,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub small: Option<NonZeroU8>,
        #[serde(default)]
        pub pairs: Vec<(u8, Option<String>)>,
        #[serde(skip)]
        pub skipped: u32,
        #[serde(with = "chrono::serde::ts_seconds")]
        pub seconds: DateTime<Utc>,
        #[serde(
            with = "chrono::serde::ts_seconds_option",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub maybe: Option<DateTime<Utc>>,
    }
}

use std::net::{Ipv4Addr, Ipv6Addr};
use std::num::NonZeroU8;

use chrono::{DateTime, Utc};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
pub use twin::Foreign;

use super::Twin;

impl Twin for Foreign {
    type Ours = ours::Foreign;

    /// A foreign type is read by way of JSON, whatever the format.
    const HAS_JSON: bool = true;

    fn any() -> BoxedStrategy<Self> {
        let address = prop_oneof![
            any::<Ipv4Addr>().prop_map(Into::into),
            any::<Ipv6Addr>().prop_map(Into::into),
        ];
        let fields = (
            address,
            any::<Option<NonZeroU8>>(),
            vec(any::<(u8, Option<String>)>(), 0..3),
            seconds(),
            of(seconds()),
        );
        let twin = |(address, small, pairs, seconds, maybe)| Self {
            address,
            small,
            pairs,
            skipped: 0,
            seconds,
            maybe,
        };
        fields.prop_map(twin).boxed()
    }
}

fn seconds() -> impl Strategy<Value = DateTime<Utc>> {
    (-1_i64 << 40..1_i64 << 40)
        .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::UNIX_EPOCH))
}

/// A key of its name is unknown to both.
#[test]
fn what_is_skipped_is_not_read() {
    let text = r#"{"address":"::1","seconds":1}"#;
    let (ours, theirs) = (
        serde_json::from_str::<ours::Foreign>(text).unwrap().skipped,
        serde_json::from_str::<Foreign>(text).unwrap().skipped,
    );
    assert_eq!(ours, theirs);
    let text = text.replace('{', r#"{"skipped":1,"#);
    assert!(serde_json::from_str::<ours::Foreign>(&text).is_err());
    assert!(serde_json::from_str::<Foreign>(&text).is_err());
}
