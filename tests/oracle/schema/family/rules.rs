//! Every rule in every place.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch, Secret};
use serde_json::Value;

use super::fields::{Level, Nested, Short};

/// A value with rules at a field, behind what they see through, and inside of what holds it.
macro_rules! places {
    ($($model:ident: $ty:ty, $newtype:ident, $rules:tt)*) => {$(
        places! { @ $model $newtype ($ty) $rules }
    )*};
    (@ $model:ident $newtype:ident ($ty:ty) ($($rules:tt)*)) => {
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api($($rules)*)]
        pub struct $newtype($ty);

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $model {
            #[api($($rules)*)]
            required: Option<$ty>,
            #[api($($rules)*)]
            boxed: Option<Box<$ty>>,
            #[api($($rules)*)]
            shared: Option<Arc<$ty>>,
            #[api($($rules)*)]
            secret: Option<Secret<$ty>>,
            #[api($($rules)*)]
            patch: Patch<$ty>,
            #[api(items($($rules)*))]
            items: Option<Vec<$ty>>,
            #[api(items($($rules)*))]
            optional_items: Option<Vec<Option<$ty>>>,
            #[api(items($($rules)*))]
            array: Patch<[$ty; 2]>,
            #[api(items(items($($rules)*), min_items = 1))]
            lists: Option<Vec<Vec<$ty>>>,
            #[api(values($($rules)*))]
            values: Option<BTreeMap<String, $ty>>,
            #[api(values($($rules)*), min_properties = 1)]
            optional_values: Option<HashMap<String, Option<$ty>>>,
            newtype: Option<$newtype>,
            newtypes: Option<Vec<Option<$newtype>>>,
        }
    };
}

places! {
    Minimum: i32, MinimumType, (minimum = 3)
    Maximum: u8, MaximumType, (maximum = 5)
    NegativeMinimum: u16, NegativeMinimumType, (minimum = 0, maximum = 200)
    Exclusive: i64, ExclusiveType, (exclusive_minimum = 0, exclusive_maximum = 3)
    Bounds: i32, BoundsType, (minimum = -1, exclusive_minimum = -2, maximum = 9, exclusive_maximum = 9)
    Multiple: i32, MultipleType, (multiple_of = 3)
    Floating: f64, FloatingType, (minimum = 0.5, exclusive_maximum = 7.5)
    FloatMultiple: f64, FloatMultipleType, (multiple_of = 0.25)
    Single: f32, SingleType, (minimum = -0.5, maximum = 2)
    Length: String, LengthType, (min_length = 1, max_length = 3)
    Pattern: String, PatternType, (pattern = "^[a-z_]+$|é")
    PatternLength: String, PatternLengthType, (pattern = "[a-b]", min_length = 2)
    Format: String, FormatType, (format = "email", max_length = 12)
    ConstText: String, ConstTextType, (const_value = "a")
    ConstNumber: i32, ConstNumberType, (const_value = 4)
    ConstFloat: f64, ConstFloatType, (const_value = 0.5)
    ConstBool: bool, ConstBoolType, (const_value = true)
    ConstChar: char, ConstCharType, (const_value = 'a')
    Counted: Vec<i32>, CountedType, (min_items = 1, max_items = 2)
    Unique: Vec<i32>, UniqueType, (unique_items)
    UniqueJson: Vec<Value>, UniqueJsonType, (unique_items, max_items = 3)
    UniqueFloats: Vec<f64>, UniqueFloatsType, (unique_items)
    SetCount: BTreeSet<i32>, SetCountType, (min_items = 1, max_items = 2, unique_items)
    Properties: BTreeMap<String, i32>, PropertiesType, (min_properties = 1, max_properties = 2)
    Keys: BTreeMap<String, i32>, KeysType, (keys(pattern = "^a|b", max_length = 3), values(minimum = 0))
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Together {
    #[api(keys(pattern = "^[a-z]"), values(min_items = 1, items(minimum = 1)), max_properties = 2)]
    lists: BTreeMap<String, Vec<u8>>,
    #[api(min_items = 1, items(min_properties = 1, keys(min_length = 1), values(max_length = 2)))]
    maps: Option<Vec<BTreeMap<String, String>>>,
    #[api(min_properties = 1)]
    shorts: Option<BTreeMap<Short, Nested>>,
    #[api(keys(const_value = 'a'))]
    chars: Option<BTreeMap<char, Value>>,
    #[api(max_properties = 1)]
    levels: Option<BTreeMap<Short, Level>>,
    #[api(min_items = 2, max_items = 2)]
    array: Option<[i32; 2]>,
    #[api(precision = seconds)]
    instant: Option<DateTime<Utc>>,
    #[api(minimum = 2, default = 3, example = 4)]
    filled: i32,
    #[api(minimum = 2, default = 3, alias = "t")]
    told: Option<i32>,
    #[api(min_length = 1, required)]
    nullable: Option<String>,
    #[api(unique_items, items(max_length = 2))]
    unique: Option<Vec<Option<String>>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Limits {
    #[api(minimum = i64::MIN, maximum = i64::MAX)]
    signed: Option<i64>,
    #[api(maximum = u64::MAX, minimum = 9_007_199_254_740_993)]
    unsigned: Option<u64>,
    #[api(maximum = 4.35, multiple_of = 0.01)]
    cents: Option<f64>,
    #[api(minimum = LEAST)]
    constant: Option<u16>,
    #[api(const_value = 300)]
    beyond: Option<u32>,
}

const LEAST: u16 = 7;

/// Types whose own limits the schema tells, and rules that say more.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Narrow {
    signed: i8,
    short: Patch<i16>,
    byte: Option<Secret<u8>>,
    items: Option<Vec<u16>>,
    values: Option<BTreeMap<String, Option<u32>>>,
    #[api(maximum = 50)]
    below: Option<u8>,
    #[api(exclusive_minimum = -4, exclusive_maximum = 7)]
    between: Option<i8>,
}

agree! {
    minimum: Minimum,
    maximum: Maximum,
    negative_minimum: NegativeMinimum,
    exclusive: Exclusive,
    bounds: Bounds,
    multiple: Multiple,
    floating: Floating,
    float_multiple: FloatMultiple,
    single: Single,
    length: Length,
    pattern: Pattern,
    pattern_length: PatternLength,
    format: Format,
    const_text: ConstText,
    const_number: ConstNumber,
    const_float: ConstFloat,
    const_bool: ConstBool,
    const_char: ConstChar,
    counted: Counted,
    unique: Unique,
    unique_json: UniqueJson,
    unique_floats: UniqueFloats,
    set_count: SetCount,
    properties: Properties,
    keys: Keys,
    together: Together,
    limits: Limits,
    narrow: Narrow,
    alone: KeysType,
    alone_unique: UniqueJsonType,
}
