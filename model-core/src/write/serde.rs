//! The writer over `serde::Serializer`: any format of serde.

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::{Content, NO_KEYS, content, is_left_out, key_of, tag_of};
use crate::description::{Field, Model, Tagging, Union};
#[cfg(feature = "chrono")]
use crate::value::date_text;
use crate::value::{ApiValue, Choice, Map, Record, Ref};

/// Writes a value.
///
/// # Errors
/// The format's own error.
#[inline]
pub fn serialize<S: Serializer>(value: &dyn ApiValue, serializer: S) -> Result<S::Ok, S::Error> {
    Written { value, field: None }.serialize(serializer)
}

/// A value beside the field that says how its dates are written.
struct Written<'a> {
    value: &'a dyn ApiValue,
    field: Option<&'static Field>,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.value.get();
        if self.value.is_option() && !serializer.is_human_readable() && !matches!(value, Ref::Null)
        {
            return serializer.serialize_some(&Present { value, field: self.field });
        }
        write(&value, self.field, serializer)
    }
}

/// What is in an `Option`.
struct Present<'a> {
    value: Ref<'a>,
    field: Option<&'static Field>,
}

impl Serialize for Present<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(&self.value, self.field, serializer)
    }
}

fn write<S: Serializer>(
    value: &Ref<'_>,
    field: Option<&'static Field>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match *value {
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
            serializer.serialize_str(date_text(value, field).as_str())
        }
        #[cfg(feature = "json")]
        Ref::Json(value) => value.serialize(serializer),
        Ref::Object(model, record) => write_object(model, record, serializer),
        Ref::List(list) => {
            let mut out = serializer.serialize_seq(Some(list.count()))?;
            let mut outcome = Ok(());
            list.each(&mut |value| {
                outcome = out.serialize_element(&Written { value, field });
                outcome.is_ok()
            });
            outcome?;
            out.end()
        }
        Ref::Map(map) => {
            let mut out = serializer.serialize_map(Some(map.count()))?;
            write_entries(map, field, &mut out)?;
            out.end()
        }
        Ref::Union(union, choice) => write_union(union, choice, serializer),
    }
}

fn write_object<S: Serializer>(
    model: &'static Model,
    record: &dyn Record,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if !model.inlined.is_empty() {
        // Only a format that describes itself finds its way in what has no fixed order.
        let mut out = serializer.serialize_map(None)?;
        write_fields(model, record, &mut out)?;
        return out.end();
    }
    // A format that does not describe itself finds every field in its place.
    let whole = !serializer.is_human_readable();
    let left_out = |index: usize| !whole && is_left_out(model, index, &record.value(index).get());
    let count = (0..model.names.len()).filter(|index| !left_out(*index)).count();
    let mut out = serializer.serialize_struct(model.name, count)?;
    for (index, name) in model.names.iter().enumerate() {
        if left_out(index) {
            out.skip_field(name)?;
        } else {
            out.serialize_field(
                name,
                &Written { value: record.value(index), field: model.fields.get(index) },
            )?;
        }
    }
    out.end()
}

fn write_fields<M: SerializeMap>(
    model: &'static Model,
    record: &dyn Record,
    out: &mut M,
) -> Result<(), M::Error> {
    for (index, name) in model.names.iter().enumerate() {
        let value = record.value(index);
        let field = model.fields.get(index);
        if model.is_inlined(index) {
            write_members(&value.get(), field, out)?;
        } else if !is_left_out(model, index, &value.get()) {
            out.serialize_entry(name, &Written { value, field })?;
        }
    }
    Ok(())
}

fn write_entries<M: SerializeMap>(
    map: &dyn Map,
    field: Option<&'static Field>,
    out: &mut M,
) -> Result<(), M::Error> {
    let mut outcome = Ok(());
    map.each(&mut |key, value| {
        outcome = out.serialize_entry(key, &Written { value, field });
        outcome.is_ok()
    });
    outcome
}

/// The members of a value among those of another.
fn write_members<M: SerializeMap>(
    value: &Ref<'_>,
    field: Option<&'static Field>,
    out: &mut M,
) -> Result<(), M::Error> {
    match *value {
        Ref::Null => Ok(()),
        Ref::Object(model, record) => write_fields(model, record, out),
        Ref::Map(map) => write_entries(map, field, out),
        #[cfg(feature = "json")]
        Ref::Json(serde_json::Value::Object(map)) => {
            map.iter().try_for_each(|(key, value)| out.serialize_entry(key, value))
        }
        Ref::Union(union, choice) => write_variant(union, choice, out),
        _ => Err(M::Error::custom(NO_KEYS)),
    }
}

fn write_union<S: Serializer>(
    union: &'static Union,
    choice: &dyn Choice,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let (variant, name, content) = content(union, choice);
    match (union.tagging, content) {
        (_, Content::Other(value)) => write(&value, None, serializer),
        (Tagging::Untagged, content) => content.serialize(serializer),
        (Tagging::External, content) if !serializer.is_human_readable() => {
            let index = u32::try_from(variant).map_err(S::Error::custom)?;
            match content {
                Content::Nothing => serializer.serialize_unit_variant(union.name, index, name),
                content => serializer.serialize_newtype_variant(union.name, index, name, &content),
            }
        }
        (Tagging::External, Content::Nothing) => serializer.serialize_str(name),
        _ => {
            let mut out = serializer.serialize_map(None)?;
            write_variant(union, choice, &mut out)?;
            out.end()
        }
    }
}

/// The members of a union: its tag, and what the variant holds.
fn write_variant<M: SerializeMap>(
    union: &'static Union,
    choice: &dyn Choice,
    out: &mut M,
) -> Result<(), M::Error> {
    let (_, name, content) = content(union, choice);
    if let Some(tag) = tag_of(union, &content) {
        out.serialize_entry(tag, name)?;
    }
    match (key_of(union, name, &content), &content) {
        (Some(key), content) => out.serialize_entry(key, content),
        (None, Content::Nothing) => Ok(()),
        (None, Content::Fields(model, record)) => write_fields(model, *record, out),
        (None, Content::Value(holder, value)) => write_members(value, holder.fields.first(), out),
        (None, Content::Other(value)) => write_members(value, None, out),
    }
}

/// What a variant holds, by itself.
impl Serialize for Content<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Fields(model, record) => write_object(model, *record, serializer),
            Self::Value(holder, value) => write(value, holder.fields.first(), serializer),
            Self::Other(value) => write(value, None, serializer),
        }
    }
}
