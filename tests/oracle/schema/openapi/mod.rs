//! Whole `OpenAPI` documents, judged by what each version says of itself.
//!
//! `openapi_3_0.json` says in JSON Schema what the specification says in prose of a document that has only schemas. The
//! official schemas are not among these sources; where `OPENAPI_SCHEMAS` names a folder that has them, as
//! `v3.0/schema.json` and `v3.1/schema.json` in the layout in which their publisher keeps them, they judge too.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs};

use jsonschema::{Validator, meta};
use model_core::ApiModel;
use model_core::schema::Components;
use serde_json::{Value, json};

/// Both descriptions of a model are what `OpenAPI` asks for.
pub fn assert_described<T: ApiModel>() {
    assert_components(&Components::new().with::<T>());
}

#[track_caller]
pub fn assert_components(components: &Components) {
    let (earlier, newer) = (components.openapi_3_0(), components.openapi_3_1());
    assert_eq!(mistakes_of_3_0(&earlier), [""; 0], "{earlier:#}");
    assert_eq!(mistakes_of_3_1(&newer), [""; 0], "{newer:#}");
}

/// `OpenAPI` 3.0, whose Schema Object is a dialect of its own.
fn mistakes_of_3_0(components: &Value) -> Vec<String> {
    static OWN: OnceLock<Validator> = OnceLock::new();
    static OFFICIAL: OnceLock<Option<Validator>> = OnceLock::new();
    let document = document("3.0.3", components);
    let own = OWN.get_or_init(|| {
        draft_4(&include_str!("openapi_3_0.json").parse().expect("the file is JSON"))
    });
    let official = OFFICIAL.get_or_init(|| Some(draft_4(&official("v3.0")?)));
    let judges = [Some(own), official.as_ref()];
    let mut mistakes: Vec<String> =
        judges.into_iter().flatten().flat_map(|judge| errors(judge, &document)).collect();
    references(&document, &document, &mut mistakes);
    mistakes
}

/// `OpenAPI` 3.1, whose schemas are those of JSON Schema 2020-12, with a few words more.
fn mistakes_of_3_1(components: &Value) -> Vec<String> {
    static OFFICIAL: OnceLock<Option<Validator>> = OnceLock::new();
    let document = document("3.1.0", components);
    let official = OFFICIAL.get_or_init(|| {
        Some(jsonschema::draft202012::new(&official("v3.1")?).expect("it is a schema"))
    });
    let mut mistakes: Vec<String> =
        official.iter().flat_map(|judge| errors(judge, &document)).collect();
    for (name, schema) in components["schemas"].as_object().expect("there are schemas") {
        if !is_component_name(name) {
            mistakes.push(format!("{name} is no name of a component"));
        }
        mistakes.extend(meta::validate(schema).err().map(|error| error.to_string()));
        discriminators(schema, &mut mistakes);
    }
    references(&document, &document, &mut mistakes);
    mistakes
}

fn document(version: &str, components: &Value) -> Value {
    json!({
        "openapi": version,
        "info": {"title": "Models", "version": "1"},
        "paths": {},
        "components": components,
    })
}

fn draft_4(schema: &Value) -> Validator {
    jsonschema::draft4::new(schema).expect("it is a schema of draft 4")
}

/// An official schema, where somebody has it.
fn official(version: &str) -> Option<Value> {
    let path = PathBuf::from(env::var_os("OPENAPI_SCHEMAS")?).join(version).join("schema.json");
    let read = |path: &Path| {
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    Some(read(&path).parse().expect("the file is JSON"))
}

fn errors(judge: &Validator, document: &Value) -> Vec<String> {
    let errors = judge.iter_errors(document);
    errors.map(|error| format!("{}: {}", error.instance_path(), error.masked())).collect()
}

/// Every reference leads somewhere.
fn references(part: &Value, document: &Value, mistakes: &mut Vec<String>) {
    if let Some(Value::String(reference)) = part.get("$ref") {
        if reference.strip_prefix('#').and_then(|it| document.pointer(it)).is_none() {
            mistakes.push(format!("{reference} leads nowhere"));
        }
    }
    each_inside(part, &mut |inside| references(inside, document, mistakes));
}

/// [Discriminator Object](https://spec.openapis.org/oas/v3.1.1.html#discriminator-object), which is no word of JSON
/// Schema's. A property may have that name too.
fn discriminators(part: &Value, mistakes: &mut Vec<String>) {
    if let Some(name) = part.pointer("/discriminator/propertyName") {
        let mapping = part.pointer("/discriminator/mapping").and_then(Value::as_object);
        let is_mapped = mapping.into_iter().flat_map(|it| it.values()).all(Value::is_string);
        let is_choice = ["oneOf", "anyOf", "allOf"].iter().any(|it| part.get(it).is_some());
        if !(name.is_string() && is_mapped && is_choice) {
            mistakes.push(format!("no discriminator: {part}"));
        }
    }
    each_inside(part, &mut |inside| discriminators(inside, mistakes));
}

fn each_inside(part: &Value, visit: &mut dyn FnMut(&Value)) {
    match part {
        Value::Object(entries) => entries.values().for_each(visit),
        Value::Array(items) => items.iter().for_each(visit),
        _ => {}
    }
}

/// [Components Object](https://spec.openapis.org/oas/v3.1.1.html#components-object): `^[a-zA-Z0-9\.\-_]+$`
fn is_component_name(name: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    !name.is_empty() && name.bytes().all(is_allowed)
}

/// What never refuses anything shows nothing.
#[test]
fn a_document_that_is_none_is_refused() {
    for schema in [
        json!({"type": ["string", "null"]}),
        json!({"type": "null"}),
        json!({"type": "array"}),
        json!({"const": 1}),
        json!({"exclusiveMinimum": 1}),
        json!({"exclusiveMinimum": true}),
        json!({"minLength": -1}),
        json!({"$ref": "#/components/schemas/A", "title": "a"}),
        json!({"$ref": "#/components/schemas/B"}),
        json!({"allOf": [{"propertyNames": {}}]}),
        json!({"properties": {"a": true}}),
        json!({"not": {"if": {}}}),
        json!({"required": []}),
        json!({"discriminator": "kind"}),
    ] {
        assert_ne!(mistakes_of_3_0(&json!({"schemas": {"A": schema}})), [""; 0], "{schema}");
    }
    for components in [
        json!({"schemas": {"a b": {}}}),
        json!({"schemas": {"A": {"$ref": "#/components/schemas/B"}}}),
        json!({"schemas": {"A": {"type": "text"}}}),
        json!({"schemas": {"A": {"discriminator": {"propertyName": "kind"}}}}),
    ] {
        assert_ne!(mistakes_of_3_1(&components), [""; 0], "{components}");
    }
}
