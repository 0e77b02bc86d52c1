#![deny(warnings)]

use chrono::{DateTime, Utc};
use model_core::ApiModel;

// Where a name is bound, a constant of that name would be a pattern.
#[allow(non_upper_case_globals)]
mod locals {
    pub const check: i32 = 1;
    pub const report: i32 = 3;
    pub const at: i32 = 8;
    pub const item: i32 = 6;
    pub const index: i32 = 7;
    pub const from: i32 = 8;
    pub const serializer: i32 = 9;
    pub const deserializer: i32 = 10;
}
use locals::*;

fn empty() -> i32 {
    0
}

fn value(value: &i32) -> bool {
    *value > 2
}

fn cx() -> i32 {
    5
}

/// Every field is a name of the expansion's own; the constants are in scope of every expression.
#[derive(ApiModel)]
struct Fields {
    #[api(minimum = check, maximum = item, check = |value| *value > check, check = value)]
    value: i32,
    #[api(default = report)]
    check: i32,
    #[api(items(maximum = index))]
    report: Vec<i32>,
    #[api(default = at, minimum = from)]
    at: Option<i32>,
    index: i32,
    self_: i32,
    #[api(default = empty() + cx())]
    cx: i32,
    #[api(default = index)]
    until: i32,
    from: i32,
    item: i32,
    serializer: i32,
    deserializer: i32,
    build: i32,
    build_with: i32,
    builder: i32,
    to_builder: i32,
    validate: i32,
    empty: i32,
    get: i32,
    fill: i32,
    place: i32,
    r#type: i32,
    type_: i32,
    _type: i32,
    r#fn: Option<i32>,
    #[api(date_range(min = now), default = now)]
    now: Option<DateTime<Utc>>,
    #[api(date_range(max = r#now + 1 day))]
    today: Option<DateTime<Utc>>,
}

fn main() {
    let fields = Fields::builder()
        .value(3)
        .report([7])
        .index(0)
        .self_(0)
        .from(0)
        .item(0)
        .serializer(serializer)
        .deserializer(deserializer)
        .set_build(0)
        .set_build_with(0)
        .builder(0)
        .to_builder(0)
        .validate(0)
        .empty(0)
        .get(0)
        .fill(0)
        .place(0)
        .r#type(0)
        .type_(1)
        ._type(2)
        .r#fn(None)
        .build()
        .unwrap();
    assert_eq!((fields.check, fields.at_or_default(), fields.cx), (3, 8, 5));
    assert_eq!(fields.until, index);
    assert_eq!((fields.r#type, fields.type_, fields._type), (0, 1, 2));
    let again = Fields::from_json(fields.to_json().unwrap()).unwrap();
    assert_eq!(again.r#type, 0);
}
