//! The writer of JSON text: the bytes that `serde_json` would write.

use super::{Content, NO_KEYS, content, is_left_out, key_of, tag_of};
use crate::description::{Field, Model, Tagging, Union};
#[cfg(feature = "chrono")]
use crate::value::date_text;
use crate::value::{ApiValue, Choice, Map, Record, Ref};

/// Writes a value as the bytes of JSON text.
///
/// # Errors
/// Where a value inside cannot be written as JSON.
pub(crate) fn to_vec(value: &dyn ApiValue) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = Vec::with_capacity(128);
    write(&value.get(), None, &mut out)?;
    Ok(out)
}

/// Writes a value as JSON text.
///
/// # Errors
/// Where a value inside cannot be written as JSON.
pub(crate) fn to_string(value: &dyn ApiValue) -> Result<String, serde_json::Error> {
    String::from_utf8(to_vec(value)?).map_err(serde::ser::Error::custom)
}

#[cfg_attr(
    not(feature = "chrono"),
    expect(clippy::only_used_in_recursion, reason = "the field says how dates are written")
)]
fn write(
    value: &Ref<'_>,
    field: Option<&'static Field>,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    match *value {
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
        Ref::Object(model, record) => write_object(model, record, out)?,
        Ref::List(list) => {
            let mut elements = Elements::open(b'[', out);
            let mut outcome = Ok(());
            list.each(&mut |value| {
                elements.next(out);
                outcome = write(&value.get(), field, out);
                outcome.is_ok()
            });
            outcome?;
            out.push(b']');
        }
        Ref::Map(map) => {
            let mut elements = Elements::open(b'{', out);
            write_entries(map, field, &mut elements, out)?;
            out.push(b'}');
        }
        Ref::Union(union, choice) => write_union(union, choice, out)?,
    }
    Ok(())
}

fn write_object(
    model: &'static Model,
    record: &dyn Record,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    let mut elements = Elements::open(b'{', out);
    write_fields(model, record, &mut elements, out)?;
    out.push(b'}');
    Ok(())
}

fn write_fields(
    model: &'static Model,
    record: &dyn Record,
    elements: &mut Elements,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    for (index, name) in model.names.iter().enumerate() {
        let value = record.value(index).get();
        let field = model.fields.get(index);
        if model.is_inlined(index) {
            write_members(&value, field, elements, out)?;
        } else if !is_left_out(model, index, &value) {
            elements.key(name, out);
            write(&value, field, out)?;
        }
    }
    Ok(())
}

fn write_entries(
    map: &dyn Map,
    field: Option<&'static Field>,
    elements: &mut Elements,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    let mut outcome = Ok(());
    map.each(&mut |key, value| {
        elements.key(key, out);
        outcome = write(&value.get(), field, out);
        outcome.is_ok()
    });
    outcome
}

/// The members of a value among those of another.
fn write_members(
    value: &Ref<'_>,
    field: Option<&'static Field>,
    elements: &mut Elements,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    match *value {
        Ref::Null => Ok(()),
        Ref::Object(model, record) => write_fields(model, record, elements, out),
        Ref::Map(map) => write_entries(map, field, elements, out),
        Ref::Json(serde_json::Value::Object(map)) => map.iter().try_for_each(|(key, value)| {
            elements.key(key, out);
            serde_json::to_writer(&mut *out, value)
        }),
        Ref::Union(union, choice) => write_variant(union, choice, elements, out),
        _ => Err(serde::ser::Error::custom(NO_KEYS)),
    }
}

fn write_union(
    union: &'static Union,
    choice: &dyn Choice,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    match (union.tagging, content(union, choice)) {
        (_, (_, _, Content::Other(value))) => write(&value, None, out),
        (Tagging::External, (_, name, Content::Nothing)) => {
            write_text(name, out);
            Ok(())
        }
        (Tagging::Untagged, (_, _, content)) => write_content(&content, out),
        _ => {
            let mut elements = Elements::open(b'{', out);
            write_variant(union, choice, &mut elements, out)?;
            out.push(b'}');
            Ok(())
        }
    }
}

/// The members of a union: its tag, and what the variant holds.
fn write_variant(
    union: &'static Union,
    choice: &dyn Choice,
    elements: &mut Elements,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    let (_, name, content) = content(union, choice);
    if let Some(tag) = tag_of(union, &content) {
        elements.key(tag, out);
        write_text(name, out);
    }
    match (key_of(union, name, &content), &content) {
        (Some(key), content) => {
            elements.key(key, out);
            write_content(content, out)
        }
        (None, Content::Nothing) => Ok(()),
        (None, Content::Fields(model, record)) => write_fields(model, *record, elements, out),
        (None, Content::Value(holder, value)) => {
            write_members(value, holder.fields.first(), elements, out)
        }
        (None, Content::Other(value)) => write_members(value, None, elements, out),
    }
}

/// What a variant holds, by itself.
fn write_content(content: &Content<'_>, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
    match content {
        Content::Nothing => write(&Ref::Null, None, out),
        Content::Fields(model, record) => write_object(model, *record, out),
        Content::Value(holder, value) => write(value, holder.fields.first(), out),
        Content::Other(value) => write(value, None, out),
    }
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
    fn key(&mut self, key: &str, out: &mut Vec<u8>) {
        self.next(out);
        write_text(key, out);
        out.push(b':');
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
