//! The schemas of objects: fields, and the keys of one model among those of another.

use serde_json::{Map, Value, json};

use super::asked::{Asked, Keys};
use super::default::default;
use super::enumeration::tell_apart;
use super::keyword::Keywords as _;
use super::{Generator, Schema, nullable};
use crate::description::{Attribute, Field, Model, Presence};
use crate::rules::{Condition, is_there};
use crate::value::{ApiValue, Record};

/// An object that is being described.
#[derive(Default)]
pub(super) struct Object {
    pub(super) properties: Map<String, Value>,
    /// Their keys in the order of declaration.
    pub(super) order: Vec<String>,
    pub(super) required: Vec<Value>,
    /// What has to hold besides.
    pub(super) all: Vec<Value>,
    /// What has to hold where a part is there that may be absent.
    pub(super) demands: Vec<Demand>,
    /// Parts that have to be there at times.
    pub(super) asked: Vec<Asked>,
    /// What keys no field claims have.
    pub(super) rest: Option<Value>,
    /// The same of the whole object, as it is known before its fields are.
    pub(super) beyond: Beyond,
    /// The keys that never reach it, because the object that it is a part of claims them.
    pub(super) taken: Vec<String>,
    /// The keys of unions that are theirs whatever they are.
    pub(super) union_keys: Vec<String>,
    /// The keys that only some variants have.
    pub(super) variant_keys: Vec<String>,
    /// Whether there are keys that only a schema of their own tells.
    pub(super) has_parts: bool,
    /// How many models this one is in.
    pub(super) depth: usize,
}

/// What becomes of keys whatever the variants of unions are.
#[derive(Clone, Default)]
pub(super) struct Beyond {
    /// The keys that are claimed before any variant has its own.
    pub(super) claimed: Vec<String>,
    /// How many fields lead to the map that takes those that no field claims; none where it is in an object around.
    pub(super) map: Option<usize>,
    /// The rules of those keys themselves.
    pub(super) keys: Option<Value>,
}

/// The keys of a union where it is flattened.
pub(super) struct UnionKeys {
    pub(super) own: Vec<String>,
    pub(super) of_variants: Vec<String>,
}

/// What has to hold where any of some keys is there.
pub(super) struct Demand {
    pub(super) keys: Vec<String>,
    /// Whether any key that nobody claims is among them.
    pub(super) rest: bool,
    /// Keys that are claimed only where the part is there.
    pub(super) untold: Vec<String>,
    pub(super) required: Vec<Value>,
    pub(super) all: Vec<Value>,
}

impl Object {
    /// The schema, closed where unknown keys are violations.
    pub(super) fn finish(mut self, closed: bool) -> Schema {
        if self.rest.is_some() {
            for key in std::mem::take(&mut self.taken) {
                self.properties.entry(key).or_insert(Value::Bool(true));
            }
        }
        let claimed: Vec<String> = self.keys();
        for demand in std::mem::take(&mut self.demands) {
            self.demand(demand, &claimed);
        }
        let asked = std::mem::take(&mut self.asked);
        self.all.extend(asked.into_iter().map(|asked| asked.schema(&claimed)));
        let mut schema = Schema::of("object");
        let Self { properties, required, all, rest, beyond, has_parts, .. } = self;
        if let Some(keys) = beyond.keys.filter(|_| rest.is_some()) {
            schema.insert("propertyNames".into(), unless_claimed(&claimed, keys));
        }
        if !properties.is_empty() {
            schema.insert("properties".into(), properties.into());
        }
        if !required.is_empty() {
            schema.insert("required".into(), required.into());
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

    fn demand(&mut self, demand: Demand, claimed: &[String]) {
        let Demand { keys, rest, untold, required, mut all } = demand;
        if !required.is_empty() {
            all.insert(0, json!({"required": required}));
        }
        let demand = match all.len() {
            0 => return,
            1 => all.remove(0),
            _ => json!({"allOf": all}),
        };
        let there = Keys { own: keys, rest }.is_there(claimed);
        let mut schema = json!({"if": there, "then": demand});
        if let Some(rules) = self.beyond.keys.as_ref().filter(|_| !untold.is_empty()) {
            schema["else"] = except(&untold, rules);
        }
        self.all.push(schema);
    }

    /// A key that has this schema.
    pub(super) fn property(&mut self, key: &str, schema: Value) {
        if !self.properties.contains_key(key) {
            self.order.push(key.to_owned());
        }
        self.properties.insert(key.to_owned(), schema);
    }

    /// The keys it has so far, those of each variant too.
    pub(super) fn keys(&self) -> Vec<String> {
        let own = self.properties.keys();
        own.chain(&self.union_keys).chain(&self.variant_keys).cloned().collect()
    }

    /// Another schema for the whole, which tells of keys of its own.
    pub(super) fn part(&mut self, schema: Schema, keys: UnionKeys) {
        self.all.push(schema.into());
        self.union_keys.extend(keys.own);
        self.variant_keys.extend(keys.of_variants);
        self.has_parts = true;
    }

    /// A key that must be there.
    pub(super) fn require(&mut self, key: &str) {
        if !self.required.iter().any(|known| known == key) {
            self.required.push(key.into());
        }
    }
}

impl Generator {
    /// The schema of a struct.
    pub(super) fn model(&mut self, model: &'static Model, record: &mut dyn Record) -> Schema {
        let beyond = self.beyond(model, record, &Beyond::default());
        let mut object = Object { beyond, ..Object::default() };
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
        let mut parts: Vec<(usize, Keys)> = Vec::new();
        for (index, field) in model.fields().enumerate() {
            if model.is_inlined(index) {
                let first = object.demands.len();
                self.part(field, record.place(index), object);
                // An optional part demands something, but for a map, which takes every other key.
                let demand = object.demands.get(first);
                let keys = demand.map(|demand| (demand.keys.clone(), demand.rest));
                let (own, rest) = keys.unwrap_or((Vec::new(), true));
                parts.push((index, Keys { own, rest }));
            } else {
                let schema = self.field(model, field, record, index);
                claim(model, field, index, &schema, object);
            }
        }
        for (index, field) in model.fields().enumerate() {
            for attribute in field.attributes {
                let Some(condition) = Condition::of(model, record, attribute) else { continue };
                match parts.iter().find(|(part, _)| *part == index) {
                    Some((_, keys)) => object.asked.push(Asked::new(condition, keys.clone())),
                    None => object.all.push(condition.asks_for(&is_there(model, index))),
                }
            }
        }
    }

    fn field(
        &mut self,
        model: &'static Model,
        field: Field,
        record: &mut dyn Record,
        index: usize,
    ) -> Value {
        let place = record.place(index);
        let optional = field.is_option();
        let mut schema = if optional { self.unwrapped(place) } else { self.value(place) };
        schema.rules_of(place, field, model.names);
        if field.attributes.iter().any(|it| matches!(it, Attribute::UniqueItems)) {
            if optional {
                place.inside(&mut |list| tell_apart(&mut schema, list));
            } else {
                tell_apart(&mut schema, place);
            }
        }
        if optional {
            schema = nullable(schema);
        }
        schema.told(model.docs_of(index), field.attributes);
        if let Some((keyword, default)) = default(model, record, index) {
            schema.insert(keyword.into(), default);
        }
        schema.into()
    }

    /// The schema of what an optional field holds.
    pub(super) fn unwrapped(&mut self, place: &mut dyn ApiValue) -> Schema {
        self.inside_option(place).unwrap_or_else(|| self.value(place))
    }
}

/// Claims the names of a field for what it is.
fn claim(model: &Model, field: Field, index: usize, schema: &Value, object: &mut Object) {
    let mut names: Vec<&str> = model.names_of(index).collect();
    names.retain(|name| !object.taken.iter().any(|taken| taken == name));
    for claimed in &names {
        object.property(claimed, schema.clone());
    }
    let required = matches!(field.presence, Presence::Required | Presence::RequiredNullable);
    match (required, &names[..]) {
        // Its only key is another's: it is always missing.
        (true, []) => object.all.push(false.into()),
        (true, [name]) => object.require(name),
        // By one of its names, and by one only: a key that is given twice is none.
        (true, names) => object.all.push(json!({"oneOf": present(names)})),
        (false, [] | [_]) => {}
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

/// The rules of keys, for those that only another variant claims.
pub(super) fn except(keys: &[String], rules: &Value) -> Value {
    json!({"propertyNames": {"anyOf": [{"not": {"enum": keys}}, rules]}})
}

/// The rules of keys, for those that no field claims.
pub(super) fn unless_claimed(claimed: &[String], keys: Value) -> Value {
    if claimed.is_empty() {
        return keys;
    }
    json!({"anyOf": [{"enum": claimed}, keys]})
}
