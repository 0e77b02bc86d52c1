//! The rules of values.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch, Secret};
use serde_json::{Value, json};

use super::assert_said;

/// The attributes that are asked about here.
pub const RULES: [&str; 19] = [
    "minimum",
    "maximum",
    "exclusive_minimum",
    "exclusive_maximum",
    "multiple_of",
    "min_length",
    "max_length",
    "pattern",
    "format",
    "min_items",
    "max_items",
    "unique_items",
    "items",
    "min_properties",
    "max_properties",
    "keys",
    "values",
    "date_range",
    "const_value",
];

/// Where `Everywhere` has a value with the rules.
const PLACES: [&str; 20] = [
    "properties/own",
    "properties/optional",
    "properties/nullable",
    "properties/patch",
    "properties/boxed",
    "properties/shared",
    "properties/too",
    "properties/secret",
    "properties/items/items",
    "properties/optional_items/items",
    "properties/array/items",
    "properties/lists/items/items",
    "properties/values/additionalProperties",
    "properties/optional_values/additionalProperties",
    "properties/newtype",
    "properties/flat",
    "properties/flat_optional",
    "properties/variant/properties/Value",
    "properties/variant/properties/Optional",
    "properties/variant/properties/Fields/properties/own",
];

/// The value of a union that is told beside a tag, and what a map takes.
const BESIDE: [&str; 3] =
    ["properties/tagged/properties/own", "properties/flat_tagged", "unevaluatedProperties"];

/// A test that a rule says its keywords wherever a value of the type is.
macro_rules! everywhere {
    ($($name:ident: $ty:ty, $rules:tt => $said:tt;)*) => {$(
        everywhere! { @ $name ($ty) $rules $said }
    )*};
    (@ $name:ident ($ty:ty) ($($rules:tt)*) $said:tt) => {
        #[test]
        fn $name() {
            #[derive(ApiModel)]
            #[api($($rules)*)]
            struct Newtype($ty);

            #[derive(ApiModel)]
            struct Part {
                #[api($($rules)*)]
                flat: $ty,
            }

            #[derive(ApiModel)]
            struct Perhaps {
                #[api($($rules)*)]
                flat_optional: Option<$ty>,
            }

            #[derive(ApiModel)]
            #[api(external)]
            enum Variant {
                Value(#[api($($rules)*)] $ty),
                Optional(#[api($($rules)*)] Option<$ty>),
                Fields {
                    #[api($($rules)*)]
                    own: $ty,
                },
            }

            #[derive(ApiModel)]
            #[api(tag = "t")]
            enum Tagged {
                Fields {
                    #[api($($rules)*)]
                    own: $ty,
                },
            }

            #[derive(ApiModel)]
            #[api(tag = "flat_tag")]
            enum FlatTagged {
                Fields {
                    #[api($($rules)*)]
                    flat_tagged: $ty,
                },
            }

            #[derive(ApiModel)]
            struct Everywhere {
                #[api($($rules)*)]
                own: $ty,
                #[api($($rules)*)]
                optional: Option<$ty>,
                #[api($($rules)*, required)]
                nullable: Option<$ty>,
                #[api($($rules)*)]
                patch: Patch<$ty>,
                #[api($($rules)*)]
                boxed: Box<$ty>,
                #[api($($rules)*, alias = "too")]
                shared: Option<Arc<$ty>>,
                #[api($($rules)*)]
                secret: Secret<$ty>,
                #[api(items($($rules)*))]
                items: Vec<$ty>,
                #[api(items($($rules)*))]
                optional_items: Option<Vec<Option<$ty>>>,
                #[api(items($($rules)*))]
                array: [$ty; 2],
                #[api(items(items($($rules)*)))]
                lists: Vec<Vec<$ty>>,
                #[api(values($($rules)*))]
                values: BTreeMap<String, $ty>,
                #[api(values($($rules)*))]
                optional_values: Option<BTreeMap<String, Option<$ty>>>,
                newtype: Newtype,
                variant: Variant,
                tagged: Option<Tagged>,
                #[api(flatten)]
                part: Part,
                #[api(flatten)]
                perhaps: Option<Perhaps>,
                #[api(flatten)]
                flat_tagged: FlatTagged,
                #[api(additional_properties, values($($rules)*))]
                rest: BTreeMap<String, $ty>,
            }

            let (schema, alone) = (Everywhere::json_schema(), Newtype::json_schema());
            let said: Value = json!($said);
            for (keyword, expected) in said.as_object().expect("keywords") {
                assert_said(&alone, "", keyword, expected);
                for path in PLACES.iter().chain(&BESIDE) {
                    assert_said(&schema, path, keyword, expected);
                }
            }
        }
    };
}

everywhere! {
    minimum: i32, (minimum = 3) => {"minimum": 3};
    minimum_of_what_has_no_sign: u16, (minimum = 3) => {"minimum": 3};
    maximum: u8, (maximum = 5) => {"maximum": 5};
    exclusive: i64, (exclusive_minimum = 1, exclusive_maximum = 5)
        => {"exclusiveMinimum": 1, "exclusiveMaximum": 5};
    multiple_of: f64, (multiple_of = 0.25) => {"multipleOf": 0.25};
    length: String, (min_length = 1, max_length = 3) => {"minLength": 1, "maxLength": 3};
    pattern: String, (pattern = "^a") => {"pattern": "^a"};
    format: String, (format = "email") => {"format": "email"};
    a_format_that_is_not_asserted: String, (format = "color") => {"format": "color"};
    items: Vec<u8>, (min_items = 1, max_items = 2, unique_items, items(maximum = 4))
        => {"minItems": 1, "maxItems": 2, "uniqueItems": true};
    properties: BTreeMap<String, i32>, (min_properties = 1, max_properties = 2)
        => {"minProperties": 1, "maxProperties": 2};
    date_range: DateTime<Utc>, (date_range(min = now, before = "2090-01-01T00:00:00Z"))
        => {"x-date-range": {"min": "now", "before": "2090-01-01T00:00:00Z"}};
    const_value: String, (const_value = "a") => {"const": "a"};
    a_constant_number: i32, (const_value = -4) => {"const": -4};
    a_constant_bool: bool, (const_value = true) => {"const": true};
}

/// The rules of keys.
macro_rules! keys {
    ($($name:ident: $rules:tt => $said:tt;)*) => {$(
        keys! { @ $name $rules $said }
    )*};
    (@ $name:ident ($($rules:tt)*) $said:tt) => {
        #[test]
        fn $name() {
            #[derive(ApiModel)]
            #[api(keys($($rules)*))]
            struct Newtype(BTreeMap<String, i32>);

            #[derive(ApiModel)]
            struct Keys {
                #[api(keys($($rules)*))]
                own: BTreeMap<String, i32>,
                #[api(keys($($rules)*))]
                optional: Option<BTreeMap<Arc<str>, i32>>,
                #[api(items(keys($($rules)*)))]
                items: Vec<BTreeMap<String, i32>>,
                #[api(additional_properties, keys($($rules)*))]
                rest: BTreeMap<String, i32>,
            }

            let schema = Keys::json_schema();
            let said: Value = json!($said);
            for (keyword, expected) in said.as_object().expect("keywords") {
                assert_said(&Newtype::json_schema(), "propertyNames", keyword, expected);
                for path in ["properties/own", "properties/optional", "properties/items/items", ""] {
                    assert_said(&schema, &format!("{path}/propertyNames"), keyword, expected);
                }
            }
        }
    };
}

keys! {
    keys_of_a_length: (min_length = 1, max_length = 3) => {"minLength": 1, "maxLength": 3};
    keys_of_a_pattern: (pattern = "^a") => {"pattern": "^a"};
    keys_of_a_format: (format = "email") => {"format": "email"};
    a_constant_key: (const_value = "a") => {"const": "a"};
}
