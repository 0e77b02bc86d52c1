//! Secrets under every rule: nothing that is said or shown has the value.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use model_core::{ApiModel, Patch, Secret};
use serde_json::Value;

use super::holding::silent;

#[derive(ApiModel, Clone, Debug, PartialEq)]
enum Level {
    Low,
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer)]
enum Number {
    One = 1,
}

fn quotes<T: std::fmt::Debug>(value: &T) -> Result<(), String> {
    Err(format!("{value:?} is bad"))
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_length = 50, check = quotes, check = |id| Err::<(), _>(format!("{id} is bad")))]
struct Id(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(secret, date_range(max = "2000-01-01T00:00:00Z"))]
pub(super) struct Born(DateTime<Utc>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", deny_unknown_fields, rule(quotes))]
enum Internal {
    Empty,
    Fields {
        #[api(maximum = 3)]
        number: i64,
        text: Level,
    },
    Rest(BTreeMap<String, i32>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", content = "c", deny_unknown_fields)]
enum Adjacent {
    Empty,
    Id(Id),
    Map(BTreeMap<String, i32>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external, deny_unknown_fields)]
enum External {
    Empty,
    Id(Id),
    Fields { id: i32 },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Untagged {
    Number(i64),
    Id(Id),
    Level { level: Level },
    Map(BTreeMap<String, bool>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields, rule(quotes))]
struct Inner {
    #[api(min_length = 50)]
    word: Option<String>,
    level: Option<Level>,
}

macro_rules! secrets {
    ($(
        $field:ident: [$($rules:tt)*] $type:ty;
    )*) => {
        /// What the field says is secret.
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct Said {
            $(#[api(secret, $($rules)*)] $field: Option<$type>,)*
            n: Option<u8>,
        }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct Patched {
            $(#[api(secret, $($rules)*)] $field: Patch<$type>,)*
            n: Option<u8>,
        }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api(tag = "tag")]
        enum Variant {
            V {
                $(#[api(secret, $($rules)*)] $field: Option<$type>,)*
                n: Option<u8>,
            },
        }

        /// What the type says is secret.
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct Typed {
            $(#[api($($rules)*)] $field: Option<Secret<$type>>,)*
            n: Option<u8>,
        }
    };
}

secrets! {
    minimum: [minimum = 999_999_999] i64;
    maximum: [maximum = 3] u32;
    above: [exclusive_minimum = 999_999_999] i128;
    below: [exclusive_maximum = 3] f64;
    multiple: [multiple_of = 2] i64;
    fraction: [multiple_of = 0.4] f64;
    small: [] u8;
    constant: [const_value = 4] i64;
    text_constant: [const_value = "x"] Cow<'static, str>;
    min_length: [min_length = 50] String;
    max_length: [max_length = 3] Box<str>;
    pattern: [pattern = "^x"] String;
    email: [format = "email"] String;
    uri: [format = "uri"] String;
    host: [format = "hostname"] String;
    address: [format = "ipv6"] String;
    day: [format = "date"] String;
    regex: [format = "regex"] String;
    pointer: [format = "json-pointer"] String;
    custom: [check = quotes] String;
    shown: [check = quotes] i64;
    flag: [const_value = true] bool;
    letter: [] char;
    level: [] Level;
    code: [] Number;
    id: [] Id;
    born: [] Born;
    moment: [date_range(max = "2000-01-01T00:00:00Z"), precision = seconds] DateTime<Utc>;
    date: [date_range(max = now)] NaiveDate;
    list: [items(max_length = 1), min_items = 9, unique_items, check = quotes] Vec<String>;
    numbers: [items(maximum = 1)] [i64; 2];
    set: [min_items = 9, items(maximum = 1)] BTreeSet<i64>;
    pair: [] (String, Level);
    map: [keys(max_length = 1, check = quotes), values(max_length = 1), max_properties = 0] BTreeMap<String, String>;
    internal: [] Internal;
    adjacent: [] Adjacent;
    external: [] External;
    untagged: [] Untagged;
    inner: [] Inner;
    free: [check = quotes] Value;
    numeral: [] i64;
}

/// A field, what it holds, and what is wrong with it below the field.
const CASES: &[(&str, &str, &[&str])] = &[
    ("minimum", "7301973", &[" minimum"]),
    ("maximum", "7301973", &[" maximum"]),
    ("above", "7301973", &[" exclusive_minimum"]),
    ("below", "7301973", &[" exclusive_maximum"]),
    ("below", "7301973.5", &[" exclusive_maximum"]),
    ("multiple", "7301973", &[" multiple_of"]),
    ("fraction", "7301973.1", &[" multiple_of"]),
    ("small", "7301973", &[" type"]),
    ("small", "-7301973", &[" type"]),
    ("small", "7301973e99", &[" type"]),
    ("small", "73019737301973730197373019737301973", &[" type"]),
    ("constant", "7301973", &[" const_value"]),
    ("text_constant", r#""s3cr3t-42""#, &[" const_value"]),
    ("min_length", r#""s3cr3t-42""#, &[" min_length"]),
    ("max_length", r#""s3cr3t-42""#, &[" max_length"]),
    ("pattern", r#""s3cr3t-42""#, &[" pattern"]),
    ("email", r#""s3cr3t-42""#, &[" format"]),
    ("uri", r#""s3cr3t-42""#, &[" format"]),
    ("host", r#""s3cr3t-42 x""#, &[" format"]),
    ("address", r#""s3cr3t-42""#, &[" format"]),
    ("day", r#""s3cr3t-42""#, &[" format"]),
    ("regex", r#""s3cr3t-42(""#, &[" format"]),
    ("pointer", r#""s3cr3t-42""#, &[" format"]),
    ("custom", r#""s3cr3t-42""#, &[" check"]),
    ("shown", "7301973", &[" check"]),
    ("flag", r#""s3cr3t-42""#, &[" type"]),
    ("letter", r#""s3cr3t-42""#, &[" format"]),
    ("level", r#""s3cr3t-42""#, &[" enum"]),
    ("code", "7301973", &[" enum"]),
    ("code", r#""s3cr3t-42""#, &[" type"]),
    ("id", r#""s3cr3t-42""#, &[" min_length", " check", " check"]),
    ("born", r#""s3cr3t-42""#, &[" format"]),
    ("moment", r#""s3cr3t-42""#, &[" format"]),
    ("moment", "7301973", &[" type"]),
    ("date", r#""s3cr3t-42""#, &[" format"]),
    (
        "list",
        r#"["s3cr3t-42","s3cr3t-42"]"#,
        &[" min_items", " unique_items", "/0 max_length", "/1 max_length", " check"],
    ),
    ("list", r#"{"s3cr3t-42":["s3cr3t-42"]}"#, &[" type"]),
    ("list", r#""s3cr3t-42""#, &[" type"]),
    ("numbers", "[7301973,7301973]", &["/0 maximum", "/1 maximum"]),
    ("numbers", r#"["s3cr3t-42",7301973,7301973]"#, &[" max_items", "/0 type"]),
    ("set", "[7301973,7301973]", &[" min_items", " unique_items", "/0 maximum"]),
    ("pair", r#"["s3cr3t-42","s3cr3t-42"]"#, &["/1 enum"]),
    ("pair", r#"["s3cr3t-42"]"#, &[" min_items"]),
    (
        "map",
        r#"{"s3cr3t-42":"s3cr3t-42"}"#,
        &[" max_properties", " max_length", " check", " max_length"],
    ),
    ("map", r#"{"s3cr3t-42":7301973}"#, &[" max_properties", " max_length", " check", " type"]),
    ("map", r#"["s3cr3t-42"]"#, &[" type"]),
    ("internal", r#"{"t":"s3cr3t-42"}"#, &[" tag"]),
    ("internal", r#"{"t":7301973}"#, &[" type"]),
    ("internal", r#"{"s3cr3t-42":7301973}"#, &[" required"]),
    ("internal", r#"{"t":"Empty","s3cr3t-42":7301973}"#, &[" unknown_field"]),
    (
        "internal",
        r#"{"t":"Fields","number":7301973,"text":"s3cr3t-42","s3cr3t-42":1}"#,
        &["/number maximum", "/text enum", " unknown_field"],
    ),
    ("internal", r#"{"t":"Rest","s3cr3t-42":"s3cr3t-42"}"#, &[" type"]),
    ("adjacent", r#"{"t":"s3cr3t-42","c":"s3cr3t-42"}"#, &[" tag"]),
    ("adjacent", r#"{"t":"Id","c":"s3cr3t-42"}"#, &[" min_length", " check", " check"]),
    ("adjacent", r#"{"t":"Empty","c":"s3cr3t-42","s3cr3t-42":1}"#, &[" type", " unknown_field"]),
    ("adjacent", r#"{"t":"Map","c":{"s3cr3t-42":"s3cr3t-42"}}"#, &[" type"]),
    ("external", r#""s3cr3t-42""#, &[" tag"]),
    ("external", r#"{"s3cr3t-42":7301973}"#, &[" tag"]),
    (
        "external",
        r#"{"Id":"s3cr3t-42","s3cr3t-42":1}"#,
        &[" min_length", " check", " check", " unknown_field"],
    ),
    ("external", r#"{"Fields":{"id":"s3cr3t-42","s3cr3t-42":1}}"#, &[" type", " unknown_field"]),
    ("untagged", r#""s3cr3t-42""#, &[" type"]),
    ("untagged", r#"{"level":"s3cr3t-42"}"#, &[" type"]),
    ("untagged", r#"{"s3cr3t-42":7301973}"#, &[" type"]),
    ("inner", r#"{"word":"s3cr3t-42"}"#, &["/word min_length", " rule"]),
    (
        "inner",
        r#"{"level":"s3cr3t-42","s3cr3t-42":1,"word":7301973}"#,
        &["/word type", "/level enum", " unknown_field"],
    ),
    ("free", r#"{"s3cr3t-42":["s3cr3t-42",7301973]}"#, &[" check"]),
    ("numeral", r#""s3cr3t-42""#, &[" type"]),
];

#[test]
fn no_rule_tells_a_secret_whatever_says_that_it_is_one() {
    for (field, value, wrong) in CASES {
        let expected: Vec<_> = wrong.iter().map(|it| format!("/{field}{it}")).collect();
        let expected: Vec<_> = expected.iter().map(String::as_str).collect();
        let text = format!(r#"{{"{field}": {value}}}"#);
        silent::<Said>(&text, &expected);
        silent::<Patched>(&text, &expected);
        silent::<Typed>(&text, &expected);
        for text in [
            format!(r#"{{"{field}":{value},"tag":"V"}}"#),
            format!(r#"{{"tag":"V","{field}":{value}}}"#),
        ] {
            silent::<Variant>(&text, &expected);
        }
        // Twice, and beside what is wrong in plain sight.
        for text in [
            format!(r#"{{"{field}":{value},"{field}":{value},"n":-1}}"#),
            format!("{{\"n\":-1,\n\"{field}\":\n{value},\"{field}\":{value}}}"),
        ] {
            let repeated = format!("/{field} duplicate_field");
            let expected = [&expected[..], &["/n type", &repeated]].concat();
            silent::<Said>(&text, &expected);
            silent::<Typed>(&text, &expected);
        }
    }
}
