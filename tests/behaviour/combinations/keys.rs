//! Which keys there are: aliases, repeated and unknown ones, in parts, variants and what takes the rest.

use std::collections::BTreeMap;

use model_core::{ApiModel, Patch};
use serde_json::{Value, json};

use super::holding::hold;
use crate::support::{accepted, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Part {
    #[api(alias = "i", min_length = 2)]
    id: String,
    #[api(alias = "n")]
    note: Patch<String>,
}

macro_rules! unions {
    ($($name:ident $closed:ident ($($tagging:tt)*))*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api($($tagging)*)]
        enum $name {
            #[api(alias = "Nothing")]
            Empty,
            Part(Part),
            Fields {
                #[api(alias = "e1", alias = "e2", minimum = 1)]
                entry: i32,
                #[api(flatten)]
                part: Option<Part>,
            },
        }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api($($tagging)*, deny_unknown_fields)]
        enum $closed {
            #[api(alias = "Nothing")]
            Empty,
            Part(Part),
            Fields {
                #[api(alias = "e1", alias = "e2", minimum = 1)]
                entry: i32,
                #[api(flatten)]
                part: Option<Part>,
            },
        }
    )*};
}

unions! {
    Internal InternalClosed (tag = "t")
    Adjacent AdjacentClosed (tag = "t", content = "c")
    External ExternalClosed (external)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Untagged {
    Fields {
        #[api(alias = "e1", minimum = 1)]
        entry: i32,
        #[api(flatten)]
        part: Option<Part>,
    },
    Part(Part),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged, deny_unknown_fields)]
enum UntaggedClosed {
    Fields {
        #[api(alias = "e1", minimum = 1)]
        entry: i32,
    },
    More {
        entry: i32,
        more: Patch<i32>,
    },
}

/// What an open union and a closed one find, the second with what is unknown.
#[track_caller]
fn either<O: super::holding::Model, C: super::holding::Model>(cases: &[(&str, &[&str], &[&str])]) {
    for (text, open, unknown) in cases {
        hold::<O>(&[(text, open)]);
        hold::<C>(&[(text, &[*open, *unknown].concat())]);
    }
}

#[test]
fn keys_of_a_union() {
    either::<Internal, InternalClosed>(&[
        (r#"{"t":"Nothing"}"#, &[], &[]),
        (r#"{"t":"Empty","more":1}"#, &[], &["/more unknown_field"]),
        (r#"{"t":"Part","i":"ab","n":null}"#, &[], &[]),
        (r#"{"t":"Fields","e1":1,"id":"ab"}"#, &[], &[]),
        (
            r#"{"t":"Fields","e1":0,"e3":1,"i":"a"}"#,
            &["/entry minimum", "/id min_length"],
            &["/e3 unknown_field"],
        ),
        (
            r#"{"t":"Fields","e2":1,"entry":2,"e1":3}"#,
            &["/entry duplicate_field", "/entry duplicate_field"],
            &[],
        ),
        (
            r#"{"t":"Fields","entry":2,"i":"ab","id":"cd","n":"","note":null}"#,
            &["/id duplicate_field", "/note duplicate_field"],
            &[],
        ),
        (r#"{"t":"Empty","t":"Fields"}"#, &["/t duplicate_field"], &[]),
        (r#"{"t":"Fields","t":"Fields","entry":2}"#, &["/t duplicate_field"], &[]),
    ]);
    either::<Adjacent, AdjacentClosed>(&[
        (r#"{"t":"Nothing"}"#, &[], &[]),
        (r#"{"t":"Empty","more":1}"#, &[], &["/more unknown_field"]),
        (r#"{"t":"Fields","c":{"e1":1,"id":"ab"},"d":1}"#, &[], &["/d unknown_field"]),
        (
            r#"{"t":"Fields","c":{"e1":0,"e3":1,"i":"a"}}"#,
            &["/c/entry minimum", "/c/id min_length"],
            &["/c/e3 unknown_field"],
        ),
        (
            r#"{"t":"Fields","c":{"entry":2,"i":"ab","id":"cd","e2":3}}"#,
            &["/c/id duplicate_field", "/c/entry duplicate_field"],
            &[],
        ),
        (r#"{"t":"Part","c":{"i":"ab"},"c":{}}"#, &["/c duplicate_field"], &[]),
    ]);
    either::<External, ExternalClosed>(&[
        (r#""Nothing""#, &[], &[]),
        (r#"{"Part":{"i":"ab","n":null}}"#, &[], &[]),
        (
            r#"{"Fields":{"e1":0,"e3":1,"i":"a"}}"#,
            &["/Fields/entry minimum", "/Fields/id min_length"],
            &["/Fields/e3 unknown_field"],
        ),
        (
            r#"{"Fields":{"entry":2,"i":"ab","id":"cd","e2":3}}"#,
            &["/Fields/id duplicate_field", "/Fields/entry duplicate_field"],
            &[],
        ),
    ]);
    hold::<Untagged>(&[
        (r#"{"e1":1,"id":"ab"}"#, &[]),
        (r#"{"i":"ab","n":null}"#, &[]),
        (r#"{"entry":0,"i":"a"}"#, &["/entry minimum", "/id min_length"]),
        (r#"{"entry":1,"e1":2}"#, &[" type"]),
        ("{}", &[" type"]),
    ]);
    hold::<UntaggedClosed>(&[
        (r#"{"e1":1}"#, &[]),
        (r#"{"entry":1,"more":null}"#, &[]),
        (r#"{"entry":1,"other":null}"#, &[" type"]),
    ]);
}

macro_rules! around {
    ($($name:ident $closed:ident $rest:ident $union:ident)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $name {
            #[api(alias = "v")]
            version: u8,
            #[api(flatten)]
            union: $union,
            last: Option<i32>,
        }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api(deny_unknown_fields)]
        struct $closed {
            #[api(alias = "v")]
            version: u8,
            #[api(flatten)]
            union: $union,
            last: Option<i32>,
        }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $rest {
            #[api(alias = "v")]
            version: u8,
            #[api(flatten)]
            union: Option<$union>,
            #[api(additional_properties, max_properties = 1, keys(min_length = 2), values(minimum = 0))]
            rest: BTreeMap<String, i32>,
        }
    )*};
}

around! {
    WithInternal WithInternalClosed WithInternalRest Internal
    WithAdjacent WithAdjacentClosed WithAdjacentRest Adjacent
    WithExternal WithExternalClosed WithExternalRest External
}

#[test]
fn keys_of_a_flattened_union() {
    either::<WithInternal, WithInternalClosed>(&[
        (r#"{"v":1,"t":"Nothing"}"#, &[], &[]),
        (r#"{"t":"Fields","e1":1,"v":1,"i":"ab","last":1}"#, &[], &[]),
        (r#"{"t":"Empty","v":1,"entry":1}"#, &[], &["/entry unknown_field"]),
        (
            r#"{"t":"Fields","v":1,"e2":0,"i":"a","e3":0}"#,
            &["/entry minimum", "/id min_length"],
            &["/e3 unknown_field"],
        ),
        (
            r#"{"t":"Part","v":1,"version":2,"i":"ab","id":"c"}"#,
            &["/version duplicate_field", "/id duplicate_field"],
            &[],
        ),
        (r#"{"t":"Part","v":1,"i":"ab","t":"Part"}"#, &["/t duplicate_field"], &[]),
        // Of a variant that nobody knows, nobody knows the keys.
        (r#"{"t":"Pat","v":1,"more":1}"#, &["/t tag"], &[]),
        (r#"{"v":1,"more":1}"#, &["/t required"], &[]),
    ]);
    either::<WithAdjacent, WithAdjacentClosed>(&[
        (r#"{"v":1,"t":"Nothing"}"#, &[], &[]),
        (r#"{"t":"Fields","c":{"e1":1,"i":"ab"},"v":1,"last":1}"#, &[], &[]),
        (
            r#"{"t":"Fields","v":1,"c":{"e2":0,"i":"a","e3":0},"d":1}"#,
            &["/c/entry minimum", "/c/id min_length"],
            &["/d unknown_field"],
        ),
        (r#"{"t":"Part","v":1,"c":{"i":"ab"},"c":{}}"#, &["/c duplicate_field"], &[]),
        (r#"{"t":"Pat","v":1,"c":1}"#, &["/t tag"], &[]),
    ]);
    either::<WithExternal, WithExternalClosed>(&[
        (r#"{"v":1,"Nothing":null}"#, &[], &[]),
        (r#"{"Fields":{"e1":1,"i":"ab"},"v":1,"last":1}"#, &[], &[]),
        (
            r#"{"v":1,"Fields":{"e2":0,"i":"a","e3":0},"d":1}"#,
            &["/Fields/entry minimum", "/Fields/id min_length"],
            &["/d unknown_field"],
        ),
        (r#"{"v":1,"Part":{"i":"ab"},"Part":1}"#, &["/Part duplicate_field"], &[]),
    ]);
}

#[test]
fn keys_of_nothing_else_are_the_rest() {
    hold::<WithInternalRest>(&[
        (r#"{"v":1,"more":1}"#, &[]),
        (r#"{"v":1,"t":"Fields","e1":1,"more":1}"#, &[]),
        (
            r#"{"v":1,"t":"Empty","more":-1,"x":1}"#,
            &[" max_properties", "/more minimum", "/x min_length"],
        ),
        (r#"{"v":1,"t":"Fields","entry":1,"i":"a","more":"x"}"#, &["/id min_length", "/more type"]),
        (r#"{"v":1,"t":"Fields","entry":1,"e1":1}"#, &["/entry duplicate_field"]),
        (r#"{"v":1,"more":1,"more":2}"#, &["/more duplicate_field"]),
    ]);
    hold::<WithAdjacentRest>(&[
        (r#"{"v":1,"more":1}"#, &[]),
        (r#"{"v":1,"t":"Fields","c":{"entry":1},"more":1}"#, &[]),
        (r#"{"v":1,"t":"Part","more":1}"#, &["/c required"]),
    ]);
    hold::<WithExternalRest>(&[
        (r#"{"v":1,"more":1}"#, &[]),
        (r#"{"v":1,"Fields":{"entry":1},"more":1}"#, &[]),
        (r#"{"v":1,"Fields":{"entry":1},"Fields":{"entry":1}}"#, &["/Fields duplicate_field"]),
    ]);
    let rest: WithInternalRest = accepted(r#"{"v":1,"t":"Nothing","entry":1}"#);
    assert_eq!(written(&rest), json!({"version": 1, "t": "Empty", "entry": 1}));
}

#[test]
fn what_was_probably_meant_is_in_parts_and_variants_too() {
    for (text, suggestion) in [
        (r#"{"v":1,"t":"Fields","entry":1,"entri":1}"#, "entry"),
        (r#"{"v":1,"t":"Fields","entry":1,"id":"ab","nots":1}"#, "note"),
        (r#"{"v":1,"t":"Empty","vershun":1}"#, "version"),
    ] {
        let violations = refused::<WithInternalClosed>(text);
        assert_eq!(
            violations.first().params().get("suggestion"),
            Some(&suggestion.into()),
            "{text}"
        );
    }
    let violations = refused::<WithInternal>(r#"{"v":1,"t":"Feilds"}"#);
    assert_eq!(violations.first().params().get("suggestion"), Some(&"Fields".into()));
    let _: Value = violations.to_problem();
}
