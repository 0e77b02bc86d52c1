//! Structs, by their builders, and the fields of variants.

use serde_json::{Map, Value};

use super::layout::{call, chain, fields};
use super::types::scope;
use super::{Wrapper, Writer, inside, rust_name};
use crate::description::{Attribute, Model, Presence, rust_name as renamed};
use crate::value::{ApiValue, Record, Ref};
use crate::write::{Direction, json::to_vec};

impl Writer {
    /// A struct, by its builder: a call for each key that is there.
    pub(super) fn object(
        &mut self,
        ty: &str,
        model: &Model,
        record: &mut dyn Record,
        json: &Value,
    ) -> Option<String> {
        let json = json.as_object()?;
        let mut calls = Vec::new();
        for (index, field) in model.fields().enumerate() {
            let value = if model.is_inlined(index) {
                match held(record, index, json) {
                    Held::Nothing if field.is_option() => continue,
                    Held::Nothing => return None,
                    Held::Model => {
                        let place = record.place(index);
                        self.setter_among(place, &Value::Object(json.clone()))
                    }
                    Held::Rest(rest) => {
                        if rest.is_empty() && field.presence != Presence::Required {
                            continue;
                        }
                        self.setter(field.presence, record.place(index), &rest.into())
                    }
                }
            } else if let Some(value) = given(model, index, json) {
                self.setter(field.presence, record.place(index), value)
            } else {
                continue;
            };
            let setter = renamed(model.attributes, index)
                .map_or_else(|| rust_name::setter(model.names[index]), str::to_owned);
            calls.push(call(&format!(".{setter}"), &value?, ""));
        }
        calls.push(".build()?".to_owned());
        Some(chain(&format!("{}::builder()", scope(ty)), &calls))
    }

    /// What a setter takes: of an optional field, what it is an option of.
    fn setter(
        &mut self,
        presence: Presence,
        place: &mut dyn ApiValue,
        json: &Value,
    ) -> Option<String> {
        let ty = place.type_name();
        match (presence, Wrapper::of(ty)) {
            (
                Presence::Optional | Presence::RequiredNullable | Presence::Patch,
                Some((Wrapper::Option | Wrapper::Patch, of)),
            ) => {
                if json.is_null() {
                    return Some("None".to_owned());
                }
                // Nothing but the secret itself fills a `Patch` of one.
                let as_it_is = presence == Presence::Patch
                    && matches!(Wrapper::of(of), Some((Wrapper::Secret, _)));
                inside(place, false, |inner| {
                    if as_it_is {
                        self.exact(of, inner, json)
                    } else {
                        self.argument(of, inner, json)
                    }
                })
            }
            _ => self.argument(ty, place, json),
        }
    }

    /// What the setter of a flattened field takes: no option, and no box.
    fn setter_among(&mut self, place: &mut dyn ApiValue, json: &Value) -> Option<String> {
        let mut ty = place.type_name();
        while let Some((_, of)) = Wrapper::of(ty) {
            ty = of;
        }
        self.among(ty, place, json)
    }

    /// The fields of a variant, all of which are written.
    pub(super) fn variant_fields(
        &mut self,
        name: &str,
        model: &Model,
        record: &mut dyn Record,
        json: &Value,
    ) -> Option<String> {
        let json = json.as_object()?;
        let mut written = Vec::new();
        for (index, field) in model.fields().enumerate() {
            let value = if model.is_inlined(index) {
                match held(record, index, json) {
                    Held::Nothing => Some("None".to_owned()).filter(|_| field.is_option()),
                    Held::Model => {
                        let place = record.place(index);
                        self.among(place.type_name(), place, &Value::Object(json.clone()))
                    }
                    Held::Rest(rest) => {
                        let place = record.place(index);
                        self.exact(place.type_name(), place, &rest.into())
                    }
                }
            } else {
                self.variant_field(model, index, record, json)
            };
            let told = || rust_name::field(model.names[index]);
            let field = renamed(model.attributes, index).map_or_else(told, str::to_owned);
            written.push(format!("{field}: {}", value?));
        }
        Some(fields(name, &written))
    }

    fn variant_field(
        &mut self,
        model: &Model,
        index: usize,
        record: &mut dyn Record,
        json: &Map<String, Value>,
    ) -> Option<String> {
        let filled;
        let value = match (given(model, index, json), model.presence(index)) {
            (Some(value), _) => value,
            (None, Presence::Patch) => return Some("Patch::Absent".to_owned()),
            (None, Presence::Optional) => return Some("None".to_owned()),
            // Reading has filled it in.
            (None, Presence::Default) => {
                let text = to_vec(record.value(index), Direction::Any).ok()?;
                filled = serde_json::from_slice(&text).ok()?;
                &filled
            }
            (None, Presence::Required | Presence::RequiredNullable) => return None,
        };
        let place = record.place(index);
        self.exact(place.type_name(), place, value)
    }
}

/// What an inlined field holds.
enum Held {
    Nothing,
    Model,
    /// The entries whose keys no other field claims.
    Rest(Map<String, Value>),
}

fn held(record: &dyn Record, index: usize, json: &Map<String, Value>) -> Held {
    match record.value(index).get() {
        Ref::Null | Ref::Absent => Held::Nothing,
        Ref::Map(map) => {
            let mut rest = Map::new();
            map.each(&mut |key, _| {
                rest.extend(
                    json.get_key_value(key).map(|(key, value)| (key.clone(), value.clone())),
                );
                true
            });
            Held::Rest(rest)
        }
        _ => Held::Model,
    }
}

/// The value of a field, by its name or another one that it is read by.
fn given<'j>(model: &Model, index: usize, json: &'j Map<String, Value>) -> Option<&'j Value> {
    json.get(model.names[index]).or_else(|| {
        model.attributes.iter().find_map(|attribute| match attribute {
            Attribute::Alias(alias, of) if *of == index => json.get(*alias),
            _ => None,
        })
    })
}
