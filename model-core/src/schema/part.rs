//! The schemas of what has its keys among those of another object.

use serde_json::{Value, json};

use super::Generator;
use super::asked::Keys;
use super::keyword::Keywords as _;
use super::object::{Beyond, Demand, Object};
use super::union::Place;
use crate::description::{Field, Model};
use crate::value::{ApiValue, Part, Record};

/// Types that flatten each other for ever have no keys beyond this depth, as when they are read.
const MAX_DEPTH: usize = 32;

impl Generator {
    /// What takes the keys that no field of a record claims: the outermost map there is.
    pub(super) fn beyond(&mut self, model: &'static Model, record: &mut dyn Record) -> Beyond {
        self.beyond_at(model, record, 0)
    }

    fn beyond_at(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        depth: usize,
    ) -> Beyond {
        for &index in model.inlined {
            if let Part::Map(_) = record.place(index).part() {
                let mut object = Object::default();
                self.part(&model.fields[index], record.place(index), &mut object);
                return object.beyond;
            }
        }
        for &index in model.inlined {
            if let Part::Object(model, record) = record.place(index).part() {
                if depth < MAX_DEPTH {
                    let beyond = self.beyond_at(model, record, depth + 1);
                    if beyond.is_kept {
                        return beyond;
                    }
                }
            }
        }
        Beyond::default()
    }

    /// Describes a field without a key of its own.
    pub(super) fn part(&mut self, field: &Field, place: &mut dyn ApiValue, object: &mut Object) {
        if object.depth >= MAX_DEPTH {
            return;
        }
        object.depth += 1;
        if place.is_option() {
            place.inside(&mut |inside| self.optional_part(field, inside, object));
        } else {
            match place.part() {
                Part::Object(model, record) => self.fields(model, record, object),
                Part::Union(union, choice) => {
                    let keys = self.keys_of(union, choice);
                    let schema = self.variants(union, choice, &Place::Among(&object.beyond));
                    object.part(schema, keys);
                }
                Part::Map(_) => {
                    let mut schema = self.map(place);
                    schema.rules(field.attributes, &[]);
                    if let Some(Value::Array(all)) = schema.remove("allOf") {
                        object.all.extend(all);
                    }
                    let rest = schema.remove("additionalProperties");
                    object.rest = Some(rest.unwrap_or_else(|| json!({})));
                    object.beyond = Beyond { is_kept: true, keys: schema.remove("propertyNames") };
                }
                Part::Inner(_, inner) => self.part(field, inner, object),
                Part::Enum(_) | Part::None => {}
            }
        }
        object.depth -= 1;
    }

    /// A part that is there when any of its keys is.
    fn optional_part(&mut self, field: &Field, place: &mut dyn ApiValue, object: &mut Object) {
        let mut part =
            Object { beyond: object.beyond.clone(), depth: object.depth, ..Object::default() };
        match place.part() {
            Part::Object(model, record) => self.fields(model, record, &mut part),
            Part::Union(union, choice) => {
                let keys = self.keys_of(union, choice);
                let schema = self.variants(union, choice, &Place::Among(&object.beyond));
                part.part(schema, keys);
            }
            // A map takes whatever there is.
            _ => return self.part(field, place, object),
        }
        let mut keys = part.keys();
        let mut untold = Vec::new();
        if part.beyond.is_kept {
            // As long as nobody tells the variant, they are the map's.
            untold = std::mem::take(&mut part.variant_keys);
            keys.retain(|key| !untold.contains(key));
        }
        let Object { properties, required, all, demands, asked, rest, beyond, union_keys, .. } =
            part;
        let own = Keys { own: keys.clone(), rest: rest.is_some() };
        object.asked.extend(asked.into_iter().map(|asked| asked.within(own.clone())));
        object.has_parts |= part.has_parts;
        object.variant_keys.extend(part.variant_keys.into_iter().chain(untold.iter().cloned()));
        object.demands.push(Demand { keys, rest: rest.is_some(), untold, required, all });
        object.demands.extend(demands);
        object.properties.extend(properties);
        object.union_keys.extend(union_keys);
        if rest.is_some() {
            object.rest = rest;
            object.beyond = beyond;
        }
    }
}
