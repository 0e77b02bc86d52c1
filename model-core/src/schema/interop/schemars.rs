//! `schemars::JsonSchema` for models.
//!
//! The types that a model refers to become definitions of the generator that asks. It keeps their names by the types
//! that it was asked for, and we know a type by no more than its name: so one type, `Asked`, stands for each in turn.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

pub use ::schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::{Named, full_name, met};
use crate::schema::Generator;
use crate::value::ApiValue;

/// What our own references begin with, until the generator says how it refers.
const PREFIX: &str = "#/$defs/";

/// A text that is often constant.
pub type Text = Cow<'static, str>;

/// The name of a model in schemas.
#[must_use]
pub fn name<T: ApiValue>() -> Text {
    full_name(&mut T::empty()).into()
}

/// What tells a model from every other type.
#[must_use]
pub fn id<T>() -> Text {
    std::any::type_name::<T>().into()
}

/// The schema of a model; what it refers to is left with the generator.
pub fn json_schema<T: ApiValue>(generator: &mut SchemaGenerator) -> Schema {
    let mut own = Generator::new(PREFIX);
    let mut value = T::empty();
    let schema = own.value(&mut value);
    let types: Rc<[Named]> = met(own).into();
    let itself = types.iter().position(|named| named.type_name == value.type_name());
    let schema = itself.map_or(Value::Object(schema), |index| types[index].schema.clone());
    Handing { types, generator }.schema(schema)
}

thread_local! {
    /// The types that are being handed over, and the one of them that [`Asked`] is.
    static ASKED: RefCell<(Rc<[Named]>, usize)> = RefCell::new((Rc::new([]), 0));
}

/// The type that is asked for.
struct Asked;

impl Asked {
    fn look<T: Default>(at: impl FnOnce(&Named) -> T) -> T {
        ASKED.with_borrow(|(types, index)| types.get(*index).map(at).unwrap_or_default())
    }
}

impl JsonSchema for Asked {
    fn schema_name() -> Text {
        Self::look(|named| named.name.clone()).into()
    }

    fn schema_id() -> Text {
        Self::look(|named| named.type_name).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let types = ASKED.with_borrow(|(types, _)| types.clone());
        let schema = Self::look(|named| named.schema.clone());
        Handing { types, generator }.schema(schema)
    }
}

/// The types of one model on their way to a generator.
struct Handing<'a> {
    types: Rc<[Named]>,
    generator: &'a mut SchemaGenerator,
}

impl Handing<'_> {
    fn schema(&mut self, schema: Value) -> Schema {
        match self.handed(schema) {
            Value::Object(schema) => schema.into(),
            Value::Bool(all) => all.into(),
            _ => Schema::default(),
        }
    }

    /// The same schema, its references as the generator writes them. Values such as examples are let alone.
    fn handed(&mut self, schema: Value) -> Value {
        let Value::Object(schema) = schema else { return schema };
        let mut out = Map::new();
        let mut referred = None;
        for (keyword, value) in schema {
            let value = match (keyword.as_str(), value) {
                ("$ref", Value::String(reference)) => {
                    match self.refer(&reference) {
                        Value::Object(only) if only.len() == 1 && only.contains_key("$ref") => {
                            out.extend(only);
                        }
                        inlined => referred = Some(inlined),
                    }
                    continue;
                }
                ("properties" | "dependentSchemas", Value::Object(inside)) => {
                    let inside = inside.into_iter().map(|(key, it)| (key, self.handed(it)));
                    Value::Object(inside.collect())
                }
                ("allOf" | "anyOf" | "oneOf" | "prefixItems", Value::Array(inside)) => {
                    inside.into_iter().map(|it| self.handed(it)).collect()
                }
                (
                    "items"
                    | "additionalProperties"
                    | "unevaluatedProperties"
                    | "propertyNames"
                    | "not"
                    | "if"
                    | "then"
                    | "else",
                    inside,
                ) => self.handed(inside),
                (_, value) => value,
            };
            out.insert(keyword, value);
        }
        match referred {
            None => out.into(),
            Some(inlined) if out.is_empty() => inlined,
            Some(inlined) => {
                if let Value::Array(all) = out.entry("allOf").or_insert_with(|| json!([])) {
                    all.push(inlined);
                }
                out.into()
            }
        }
    }

    /// What the generator writes for one of our references.
    fn refer(&mut self, reference: &str) -> Value {
        let name = reference.strip_prefix(PREFIX);
        let Some(index) = self.types.iter().position(|named| Some(named.name.as_str()) == name)
        else {
            return json!({"$ref": reference});
        };
        let before = ASKED.replace((self.types.clone(), index));
        let schema = self.generator.subschema_for::<Asked>();
        ASKED.set(before);
        schema.to_value()
    }
}
