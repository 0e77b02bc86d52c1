//! JSON's idea of equality: numbers by their value, objects without an order.

#[cfg(feature = "json")]
use super::Recorded;
use super::{ApiValue, Record, Ref, field_of};
use crate::description::{Holds, Literal, Model};
use crate::order::sort;
use crate::param::Param;

/// A form that two values share when they are equal in JSON, and only then.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Canonical {
    Absent,
    Null,
    Bool(bool),
    Integer(i128),
    /// An integer beyond the other one.
    Unsigned(u128),
    /// The bits of a number with a fraction.
    Float(u64),
    Text(String),
    List(Vec<Canonical>),
    Object(Vec<(String, Canonical)>),
}

pub(crate) fn canonical(value: &dyn ApiValue) -> Canonical {
    of(&value.get())
}

/// Whether a value is a literal, as JSON compares them.
pub(crate) fn equals(value: &Ref<'_>, literal: &Literal) -> bool {
    let literal = match literal {
        Literal::Bool(value) => Canonical::Bool(*value),
        Literal::Integer(value) => Canonical::Integer(*value),
        Literal::Unsigned(value) => Canonical::Unsigned(*value),
        Literal::Float(value) => float(*value),
        Literal::Text(value) => Canonical::Text((*value).to_owned()),
    };
    match value {
        Ref::Object(..) | Ref::List(_) | Ref::Map(_) => false,
        // As it is on the wire.
        Ref::F32(value) => float(shortest(*value)) == literal,
        value => of(value) == literal,
    }
}

fn of(value: &Ref<'_>) -> Canonical {
    match *value {
        Ref::Absent => Canonical::Absent,
        Ref::Null => Canonical::Null,
        Ref::Bool(value) => Canonical::Bool(value),
        Ref::I8(value) => Canonical::Integer(value.into()),
        Ref::I16(value) => Canonical::Integer(value.into()),
        Ref::I32(value) => Canonical::Integer(value.into()),
        Ref::I64(value) => Canonical::Integer(value.into()),
        Ref::I128(value) => Canonical::Integer(*value),
        Ref::U8(value) => Canonical::Integer(value.into()),
        Ref::U16(value) => Canonical::Integer(value.into()),
        Ref::U32(value) => Canonical::Integer(value.into()),
        Ref::U64(value) => Canonical::Integer(value.into()),
        Ref::U128(value) => {
            i128::try_from(*value).map_or(Canonical::Unsigned(*value), Canonical::Integer)
        }
        Ref::F32(value) => float(value.into()),
        Ref::F64(value) => float(value),
        Ref::Char(value) => Canonical::Text(value.into()),
        Ref::Text(value) => Canonical::Text(value.to_owned()),
        Ref::Display(value) => Canonical::Text(value.to_string()),
        #[cfg(feature = "chrono")]
        ref
        date @ (Ref::Utc(_) | Ref::Fixed(_) | Ref::Date(_) | Ref::DateTime(_) | Ref::Time(_)) => {
            Canonical::Text(super::date_text(date, &[]).as_str().to_owned())
        }
        #[cfg(feature = "json")]
        Ref::Json(value) => json(value),
        #[cfg(feature = "json")]
        Ref::Foreign(held) => match held.recorded() {
            Some(Ok(value)) => recorded(&value),
            // What cannot be written has no form.
            _ => Canonical::Null,
        },
        #[cfg(feature = "chrono")]
        Ref::Precise(_, value) => canonical(value),
        Ref::Object(model, record) => fields(model, record),
        Ref::Union(union, choice) => {
            let variant = choice.variant();
            let name = Canonical::Integer(variant as i128);
            let content = fields(union.variants[variant].model(), choice.record());
            if let Holds::Other = union.variants[variant].holds {
                content
            } else {
                Canonical::List(vec![name, content])
            }
        }
        Ref::List(list) => {
            let mut items = Vec::with_capacity(list.count());
            list.each(&mut |item| {
                items.push(canonical(item));
                true
            });
            Canonical::List(items)
        }
        Ref::Map(map) => {
            let mut entries = Vec::with_capacity(map.count());
            map.each(&mut |key, value| {
                entries.push((key.to_owned(), canonical(value)));
                true
            });
            object(entries)
        }
    }
}

/// Whether an absent field is left out or written as null, and which keys stand among which, makes no
/// difference here: two values of one model do the same.
fn fields(model: &Model, record: &dyn Record) -> Canonical {
    let mut entries = Vec::with_capacity(model.names.len());
    for (index, name) in model.names.iter().enumerate() {
        entries.push(((*name).to_owned(), of(&field_of(record, index))));
    }
    object(entries)
}

fn object(mut entries: Vec<(String, Canonical)>) -> Canonical {
    sort(&mut entries, &Ord::cmp);
    Canonical::Object(entries)
}

/// A number by its shortest decimal form, which it has on the wire.
fn shortest(value: f32) -> f64 {
    match Param::from(value) {
        Param::Float(value) => value,
        _ => value.into(),
    }
}

fn float(value: f64) -> Canonical {
    // A float below this is an `i128` exactly, if it is whole.
    const END: f64 = 1e38;
    if value.fract() == 0.0 && value.abs() < END {
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
        return Canonical::Integer(value as i128);
    }
    Canonical::Float(value.to_bits())
}

/// What a foreign value says of itself.
#[cfg(feature = "json")]
fn recorded(value: &Recorded) -> Canonical {
    let integer = Canonical::Integer;
    match value {
        Recorded::Null => Canonical::Null,
        Recorded::Bool(value) => Canonical::Bool(*value),
        Recorded::I8(value) => integer((*value).into()),
        Recorded::I16(value) => integer((*value).into()),
        Recorded::I32(value) => integer((*value).into()),
        Recorded::I64(value) => integer((*value).into()),
        Recorded::I128(value) => integer(*value),
        Recorded::U8(value) => integer((*value).into()),
        Recorded::U16(value) => integer((*value).into()),
        Recorded::U32(value) => integer((*value).into()),
        Recorded::U64(value) => integer((*value).into()),
        Recorded::U128(value) => {
            i128::try_from(*value).map_or(Canonical::Unsigned(*value), integer)
        }
        Recorded::F32(value) => float(shortest(*value)),
        Recorded::F64(value) => float(*value),
        Recorded::Char(value) => Canonical::Text((*value).into()),
        Recorded::Text(value) => Canonical::Text(value.clone()),
        Recorded::List(items) => Canonical::List(items.iter().map(recorded).collect()),
        Recorded::Map(entries) => {
            let mut texts = Vec::with_capacity(entries.len());
            for (key, value) in entries {
                // JSON has no other keys.
                if let Recorded::Text(key) = key {
                    texts.push((key.clone(), recorded(value)));
                }
            }
            object(texts)
        }
        Recorded::Struct(_, fields) => {
            let mut entries = Vec::with_capacity(fields.len());
            for (key, value) in fields {
                entries.push(((*key).to_owned(), recorded(value)));
            }
            object(entries)
        }
    }
}

#[cfg(feature = "json")]
fn json(value: &serde_json::Value) -> Canonical {
    use serde_json::Value;
    match value {
        Value::Null => Canonical::Null,
        Value::Bool(value) => Canonical::Bool(*value),
        Value::Number(number) => match (number.as_i128(), number.as_u128()) {
            (Some(value), _) => Canonical::Integer(value),
            (_, Some(value)) => Canonical::Unsigned(value),
            _ => number.as_f64().map_or_else(|| Canonical::Text(number.to_string()), float),
        },
        Value::String(value) => Canonical::Text(value.clone()),
        Value::Array(items) => Canonical::List(items.iter().map(json).collect()),
        Value::Object(members) => {
            let mut entries = Vec::with_capacity(members.len());
            for (key, value) in members {
                entries.push((key.clone(), json(value)));
            }
            object(entries)
        }
    }
}
