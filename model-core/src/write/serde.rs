//! The writer over `serde::Serializer`: any format of serde.

mod union;

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};

use self::union::{write_union, write_variant};
use super::{ABSENT, Direction, NO_KEYS, Style, is_left_out};
use crate::description::{Model, Presence};
#[cfg(feature = "chrono")]
use crate::value::date_text;
use crate::value::{ApiValue, Map, Record, Ref, field_of};

/// Writes a value.
///
/// # Errors
/// The format's own error.
#[inline]
pub fn serialize<S: Serializer>(value: &dyn ApiValue, serializer: S) -> Result<S::Ok, S::Error> {
    serialize_as(value, Direction::Any, serializer)
}

/// Writes what of a value is for one way.
///
/// # Errors
/// The format's own error.
pub(super) fn serialize_as<S: Serializer>(
    value: &dyn ApiValue,
    direction: Direction,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Written { value, style: Style { said: &[], direction } }.serialize(serializer)
}

/// A value, and how it is written.
struct Written<'a> {
    value: &'a dyn ApiValue,
    style: Style,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.value.get();
        let style = self.style;
        if !serializer.is_human_readable() && self.value.is_option() && !matches!(value, Ref::Null)
        {
            return serializer.serialize_some(&Present { value, style });
        }
        write(&value, style, serializer)
    }
}

/// A field of a record, and how it is written.
struct Member<'a> {
    #[cfg_attr(not(feature = "json"), allow(dead_code, reason = "only foreign types ask for it"))]
    model: &'static Model,
    record: &'a dyn Record,
    index: usize,
    style: Style,
}

impl Serialize for Member<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { record, index, style, .. } = *self;
        #[cfg(feature = "json")]
        if let value @ Ref::Foreign(_) = field_of(record, index) {
            // As of any other `Option`, what does not describe itself is told that there is a value.
            let optional = self.model.field(index).is_option();
            if optional && !serializer.is_human_readable() {
                return serializer.serialize_some(&Present { value, style });
            }
            return write(&value, style, serializer);
        }
        Written { value: record.value(index), style }.serialize(serializer)
    }
}

/// A value of which nothing else has to be known, among them what is in an `Option`.
struct Present<'a> {
    value: Ref<'a>,
    style: Style,
}

impl Serialize for Present<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(&self.value, self.style, serializer)
    }
}

fn write<S: Serializer>(value: &Ref<'_>, style: Style, serializer: S) -> Result<S::Ok, S::Error> {
    match *value {
        Ref::Absent => Err(S::Error::custom(ABSENT)),
        Ref::Null => serializer.serialize_none(),
        Ref::Bool(value) => serializer.serialize_bool(value),
        Ref::I8(value) => serializer.serialize_i8(value),
        Ref::I16(value) => serializer.serialize_i16(value),
        Ref::I32(value) => serializer.serialize_i32(value),
        Ref::I64(value) => serializer.serialize_i64(value),
        Ref::I128(value) => serializer.serialize_i128(*value),
        Ref::U8(value) => serializer.serialize_u8(value),
        Ref::U16(value) => serializer.serialize_u16(value),
        Ref::U32(value) => serializer.serialize_u32(value),
        Ref::U64(value) => serializer.serialize_u64(value),
        Ref::U128(value) => serializer.serialize_u128(*value),
        Ref::F32(value) => serializer.serialize_f32(value),
        Ref::F64(value) => serializer.serialize_f64(value),
        Ref::Char(value) => serializer.serialize_char(value),
        Ref::Text(value) => serializer.serialize_str(value),
        #[cfg(feature = "chrono")]
        Ref::Utc(_) | Ref::Fixed(_) | Ref::Date(_) | Ref::DateTime(_) | Ref::Time(_) => {
            serializer.serialize_str(date_text(value, style.said).as_str())
        }
        #[cfg(feature = "json")]
        Ref::Json(value) => value.serialize(serializer),
        #[cfg(feature = "chrono")]
        Ref::Precise(field, value) => {
            Written { value, style: style.of(field.attributes) }.serialize(serializer)
        }
        Ref::Display(value) => serializer.collect_str(value),
        Ref::Object(model, record) => write_object(model, record, style, serializer),
        Ref::Union(union, choice) => write_union(union, choice, style, serializer),
        #[cfg(feature = "json")]
        Ref::Foreign(held) => match held.recorded() {
            Some(Ok(recorded)) => recorded.serialize(serializer),
            Some(Err(error)) => Err(S::Error::custom(error)),
            None => serializer.serialize_none(),
        },
        Ref::List(list) => {
            if let Some(count) = list.fixed() {
                let mut out = serializer.serialize_tuple(count)?;
                let mut outcome = Ok(());
                list.each(&mut |value| {
                    outcome = out.serialize_element(&Written { value, style });
                    outcome.is_ok()
                });
                outcome?;
                return out.end();
            }
            let mut out = serializer.serialize_seq(Some(list.count()))?;
            let mut outcome = Ok(());
            list.each(&mut |value| {
                outcome = out.serialize_element(&Written { value, style });
                outcome.is_ok()
            });
            outcome?;
            out.end()
        }
        Ref::Map(map) => {
            let mut out = serializer.serialize_map(Some(map.count()))?;
            write_entries(map, style, &mut out)?;
            out.end()
        }
    }
}

fn write_object<S: Serializer>(
    model: &'static Model,
    record: &dyn Record,
    style: Style,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    // A format that does not describe itself finds every field in its place.
    let whole = !serializer.is_human_readable();
    let direction = style.direction;
    // Where a field may be left out all the same, the model is a map that does not say how long it is:
    // a format that could not read it again refuses that.
    let shortened = whole && (!model.has_order() || direction.shortens(model));
    if shortened || !model.inlined.is_empty() {
        let mut out = serializer.serialize_map(None)?;
        write_fields(model, record, style, &mut out)?;
        return out.end();
    }
    if whole {
        let mut out = serializer.serialize_struct(model.name, model.names.len())?;
        for (index, name) in model.names.iter().enumerate() {
            let style = style.of(model.said(index));
            out.serialize_field(name, &Member { model, record, index, style })?;
        }
        return out.end();
    }
    let left_out = (0..model.count()).filter(|index| {
        let never = direction == Direction::Any
            && !matches!(model.presence(*index), Presence::Optional | Presence::Patch);
        !never && is_left_out(model, *index, &record.value(*index).get(), direction)
    });
    let mut out = serializer.serialize_struct(model.name, model.names.len() - left_out.count())?;
    for (index, name) in model.names.iter().enumerate() {
        let value = field_of(record, index);
        if is_left_out(model, index, &value, direction) {
            out.skip_field(name)?;
        } else {
            out.serialize_field(name, &Present { value, style: style.of(model.said(index)) })?;
        }
    }
    out.end()
}

fn write_fields<M: SerializeMap>(
    model: &'static Model,
    record: &dyn Record,
    style: Style,
    out: &mut M,
) -> Result<(), M::Error> {
    for (index, name) in model.names.iter().enumerate() {
        let value = field_of(record, index);
        if is_left_out(model, index, &value, style.direction) {
            continue;
        }
        let style = style.of(model.said(index));
        if model.is_inlined(index) {
            write_members(&value, style, out)?;
        } else {
            out.serialize_entry(name, &Member { model, record, index, style })?;
        }
    }
    Ok(())
}

fn write_entries<M: SerializeMap>(
    map: &dyn Map,
    style: Style,
    out: &mut M,
) -> Result<(), M::Error> {
    let mut outcome = Ok(());
    map.each(&mut |key, value| {
        outcome = out.serialize_entry(key, &Written { value, style });
        outcome.is_ok()
    });
    outcome
}

/// The members of a value among those of another.
fn write_members<M: SerializeMap>(
    value: &Ref<'_>,
    style: Style,
    out: &mut M,
) -> Result<(), M::Error> {
    match *value {
        Ref::Null => Ok(()),
        Ref::Object(model, record) => write_fields(model, record, style, out),
        Ref::Map(map) => write_entries(map, style, out),
        #[cfg(feature = "json")]
        Ref::Json(serde_json::Value::Object(map)) => {
            map.iter().try_for_each(|(key, value)| out.serialize_entry(key, value))
        }
        Ref::Union(union, choice) => write_variant(union, choice, style, out),
        #[cfg(feature = "json")]
        Ref::Foreign(held) => match held.recorded() {
            Some(Ok(recorded)) if recorded.write_members(out)? => Ok(()),
            Some(Err(error)) => Err(M::Error::custom(error)),
            _ => Err(M::Error::custom(NO_KEYS)),
        },
        _ => Err(M::Error::custom(NO_KEYS)),
    }
}
