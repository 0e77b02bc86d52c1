//! What the type of a number says by itself.

use std::collections::BTreeMap;

use model_core::ApiModel;
use model_core::schema::Components;
use serde_json::{Value, json};

use super::both;

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(maximum = 100)]
struct Percent(u8);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Either {
    Narrow(i8),
    Wide(u32),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Narrow {
    i8: Option<i8>,
    i16: Option<i16>,
    u8: Option<u8>,
    u16: Option<u16>,
    u32: Option<u32>,
    items: Option<Vec<Option<u8>>>,
    values: Option<BTreeMap<String, u8>>,
    percent: Option<Percent>,
    either: Option<Either>,
}

/// Only its `format` said how wide an integer is, which nobody asserts: `from_json` was right.
#[test]
fn the_range_of_a_narrow_integer() {
    both::<Narrow>(&[
        (r#"{"i8":-128,"i16":-32768,"u8":0,"u16":0,"u32":0}"#, true),
        (r#"{"i8":127,"i16":32767,"u8":255,"u16":65535,"u32":4294967295}"#, true),
        (r#"{"i8":127.0,"u8":2.55e2}"#, true),
        (r#"{"i8":-129}"#, false),
        (r#"{"i8":128}"#, false),
        (r#"{"i16":-32769}"#, false),
        (r#"{"i16":32768}"#, false),
        (r#"{"u8":-1}"#, false),
        (r#"{"u8":256}"#, false),
        (r#"{"u8":1e300}"#, false),
        (r#"{"u16":65536}"#, false),
        (r#"{"u32":4294967296}"#, false),
        (r#"{"u32":18446744073709551616}"#, false),
        (r#"{"items":[255,null],"values":{"a":255},"percent":100}"#, true),
        (r#"{"items":[256]}"#, false),
        (r#"{"values":{"a":256}}"#, false),
        (r#"{"percent":101}"#, false),
        (r#"{"either":-128}"#, true),
        (r#"{"either":4294967295}"#, true),
        (r#"{"either":-129}"#, false),
        (r#"{"either":4294967296}"#, false),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Limits {
    plain: u8,
    #[api(maximum = 50)]
    most: u8,
    #[api(minimum = -5)]
    least: i16,
    #[api(exclusive_minimum = 0)]
    above: u32,
    #[api(exclusive_maximum = 50)]
    below: i8,
    #[api(minimum = 0, maximum = 65_535)]
    same: u16,
    #[api(items(exclusive_maximum = 9))]
    items: Vec<u8>,
    int32: i32,
    int64: i64,
    uint64: u64,
}

/// A rule stands in the place of what the type says, and `OpenAPI` 3.0 has it in its own words.
#[test]
fn a_rule_in_the_place_of_a_range() {
    let above =
        json!({"type": "integer", "format": "uint32", "exclusiveMinimum": 0, "maximum": u32::MAX});
    let below =
        json!({"type": "integer", "format": "int8", "minimum": -128, "exclusiveMaximum": 50});
    let alike = [
        ("plain", json!({"type": "integer", "format": "uint8", "minimum": 0, "maximum": 255})),
        ("most", json!({"type": "integer", "format": "uint8", "minimum": 0, "maximum": 50})),
        ("least", json!({"type": "integer", "format": "int16", "minimum": -5, "maximum": 32_767})),
        ("same", json!({"type": "integer", "format": "uint16", "minimum": 0, "maximum": 65_535})),
        ("int32", json!({"type": "integer", "format": "int32"})),
        ("int64", json!({"type": "integer", "format": "int64"})),
        ("uint64", json!({"type": "integer", "format": "uint64", "minimum": 0})),
    ];
    let components = Components::new().with::<Limits>();
    let earlier = &components.openapi_3_0()["schemas"]["Limits"]["properties"];
    for said in [&Limits::json_schema(), &components.openapi_3_1()["schemas"]["Limits"]] {
        let said = &said["properties"];
        for (field, expected) in &alike {
            assert_eq!(&said[field], expected, "{field}");
            assert_eq!(&earlier[field], expected, "{field}");
        }
        assert_eq!(said["above"], above);
        assert_eq!(said["below"], below);
        assert_eq!(said["items"]["items"]["maximum"], Value::Null);
        assert_eq!(said["items"]["items"]["exclusiveMaximum"], 9);
    }
    let above = json!({
        "type": "integer",
        "format": "uint32",
        "maximum": u32::MAX,
        "allOf": [{"minimum": 0, "exclusiveMinimum": true}],
    });
    let below = json!({
        "type": "integer",
        "format": "int8",
        "minimum": -128,
        "allOf": [{"maximum": 50, "exclusiveMaximum": true}],
    });
    assert_eq!(earlier["above"], above);
    assert_eq!(earlier["below"], below);
}
