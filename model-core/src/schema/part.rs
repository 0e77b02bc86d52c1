//! The schemas of what has its keys among those of another object.

use serde_json::{Value, json};

use super::Generator;
use super::asked::Keys;
use super::keyword::Keywords as _;
use super::object::{Beyond, Demand, Object};
use super::union::Place;
use super::variants::told_by;
use crate::description::{Field, Model};
use crate::value::{ApiValue, Part, Record, part_of};

/// Types that flatten each other for ever have no keys beyond this depth, as when they are read.
const MAX_DEPTH: usize = 32;

impl Generator {
    /// What becomes of the keys of a record, inside an object whose own are known: the outermost map there
    /// is takes what no field claims.
    pub(super) fn beyond(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        around: &Beyond,
    ) -> Beyond {
        let mut beyond = around.clone();
        claimed(model, record, &mut beyond.claimed, 0);
        if beyond.map.is_none() {
            if let Some((depth, keys)) = self.map_of(model, record, 1) {
                beyond.map = Some(depth);
                beyond.keys = keys;
            }
        }
        beyond
    }

    /// The outermost map among the parts of a record: how many fields lead to it, and the rules of its keys.
    fn map_of(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        depth: usize,
    ) -> Option<(usize, Option<Value>)> {
        for &index in model.inlined {
            if let Part::Map(_) = part_of(record.place(index)) {
                let mut schema = self.map(record.place(index));
                schema.rules(model.said(index), &[]);
                return Some((depth, schema.remove("propertyNames")));
            }
        }
        let inner = model.inlined.iter().filter_map(|&index| match part_of(record.place(index)) {
            Part::Object(model, record) if depth < MAX_DEPTH => {
                self.map_of(model, record, depth + 1)
            }
            _ => None,
        });
        inner.min_by_key(|(depth, _)| *depth)
    }

    /// Describes a field without a key of its own.
    pub(super) fn part(&mut self, field: Field, place: &mut dyn ApiValue, object: &mut Object) {
        if object.depth >= MAX_DEPTH {
            return;
        }
        object.depth += 1;
        if place.is_option() {
            place.inside(&mut |inside| self.optional_part(field, inside, object));
        } else {
            match part_of(place) {
                Part::Object(model, record) => self.fields(model, record, object),
                Part::Union(union, choice) => {
                    let keys = self.keys_of(union, choice, &object.beyond);
                    let schema = self.variants(union, choice, &Place::Among(&object.beyond));
                    object.part(schema, keys);
                }
                // Any other has no key.
                Part::Map(_)
                    if object.beyond.map != Some(object.depth) || object.rest.is_some() => {}
                Part::Map(_) => {
                    let mut schema = self.map(place);
                    schema.rules(field.attributes, &[]);
                    if let Some(Value::Array(all)) = schema.remove("allOf") {
                        object.all.extend(all);
                    }
                    let rest = schema.remove("additionalProperties");
                    object.rest = Some(rest.unwrap_or_else(|| json!({})));
                }
                Part::Inner(_, inner) => self.part(field, inner, object),
                Part::Enum(..) | Part::Option(_) | Part::None => {}
            }
        }
        object.depth -= 1;
    }

    /// A part that is there when any of its keys is.
    fn optional_part(&mut self, field: Field, place: &mut dyn ApiValue, object: &mut Object) {
        let mut part = Object {
            beyond: object.beyond.clone(),
            taken: object.taken.clone(),
            depth: object.depth,
            ..Object::default()
        };
        if object.rest.is_some() {
            part.beyond.map = Some(0);
        }
        match part_of(place) {
            Part::Object(model, record) => self.fields(model, record, &mut part),
            Part::Union(union, choice) => {
                let keys = self.keys_of(union, choice, &object.beyond);
                let schema = self.variants(union, choice, &Place::Among(&object.beyond));
                part.part(schema, keys);
            }
            // A map takes whatever there is.
            _ => {
                object.depth -= 1;
                self.part(field, place, object);
                object.depth += 1;
                return;
            }
        }
        let mut keys = part.keys();
        let mut untold = Vec::new();
        if part.beyond.map.is_some() {
            // As long as nobody tells the variant, they are the map's.
            untold = std::mem::take(&mut part.variant_keys);
            keys.retain(|key| !untold.contains(key));
        }
        let Object { properties, required, all, demands, asked, rest, union_keys, .. } = part;
        let own = Keys { own: keys.clone(), rest: rest.is_some() };
        object.asked.extend(asked.into_iter().map(|asked| asked.within(own.clone())));
        object.has_parts |= part.has_parts;
        object.variant_keys.extend(part.variant_keys.into_iter().chain(untold.iter().cloned()));
        object.demands.push(Demand { keys, rest: rest.is_some(), untold, required, all });
        object.demands.extend(demands);
        object.properties.extend(properties);
        object.union_keys.extend(union_keys);
        object.rest = object.rest.take().or(rest);
    }
}

/// Gathers the keys that a record claims, whatever the variants of its unions are.
fn claimed(model: &'static Model, record: &mut dyn Record, keys: &mut Vec<String>, depth: usize) {
    for index in 0..model.count() {
        if !model.is_inlined(index) {
            keys.extend(model.names_of(index).map(str::to_owned));
            continue;
        }
        match part_of(record.place(index)) {
            Part::Object(model, record) if depth < MAX_DEPTH => {
                claimed(model, record, keys, depth + 1);
            }
            Part::Union(union, _) => keys.extend(told_by(union).into_iter().map(str::to_owned)),
            _ => {}
        }
    }
}
