//! What has to be there at times.

use std::collections::BTreeMap;

use model_core::ApiModel;

use super::{Level, both};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Place {
    city: Option<String>,
    street: Option<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Parcel {
    level: Option<Level>,
    #[api(flatten, required_if(level = "High"))]
    to: Option<Place>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Perhaps {
    weight: Option<i32>,
    #[api(flatten)]
    order: Option<Order>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Order {
    level: Option<Level>,
    count: Option<i32>,
    #[api(flatten, required_unless(level = "Low"))]
    to: Option<Place>,
}

/// The schema asked for a key of the field's name, which there is none of: `from_json` was right.
#[test]
fn a_part_that_has_to_be_there() {
    both::<Parcel>(&[
        ("{}", true),
        (r#"{"level":"High"}"#, false),
        (r#"{"level":"Top","street":""}"#, true),
        (r#"{"level":"Low"}"#, true),
    ]);
    both::<Perhaps>(&[
        ("{}", true),
        (r#"{"weight":1}"#, true),
        (r#"{"count":1}"#, false),
        (r#"{"city":""}"#, true),
        (r#"{"level":"Low"}"#, true),
        (r#"{"level":"High"}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Rest {
    level: Option<Level>,
    #[api(additional_properties, required_if(level = "High"))]
    rest: Option<BTreeMap<String, i32>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Kept {
    name: Option<String>,
    #[api(additional_properties)]
    rest: BTreeMap<String, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct RestInside {
    level: Option<Level>,
    #[api(flatten, required_if(level = "High"))]
    kept: Option<Kept>,
}

/// The same of a map that takes all other keys.
#[test]
fn a_map_that_has_to_be_there() {
    both::<Rest>(&[
        (r#"{"level":"Low"}"#, true),
        (r#"{"level":"High"}"#, false),
        (r#"{"level":"High","x":1}"#, true),
        (r#"{"level":"High","x":"text"}"#, false),
    ]);
    both::<RestInside>(&[
        (r#"{"level":"High"}"#, false),
        (r#"{"level":"High","x":1}"#, true),
        (r#"{"level":"High","name":""}"#, true),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Upon {
    #[api(flatten)]
    to: Option<Place>,
    #[api(required_if(to = "a"))]
    a: Option<i32>,
}

/// A key that has the name of the field is another one: `from_json` was right.
#[test]
fn a_condition_upon_a_part() {
    both::<Upon>(&[(r#"{"city":"a"}"#, true), (r#"{"to":"a"}"#, true)]);
}
