//! The writer over `serde::Serializer`: any format of serde.

use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::{ABSENT, Direction, is_left_out};
use crate::description::{Field, Model};
#[cfg(feature = "chrono")]
use crate::value::date_text;
use crate::value::{ApiValue, Record, Ref};

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
    Written { value, field: None, direction }.serialize(serializer)
}

/// A value beside the field that says how its dates are written.
struct Written<'a> {
    value: &'a dyn ApiValue,
    field: Option<&'static Field>,
    direction: Direction,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.value.get();
        let Self { field, direction, .. } = *self;
        if self.value.is_option() && !serializer.is_human_readable() && !matches!(value, Ref::Null)
        {
            return serializer.serialize_some(&Present { value, field, direction });
        }
        write(&value, field, direction, serializer)
    }
}

/// What is in an `Option`.
struct Present<'a> {
    value: Ref<'a>,
    field: Option<&'static Field>,
    direction: Direction,
}

impl Serialize for Present<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(&self.value, self.field, self.direction, serializer)
    }
}

fn write<S: Serializer>(
    value: &Ref<'_>,
    field: Option<&'static Field>,
    direction: Direction,
    serializer: S,
) -> Result<S::Ok, S::Error> {
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
            serializer.serialize_str(date_text(value, field).as_str())
        }
        #[cfg(feature = "json")]
        Ref::Json(value) => value.serialize(serializer),
        Ref::Object(model, record) => write_object(model, record, direction, serializer),
        Ref::List(list) => {
            let mut out = serializer.serialize_seq(Some(list.count()))?;
            let mut outcome = Ok(());
            list.each(&mut |value| {
                outcome = out.serialize_element(&Written { value, field, direction });
                outcome.is_ok()
            });
            outcome?;
            out.end()
        }
        Ref::Map(map) => {
            let mut out = serializer.serialize_map(Some(map.count()))?;
            let mut outcome = Ok(());
            map.each(&mut |key, value| {
                outcome = out.serialize_entry(key, &Written { value, field, direction });
                outcome.is_ok()
            });
            outcome?;
            out.end()
        }
    }
}

fn write_object<S: Serializer>(
    model: &'static Model,
    record: &dyn Record,
    direction: Direction,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    // A format that does not describe itself finds every field in its place.
    let whole = !serializer.is_human_readable();
    if whole && (model.has_patch() || direction.shortens(model)) {
        return write_entries(model, record, direction, serializer);
    }
    let left_out =
        |index: usize| !whole && is_left_out(model, index, &record.value(index).get(), direction);
    let count = (0..model.names.len()).filter(|index| !left_out(*index)).count();
    let mut out = serializer.serialize_struct(model.name, count)?;
    for (index, name) in model.names.iter().enumerate() {
        if left_out(index) {
            out.skip_field(name)?;
        } else {
            let field = model.fields.get(index);
            out.serialize_field(name, &Written { value: record.value(index), field, direction })?;
        }
    }
    out.end()
}

/// Writes a model whose fields may be left out where every field has a place of its own: as a map
/// that does not say how long it is, which a format that could not read it again refuses.
fn write_entries<S: Serializer>(
    model: &'static Model,
    record: &dyn Record,
    direction: Direction,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut out = serializer.serialize_map(None)?;
    for (index, name) in model.names.iter().enumerate() {
        let value = record.value(index);
        if !is_left_out(model, index, &value.get(), direction) {
            let field = model.fields.get(index);
            out.serialize_entry(name, &Written { value, field, direction })?;
        }
    }
    out.end()
}
