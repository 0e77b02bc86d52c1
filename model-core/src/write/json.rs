//! The writer of JSON text: the bytes that `serde_json` would write.

use super::{ABSENT, Direction, is_left_out};
use crate::description::{Field, Model};
#[cfg(feature = "chrono")]
use crate::value::date_text;
use crate::value::{ApiValue, Record, Ref};

/// Writes a value as the bytes of JSON text.
///
/// # Errors
/// Where a value inside cannot be written as JSON.
pub(crate) fn to_vec(
    value: &dyn ApiValue,
    direction: Direction,
) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = Vec::with_capacity(128);
    write(&value.get(), None, direction, &mut out)?;
    Ok(out)
}

/// Writes a value as JSON text.
///
/// # Errors
/// Where a value inside cannot be written as JSON.
pub(crate) fn to_string(
    value: &dyn ApiValue,
    direction: Direction,
) -> Result<String, serde_json::Error> {
    String::from_utf8(to_vec(value, direction)?).map_err(serde::ser::Error::custom)
}

#[cfg_attr(
    not(feature = "chrono"),
    expect(clippy::only_used_in_recursion, reason = "the field says how dates are written")
)]
fn write(
    value: &Ref<'_>,
    field: Option<&'static Field>,
    direction: Direction,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    match *value {
        Ref::Absent => return Err(serde::ser::Error::custom(ABSENT)),
        Ref::Null => out.extend_from_slice(b"null"),
        Ref::Bool(value) => out.extend_from_slice(if value { b"true" } else { b"false" }),
        Ref::I8(value) => write_integer(value, out),
        Ref::I16(value) => write_integer(value, out),
        Ref::I32(value) => write_integer(value, out),
        Ref::I64(value) => write_integer(value, out),
        Ref::I128(value) => write_integer(*value, out),
        Ref::U8(value) => write_integer(value, out),
        Ref::U16(value) => write_integer(value, out),
        Ref::U32(value) => write_integer(value, out),
        Ref::U64(value) => write_integer(value, out),
        Ref::U128(value) => write_integer(*value, out),
        Ref::F32(value) => serde_json::to_writer(out, &value)?,
        Ref::F64(value) => serde_json::to_writer(out, &value)?,
        Ref::Char(value) => write_text(value.encode_utf8(&mut [0; 4]), out),
        Ref::Text(value) => write_text(value, out),
        #[cfg(feature = "chrono")]
        Ref::Utc(_) | Ref::Fixed(_) | Ref::Date(_) | Ref::DateTime(_) | Ref::Time(_) => {
            out.push(b'"');
            out.extend_from_slice(date_text(value, field).as_bytes());
            out.push(b'"');
        }
        Ref::Json(value) => serde_json::to_writer(out, value)?,
        Ref::Object(model, record) => write_object(model, record, direction, out)?,
        Ref::List(list) => {
            let mut elements = Elements::open(b'[', out);
            let mut outcome = Ok(());
            list.each(&mut |value| {
                elements.next(out);
                outcome = write(&value.get(), field, direction, out);
                outcome.is_ok()
            });
            outcome?;
            out.push(b']');
        }
        Ref::Map(map) => {
            let mut elements = Elements::open(b'{', out);
            let mut outcome = Ok(());
            map.each(&mut |key, value| {
                elements.next(out);
                write_text(key, out);
                out.push(b':');
                outcome = write(&value.get(), field, direction, out);
                outcome.is_ok()
            });
            outcome?;
            out.push(b'}');
        }
    }
    Ok(())
}

fn write_object(
    model: &'static Model,
    record: &dyn Record,
    direction: Direction,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    let mut elements = Elements::open(b'{', out);
    for (index, name) in model.names.iter().enumerate() {
        let value = record.value(index).get();
        if !is_left_out(model, index, &value, direction) {
            elements.next(out);
            write_text(name, out);
            out.push(b':');
            write(&value, model.fields.get(index), direction, out)?;
        }
    }
    out.push(b'}');
    Ok(())
}

/// The elements of a container, with commas between them.
struct Elements {
    first: bool,
}

impl Elements {
    #[inline]
    fn open(bracket: u8, out: &mut Vec<u8>) -> Self {
        out.push(bracket);
        Self { first: true }
    }

    #[inline]
    fn next(&mut self, out: &mut Vec<u8>) {
        if !std::mem::take(&mut self.first) {
            out.push(b',');
        }
    }
}

fn write_integer(value: impl itoa::Integer, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
}

/// A string in quotes, with the escapes that RFC 8259 demands and no others.
fn write_text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let bytes = text.as_bytes();
    let mut start = 0;
    for (index, &byte) in bytes.iter().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.extend_from_slice(&bytes[start..index]);
        start = index + 1;
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0x8 => out.extend_from_slice(b"\\b"),
            0xc => out.extend_from_slice(b"\\f"),
            _ => {
                const DIGITS: &[u8; 16] = b"0123456789abcdef";
                out.extend_from_slice(b"\\u00");
                out.push(DIGITS[usize::from(byte >> 4)]);
                out.push(DIGITS[usize::from(byte & 15)]);
            }
        }
    }
    out.extend_from_slice(&bytes[start..]);
    out.push(b'"');
}
