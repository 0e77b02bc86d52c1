//! Unions of all taggings.

use std::collections::BTreeMap;

use model_core::{ApiModel, Patch};
use serde_json::{Map, Value};

use super::fields::{Level, Nested, Short};

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Size {
    #[api(alias = "s", minimum = 1)]
    size: i32,
    note: Patch<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
pub struct Strict {
    strict: Option<bool>,
}

macro_rules! beside {
    ($($name:ident ($($tagging:tt)*))*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api($($tagging)*)]
        pub enum $name {
            /// Nothing.
            #[api(alias = "none", alias = "nil")]
            Nothing,
            Size(Size),
            Strict(Box<Strict>),
            #[api(rename = "fields", alias = "f")]
            Fields {
                #[api(alias = "a")]
                first_one: Short,
                #[api(default)]
                level: Level,
                #[api(flatten)]
                part: Option<Size>,
            },
        }
    )*};
}

beside! {
    Internal (tag = "t")
    InternalClosed (tag = "t", deny_unknown_fields)
    InternalCased (tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")
    Adjacent (tag = "t", content = "c")
    AdjacentClosed (tag = "t", content = "c", deny_unknown_fields)
    External (external)
    ExternalClosed (external, deny_unknown_fields)
}

macro_rules! with_content {
    ($($name:ident ($($tagging:tt)*))*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api($($tagging)*)]
        pub enum $name {
            #[api(alias = "none")]
            Nothing,
            Number(#[api(minimum = 2)] i32),
            Optional(#[api(max_length = 3)] Option<String>),
            Constant(#[api(const_value = 5)] Option<i32>),
            #[api(alias = "l")]
            List(#[api(min_items = 1, items(const_value = 1))] Vec<Option<u8>>),
            Map(BTreeMap<String, Nested>),
            Anything(Value),
            Fields { first: Short, more: Patch<Size> },
        }
    )*};
}

with_content! {
    AdjacentValues (tag = "t", content = "c")
    AdjacentValuesClosed (tag = "t", content = "c", deny_unknown_fields)
    ExternalValues (external)
    ExternalValuesClosed (external, deny_unknown_fields)
}

macro_rules! open {
    ($($name:ident ($($tagging:tt)*))*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api($($tagging)*)]
        pub enum $name {
            #[api(alias = "none")]
            Nothing,
            Size(Size),
            Fields { x: i32, inside: Option<Size> },
            #[api(other)]
            Other(Value),
        }
    )*};
}

open! {
    InternalOpen (tag = "t")
    InternalOpenClosed (tag = "t", deny_unknown_fields)
    AdjacentOpen (tag = "t", content = "c")
    AdjacentOpenClosed (tag = "t", content = "c", deny_unknown_fields)
    ExternalOpen (external)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Untagged {
    Nothing,
    Flag(bool),
    Number(f64),
    Level(Level),
    Size(Size),
    Nested(Nested),
    List(Vec<Untagged>),
    Fields {
        x: i32,
        #[api(alias = "why")]
        y: Option<i32>,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged, deny_unknown_fields)]
enum UntaggedClosed {
    Small(Tiny),
    Fields { x: i32 },
    More { x: Option<i32>, y: i32 },
    Map(BTreeMap<String, bool>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Tiny {
    #[api(alias = "little")]
    tiny: u8,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum UntaggedOpen {
    Text(String),
    Size(Tiny),
    #[api(other)]
    Other(Value),
}

/// Unions inside of unions, beside the tag too.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "outer")]
enum Around {
    Internal(Internal),
    Closed(InternalClosed),
    Open(InternalOpen),
    Adjacent(AdjacentValues),
    External(External),
    Rest(Rest),
    Json(Map<String, Value>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Rest {
    id: Option<i32>,
    #[api(additional_properties, values(minimum = 0), keys(max_length = 3))]
    rest: BTreeMap<String, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "outer", deny_unknown_fields)]
enum AroundClosed {
    Internal(Internal),
    Closed(InternalClosed),
    Rest(Rest),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Fields {
    internal: Internal,
    adjacent: Option<AdjacentValues>,
    #[api(default)]
    external: Vec<ExternalValues>,
    #[api(required)]
    open: Option<Box<InternalOpen>>,
    untagged: Patch<Untagged>,
    by_name: Option<BTreeMap<String, ExternalOpen>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t")]
enum Expression {
    Literal { value: i32 },
    Sum { left: Box<Expression>, right: Box<Expression> },
    All { of: Vec<Expression> },
}

agree! {
    internal: Internal,
    internal_closed: InternalClosed,
    internal_cased: InternalCased,
    adjacent: Adjacent,
    adjacent_closed: AdjacentClosed,
    external: External,
    external_closed: ExternalClosed,
    adjacent_values: AdjacentValues,
    adjacent_values_closed: AdjacentValuesClosed,
    external_values: ExternalValues,
    external_values_closed: ExternalValuesClosed,
    internal_open: InternalOpen,
    internal_open_closed: InternalOpenClosed,
    adjacent_open: AdjacentOpen,
    adjacent_open_closed: AdjacentOpenClosed,
    external_open: ExternalOpen,
    untagged: Untagged,
    untagged_closed: UntaggedClosed,
    untagged_open: Vec<UntaggedOpen>,
    around: Around,
    around_closed: AroundClosed,
    fields: Fields,
    expressions: Expression,
    lists_of_expressions: Vec<Expression>,
}
