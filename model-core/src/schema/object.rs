//! The schemas of objects: fields, and the keys of one model among those of another.

use serde_json::{Map, Value, json};

use super::keyword::{Keywords as _, literal};
use super::{Generator, Schema, nullable};
use crate::context::Context;
use crate::description::{Attribute, Field, Literal, Model, Presence};
use crate::value::{ApiValue, Part, Record};
use crate::write::{Direction, json::to_vec};

/// An object that is being described.
#[derive(Default)]
pub(super) struct Object {
    properties: Map<String, Value>,
    /// Their keys in the order of declaration.
    order: Vec<String>,
    required: Vec<Value>,
    /// What has to hold besides.
    all: Vec<Value>,
    /// The keys one of which must be there for all that is required of an optional part: by it.
    dependent: Map<String, Value>,
    /// What keys no field claims have.
    rest: Option<Value>,
    /// Rules for those keys themselves.
    rest_keys: Option<Value>,
    /// Whether there are keys of parts that only a schema of their own tells.
    has_parts: bool,
}

impl Object {
    /// The schema, closed where unknown keys are violations.
    pub(super) fn finish(self, closed: bool) -> Schema {
        let mut schema = Schema::of("object");
        let Self { properties, required, all, dependent, rest, rest_keys, has_parts, .. } = self;
        if let Some(keys) = rest_keys {
            let claimed: Vec<&String> = properties.keys().collect();
            schema.insert("propertyNames".into(), json!({"anyOf": [{"enum": claimed}, keys]}));
        }
        if !properties.is_empty() {
            schema.insert("properties".into(), properties.into());
        }
        if !required.is_empty() {
            schema.insert("required".into(), required.into());
        }
        if !dependent.is_empty() {
            schema.insert("dependentSchemas".into(), dependent.into());
        }
        if !all.is_empty() {
            schema.insert("allOf".into(), all.into());
        }
        let rest = rest.or_else(|| closed.then_some(Value::Bool(false)));
        if let Some(rest) = rest {
            let keyword = if has_parts { "unevaluatedProperties" } else { "additionalProperties" };
            schema.insert(keyword.into(), rest);
        }
        schema
    }

    /// A key that has this schema.
    pub(super) fn property(&mut self, key: &str, schema: Value) {
        self.order.push(key.to_owned());
        self.properties.insert(key.to_owned(), schema);
    }

    /// The keys it has so far.
    pub(super) fn keys(self) -> impl Iterator<Item = String> {
        self.properties.into_iter().map(|(key, _)| key)
    }

    /// A key that must be there.
    pub(super) fn require(&mut self, key: &str) {
        self.required.push(key.into());
    }
}

impl Generator {
    /// The schema of a struct.
    pub(super) fn model(&mut self, model: &'static Model, record: &mut dyn Record) -> Schema {
        let mut object = Object::default();
        self.fields(model, record, &mut object);
        self.order = std::mem::take(&mut object.order);
        let mut schema = object.finish(model.denies_unknown_fields());
        schema.told(model.docs, model.attributes);
        schema
    }

    /// Describes the fields of a record among those of an object.
    pub(super) fn fields(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        object: &mut Object,
    ) {
        for (index, field) in model.fields.iter().enumerate() {
            if model.is_inlined(index) {
                self.part(field, record.place(index), object);
            } else {
                let schema = self.field(model, field, record, index);
                claim(model, field, index, &schema, object);
            }
        }
        for (index, field) in model.fields.iter().enumerate() {
            for attribute in field.attributes {
                if let Some(schema) = condition(model, index, attribute) {
                    object.all.push(schema);
                }
            }
        }
    }

    fn field(
        &mut self,
        model: &'static Model,
        field: &Field,
        record: &mut dyn Record,
        index: usize,
    ) -> Value {
        let place = record.place(index);
        let optional = field.is_option();
        let mut schema = if optional { self.unwrapped(place) } else { self.value(place) };
        schema.rules(field.attributes, model.names);
        if optional {
            schema = nullable(schema);
        }
        schema.told(field.docs, field.attributes);
        if let Some(default) = default(field, record, index) {
            schema.insert("default".into(), default);
        }
        schema.into()
    }

    /// The schema of what an optional field holds.
    fn unwrapped(&mut self, place: &mut dyn ApiValue) -> Schema {
        if place.is_option() { self.first_inside(place) } else { self.value(place) }
    }

    /// Describes a field without a key of its own.
    pub(super) fn part(&mut self, field: &Field, place: &mut dyn ApiValue, object: &mut Object) {
        if place.is_option() {
            place.inside(&mut |inside| self.optional_part(inside, object));
            return;
        }
        match place.part() {
            Part::Object(model, record) => self.fields(model, record, object),
            Part::Union(union, choice) => {
                let schema = self.variants(union, choice, false);
                object.all.push(schema.into());
                object.has_parts = true;
            }
            Part::Map(_) => self.rest(field, place, object),
            Part::Inner(_, inner) => self.part(field, inner, object),
            Part::Enum(_) | Part::None => {}
        }
    }

    /// A part that is there when any of its keys is.
    fn optional_part(&mut self, place: &mut dyn ApiValue, object: &mut Object) {
        let mut part = Object::default();
        match place.part() {
            Part::Object(model, record) => self.fields(model, record, &mut part),
            Part::Union(union, choice) => {
                let keys = self.keys_of(union, choice);
                let schema = self.variants(union, choice, false);
                let absent = json!({"not": {"anyOf": present(&keys)}});
                object.all.push(json!({"anyOf": [schema, absent]}));
                object.has_parts = true;
                return;
            }
            _ => return,
        }
        let Object { properties, required, all, dependent, has_parts, .. } = part;
        let mut all: Vec<Value> = all;
        if !required.is_empty() {
            all.push(json!({"required": required}));
        }
        object.has_parts |= has_parts;
        object.dependent.extend(dependent);
        if !all.is_empty() {
            let demand = if all.len() == 1 { all.remove(0) } else { json!({"allOf": all}) };
            for key in properties.keys() {
                object.dependent.insert(key.clone(), demand.clone());
            }
        }
        object.properties.extend(properties);
    }

    /// The map that takes every other key.
    fn rest(&mut self, field: &Field, place: &mut dyn ApiValue, object: &mut Object) {
        let mut schema = self.map(place);
        schema.rules(field.attributes, &[]);
        object.rest = Some(schema.remove("additionalProperties").unwrap_or_else(|| json!({})));
        object.rest_keys = schema.remove("propertyNames");
    }
}

/// Claims the names of a field for what it is.
fn claim(model: &Model, field: &Field, index: usize, schema: &Value, object: &mut Object) {
    let name = model.names[index];
    let mut names = vec![name];
    for attribute in model.attributes {
        if let Attribute::Alias(alias, of) = attribute {
            if *of == index {
                names.push(alias);
            }
        }
    }
    for claimed in &names {
        object.property(claimed, schema.clone());
    }
    let required = matches!(field.presence, Presence::Required | Presence::RequiredNullable);
    match (required, &names[..]) {
        (true, [name]) => object.require(name),
        // By one of its names, and by one only: a key that is given twice is none.
        (true, names) => object.all.push(json!({"oneOf": present(names)})),
        (false, [_]) => {}
        (false, names) => {
            let none = json!({"not": {"anyOf": present(names)}});
            let mut one: Vec<Value> = present(names);
            one.push(none);
            object.all.push(json!({"oneOf": one}));
        }
    }
}

/// A schema for each key, that it is there.
pub(super) fn present(keys: &[impl AsRef<str>]) -> Vec<Value> {
    keys.iter().map(|key| json!({"required": [key.as_ref()]})).collect()
}

/// `required_if` and `required_unless` of a field.
fn condition(model: &Model, index: usize, attribute: &Attribute) -> Option<Value> {
    let (pairs, when) = match attribute {
        Attribute::RequiredIf(pairs) => (pairs, "then"),
        Attribute::RequiredUnless(pairs) => (pairs, "else"),
        _ => return None,
    };
    let holds: Vec<Value> = pairs.iter().map(|(other, value)| is(model, *other, value)).collect();
    let holds = match <[Value; 1]>::try_from(holds) {
        Ok([only]) => only,
        Err(all) => json!({"allOf": all}),
    };
    let there: Vec<Value> = names_of(model, index)
        .map(|name| {
            if model.fields[index].presence == Presence::Patch {
                json!({"required": [name]})
            } else {
                // `null` stands for nothing.
                json!({"required": [name], "properties": {name: {"not": {"type": "null"}}}})
            }
        })
        .collect();
    let there = one_of_names(there);
    let mut schema = Schema::new().with("if", holds);
    schema.insert(when.into(), there);
    Some(schema.into())
}

/// That a field is a literal.
fn is(model: &Model, index: usize, value: &Literal) -> Value {
    let value = literal(value);
    one_of_names(
        names_of(model, index)
            .map(|name| json!({"required": [name], "properties": {name: {"const": value}}}))
            .collect(),
    )
}

fn one_of_names(mut by_name: Vec<Value>) -> Value {
    if by_name.len() == 1 { by_name.remove(0) } else { json!({"anyOf": by_name}) }
}

fn names_of(model: &Model, index: usize) -> impl Iterator<Item = &'static str> {
    let aliases = model.attributes.iter().filter_map(move |attribute| match attribute {
        Attribute::Alias(alias, of) if *of == index => Some(*alias),
        _ => None,
    });
    std::iter::once(model.names[index]).chain(aliases)
}

/// The default of a field, where it does not depend on the clock or on another field.
fn default(field: &Field, record: &mut dyn Record, index: usize) -> Option<Value> {
    #[cfg(feature = "chrono")]
    if field.default_from().is_some() {
        return None;
    }
    if !matches!(field.presence, Presence::Default | Presence::Optional) {
        return None;
    }
    let mut filled = |cx: &Context| {
        record.place(index).forget();
        record.fill(index, cx);
        let value = to_vec(record.value(index), Direction::Any).ok()?;
        serde_json::from_slice::<Value>(&value).ok().filter(|value| !value.is_null())
    };
    #[cfg(feature = "chrono")]
    {
        let early = filled(&Context::at(chrono::DateTime::UNIX_EPOCH))?;
        let late = filled(&Context::at(chrono::DateTime::from_timestamp(4_102_444_800, 0)?))?;
        (early == late).then_some(early)
    }
    #[cfg(not(feature = "chrono"))]
    filled(&Context::lazy())
}
