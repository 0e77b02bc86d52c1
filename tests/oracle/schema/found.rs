//! What the schema and `from_json` once did not agree about, and what is right.

mod conditions;
mod described;
mod flat;
mod numbers;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use model_core::ApiModel;

use super::judge;

/// Both sides say the same of a value, and it is this.
#[track_caller]
fn both<T: ApiModel>(cases: &[(&str, bool)]) {
    let schema = T::json_schema();
    let judge = judge(&schema);
    for (text, expected) in cases {
        let value = text.parse().expect("a case is JSON");
        assert_eq!(T::from_json(text).is_ok(), *expected, "from_json of {text}");
        assert_eq!(judge.is_valid(&value), *expected, "the schema of {text}: {schema:#}");
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Low,
    #[api(alias = "Top")]
    High,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Strict {
    size: i32,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Tree {
    name: String,
    children: Option<Vec<Tree>>,
}

/// `$ref: "#"` was the list: `from_json` was right.
#[test]
fn a_recursion_inside_of_what_is_no_model() {
    let inside = r#"[{"name":"a","children":[{"name":"b"}]}]"#;
    both::<Vec<Tree>>(&[(inside, true), (r#"[{"name":"a","children":[[]]}]"#, false)]);
    both::<Option<Tree>>(&[("null", true), (r#"{"name":"a","children":[null]}"#, false)]);
    both::<BTreeMap<String, Tree>>(&[(r#"{"a":{"name":"a","children":[{}]}}"#, false)]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum Constant {
    One(#[api(const_value = 1)] Option<i32>),
    Ones(#[api(items(const_value = 1))] Vec<Option<i32>>),
    ByName(#[api(values(const_value = "a"))] BTreeMap<String, Option<String>>),
    Nothing,
}

/// `const` refused the `null` of an option: `from_json` was right.
#[test]
fn a_constant_inside_of_what_may_be_null() {
    both::<Constant>(&[
        (r#"{"One":null}"#, true),
        (r#"{"One":2}"#, false),
        (r#"{"Ones":[1,null]}"#, true),
        (r#"{"Ones":[2]}"#, false),
        (r#"{"ByName":{"x":null,"y":"a"}}"#, true),
        (r#"{"ByName":{"x":"b"}}"#, false),
    ]);
}

/// The schema knew the string only: `from_json` was right.
#[test]
fn a_variant_that_holds_nothing_as_the_key_of_null() {
    both::<Constant>(&[
        (r#""Nothing""#, true),
        (r#"{"Nothing":null}"#, true),
        (r#"{"Nothing":1}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Named {
    levels: Option<BTreeSet<Level>>,
    by_level: Option<BTreeMap<Level, i32>>,
}

/// Two names of one variant are one element, and one key: `from_json` was right.
#[test]
fn the_other_name_of_an_element_or_of_a_key() {
    both::<Named>(&[
        (r#"{"levels":["High","Low"],"by_level":{"Low":1,"Top":2}}"#, true),
        (r#"{"levels":["High","Top"]}"#, false),
        (r#"{"by_level":{"High":1,"Top":2}}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Conditions {
    #[api(default = true)]
    flag: bool,
    level: Option<Level>,
    #[api(required_if(flag = true))]
    a: Option<i32>,
    #[api(required_if(level = "High"))]
    b: Option<i32>,
}

/// What is filled in holds too, and so does the other name of a variant: `from_json` was right.
#[test]
fn a_condition_upon_a_default_and_upon_another_name() {
    both::<Conditions>(&[
        ("{}", false),
        (r#"{"a":1}"#, true),
        (r#"{"flag":false}"#, true),
        (r#"{"a":1,"level":"Top"}"#, false),
        (r#"{"a":1,"level":"Top","b":2}"#, true),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t")]
enum Held {
    Strict(Strict),
    Tree(Tree),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", deny_unknown_fields)]
enum HeldStrictly {
    Tree(Tree),
    Fields { x: i32 },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "outer", deny_unknown_fields)]
enum Around {
    Held(Held),
}

/// What a variant holds says itself whether unknown keys are violations: `from_json` was right.
#[test]
fn an_unknown_key_of_a_model_beside_a_tag() {
    both::<Held>(&[
        (r#"{"t":"Strict","size":1,"x":1}"#, false),
        (r#"{"t":"Tree","name":"","x":1}"#, true),
    ]);
    both::<HeldStrictly>(&[
        (r#"{"t":"Tree","name":"","x":1}"#, true),
        (r#"{"t":"Fields","x":1,"y":1}"#, false),
    ]);
    both::<Around>(&[
        (r#"{"outer":"Held","t":"Tree","name":"","x":1}"#, true),
        (r#"{"outer":"Held","t":"Strict","size":1}"#, true),
        (r#"{"outer":"Held","t":"Strict","size":1,"x":1}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Id(u16);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Wrapped<T>(T);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Newtypes {
    by_id: Option<BTreeMap<Id, i32>>,
    wrapped: Option<Wrapped<Option<i32>>>,
    #[api(unique_items)]
    levels: Option<Vec<Level>>,
}

/// A key is a text, and its schema was that of a number; of an option in a newtype the schema said
/// nothing: `from_json` was right.
#[test]
fn newtypes_of_numbers_and_of_options() {
    both::<Newtypes>(&[
        (r#"{"by_id":{"5":1}}"#, true),
        (r#"{"by_id":{"x":1}}"#, false),
        (r#"{"wrapped":null}"#, true),
        (r#"{"wrapped":"x"}"#, false),
        (r#"{"levels":["Top","High"]}"#, false),
    ]);
}
