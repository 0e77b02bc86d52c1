//! Secrets by their type, in variants, and in parts: nothing that is said or shown has the value.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use model_core::{ApiModel, Patch, Secret};
use serde_json::Value;

use super::holding::silent;
use super::secrets::Born;

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(secret, max_length = 1, pattern = "^x", format = "email", const_value = "x")]
struct Hidden(String);

type Alias = Secret<String>;

/// What a type by another name, a parameter and a newtype hold is secret without a word of the field's.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Named<T> {
    alias: Option<Alias>,
    parameter: Option<T>,
    hidden: Option<Arc<Around>>,
    list: Option<Vec<T>>,
    map: Option<BTreeMap<String, Option<T>>>,
    born: Option<[Born; 1]>,
    union: Option<External2>,
    inner: Option<Secret<Named2>>,
    #[api(required_if(alias = "s3cr3t-42"), required_if(parameter = "s3cr3t-42"))]
    #[api(required_if(hidden = "s3cr3t-42"))]
    other: Patch<i32>,
    n: Option<u8>,
}

/// A newtype of a secret one.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Around(Hidden);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum External2 {
    Hidden(Hidden),
    Said(#[api(secret, min_length = 50)] String),
    Fields {
        hidden: Hidden,
    },
    #[api(other)]
    Other(Value),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Named2 {
    key: String,
    #[api(additional_properties, keys(max_length = 3), values(maximum = 9))]
    rest: HashMap<String, i64>,
}

#[test]
fn a_type_that_is_a_secret_is_one_by_another_name_too() {
    const OF_HIDDEN: &[&str] = &["max_length", "pattern", "format", "const_value"];
    let of_hidden =
        |pointer: &str| OF_HIDDEN.iter().map(|it| format!("{pointer} {it}")).collect::<Vec<_>>();
    for (text, pointers, rest) in [
        (r#"{"alias":"s3cr3t-42"}"#, &[][..], &["/other required"][..]),
        (
            r#"{"alias":["s3cr3t-42"],"parameter":7301973}"#,
            &[],
            &["/alias type", "/parameter type"],
        ),
        (r#"{"parameter":"s3cr3t-42","n":-1}"#, &["/parameter"], &["/other required", "/n type"]),
        (r#"{"hidden":"s3cr3t-42"}"#, &["/hidden"], &["/other required"]),
        (r#"{"hidden":"s3cr3t-42","other":null}"#, &["/hidden"], &[]),
        (
            r#"{"n":-1,"list":["s3cr3t-42",{"s3cr3t-42":1}]}"#,
            &["/list/0"],
            &["/list/1 type", "/n type"],
        ),
        (
            r#"{"map":{"k":"s3cr3t-42","l":7301973},"n":256}"#,
            &["/map/k"],
            &["/map/l type", "/n type"],
        ),
        (r#"{"born":["s3cr3t-42"],"n":256}"#, &[], &["/born/0 format", "/n type"]),
        (r#"{"union":{"Hidden":"s3cr3t-42"},"n":256}"#, &["/union/Hidden"], &["/n type"]),
        (r#"{"union":{"Said":"s3cr3t-42"},"n":256}"#, &[], &["/union/Said min_length", "/n type"]),
        (
            r#"{"union":{"Fields":{"hidden":"s3cr3t-42"}},"n":256}"#,
            &["/union/Fields/hidden"],
            &["/n type"],
        ),
        (
            r#"{"inner":{"key":7301973,"s3cr3t-42":7301973},"n":256}"#,
            &[],
            &["/inner/key type", "/inner max_length", "/inner maximum", "/n type"],
        ),
    ] {
        let mut expected: Vec<_> = pointers.iter().flat_map(|it| of_hidden(it)).collect();
        expected.extend(rest.iter().map(|&it| it.to_owned()));
        silent::<Named<Hidden>>(text, &expected.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

macro_rules! unions {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            Fields {
                #[api(secret, max_length = 3)]
                word: String,
                number: Option<u8>,
            },
            Hidden(Inside),
            Again { next: Box<$name>, word: Secret<i64> },
        }
    )*};
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Inside {
    key: Hidden,
    more: Option<u8>,
}

unions! {
    InternalOf (tag = "t")
    AdjacentOf (tag = "t", content = "c")
    ExternalOf (external)
    UntaggedOf (untagged)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Flattened<T> {
    #[api(flatten)]
    union: T,
    n: Option<u8>,
}

/// What a variant says, beside a tag that may be late or missing.
#[test]
fn a_secret_in_a_variant_is_one_whatever_becomes_of_the_tag() {
    for (members, expected) in [
        (r#""t":"Fields","word":"s3cr3t-42""#, &["/word max_length"][..]),
        (r#""word":"s3cr3t-42","number":-1,"t":"Fields""#, &["/word max_length", "/number type"]),
        (r#""word":7301973,"t":"Fields""#, &["/word type"]),
        (r#""word":"s3cr3t-42","t":"Feilds""#, &["/t tag"]),
        (r#""word":"s3cr3t-42""#, &["/t required"]),
        (r#""key":"x","more":-1,"t":"Hidden","word":"x""#, &["/key format", "/more type"]),
        (
            r#""next":{"word":"s3cr3t-42","t":"Fields"},"word":"s3cr3t-42","t":"Again""#,
            &["/next/word max_length", "/word type"],
        ),
    ] {
        silent::<InternalOf>(&format!("{{{members}}}"), expected);
        silent::<Flattened<InternalOf>>(&format!("{{{members}}}"), expected);
        silent::<Flattened<InternalOf>>(
            &format!("{{\"n\":-1,{members}}}"),
            &[expected, &["/n type"]].concat(),
        );
    }
    for (members, expected) in [
        (
            r#""t":"Fields","c":{"word":"s3cr3t-42","number":-1}"#,
            &["/c/word max_length", "/c/number type"][..],
        ),
        (r#""c":{"word":"s3cr3t-42"},"t":"Fields""#, &["/c/word max_length"]),
        (r#""c":{"word":"s3cr3t-42"},"t":"Feilds""#, &["/t tag"]),
        (r#""c":{"word":"s3cr3t-42"}"#, &["/t required"]),
        (r#""t":"Hidden","c":{"key":["s3cr3t-42"]}"#, &["/c/key type"]),
    ] {
        silent::<AdjacentOf>(&format!("{{{members}}}"), expected);
        silent::<Flattened<AdjacentOf>>(&format!("{{{members}}}"), expected);
        silent::<Flattened<AdjacentOf>>(
            &format!("{{\"n\":-1,{members}}}"),
            &[expected, &["/n type"]].concat(),
        );
    }
    for (members, expected) in [
        (
            r#""Fields":{"word":"s3cr3t-42","number":-1}"#,
            &["/Fields/word max_length", "/Fields/number type"][..],
        ),
        (r#""Feilds":{"word":"s3cr3t-42"}"#, &["/Feilds tag"]),
        (r#""Hidden":{"key":7301973}"#, &["/Hidden/key type"]),
        (
            r#""Again":{"next":{"Fields":{"word":"s3cr3t-42"}},"word":"s3cr3t-42"}"#,
            &["/Again/next/Fields/word max_length", "/Again/word type"],
        ),
    ] {
        silent::<ExternalOf>(&format!("{{{members}}}"), expected);
        if !members.contains("Fei") {
            silent::<Flattened<ExternalOf>>(&format!("{{{members}}}"), expected);
            silent::<Flattened<ExternalOf>>(
                &format!("{{\"n\":-1,{members}}}"),
                &[expected, &["/n type"]].concat(),
            );
        }
    }
    for (text, expected) in [
        (r#"{"word":"s3cr3t-42"}"#, &["/word max_length"][..]),
        (r#"{"word":"s3cr3t-42","number":-1}"#, &[" type"]),
        (r#"{"word":7301973}"#, &[" type"]),
        (r#"{"next":{"word":"s3cr3t-42"},"word":1}"#, &["/next/word max_length"]),
        (r#"{"next":{"word":7301973},"word":["s3cr3t-42"]}"#, &[" type"]),
        (r#"{"key":"s3cr3t-42"}"#, &[" type"]),
    ] {
        silent::<UntaggedOf>(text, expected);
        silent::<Vec<UntaggedOf>>(
            &format!("[{text}]"),
            &expected
                .iter()
                .map(|it| format!("/0{it}"))
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>(),
        );
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Parts {
    #[api(flatten, secret)]
    inside: Plain,
    #[api(flatten, secret)]
    other: Option<Other>,
    #[api(additional_properties, secret, keys(max_length = 3), values(maximum = 9))]
    rest: BTreeMap<String, i64>,
    n: Option<u8>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Plain {
    #[api(max_length = 3)]
    word: Option<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Other {
    #[api(maximum = 3)]
    pin: i64,
    text: Option<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t")]
enum Held {
    Part(#[api(secret)] Plain),
    Map(#[api(secret, keys(max_length = 3))] BTreeMap<String, i32>),
    Boxed(Box<Secret<Other>>),
}

/// What is flattened, takes the rest, or is held may be secret as a whole.
#[test]
fn a_part_that_is_a_secret_is_one_key_by_key() {
    for (text, expected) in [
        (r#"{"word":"s3cr3t-42","n":-1}"#, &["/word max_length", "/n type"][..]),
        (r#"{"n":-1,"word":7301973}"#, &["/word type", "/n type"]),
        (r#"{"n":-1,"word":"s3","word":"s3cr3t-42"}"#, &["/word duplicate_field", "/n type"]),
        (r#"{"pin":7301973,"text":"s3cr3t-42","n":-1}"#, &["/pin maximum", "/n type"]),
        (r#"{"text":"s3cr3t-42","n":-1}"#, &["/pin required", "/n type"]),
        (r#"{"s3cr3t-42":7301973,"n":-1}"#, &[" max_length", " maximum", "/n type"]),
        (
            r#"{"s3cr3t-42":"s3cr3t-42","s3cr3t-42":"s3cr3t-42"}"#,
            &[" max_length", " type", " duplicate_field"],
        ),
    ] {
        silent::<Parts>(text, expected);
    }
    for (text, expected) in [
        (r#"{"t":"Part","word":"s3cr3t-42"}"#, &["/word max_length"][..]),
        (r#"{"word":"s3cr3t-42","t":"Part","more":"s3cr3t-42"}"#, &["/word max_length"]),
        (r#"{"t":"Map","s3cr3t-42":"s3cr3t-42"}"#, &[" max_length", " type"]),
        (r#"{"pin":7301973,"t":"Boxed"}"#, &["/pin maximum"]),
    ] {
        silent::<Held>(text, expected);
        silent::<Vec<Held>>(
            &format!("[{text}]"),
            &expected
                .iter()
                .map(|it| format!("/0{it}"))
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>(),
        );
    }
}
