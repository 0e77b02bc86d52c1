//! `utoipa::ToSchema` for models: our components for `OpenAPI` 3.1, in its types.
//!
//! Those have no room for every keyword. What they would lose is put among the extensions, which are written as they
//! are, whatever they are called: so what is written is our schema, and what a program sees of it is what the types
//! can say. Beyond them are `const`, `if`, `dependentSchemas`, `unevaluatedProperties`, and whatever stands beside
//! what they take to be all of a schema. Where two such keywords would stand beside each other, the schema is one of
//! `allOf`: extensions are written in any order, which would be another at each run.

use std::borrow::Cow;

pub use ::utoipa::__dev::ComposeSchema;
pub use ::utoipa::ToSchema;
use ::utoipa::openapi::extensions::Extensions;
use ::utoipa::openapi::schema::{AdditionalProperties, ArrayItems, Schema, SchemaType};
use ::utoipa::openapi::{Array, Object, Ref, RefOr};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{full_name, met};
use crate::schema::Generator;
use crate::value::ApiValue;

/// A text that is often constant.
pub type Text = Cow<'static, str>;

/// A schema, or a reference to one.
pub type Component = RefOr<Schema>;

/// The arguments of a generic type. Our schemas know theirs.
pub type Arguments = Vec<Component>;

/// Schemas by their names.
pub type Components = Vec<(String, Component)>;

/// What our own references begin with.
const PREFIX: &str = "#/components/schemas/";

/// The name of a model in schemas.
#[must_use]
pub fn name<T: ApiValue>() -> Text {
    full_name(&mut T::empty()).into()
}

/// The schema of a model.
#[must_use]
pub fn schema<T: ApiValue>() -> Component {
    let mut value = T::empty();
    let (schema, all) = described(&mut value);
    let itself = all.into_iter().find(|named| named.type_name == value.type_name());
    component(itself.map_or(schema, |named| named.schema))
}

/// Adds the schemas of all that a model refers to, its own among them where it is recursive.
pub fn schemas<T: ApiValue>(schemas: &mut Components) {
    let mut value = T::empty();
    let (_, all) = described(&mut value);
    let itself = value.type_name();
    let reference = all.iter().find(|named| named.type_name == itself);
    let reference = reference.map(|named| format!("{PREFIX}{}", named.name));
    let recursive =
        reference.is_some_and(|reference| all.iter().any(|it| refers(&it.schema, &reference)));
    let wanted = all.into_iter().filter(|named| recursive || named.type_name != itself);
    schemas.extend(wanted.map(|named| (named.name, component(named.schema))));
}

/// The schema of a value, and those of the types that were met.
fn described(value: &mut dyn ApiValue) -> (Value, Vec<super::Named>) {
    let mut generator = Generator::new(PREFIX);
    generator.open_api = true;
    let schema = generator.value(value);
    (schema.into(), met(generator))
}

/// Whether a schema has this reference anywhere. An example that looks like one does no harm.
fn refers(schema: &Value, reference: &str) -> bool {
    match schema {
        Value::Object(schema) => {
            schema.get("$ref").is_some_and(|it| it == reference)
                || schema.values().any(|inside| refers(inside, reference))
        }
        Value::Array(schemas) => schemas.iter().any(|inside| refers(inside, reference)),
        _ => false,
    }
}

fn component(schema: Value) -> Component {
    let schema = match schema {
        Value::Object(schema) => schema,
        Value::Bool(false) => Map::from_iter([("not".to_owned(), json!({}))]),
        _ => Map::new(),
    };
    if let Some(Value::String(reference)) = schema.get("$ref") {
        if schema.len() == 1 {
            return Ref::new(reference).into();
        }
    }
    typed(schema).into()
}

fn inline(schema: Value) -> Schema {
    match component(schema) {
        RefOr::T(schema) => schema,
        RefOr::Ref(reference) => {
            raw(Map::from_iter([("$ref".to_owned(), reference.ref_location.into())]))
        }
    }
}

/// A schema of the type that says most of it.
fn typed(mut schema: Map<String, Value>) -> Schema {
    // Beside a reference types have no room, around one they do.
    if let Some(reference) = schema.remove("$ref") {
        if let Value::Array(all) = schema.entry("allOf").or_insert_with(|| json!([])) {
            all.insert(0, json!({"$ref": reference}));
        }
    }
    let whole = schema.clone();
    let has = |keyword: &str| schema.contains_key(keyword);
    let is_array =
        schema.get("type").is_some_and(|ty| ty == "array" || *ty == json!(["array", "null"]));
    let made = if is_array && has("items") {
        array(schema)
    } else if has("type") || has("properties") {
        object(schema)
    } else if has("oneOf") {
        composed(schema, "oneOf", Schema::OneOf, |it| (&mut it.items, &mut it.extensions))
    } else if has("anyOf") {
        composed(schema, "anyOf", Schema::AnyOf, |it| (&mut it.items, &mut it.extensions))
    } else if has("allOf") {
        composed(schema, "allOf", Schema::AllOf, |it| (&mut it.items, &mut it.extensions))
    } else {
        object(schema)
    };
    made.unwrap_or_else(|| raw(whole))
}

fn object(mut schema: Map<String, Value>) -> Option<Schema> {
    let properties = schema.remove("properties");
    let names = schema.remove("propertyNames");
    let additional = schema.remove("additionalProperties");
    let (mut object, rest) = carried::<Object>(schema, &json!({"type": null}))?;
    if let Some(Value::Object(properties)) = properties {
        object.properties = properties.into_iter().map(|(key, it)| (key, component(it))).collect();
    }
    object.property_names = names.map(|names| Box::new(inline(names)));
    object.additional_properties = additional.map(|schema| {
        Box::new(match schema {
            Value::Bool(any) => AdditionalProperties::FreeForm(any),
            schema => AdditionalProperties::RefOr(component(schema)),
        })
    });
    extended(&mut object.extensions, rest).then_some(Schema::Object(object))
}

fn array(mut schema: Map<String, Value>) -> Option<Schema> {
    let items = schema.remove("items")?;
    let first = schema.remove("prefixItems");
    let (mut array, rest) = carried::<Array>(schema, &json!({"items": false}))?;
    array.items = match items {
        Value::Bool(false) => ArrayItems::False,
        items => ArrayItems::RefOrSchema(Box::new(component(items))),
    };
    if let Some(Value::Array(first)) = first {
        array.prefix_items = first.into_iter().map(inline).collect();
    }
    extended(&mut array.extensions, rest).then_some(Schema::Array(array))
}

/// A schema that is made up of several.
fn composed<T: Serialize + DeserializeOwned>(
    mut schema: Map<String, Value>,
    keyword: &str,
    make: fn(T) -> Schema,
    parts: fn(&mut T) -> (&mut Vec<Component>, &mut Option<Extensions>),
) -> Option<Schema> {
    let inside = schema.remove(keyword)?;
    let (mut of, rest) = carried::<T>(schema, &json!({keyword: []}))?;
    let (items, extensions) = parts(&mut of);
    if let Value::Array(inside) = inside {
        *items = inside.into_iter().map(component).collect();
    }
    extended(extensions, rest).then(|| make(of))
}

/// A schema as a type has it, which is asked what it keeps, and the keywords that it would lose. `base` is what it
/// cannot be read without.
fn carried<T: Serialize + DeserializeOwned>(
    schema: Map<String, Value>,
    base: &Value,
) -> Option<(T, Map<String, Value>)> {
    let read = |schema: &Map<String, Value>| {
        let mut whole = base.clone();
        whole.as_object_mut()?.extend(schema.clone());
        serde_json::from_value::<T>(whole).ok()
    };
    let kept = serde_json::to_value(read(&schema)?).ok()?;
    let is_kept = |keyword: &str, value: &Value| {
        kept.get(keyword).is_some_and(|kept| {
            kept == value || kept.is_number() && kept.as_f64() == value.as_f64()
        })
    };
    let (known, rest): (Map<_, _>, Map<_, _>) =
        schema.into_iter().partition(|(keyword, value)| is_kept(keyword, value));
    Some((read(&known)?, rest))
}

/// Adds extensions, and whether they are written in one order only.
fn extended(extensions: &mut Option<Extensions>, rest: Map<String, Value>) -> bool {
    let mut all = extensions.take().unwrap_or_default();
    all.extend(rest);
    let ordered = all.len() <= 1;
    *extensions = (!all.is_empty()).then_some(all);
    ordered
}

/// A schema of which a program sees nothing, and which is written all the same.
fn raw(schema: Map<String, Value>) -> Schema {
    let mut object = Object::with_type(SchemaType::AnyValue);
    object.extensions = Some(match schema.len() {
        0 | 1 => schema.into_iter().collect(),
        _ => Extensions::from_iter([("allOf", json!([schema]))]),
    });
    Schema::Object(object)
}
