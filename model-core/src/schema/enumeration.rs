//! The schemas of enums, and what their other names mean elsewhere.

use serde_json::{Value, json};

use super::Schema;
use super::keyword::Keywords as _;
use crate::description::{Enum, Values};
use crate::value::{ApiValue, Part, Ref, part_of};

/// What is on the list, by its names and other names; any other value, where that is kept.
pub(super) fn enumeration(of: &Enum) -> Schema {
    let (ty, listed): (_, Vec<Value>) = match of.values {
        Values::Text(_) => ("string", of.names().map(|(name, _)| name.into()).collect()),
        Values::Integer(numbers) => ("integer", numbers.iter().map(|it| (*it).into()).collect()),
    };
    let mut schema = Schema::of(ty);
    if of.is_open() {
        schema.insert("anyOf".into(), json!([{"enum": listed}, {}]));
    } else {
        schema.insert("enum".into(), listed.into());
    }
    schema.told(&docs(of), of.attributes);
    schema
}

/// What its doc comment says, and below it a list of what those of its variants say: no keyword has a
/// description for one value.
fn docs(of: &Enum) -> String {
    let variants = of.variant_docs().map(|(index, docs)| {
        let name = match of.values {
            Values::Text(names) => names[index].to_owned(),
            Values::Integer(numbers) => numbers[index].to_string(),
        };
        format!("- `{name}`: {}", docs.trim_end().replace('\n', "\n  "))
    });
    let list = variants.collect::<Vec<_>>().join("\n");
    match (of.docs, &*list) {
        (docs, "") => docs.to_owned(),
        ("", _) => list,
        (docs, _) => format!("{docs}\n\n{list}"),
    }
}

/// The names of one variant are one element of a set, and one key of a map.
pub(super) fn tell_apart(schema: &mut Schema, value: &dyn ApiValue) {
    let mut places = Vec::new();
    value.inside(&mut |inside| places.push(same_names(inside)));
    let is_map = places.len() == 2;
    for (one, other) in places.into_iter().next().unwrap_or_default() {
        let both = if is_map {
            json!({"required": [one, other]})
        } else {
            json!({"allOf": [{"contains": {"const": one}}, {"contains": {"const": other}}]})
        };
        schema.and(json!({"not": both}));
    }
}

/// The schema of the texts of a key that is a number, whose own rules no keyword says of a text.
pub(super) fn number_key(value: &mut dyn ApiValue) -> Option<Schema> {
    match part_of(value) {
        Part::Inner(_, inner) => return number_key(inner),
        Part::Enum(Enum { values: Values::Text(_), .. }, _) => return None,
        Part::Enum(of, _) => {
            if let (false, Values::Integer(numbers)) = (of.is_open(), of.values) {
                let texts: Vec<Value> = numbers.iter().map(|it| it.to_string().into()).collect();
                return Some(Schema::of("string").with("enum", texts));
            }
        }
        _ => {}
    }
    let pattern = match value.get() {
        Ref::U8(_) | Ref::U16(_) | Ref::U32(_) | Ref::U64(_) | Ref::U128(_) => "^(0|[1-9][0-9]*)$",
        Ref::I8(_) | Ref::I16(_) | Ref::I32(_) | Ref::I64(_) | Ref::I128(_) => {
            "^-?(0|[1-9][0-9]*)$"
        }
        _ => return None,
    };
    Some(Schema::of("string").with("pattern", pattern))
}

/// The names of the same variant of an enum, each with each.
fn same_names(value: &mut dyn ApiValue) -> Vec<(&'static str, &'static str)> {
    match part_of(value) {
        Part::Inner(_, inner) => same_names(inner),
        Part::Enum(of, _) => {
            let names: Vec<(&str, usize)> = of.names().collect();
            let each = names.iter().enumerate();
            each.flat_map(|(place, (name, index))| {
                let later = names[place + 1..].iter().filter(move |(_, other)| other == index);
                later.map(move |(other, _)| (*name, *other))
            })
            .collect()
        }
        _ => Vec::new(),
    }
}
