//! What is said of a type, of a field or of a variant besides its rules.

use std::collections::BTreeMap;

use model_core::{ApiModel, Patch};
use serde_json::{Value, json};

use super::assert_said;

/// The attributes that are asked about here.
pub const TOLD: [&str; 22] = [
    "rename",
    "rename_all",
    "rename_all_fields",
    "deny_unknown_fields",
    "title",
    "deprecated",
    "tag",
    "content",
    "untagged",
    "external",
    "integer",
    "other",
    "alias",
    "flatten",
    "additional_properties",
    "required",
    "default",
    "example",
    "read_only",
    "write_only",
    "required_if",
    "required_unless",
];

/// A field of each presence, with everything that may be said of it.
macro_rules! fields {
    ($(#[$attribute:meta])* $name:ident { $($a:ident $b:ident $c:ident $d:ident $e:ident)? }) => {
        /// A type.
        #[derive(ApiModel)]
        #[api(title = "A type's", deprecated)]
        $(#[$attribute])*
        struct $name {$(
            /// A field.
            #[api(title = "A title", deprecated, example = 3, example = 4, read_only)]
            $a: i32,
            /// A field.
            #[api(title = "A title", deprecated, example = 3, example = 4, read_only, default = 5)]
            $b: i32,
            /// A field.
            #[api(title = "A title", deprecated, example = 3, example = 4, read_only, default = 5)]
            $c: Option<i32>,
            /// A field.
            #[api(title = "A title", deprecated, example = 3, example = 4, read_only, required)]
            $d: Option<i32>,
            /// A field.
            #[api(title = "A title", deprecated, example = 3, example = 4, read_only)]
            $e: Patch<i32>,
        )?}
    };
}

fields! { Own { a b c d e } }
fields! { Part { a1 b1 c1 d1 e1 } }
fields! { Perhaps { a2 b2 c2 d2 e2 } }

/// A number.
#[derive(ApiModel)]
#[api(title = "A type's", deprecated, example = 3)]
struct Newtype(i32);

/// A union.
#[derive(ApiModel)]
#[api(
    title = "A type's",
    deprecated,
    tag = "kind",
    rename_all = "UPPERCASE",
    rename_all_fields = "PascalCase"
)]
enum Union {
    /// A variant.
    #[api(title = "A variant's", deprecated, alias = "one")]
    First {
        /// A field.
        #[api(title = "A title", deprecated, example = 3, example = 4, write_only, default = 5)]
        number: i32,
    },
    Second,
}

/// A level.
#[derive(ApiModel)]
#[api(title = "A type's", deprecated, rename = "Level")]
enum Text {
    #[api(rename = "lowest", alias = "least")]
    Low,
}

#[derive(ApiModel)]
struct All {
    own: Own,
    newtype: Newtype,
    union: Union,
    text: Text,
    #[api(flatten)]
    flat: Part,
    #[api(flatten)]
    perhaps: Option<Perhaps>,
}

#[test]
fn what_is_said_of_a_field() {
    let schema = All::json_schema();
    let said = json!({
        "title": "A title", "description": "A field.", "deprecated": true, "examples": [3, 4],
    });
    let said = said.as_object().expect("keywords");
    let mut places = vec!["properties/union/properties/Number".to_owned()];
    for name in ["a", "b", "c", "d", "e"] {
        places.push(format!("properties/own/properties/{name}"));
        places.push(format!("properties/{name}1"));
        places.push(format!("properties/{name}2"));
    }
    for place in &places {
        for (keyword, expected) in said {
            assert_said(&schema, place, keyword, expected);
        }
        let keyword = if place.contains("union") { "writeOnly" } else { "readOnly" };
        assert_said(&schema, place, keyword, &json!(true));
        if place.trim_end_matches(['1', '2']).ends_with(['b', 'c', 'r']) {
            assert_said(&schema, place, "default", &json!(5));
        }
    }
    assert_said(&schema, "properties/own", "required", &json!(["a", "d"]));
}

#[test]
fn what_is_said_of_a_type() {
    let schema = All::json_schema();
    for (place, docs) in
        [("own", "A type."), ("newtype", "A number."), ("union", "A union."), ("text", "A level.")]
    {
        let place = format!("properties/{place}");
        assert_said(&schema, &place, "title", &json!("A type's"));
        assert_said(&schema, &place, "deprecated", &json!(true));
        assert_said(&schema, &place, "description", &json!(docs));
    }
    assert_said(&schema, "properties/newtype", "examples", &json!([3]));
    assert_said(&schema, "properties/text", "enum", &json!(["lowest", "least"]));
    assert!(schema["$defs"]["Level"].is_object(), "it has another name");
    // A flattened model has no schema of its own to say it in.
    assert_said(&schema, "properties/union", "title", &json!("A variant's"));
    assert_said(&schema, "properties/union", "description", &json!("A variant."));
}

#[derive(ApiModel)]
#[api(deny_unknown_fields, rename_all = "camelCase")]
struct Shape {
    #[api(rename = "a-b", alias = "aB")]
    a_b: Option<bool>,
    the_kind: Option<bool>,
    #[api(required_if(the_kind = true))]
    when: Option<i32>,
    #[api(required_unless(the_kind = true))]
    unless: Option<i32>,
    number: Number,
    open: Open,
    adjacent: Adjacent,
    external: External,
    untagged: Untagged,
}

#[derive(ApiModel)]
#[api(integer)]
enum Number {
    Four = 4,
}

#[derive(ApiModel)]
enum Open {
    Known,
    #[api(other)]
    Other(String),
}

#[derive(ApiModel)]
#[api(tag = "t", content = "c")]
enum Adjacent {
    Number(i32),
}

#[derive(ApiModel)]
#[api(external)]
enum External {
    Number(i32),
}

#[derive(ApiModel)]
#[api(untagged)]
enum Untagged {
    Number(i32),
    Text(String),
}

#[derive(ApiModel)]
struct Rest {
    #[api(flatten)]
    flat: Part,
    #[api(additional_properties)]
    rest: BTreeMap<String, bool>,
}

#[test]
fn what_shapes_a_schema() {
    let schema = Shape::json_schema();
    for (path, keyword, expected) in [
        ("", "additionalProperties", json!(false)),
        ("properties/a-b", "type", json!(["boolean", "null"])),
        ("properties/aB", "type", json!(["boolean", "null"])),
        ("properties/number", "enum", json!([4])),
        ("properties/open", "enum", json!(["Known"])),
        ("properties/adjacent/properties/t", "const", json!("Number")),
        ("properties/adjacent/properties/c", "type", json!("integer")),
        ("properties/external/properties/Number", "type", json!("integer")),
        ("properties/untagged", "type", json!("string")),
        ("then/properties/when/not", "type", json!("null")),
        ("else/properties/unless/not", "type", json!("null")),
    ] {
        assert_said(&schema, path, keyword, &expected);
    }
    assert_said(&Rest::json_schema(), "properties/a1", "type", &json!("integer"));
    assert_said(&Rest::json_schema(), "additionalProperties", "type", &Value::from("boolean"));
}
