//! The keywords of `required_if` and `required_unless`.

use serde_json::{Value, json};

use super::super::literal;
use crate::context::Context;
use crate::description::{Attribute, Literal, Model, Presence};
use crate::value::{ApiValue, Part, Record, equals, field_of};

/// `required_if` and `required_unless` of a field.
pub(crate) fn condition(
    model: &Model,
    record: &mut dyn Record,
    index: usize,
    attribute: &Attribute,
) -> Option<Value> {
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
    Some(json!({"if": holds, when: there}))
}

/// That a field is a literal, or is filled in with it.
fn is(model: &Model, record: &mut dyn Record, index: usize, value: &Literal) -> Value {
    let field = &model.fields[index];
    let names: Vec<&str> = names_of(model, index).collect();
    let said = said(record.place(index), value);
    let mut ways: Vec<Value> =
        names.iter().map(|name| json!({"required": [name], "properties": {*name: said}})).collect();
    if field.presence == Presence::Default {
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
    match (place.part(), value) {
        (Part::Enum(of), Literal::Text(text)) => {
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

fn names_of(model: &Model, index: usize) -> impl Iterator<Item = &'static str> {
    let aliases = model.attributes.iter().filter_map(move |attribute| match attribute {
        Attribute::Alias(alias, of) if *of == index => Some(*alias),
        _ => None,
    });
    std::iter::once(model.names[index]).chain(aliases)
}
