//! `serde` and `with` in the variants of unions, beside named fields and as the one value.

use std::net::IpAddr;
use std::num::NonZeroU8;

use chrono::serde::{ts_milliseconds, ts_seconds};
use chrono::{DateTime, Utc};
use model_core::ApiModel;

use crate::foreign_types::Point;
use crate::support::{both_ways, read, refused, written};

/// A key of its own beside the tag; two modules of one type, at the same place of two variants.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind", deny_unknown_fields)]
enum Event {
    Seconds {
        #[api(with = ts_seconds)]
        at: DateTime<Utc>,
        name: String,
    },
    Millis {
        #[api(with = ts_milliseconds)]
        at: DateTime<Utc>,
        #[api(serde)]
        from: Option<IpAddr>,
        #[api(serde, default = NonZeroU8::MIN, check = |times| times.get() < 5)]
        times: NonZeroU8,
    },
    Nothing,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type", content = "value")]
enum Adjacent {
    Address(#[api(serde)] IpAddr),
    Maybe(#[api(serde)] Option<Point>),
    When(#[api(with = ts_seconds)] DateTime<Utc>),
    Named {
        #[api(serde)]
        point: Point,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum External {
    Address(#[api(serde, check(|ip| !ip.is_loopback(), code = "loopback"))] IpAddr),
    Password(#[api(serde, secret)] NonZeroU8),
    Number(#[api(secret)] u8),
    When(#[api(with = ts_seconds)] DateTime<Utc>),
    Named {
        #[api(serde)]
        point: Point,
        label: String,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Untagged {
    Address(#[api(serde)] IpAddr),
    Point(#[api(serde)] Point),
    Count(#[api(serde)] NonZeroU8),
    Named {
        #[api(serde)]
        address: IpAddr,
        label: Option<String>,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Outer {
    #[api(flatten)]
    event: Event,
    #[api(flatten)]
    adjacent: Option<Adjacent>,
    #[api(unique_items)]
    list: Option<Vec<Untagged>>,
    #[api(serde)]
    own: IpAddr,
}

#[track_caller]
fn unchanged<T>(text: &str)
where
    T: ApiModel + serde::Serialize + for<'de> serde::Deserialize<'de>,
    T: std::fmt::Debug,
{
    for value in both_ways::<T>(text) {
        let value = value.unwrap_or_else(|error| panic!("{text}: {error}"));
        written(&value);
        assert_eq!(value.to_json().expect("must be written"), text);
    }
}

#[test]
fn what_is_read_is_written_again() {
    for text in [
        r#"{"kind":"Seconds","at":1500000000,"name":"a"}"#,
        r#"{"kind":"Millis","at":1500000000123,"from":"::1","times":2}"#,
        r#"{"kind":"Millis","at":1500000000123,"times":1}"#,
        r#"{"kind":"Nothing"}"#,
    ] {
        unchanged::<Event>(text);
    }
    for text in [
        r#"{"type":"Address","value":"1.2.3.4"}"#,
        r#"{"type":"Maybe","value":{"y":0.1,"x":2}}"#,
        r#"{"type":"Maybe"}"#,
        r#"{"type":"When","value":-5}"#,
        r#"{"type":"Named","value":{"point":{"y":1.5,"x":1,"label":"\u00e4"}}}"#,
    ] {
        unchanged::<Adjacent>(&text.replace("\\u00e4", "ä"));
    }
    for text in [
        r#"{"Address":"1.2.3.4"}"#,
        r#"{"Password":7}"#,
        r#"{"When":12}"#,
        r#"{"Named":{"point":{"y":1.5,"x":1},"label":"l"}}"#,
    ] {
        unchanged::<External>(text);
    }
    for text in [
        r#""::1""#,
        r#"{"y":1.5,"x":1}"#,
        "255",
        r#"{"address":"::","label":"l"}"#,
        r#"{"address":"::"}"#,
    ] {
        unchanged::<Untagged>(text);
    }
    unchanged::<Outer>(
        r#"{"kind":"Millis","at":5,"from":"::1","times":1,"type":"Address","value":"1.2.3.4","list":["::1",7,{"y":0.5,"x":0}],"own":"::"}"#,
    );
}

#[test]
fn a_late_tag_changes_nothing() {
    for text in [
        r#"{"from":"::1","at":1500000000123,"kind":"Millis"}"#,
        r#"{"at":1500000000123,"kind":"Millis","from":"::1"}"#,
    ] {
        let [ours, serdes] = both_ways::<Event>(text);
        assert_eq!(ours, serdes);
        let Ok(Event::Millis { from: Some(from), times, .. }) = ours else { panic!("{ours:?}") };
        assert_eq!((from.to_string().as_str(), times), ("::1", NonZeroU8::MIN));
    }
    unchanged::<Adjacent>(r#"{"type":"Address","value":"::"}"#);
    let late = both_ways::<Adjacent>(r#"{"value":"::","type":"Address"}"#);
    assert_eq!(late[0], late[1]);
    assert_eq!(late[0], Ok(Adjacent::Address([0; 16].into())));
}

#[test]
fn what_is_wrong_is_found_where_it_is() {
    let cases: [(&str, &[&str]); 6] = [
        (r#"{"kind":"Seconds","at":"x","name":5}"#, &["/at type", "/name type"]),
        (r#"{"kind":"Seconds"}"#, &["/at required", "/name required"]),
        (
            r#"{"kind":"Millis","at":null,"from":"::1.","times":0}"#,
            &["/at type", "/from type", "/times type"],
        ),
        (r#"{"kind":"Millis","at":1,"from":null,"times":9}"#, &["/times check"]),
        (r#"{"kind":"Nothing","at":1}"#, &["/at unknown_field"]),
        (r#"{"at":{},"kind":"Nope"}"#, &["/kind tag"]),
    ];
    for (text, expected) in cases {
        assert_eq!(read::<Event>(text), expected, "{text}");
    }
    let cases: [(&str, &[&str]); 5] = [
        (r#"{"type":"Address","value":5}"#, &["/value type"]),
        (r#"{"type":"Address"}"#, &["/value required"]),
        (r#"{"type":"Maybe","value":5}"#, &["/value type"]),
        (r#"{"type":"When","value":null}"#, &["/value type"]),
        (r#"{"type":"Named","value":{"point":{"y":1}}}"#, &["/value/point type"]),
    ];
    for (text, expected) in cases {
        assert_eq!(read::<Adjacent>(text), expected, "{text}");
    }
    let cases: [(&str, &[&str]); 4] = [
        (r#"{"Address":"x"}"#, &["/Address type"]),
        (r#"{"Address":"127.0.0.1"}"#, &["/Address loopback"]),
        (r#"{"When":[]}"#, &["/When type"]),
        (r#""Address""#, &[" type"]),
    ];
    for (text, expected) in cases {
        assert_eq!(read::<External>(text), expected, "{text}");
    }
    assert_eq!(
        refused::<Untagged>(r#""x""#).to_string(),
        "fits no variant: `Address` (is not valid: invalid IP address syntax), \
         `Point` (is not valid: invalid type: string \"x\", expected struct Point), \
         `Count` (is not valid: invalid type: string \"x\", expected a nonzero u8), \
         `Named` (must be an object, not a string)"
    );
    assert_eq!(read::<Untagged>("null"), [" type"]);
    assert_eq!(read::<Untagged>("{}"), [" type"]);
    let outer = r#"{"kind":"Millis","at":1,"from":1,"own":2,"type":"Address","value":"x","list":["::","::"]}"#;
    assert_eq!(
        read::<Outer>(outer),
        ["/from type", "/value type", "/list unique_items", "/own type"]
    );
}

#[test]
fn a_secret_value_is_not_shown() {
    for text in [r#"{"Password": 4711}"#, r#"{"Number": 4711}"#] {
        let violations = refused::<External>(text);
        assert!(!violations.to_string().contains("4711"), "{violations}");
        let shown = violations.render(text);
        assert!(!shown.contains("4711"), "{shown}");
        let error = serde_json::from_str::<External>(text).expect_err("is as wrong").to_string();
        assert!(!error.contains("4711"), "{error}");
    }
}

/// A parameter that is foreign where one variant has it, and a value where another has.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum Either<T, U> {
    Foreign(#[api(serde)] T),
    Value(U),
}

/// No variant ends for certain.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Tree {
    Leaf {
        #[api(serde)]
        at: Point,
    },
    Branch {
        left: Box<Tree>,
        right: Box<Tree>,
    },
}

#[test]
fn parameters_and_unions_inside_of_themselves() {
    unchanged::<Either<IpAddr, i32>>(r#"{"Foreign":"::1"}"#);
    unchanged::<Either<IpAddr, i32>>(r#"{"Value":5}"#);
    let leaf = r#"{"kind":"Leaf","at":{"y":1.5,"x":0}}"#;
    unchanged::<Tree>(leaf);
    unchanged::<Tree>(&format!(r#"{{"kind":"Branch","left":{leaf},"right":{leaf}}}"#));
    let wrong = format!(r#"{{"kind":"Branch","left":{leaf},"right":{{"kind":"Leaf","at":1}}}}"#);
    assert_eq!(read::<Tree>(wrong), ["/right/at type"]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Tagged {
    Held(Untagged),
}

/// The tag around is not shown to a type that knows nothing of it. Its keys stand beside the tag.
#[test]
fn beside_the_tag_of_another_union() {
    unchanged::<Tagged>(r#"{"kind":"Held","y":0.1,"x":2,"label":"l"}"#);
    unchanged::<Tagged>(r#"{"kind":"Held","address":"::1"}"#);
    for value in both_ways::<Tagged>(r#"{"x":1,"y":2,"kind":"Held"}"#) {
        assert!(matches!(value, Ok(Tagged::Held(Untagged::Point(_)))), "{value:?}");
    }
    assert!(Tagged::Held(Untagged::Count(NonZeroU8::MIN)).to_json().is_err());
    assert!(serde_json::to_string(&Tagged::Held(Untagged::Count(NonZeroU8::MIN))).is_err());
}
