//! The keywords of `required_if` and `required_unless`.

use serde_json::{Value, json};

use super::super::literal;
use crate::context::Context;
use crate::description::{Attribute, Literal, Model, Presence};
use crate::value::{ApiValue, Part, Record, equals, field_of, part_of};

/// When a field has to be there.
pub(crate) struct Condition {
    /// What the other fields are.
    holds: Value,
    /// Whether it has to be there then, or else.
    when: &'static str,
}

impl Condition {
    /// `required_if` and `required_unless` of a field.
    pub(crate) fn of(
        model: &Model,
        record: &mut dyn Record,
        attribute: &Attribute,
    ) -> Option<Self> {
        let (pairs, when) = match attribute {
            Attribute::RequiredIf(pairs) => (pairs, "then"),
            Attribute::RequiredUnless(pairs) => (pairs, "else"),
            _ => return None,
        };
        let holds = pairs.iter().map(|(other, value)| is(model, record, *other, value));
        let holds: Vec<Value> = holds.collect();
        let holds = match <[Value; 1]>::try_from(holds) {
            Ok([only]) => only,
            Err(all) => json!({"allOf": all}),
        };
        Some(Self { holds, when })
    }

    /// The keywords, where it is known what it is that a field is there.
    pub(crate) fn asks_for(self, there: &Value) -> Value {
        json!({"if": self.holds, self.when: there})
    }
}

/// That a field is there which has a key of its own.
pub(crate) fn is_there(model: &Model, index: usize) -> Value {
    let there = model.names_of(index).map(|name| {
        if model.presence(index) == Presence::Patch {
            json!({"required": [name]})
        } else {
            // `null` stands for nothing.
            json!({"required": [name], "properties": {name: {"not": {"type": "null"}}}})
        }
    });
    one_of_names(there.collect())
}

/// That a field is a literal, or is filled in with it.
fn is(model: &Model, record: &mut dyn Record, index: usize, value: &Literal) -> Value {
    // What has no key of its own is a model or a map, and those are no literal.
    if model.is_inlined(index) {
        return json!({"not": {}});
    }
    let names: Vec<&str> = model.names_of(index).collect();
    let said = said(record.place(index), value);
    let mut ways: Vec<Value> =
        names.iter().map(|name| json!({"required": [name], "properties": {*name: said}})).collect();
    if model.presence(index) == Presence::Default {
        record.fill(index, &Context::lazy());
        if equals(&field_of(record, index), value) {
            let there: Vec<Value> = names.iter().map(|name| json!({"required": [name]})).collect();
            ways.push(json!({"not": {"anyOf": there}}));
        }
    }
    one_of_names(ways)
}

/// The ways to say a literal: one of a list has other names too.
fn said(place: &mut dyn ApiValue, value: &Literal) -> Value {
    if place.is_option() {
        let mut found = None;
        place.inside(&mut |inside| found = Some(said(inside, value)));
        if let Some(found) = found {
            return found;
        }
    }
    let mut listed = vec![literal(value)];
    match (part_of(place), value) {
        (Part::Enum(of, _), Literal::Text(text)) => {
            let variant = of.by_name(text);
            let names = of.names().filter(|(name, index)| Some(*index) == variant && name != text);
            listed.extend(names.map(|(name, _)| Value::from(name)));
        }
        (Part::Inner(_, inner), _) => return said(inner, value),
        _ => {}
    }
    if listed.len() == 1 { json!({"const": listed[0]}) } else { json!({"enum": listed}) }
}

fn one_of_names(mut by_name: Vec<Value>) -> Value {
    if by_name.len() == 1 { by_name.remove(0) } else { json!({"anyOf": by_name}) }
}
