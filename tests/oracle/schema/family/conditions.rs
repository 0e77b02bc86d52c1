//! `required_if` and `required_unless`.

use std::collections::BTreeMap;

use model_core::{ApiModel, Patch};
use serde_json::Value;

use super::fields::{Level, Number, Open, Short};
use super::parts::{Base, Figure, Pair, Stamp};

/// One condition upon a field of each kind, which is optional, may be `null`, or is filled in.
macro_rules! conditions {
    ($($model:ident: $ty:ty, $literal:expr, $default:expr;)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $model {
            #[api(alias = "o")]
            optional: Option<$ty>,
            patch: Patch<$ty>,
            #[api(default = $default, alias = "f1")]
            filled: $ty,
            #[api(required_if(optional = $literal), alias = "a1", alias = "a2")]
            a: Option<i32>,
            #[api(required_unless(patch = $literal))]
            b: Option<Value>,
            #[api(required_if(filled = $literal))]
            c: Patch<Short>,
            #[api(required_unless(filled = $literal), alias = "d1")]
            d: Patch<i32>,
            #[api(required_if(optional = $literal, filled = $literal), minimum = 1)]
            e: Option<i32>,
            #[api(required_unless(optional = $literal, patch = $literal))]
            f: Option<Vec<i32>>,
        }
    )*};
}

conditions! {
    Booleans: bool, true, true;
    Numbers: i32, 3, 4;
    Floats: f64, 0.5, 0.5;
    Texts: String, "a", "a";
    Chars: char, 'a', 'b';
    Levels: Level, "high", Level::High;
    Opens: Open, "KNOWN", Open::Known;
    Integers: Number, 1, Number::One;
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase", deny_unknown_fields)]
struct Upon {
    the_kind: Option<Short>,
    other_kind: Option<Box<Level>>,
    #[api(required_if(the_kind = "a"), required_unless(other_kind = "high"))]
    both_of: Option<i32>,
    #[api(required_if(both_of = 3))]
    after_it: Option<bool>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Inside {
    id: Option<i32>,
    #[api(flatten)]
    upon: Option<Upon>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t")]
enum Variants {
    Fields {
        level: Option<Level>,
        #[api(required_if(level = "high"))]
        a: Option<i32>,
    },
    Upon(Upon),
}

/// What has to be there may be a part without a key of its own.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Parts {
    rank: Option<Level>,
    #[api(flatten, required_if(rank = "high"))]
    base: Option<Base>,
    #[api(flatten, required_unless(rank = "low"))]
    stamp: Option<Stamp>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Unions {
    rank: Option<Level>,
    #[api(flatten, required_if(rank = "high"))]
    figure: Option<Figure>,
    #[api(flatten, required_unless(rank = "low", flag = true))]
    pair: Option<Pair>,
    flag: Option<bool>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Beside {
    rank: Option<Level>,
    #[api(flatten, required_if(rank = "high"))]
    figure: Option<Figure>,
    #[api(additional_properties)]
    rest: BTreeMap<String, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Kept {
    name: Option<Short>,
    #[api(additional_properties)]
    rest: BTreeMap<String, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct RestInside {
    rank: Option<Level>,
    #[api(flatten, required_if(rank = "high"))]
    kept: Option<Kept>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct RestPerhaps {
    rank: Option<Level>,
    #[api(additional_properties, required_if(rank = "high"))]
    rest: Option<BTreeMap<String, i32>>,
}

/// A condition upon what has no key of its own never holds.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct UponParts {
    #[api(flatten)]
    base: Option<Base>,
    #[api(required_if(base = "a"))]
    a: Option<i32>,
    #[api(required_unless(base = "a"))]
    b: Option<i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Deep {
    top: Option<i32>,
    #[api(flatten)]
    parts: Option<Parts>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct FlatVariants {
    #[api(flatten)]
    variants: Variants,
}

agree! {
    parts: Parts,
    unions: Unions,
    beside: Beside,
    rest_inside: RestInside,
    rest_perhaps: RestPerhaps,
    upon_parts: UponParts,
    deep: Deep,
    flat_variants: FlatVariants,
    booleans: Booleans,
    numbers: Numbers,
    floats: Floats,
    texts: Texts,
    chars: Chars,
    levels: Levels,
    opens: Opens,
    integers: Integers,
    upon: Upon,
    inside: Inside,
    variants: Variants,
}
