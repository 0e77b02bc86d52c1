//! `required_if` and `required_unless`: on fields of any kind, because of fields of any kind, anywhere.

use std::sync::Arc;

use model_core::{ApiModel, Patch, Secret};

use super::holding::{hold, silent};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "lowercase")]
enum Level {
    Low,
    #[api(alias = "top")]
    High,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
enum Open {
    Known,
    #[api(other)]
    Other(String),
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer)]
#[repr(i64)]
enum Number {
    One = 1,
    Two = 2,
    #[api(other)]
    Other(i64),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Id(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Few(Vec<i32>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(secret)]
struct Hidden(String);

/// Its field does not say that it is a secret.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Held(Secret<String>);

macro_rules! conditions {
    ($(#[$attribute:meta])* $vis:vis struct $name:ident) => {
        $(#[$attribute])*
        $vis struct $name {
            mark: Option<i32>,
            level: Option<Level>,
            open: Patch<Open>,
            number: Option<Number>,
            id: Option<Arc<Id>>,
            #[api(default)]
            flag: bool,
            many: Patch<i32>,
            hidden: Option<Hidden>,
            wrapped: Option<Secret<String>>,
            held: Option<Held>,
            #[api(required_if(level = "high"))]
            by_level: Patch<Few>,
            #[api(required_if(open = "New"), min_length = 2)]
            by_open: Option<String>,
            #[api(required_if(number = 3), required_if(number = 2))]
            by_number: Option<Box<Level>>,
            #[api(required_if(id = "x", flag = true))]
            by_id: Option<Few>,
            #[api(required_unless(flag = false))]
            by_flag: Patch<Number>,
            #[api(required_if(many = 7), items(minimum = 1))]
            by_many: Option<Vec<i32>>,
            #[api(required_if(hidden = "s3cr3t-42"))]
            by_hidden: Option<i32>,
            #[api(required_unless(wrapped = "s3cr3t-43", many = 8), secret)]
            by_wrapped: Patch<i32>,
            #[api(required_if(wrapped = "s3cr3t-42"))]
            by_secret: Option<i32>,
            #[api(required_if(held = "s3cr3t-42"))]
            by_held: Option<i32>,
        }
    };
}

conditions! {
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(rename_all = "camelCase")]
    struct Plain
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Flattened {
    #[api(flatten)]
    plain: Option<Plain>,
    name: String,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", rename_all_fields = "camelCase")]
enum Internal {
    Of(Box<Plain>),
    Fields {
        #[api(alias = "l")]
        level: Option<Level>,
        secret: Option<Secret<i32>>,
        #[api(required_if(level = "high"))]
        by_level: Patch<i32>,
        #[api(required_unless(level = "low", secret = 7_301_973))]
        by_both: Option<i32>,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum External {
    Of(Arc<Plain>),
    Flat {
        #[api(flatten)]
        plain: Box<Plain>,
    },
}

const CASES: &[(&str, &[&str])] = &[
    (r#""byWrapped":1"#, &[]),
    ("", &["byWrapped"]),
    (r#""byWrapped":null,"level":"low""#, &[]),
    (r#""byWrapped":1,"level":"high""#, &["byLevel"]),
    (r#""byWrapped":1,"level":"top""#, &["byLevel"]),
    (r#""byWrapped":1,"level":"top","byLevel":null"#, &[]),
    (r#""byWrapped":1,"open":"New""#, &["byOpen"]),
    (r#""byWrapped":1,"open":"New","byOpen":null"#, &["byOpen"]),
    (r#""byWrapped":1,"open":"Known""#, &[]),
    (r#""byWrapped":1,"open":null"#, &[]),
    (r#""byWrapped":1,"number":2"#, &["byNumber"]),
    (r#""byWrapped":1,"number":3.0"#, &["byNumber"]),
    (r#""byWrapped":1,"number":1"#, &[]),
    (r#""byWrapped":1,"id":"x""#, &[]),
    (r#""byWrapped":1,"id":"x","flag":true"#, &["byId", "byFlag"]),
    (r#""byWrapped":1,"id":"x","flag":true,"byId":[],"byFlag":null"#, &[]),
    (r#""byWrapped":1,"many":7"#, &["byMany"]),
    (r#""byWrapped":1,"many":7,"byMany":[1]"#, &[]),
    (r#""byWrapped":1,"many":null"#, &[]),
    (r#""wrapped":"s3cr3t-43","many":8"#, &[]),
    (r#""byWrapped":1,"hidden":"x""#, &[]),
];

/// The text and what is wrong, within something else.
fn hold_within<T: super::holding::Model>(before: &str, after: &str, pointer: &str) {
    for (members, missing) in CASES {
        let text = format!("{before}{members}{after}").replace(",}", "}");
        let missing: Vec<_> = missing.iter().map(|it| format!("{pointer}/{it} required")).collect();
        let missing: Vec<_> = missing.iter().map(String::as_str).collect();
        hold::<T>(&[(&text, &missing)]);
    }
    for (members, missing) in [
        (r#""hidden":"s3cr3t-42","byWrapped":1"#, &["byHidden"][..]),
        (r#""wrapped":"s3cr3t-42","byWrapped":1"#, &["bySecret"]),
        (r#""held":"s3cr3t-42","byWrapped":1"#, &["byHeld"]),
        (r#""wrapped":"s3cr3t-42","hidden":"s3cr3t-42""#, &["byHidden", "byWrapped", "bySecret"]),
    ] {
        let missing: Vec<_> = missing.iter().map(|it| format!("{pointer}/{it} required")).collect();
        let missing: Vec<_> = missing.iter().map(String::as_str).collect();
        silent::<T>(&format!("{before}{members}{after}"), &missing);
    }
}

#[test]
fn a_condition_on_a_field_of_any_kind_holds_anywhere() {
    hold_within::<Plain>("{", "}", "");
    hold_within::<Vec<Option<Plain>>>("[{", "}]", "/0");
    hold_within::<Internal>(r#"{"t":"Of","#, "}", "");
    hold_within::<External>(r#"{"Of":{"#, "}}", "/Of");
    hold_within::<External>(r#"{"Flat":{"#, "}}", "/Flat");
    hold_within::<Flattened>(r#"{"name":"","mark":0,"#, "}", "");
}

#[test]
fn conditions_among_the_fields_of_a_variant() {
    hold::<Internal>(&[
        (r#"{"t":"Fields","byBoth":1}"#, &[]),
        (r#"{"t":"Fields","l":"low"}"#, &["/byBoth required"]),
        (r#"{"t":"Fields","level":"top","byBoth":1}"#, &["/byLevel required"]),
        (r#"{"t":"Fields","level":"x"}"#, &["/level enum", "/byBoth required"]),
    ]);
    hold::<Flattened>(&[
        (r#"{"name":""}"#, &[]),
        (
            r#"{"name":"","byOpen":"a","wrapped":1}"#,
            &["/byOpen min_length", "/wrapped type", "/byWrapped required"],
        ),
    ]);
}
