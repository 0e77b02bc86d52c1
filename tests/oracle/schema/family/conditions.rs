//! `required_if` and `required_unless`.

use model_core::{ApiModel, Patch};
use serde_json::Value;

use super::fields::{Level, Number, Open, Short};

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

agree! {
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
