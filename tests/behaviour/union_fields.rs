//! Fields of every sort in variants and in flattened models: whatever is around them, they are what they
//! are in a model.

use std::collections::BTreeSet;
use std::fmt::Debug;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch};
use serde::Serialize;
use serde_json::{Value, json};

use crate::support::{accepted, judged, read, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_length = 2)]
struct Name(String);

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(rename_all = "snake_case")]
enum Kind {
    InTime,
    Late,
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer)]
enum Level {
    Low = 1,
    High = 7,
}

macro_rules! jobs {
    ($($name:ident $tagging:tt)*) => {
        jobs! { @struct Job ($($name $tagging)*) {
            #[api(read_only)]
            id: u64,
            #[api(write_only, secret, min_length = 3)]
            password: Option<String>,
            #[api(max_length = 3)]
            comment: Patch<String>,
            kind: Kind,
            level: Option<Level>,
            name: Name,
            #[api(max_items = 2, items(min_length = 1))]
            tags: BTreeSet<String>,
            from: DateTime<Utc>,
            #[api(default = from + 1 day, date_range(after = from))]
            to: DateTime<Utc>,
            #[api(required_if(level = 7))]
            reason: Option<String>,
        } }
    };
    (@struct $job:ident ($($name:ident $tagging:tt)*) $fields:tt) => {
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $job $fields
        $(jobs! { @enum $name $tagging $fields })*
    };
    (@enum $name:ident $tagging:tt $fields:tt) => {
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            Nothing,
            Job $fields,
            Held(Job),
        }
    };
}

jobs! {
    Internal (tag = "t")
    Adjacent (tag = "t", content = "c")
    External (external)
    Untagged (untagged)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Flat {
    outer: Option<i32>,
    #[api(flatten)]
    job: Job,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct FlatUnion {
    outer: Option<i32>,
    #[api(flatten)]
    job: Option<Internal>,
}

fn members() -> Value {
    json!({
        "id": 7, "password": "abc", "comment": null, "kind": "in_time", "level": 1, "name": "ab",
        "tags": ["a", "b"], "from": "2020-01-01T00:00:00Z", "to": "2020-01-02T00:00:00Z",
    })
}

/// What is changed, and what is wrong then: of rules, and of structure.
const RULES: &[(&str, &[&str])] = &[
    ("{}", &[]),
    (r#"{"password":"ab"}"#, &["/password min_length"]),
    (r#"{"comment":"abcd"}"#, &["/comment max_length"]),
    (r#"{"level":7}"#, &["/reason required"]),
    (r#"{"level":7,"reason":"r"}"#, &[]),
    (r#"{"name":"a"}"#, &["/name min_length"]),
    (r#"{"tags":["","a","b"]}"#, &["/tags max_items", "/tags/0 min_length"]),
    (r#"{"to":"2020-01-01T00:00:00Z"}"#, &["/to date_range"]),
    (r#"{"name":"","to":"2019-01-01T00:00:00Z"}"#, &["/name min_length", "/to date_range"]),
];
const STRUCTURE: &[(&str, &[&str])] = &[
    (r#"{"kind":"lat"}"#, &["/kind enum"]),
    (r#"{"kind":null,"level":2}"#, &["/kind type", "/level enum"]),
    (r#"{"name":1,"tags":["a","a"]}"#, &["/name type", "/tags unique_items"]),
    (r#"{"from":"x","to":"2019-01-01T00:00:00Z"}"#, &["/from format"]),
    (r#"{"comment":[]}"#, &["/comment type"]),
];

/// Members among others at a place.
fn among(others: &Value, place: &str, members: Value) -> Value {
    let mut whole = others.clone();
    match (whole.pointer_mut(place), members) {
        (Some(Value::Object(whole)), Value::Object(members)) => whole.extend(members),
        _ => unreachable!("{place}"),
    }
    whole
}

#[track_caller]
fn check<T>(shapes: &[(Value, &str)], cases: &[(&str, &[&str])])
where
    T: ApiModel + Serialize + Debug,
{
    for (outside, place) in shapes {
        for (change, expected) in cases {
            let change: Value = serde_json::from_str(change).expect("the change is JSON");
            let inside = among(&members(), "", change);
            let whole = among(outside, place, inside);
            let expected: Vec<_> = expected.iter().map(|it| format!("{place}{it}")).collect();
            assert_eq!(read::<T>(whole.to_string()), expected, "{whole}");
            if expected.is_empty() {
                let value = accepted::<T>(whole.to_string());
                assert_eq!(written(&value), whole);
                assert!(judged(&value).is_empty());
                assert_goes_each_way(&value, &whole, place);
            }
        }
    }
}

/// A request has no `id`, and a response no `password`.
#[track_caller]
fn assert_goes_each_way<T: ApiModel + Serialize>(value: &T, whole: &Value, place: &str) {
    let without = |key: &str| {
        let mut whole = whole.clone();
        let object = whole.pointer_mut(place).and_then(Value::as_object_mut);
        object.expect("there is an object").remove(key);
        whole
    };
    assert_eq!(tree(&value.as_request()), without("id"));
    assert_eq!(tree(&value.as_response()), without("password"));
}

fn tree(written: &impl Serialize) -> Value {
    serde_json::to_value(written).expect("must be written")
}

#[test]
fn in_variants() {
    let internal = [(json!({"t": "Job"}), ""), (json!({"t": "Held"}), "")];
    let adjacent = [(json!({"t": "Job", "c": {}}), "/c"), (json!({"t": "Held", "c": {}}), "/c")];
    let external = [(json!({"Job": {}}), "/Job"), (json!({"Held": {}}), "/Held")];
    check::<Internal>(&internal, RULES);
    check::<Internal>(&internal, STRUCTURE);
    check::<Adjacent>(&adjacent, RULES);
    check::<Adjacent>(&adjacent, STRUCTURE);
    check::<External>(&external, RULES);
    check::<External>(&external, STRUCTURE);
    // What breaks the rules of a newtype is none: then the variant does not fit.
    let (broken, others): (Vec<_>, Vec<_>) =
        RULES.iter().partition(|(_, expected)| expected.contains(&"/name min_length"));
    check::<Untagged>(&[(json!({}), "")], &others);
    for (change, _) in broken {
        let whole = among(&members(), "", serde_json::from_str(change).unwrap());
        assert_eq!(read::<Untagged>(whole.to_string()), [" type"]);
    }
}

#[test]
fn in_flattened_models() {
    let flat = [(json!({}), ""), (json!({"outer": 1}), "")];
    check::<Flat>(&flat, RULES);
    check::<Flat>(&flat, STRUCTURE);
    let union = [(json!({"t": "Job"}), ""), (json!({"t": "Held", "outer": 1}), "")];
    check::<FlatUnion>(&union, RULES);
    check::<FlatUnion>(&union, STRUCTURE);
}

/// What is optional is not written, and what has a default gets it.
#[test]
fn what_is_absent() {
    for text in [
        r#"{"t":"Job","id":1,"kind":"late","name":"ab","tags":[],"from":"2020-01-01T00:00:00Z"}"#,
        r#"{"id":1,"kind":"late","name":"ab","tags":[],"from":"2020-01-01T00:00:00Z","t":"Held"}"#,
    ] {
        let union: FlatUnion = accepted(text);
        let mut whole: Value = serde_json::from_str(text).unwrap();
        whole["to"] = "2020-01-02T00:00:00Z".into();
        assert_eq!(written(&union), whole);
        assert_eq!(written(union.job.as_ref().unwrap()), whole);
    }
    assert_eq!(
        read::<Flat>("{}"),
        ["/id required", "/kind required", "/name required", "/tags required", "/from required"]
    );
}
