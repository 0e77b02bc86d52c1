//! `serde` beside what else may be said of a field: `Patch`, conditions, directions, other shapes.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::num::NonZeroU8;

use chrono::serde::ts_seconds_option;
use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch};
use serde_json::{Value, json};

use crate::foreign_types::Point;
use crate::support::{both_ways, judged, read, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Change {
    #[api(serde, check(|ip| !ip.is_loopback(), code = "loopback"))]
    address: Patch<IpAddr>,
    #[api(serde)]
    point: Patch<Point>,
    name: Patch<String>,
}

#[test]
fn a_patch_tells_absent_from_null() {
    let point = Point { y: 1.5, x: 0, label: None };
    let all = Change::builder()
        .address(IpAddr::from([1, 2, 3, 4]))
        .point(point)
        .name(None)
        .build()
        .expect("every rule holds");
    let cases = [
        ("{}", Change::builder().build().expect("nothing is required")),
        (
            r#"{"address":null,"name":"a"}"#,
            Change::builder().address(None).name("a").build().expect("every rule holds"),
        ),
        (r#"{"address":"1.2.3.4","point":{"y":1.5,"x":0},"name":null}"#, all),
    ];
    for (text, change) in cases {
        assert_eq!(both_ways::<Change>(text), [Ok(change.clone()), Ok(change.clone())], "{text}");
        assert_eq!(change.to_json().expect("must be written"), text);
        written(&change);
        let mut bytes = Vec::new();
        ciborium::into_writer(&change, &mut bytes).expect("must be written");
        assert_eq!(ciborium::from_reader::<Change, _>(&*bytes).expect("must be read"), change);
        assert!(postcard::to_allocvec(&change).is_err());
    }
    assert_eq!(
        read::<Change>(r#"{"address":"127.0.0.1","point":[]}"#),
        ["/address loopback", "/point type"]
    );
    assert_eq!(read::<Change>(r#"{"address":"x","point":null}"#), ["/address type"]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Rule {
    #[api(serde)]
    from: Option<IpAddr>,
    #[api(serde)]
    count: Option<NonZeroU8>,
    #[api(serde)]
    ratio: Option<Ratio>,
    #[api(required_if(from = "::1"), required_if(count = 3))]
    reason: Option<String>,
    #[api(serde, required_unless(reason = "none"))]
    at: Option<Point>,
    #[api(serde, required_if(ratio = 0.1))]
    by: Patch<IpAddr>,
}

#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
struct Ratio(f32);

#[test]
fn conditions_see_what_is_written() {
    let cases: [(Value, &[&str]); 8] = [
        (json!({"from": "::1", "reason": "none"}), &[]),
        (json!({"from": "0:0:0:0:0:0:0:1"}), &["/reason required", "/at required"]),
        (json!({"from": "::2", "at": {"y": 1, "x": 1}}), &[]),
        (json!({"count": 3, "at": {"y": 1, "x": 1}}), &["/reason required"]),
        (json!({"count": 4, "at": {"y": 1, "x": 1}}), &[]),
        (json!({"ratio": 0.1, "reason": "none"}), &["/by required"]),
        (json!({"ratio": 0.1, "reason": "none", "by": null}), &[]),
        (json!({"ratio": 0.1, "reason": "none", "by": "::"}), &[]),
    ];
    for (value, expected) in cases {
        assert_eq!(read::<Rule>(value.to_string()), expected, "{value}");
        let rule: Rule = serde_json::from_value(value).expect("the structure is right");
        assert_eq!(judged(&rule), expected);
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Account {
    #[api(serde, read_only)]
    id: NonZeroU8,
    #[api(with = ts_seconds_option, read_only)]
    seen: Option<DateTime<Utc>>,
    #[api(serde, write_only)]
    from: Option<IpAddr>,
    #[api(flatten)]
    place: Place,
    #[api(additional_properties)]
    rest: BTreeMap<String, Value>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Place {
    #[api(serde, alias = "where")]
    point: Option<Point>,
    #[api(serde, required)]
    host: Option<IpAddr>,
    #[api(skip)]
    cached: Option<u64>,
}

#[test]
fn directions_leave_it_out_and_keys_of_others_stand_beside_it() {
    let text = r#"{"id":1,"seen":5,"from":"::1","point":{"y":1.5,"x":0},"host":null,"cached":7}"#;
    for account in both_ways::<Account>(text) {
        let account = account.expect("must be accepted");
        assert_eq!(account.place.cached, None);
        assert_eq!(account.to_json().expect("must be written"), text);
        written(&account);
        for (view, expected) in [
            (
                account.as_request(),
                r#"{"from":"::1","point":{"y":1.5,"x":0},"host":null,"cached":7}"#,
            ),
            (
                account.as_response(),
                r#"{"id":1,"seen":5,"point":{"y":1.5,"x":0},"host":null,"cached":7}"#,
            ),
        ] {
            assert_eq!(view.to_json().expect("must be written"), expected);
            assert_eq!(serde_json::to_string(&view).expect("must be written"), expected);
        }
        let mut bytes = Vec::new();
        ciborium::into_writer(&account, &mut bytes).expect("must be written");
        assert_eq!(ciborium::from_reader::<Account, _>(&*bytes).expect("must be read"), account);
    }
    assert_eq!(
        read::<Account>(r#"{"id":0,"from":1,"where":2}"#),
        ["/id type", "/from type", "/point type", "/host required"]
    );
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Unnamed {
    #[api(serde)]
    one: Option<u8>,
    #[api(serde)]
    two: u8,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum Maybe {
    Foreign(#[api(serde)] Option<u8>),
    Plain(Option<u8>),
}

#[test]
fn what_does_not_describe_itself_is_never_misread() {
    for one in [None, Some(0), Some(1)] {
        let bytes = postcard::to_allocvec(&Unnamed { one, two: 0 }).expect("must be written");
        assert!(postcard::from_bytes::<Unnamed>(&bytes).is_err(), "{one:?}");
        let plain = Maybe::Plain(one);
        let bytes = postcard::to_allocvec(&plain).expect("must be written");
        assert_eq!(postcard::from_bytes::<Maybe>(&bytes).expect("must be read"), plain);
        let bytes = postcard::to_allocvec(&Maybe::Foreign(one)).expect("must be written");
        assert_eq!(postcard::from_bytes::<Maybe>(&bytes).is_ok(), one.is_none(), "{one:?}");
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Lists {
    #[api(unique_items)]
    wide: Vec<Wide>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Wide {
    #[api(serde)]
    number: u128,
    #[api(serde)]
    ratio: Ratio,
}

#[test]
fn large_numbers_are_told_apart() {
    let wide = |number, ratio| Wide { number, ratio: Ratio(ratio) };
    let list = |wide| Lists { wide };
    assert_eq!(judged(&list(vec![wide(u128::MAX, 1.0), wide(u128::MAX - 1, 1.0)])), [""; 0]);
    assert_eq!(judged(&list(vec![wide(1, 0.1), wide(1, 0.100_000_01)])), [""; 0]);
    assert_eq!(
        judged(&list(vec![wide(u128::MAX, 1.0), wide(u128::MAX, 1.0)])),
        ["/wide unique_items"]
    );
}
