//! What was said of a model in no words of `OpenAPI`'s.

use std::collections::BTreeSet;

use jsonschema::draft4;
use model_core::ApiModel;
use model_core::schema::Components;
use serde_json::json;

use super::super::openapi::assert_described;
use super::Level;

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Levels {
    levels: BTreeSet<Level>,
}

/// `OpenAPI` 3.0 has no `contains`, which tells the names of one variant apart.
#[test]
fn the_names_of_one_variant_in_a_set() {
    assert_described::<Levels>();
    let earlier = Components::new().with::<Levels>().openapi_3_0();
    let judge = draft4::new(&json!({
        "components": earlier,
        "allOf": [{"$ref": "#/components/schemas/Levels"}],
    }))
    .expect("it is a schema");
    for (text, expected) in [
        (r#"{"levels":["High","Low"]}"#, true),
        (r#"{"levels":["Top"]}"#, true),
        (r#"{"levels":[]}"#, true),
        (r#"{"levels":["High","Top"]}"#, false),
    ] {
        assert_eq!(Levels::from_json(text).is_ok(), expected, "{text}");
        assert_eq!(judge.is_valid(&text.parse().expect("JSON")), expected, "{text}: {earlier:#}");
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename = "a/b c~d")]
struct Renamed {
    level: Option<Level>,
    again: Option<Box<Renamed>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Größe<T> {
    of: Option<T>,
}

/// The name of a component is letters, digits and `.-_`, and what a reference to another name means is no longer
/// clear: `from_json` was right, and the schema led nowhere.
#[test]
fn a_name_that_no_reference_can_have() {
    assert_described::<Renamed>();
    assert_described::<Größe<Größe<i32>>>();
    super::both::<Größe<Renamed>>(&[
        (r#"{"of":{"level":"Low","again":{"again":null}}}"#, true),
        (r#"{"of":{"again":{"level":"x"}}}"#, false),
    ]);
    super::both::<Vec<Renamed>>(&[(r#"[{"level":"Low"}]"#, true), (r#"[{"level":1}]"#, false)]);
}
