//! Unions on the wire: how each tagging is read and written.

use std::collections::BTreeMap;

use model_core::ApiModel;
use serde_json::{Value, json};

use crate::support::{both_ways, read, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Owner {
    #[api(min_length = 1)]
    name: String,
    id: Option<u8>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
enum Internal {
    #[api(alias = "nobody")]
    Empty,
    Token {
        #[api(default = 60, minimum = 15)]
        valid_seconds: i32,
        owner: Option<Owner>,
    },
    Owned(Owner),
    Labels(BTreeMap<String, i32>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind", deny_unknown_fields)]
enum Strict {
    Empty,
    Token {
        #[api(alias = "ttl")]
        seconds: i32,
    },
    Owned(Owner),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Open {
    Token {
        seconds: i32,
    },
    #[api(other)]
    Unknown(Value),
}

macro_rules! variants {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            Empty,
            Number(#[api(maximum = 9)] i32),
            List(Vec<Owner>),
            Owned(Box<Owner>),
            Fields { first: String, next: Option<Box<Self>> },
        }
    )*};
}

variants! {
    Adjacent (tag = "t", content = "c")
    External (external)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Untagged {
    Number(#[api(maximum = 9)] i32),
    Text(String),
    Owned(Owner),
    Fields { first: String },
}

fn owner(name: &str) -> Owner {
    Owner { name: name.to_owned(), id: None }
}

/// Read by every way, and written as it was.
#[track_caller]
fn goes_both_ways<T>(wire: &Value, value: &T)
where
    T: ApiModel
        + Clone
        + std::fmt::Debug
        + PartialEq
        + serde::Serialize
        + for<'de> serde::Deserialize<'de>,
{
    let text = wire.to_string();
    assert_eq!(both_ways::<T>(&text), [Ok(value.clone()), Ok(value.clone())], "{text}");
    assert_eq!(written(value), *wire);
}

#[test]
fn internally_tagged() {
    goes_both_ways(&json!({"kind": "empty"}), &Internal::Empty);
    goes_both_ways(
        &json!({"kind": "token", "validSeconds": 20, "owner": {"name": "a"}}),
        &Internal::Token { valid_seconds: 20, owner: Some(owner("a")) },
    );
    goes_both_ways(&json!({"kind": "owned", "name": "a"}), &Internal::Owned(owner("a")));
    let labels = BTreeMap::from([("a".to_owned(), 1)]);
    goes_both_ways(&json!({"kind": "labels", "a": 1}), &Internal::Labels(labels));

    for (json, expected) in [
        (r#"{"kind":"nobody"}"#, &[][..]),
        (r#"{"name":"a","id":1,"kind":"owned"}"#, &[]),
        (r#"{"kind":"token"}"#, &[]),
        (r#"{"kind":"token","more":1}"#, &[]),
        (r#"{"kind":"token","validSeconds":1}"#, &["/validSeconds minimum"]),
        (
            r#"{"validSeconds":1,"owner":{"name":"","id":256},"kind":"token"}"#,
            &["/validSeconds minimum", "/owner/name min_length", "/owner/id type"],
        ),
        (r#"{"kind":"owned"}"#, &["/name required"]),
        (r#"{"kind":"labels","a":"b"}"#, &["/a type"]),
        (r#"{"kind":"tokn"}"#, &["/kind tag"]),
        (r#"{"kind":1}"#, &["/kind type"]),
        (r#"{"kind":null}"#, &["/kind type"]),
        ("{}", &["/kind required"]),
        ("[]", &[" type"]),
        ("null", &[" type"]),
        ("\"empty\"", &[" type"]),
    ] {
        assert_eq!(read::<Internal>(json), expected, "{json}");
    }
}

#[test]
fn unknown_keys_of_a_variant() {
    for (json, expected) in [
        (r#"{"kind":"Empty","more":1}"#, &["/more unknown_field"][..]),
        (r#"{"kind":"Token","ttl":1}"#, &[]),
        (r#"{"more":1,"ttl":1,"kind":"Token"}"#, &["/more unknown_field"]),
        (r#"{"kind":"Token","ttl":1,"seconds":2}"#, &["/seconds duplicate_field"]),
        (r#"{"kind":"Token","kind":"Token","ttl":1}"#, &["/kind duplicate_field"]),
    ] {
        assert_eq!(read::<Strict>(json), expected, "{json}");
    }
}

#[test]
fn what_is_not_known_is_kept() {
    goes_both_ways(&json!({"kind": "Token", "seconds": 1}), &Open::Token { seconds: 1 });
    let unknown = json!({"a": [1, {"b": null}], "kind": "New"});
    goes_both_ways(&unknown, &Open::Unknown(unknown.clone()));
    assert_eq!(read::<Open>(r#"{"kind":"Token","seconds":"x"}"#), ["/seconds type"]);
}

#[test]
fn adjacently_tagged() {
    goes_both_ways(&json!({"t": "Empty"}), &Adjacent::Empty);
    goes_both_ways(&json!({"t": "Number", "c": 1}), &Adjacent::Number(1));
    goes_both_ways(&json!({"t": "List", "c": [{"name": "a"}]}), &Adjacent::List(vec![owner("a")]));
    goes_both_ways(
        &json!({"t": "Fields", "c": {"first": "a", "next": {"t": "Empty"}}}),
        &Adjacent::Fields { first: "a".into(), next: Some(Box::new(Adjacent::Empty)) },
    );
    for (json, expected) in [
        (r#"{"c":10,"t":"Number"}"#, &["/c maximum"][..]),
        (r#"{"t":"Number","c":"x"}"#, &["/c type"]),
        (r#"{"t":"Number"}"#, &["/c required"]),
        (r#"{"t":"List","c":[{"name":"a"},{"name":""}]}"#, &["/c/1/name min_length"]),
        (
            r#"{"t":"Fields","c":{"next":{"c":{"name":""},"t":"Owned"}}}"#,
            &["/c/first required", "/c/next/c/name min_length"],
        ),
        (r#"{"t":"Nmber","c":1}"#, &["/t tag"]),
        (r#"{"c":1}"#, &["/t required"]),
    ] {
        assert_eq!(read::<Adjacent>(json), expected, "{json}");
    }
}

#[test]
fn externally_tagged() {
    goes_both_ways(&json!("Empty"), &External::Empty);
    goes_both_ways(&json!({"Number": 1}), &External::Number(1));
    goes_both_ways(&json!({"List": [{"name": "a"}]}), &External::List(vec![owner("a")]));
    goes_both_ways(
        &json!({"Fields": {"first": "a", "next": {"Owned": {"name": "b"}}}}),
        &External::Fields {
            first: "a".into(),
            next: Some(Box::new(External::Owned(Box::new(owner("b"))))),
        },
    );
    for (json, expected) in [
        (r#"{"Number":10}"#, &["/Number maximum"][..]),
        (r#"{"Number":"x"}"#, &["/Number type"]),
        (r#"{"List":[{"name":"a"},{"name":""}]}"#, &["/List/1/name min_length"]),
        (
            r#"{"Fields":{"next":{"Owned":{}}}}"#,
            &["/Fields/first required", "/Fields/next/Owned/name required"],
        ),
        ("1", &[" type"]),
    ] {
        assert_eq!(read::<External>(json), expected, "{json}");
    }
}

#[test]
fn untagged() {
    goes_both_ways(&json!(1), &Untagged::Number(1));
    goes_both_ways(&json!("a"), &Untagged::Text("a".into()));
    goes_both_ways(&json!({"name": "a"}), &Untagged::Owned(owner("a")));
    goes_both_ways(&json!({"first": "a"}), &Untagged::Fields { first: "a".into() });
    // Rules do not decide: the structure does.
    assert_eq!(read::<Untagged>("10"), [" maximum"]);
    assert_eq!(read::<Untagged>(r#"{"name":""}"#), ["/name min_length"]);
}
