//! The same of keys of several models in one object.

use std::collections::BTreeMap;

use model_core::ApiModel;

use super::both;

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Outer {
    a: String,
    b: Option<i32>,
    #[api(flatten)]
    inner: Option<Inner>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Inner {
    #[api(alias = "see")]
    c: i32,
    d: Option<i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Nested {
    #[api(flatten)]
    outer: Option<Outer>,
}

/// The demand of the outer part took the place of that of the inner one: `from_json` was right.
#[test]
fn an_optional_part_inside_of_an_optional_part() {
    both::<Nested>(&[
        ("{}", true),
        (r#"{"a":"","d":1}"#, false),
        (r#"{"c":1,"d":1}"#, false),
        (r#"{"a":"","see":1,"d":1}"#, true),
        (r#"{"a":"","see":1,"c":1}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Figure {
    Point,
    Circle { radius: i32 },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Holder {
    name: String,
    #[api(flatten)]
    figure: Figure,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Perhaps {
    #[api(flatten)]
    holder: Option<Holder>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Rest {
    #[api(flatten)]
    figure: Option<Figure>,
    #[api(additional_properties, keys(max_length = 1), values(minimum = 0))]
    rest: BTreeMap<String, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct RestInside {
    name: String,
    #[api(additional_properties)]
    rest: BTreeMap<String, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct RestPerhaps {
    own: Option<i32>,
    #[api(flatten)]
    inner: Option<RestInside>,
}

/// A part is there when a key of its union is, or one that its map takes: `from_json` was right.
#[test]
fn a_union_or_a_map_inside_of_an_optional_part() {
    both::<Perhaps>(&[
        ("{}", true),
        (r#"{"kind":"Point"}"#, false),
        (r#"{"radius":1}"#, false),
        (r#"{"name":"","kind":"Point"}"#, true),
    ]);
    both::<RestPerhaps>(&[
        (r#"{"own":1}"#, true),
        (r#"{"x":1}"#, false),
        (r#"{"name":"","x":1}"#, true),
        (r#"{"name":"","x":"text"}"#, false),
    ]);
}

/// The rules of keys are for what no field claims, and a variant claims its own: `from_json` was right.
#[test]
fn the_rules_of_keys_beside_a_union() {
    both::<Rest>(&[
        (r#"{"kind":"Circle","radius":-1}"#, true),
        (r#"{"kind":"Point","radius":1}"#, false),
        (r#"{"radius":1}"#, false),
        (r#"{"r":1}"#, true),
        (r#"{"r":-1}"#, false),
        (r#"{"kind":"Point","long":1}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum Only {
    Nothing,
    #[api(alias = "num")]
    Number(i32),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Flat {
    id: i32,
    #[api(flatten)]
    only: Only,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct FlatPerhaps {
    #[api(flatten)]
    only: Option<Only>,
}

/// The schema wanted it to be the only key, or a string: `from_json` was right.
#[test]
fn an_external_union_among_other_keys() {
    both::<Flat>(&[
        (r#"{"id":1,"num":1}"#, true),
        (r#"{"id":1,"Nothing":null}"#, true),
        (r#"{"id":1}"#, false),
        (r#"{"id":1,"num":1,"Number":1}"#, false),
    ]);
    both::<FlatPerhaps>(&[
        ("{}", true),
        (r#"{"num":1}"#, true),
        (r#"{"num":1,"Nothing":null}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", content = "c")]
enum Open {
    Nothing,
    #[api(other)]
    Other(serde_json::Value),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Closed {
    #[api(flatten)]
    open: Open,
}

/// What no variant is keeps every key: `from_json` was right.
#[test]
fn an_open_union_where_unknown_keys_are_violations() {
    both::<Closed>(&[(r#"{"t":"Nothing","x":1}"#, false), (r#"{"t":"Newer","c":1,"x":1}"#, true)]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Forth {
    #[api(flatten)]
    back: Option<Box<Back>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Back {
    back: i32,
    #[api(flatten)]
    forth: Option<Box<Forth>>,
}

/// Writing the schema did not end.
#[test]
fn parts_that_are_in_each_other_for_ever() {
    both::<Forth>(&[("{}", true), (r#"{"back":"x"}"#, false)]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Kept {
    Numbers(BTreeMap<String, i32>),
    Named(Named),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Named {
    name: String,
    top: Option<bool>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Top {
    top: Option<String>,
    #[api(flatten)]
    kept: Option<Kept>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct TopAndName {
    name: Option<i32>,
    #[api(flatten)]
    kept: Kept,
}

/// A variant judged keys that are the model's around it: `from_json` was right.
#[test]
fn a_variant_knows_nothing_of_keys_around_it() {
    both::<Top>(&[
        (r#"{"top":"","kind":"Numbers","a":1}"#, true),
        (r#"{"top":null,"kind":"Numbers"}"#, true),
        (r#"{"top":1,"kind":"Numbers"}"#, false),
        (r#"{"kind":"Numbers","a":""}"#, false),
        (r#"{"top":"","kind":"Named","name":""}"#, true),
        (r#"{"top":true,"kind":"Named","name":""}"#, false),
        (r#"{"top":"","name":""}"#, false),
    ]);
    // Its `name` never comes.
    both::<TopAndName>(&[
        (r#"{"name":1,"kind":"Numbers"}"#, true),
        (r#"{"name":1,"kind":"Named"}"#, false),
        (r#"{"name":"","kind":"Named"}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Flags {
    #[api(additional_properties)]
    flags: BTreeMap<String, bool>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Counts {
    #[api(additional_properties)]
    counts: BTreeMap<String, i32>,
    #[api(flatten)]
    flags: Flags,
}

/// The last of two maps was believed to have the keys, not the outer one: `from_json` was right.
#[test]
fn a_map_inside_of_what_is_beside_a_map() {
    both::<Counts>(&[(r#"{"a":1}"#, true), (r#"{"a":true}"#, false)]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Shape {
    Circle { radius: i32 },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Drawn {
    id: Option<i32>,
    #[api(flatten)]
    shape: Option<Shape>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "holds")]
enum Holds {
    Drawn(Drawn),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Frame {
    top: Option<i32>,
    #[api(flatten)]
    holds: Option<Holds>,
}

/// A key of a union inside of a variant did not say that the outer union is there: the schema was right.
#[test]
fn a_union_inside_of_a_variant() {
    both::<Frame>(&[
        (r#"{"top":1,"x":1}"#, true),
        (r#"{"top":1,"radius":5}"#, false),
        (r#"{"kind":"Circle"}"#, false),
        (r#"{"holds":"Drawn","radius":5}"#, false),
        (r#"{"holds":"Drawn","kind":"Circle","radius":5}"#, true),
    ]);
}
