//! The writer of JSON text: the bytes that `serde_json` would write.

use super::{ABSENT, Content, Direction, NO_KEYS, Style, content, is_left_out, key_of, tag_of};
use crate::description::{Model, Tagging, Union};
use crate::plain::{is_plain, plain_length};
#[cfg(feature = "chrono")]
use crate::value::date_text;
use crate::value::{ApiValue, Choice, Map, Record, Ref, field_of};

/// Writes what of a value is for one way as the bytes of JSON text.
///
/// # Errors
/// Where a value inside cannot be written as JSON.
pub(crate) fn to_vec(
    value: &dyn ApiValue,
    direction: Direction,
) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = Vec::with_capacity(128);
    write(&value.get(), Style { field: None, direction }, &mut out)?;
    Ok(out)
}

/// Writes what of a value is for one way as JSON text.
///
/// # Errors
/// Where a value inside cannot be written as JSON.
pub(crate) fn to_string(
    value: &dyn ApiValue,
    direction: Direction,
) -> Result<String, serde_json::Error> {
    String::from_utf8(to_vec(value, direction)?).map_err(serde::ser::Error::custom)
}

fn write(value: &Ref<'_>, style: Style, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
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
        Ref::Display(value) => write_text(&value.to_string(), out),
        #[cfg(feature = "chrono")]
        Ref::Utc(_) | Ref::Fixed(_) | Ref::Date(_) | Ref::DateTime(_) | Ref::Time(_) => {
            out.push(b'"');
            out.extend_from_slice(date_text(value, style.field).as_bytes());
            out.push(b'"');
        }
        Ref::Json(value) => serde_json::to_writer(out, value)?,
        Ref::Foreign(held) => held.to_json(out)?,
        #[cfg(feature = "chrono")]
        Ref::Precise(field, value) => write(&value.get(), style.of(Some(field)), out)?,
        Ref::Object(model, record) => write_object(model, record, style, out)?,
        Ref::List(list) => {
            let mut elements = Elements::open(b'[', out);
            let mut outcome = Ok(());
            list.each(&mut |value| {
                elements.next(out);
                outcome = write(&value.get(), style, out);
                outcome.is_ok()
            });
            outcome?;
            out.push(b']');
        }
        Ref::Map(map) => {
            let mut elements = Elements::open(b'{', out);
            write_entries(map, style, &mut elements, out)?;
            out.push(b'}');
        }
        Ref::Union(union, choice) => write_union(union, choice, style, out)?,
    }
    Ok(())
}

fn write_object(
    model: &'static Model,
    record: &dyn Record,
    style: Style,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    let mut elements = Elements::open(b'{', out);
    write_fields(model, record, style, &mut elements, out)?;
    out.push(b'}');
    Ok(())
}

fn write_fields(
    model: &'static Model,
    record: &dyn Record,
    style: Style,
    elements: &mut Elements,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    for (index, name) in model.names.iter().enumerate() {
        let value = field_of(record, index);
        if is_left_out(model, index, &value, style.direction) {
            continue;
        }
        let style = style.of(model.fields.get(index));
        if model.is_inlined(index) {
            write_members(&value, style, elements, out)?;
        } else {
            elements.key(name, out);
            write(&value, style, out)?;
        }
    }
    Ok(())
}

fn write_entries(
    map: &dyn Map,
    style: Style,
    elements: &mut Elements,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    let mut outcome = Ok(());
    map.each(&mut |key, value| {
        elements.key(key, out);
        outcome = write(&value.get(), style, out);
        outcome.is_ok()
    });
    outcome
}

/// The members of a value among those of another.
fn write_members(
    value: &Ref<'_>,
    style: Style,
    elements: &mut Elements,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    match *value {
        Ref::Null => Ok(()),
        Ref::Object(model, record) => write_fields(model, record, style, elements, out),
        Ref::Map(map) => write_entries(map, style, elements, out),
        Ref::Json(serde_json::Value::Object(map)) => map.iter().try_for_each(|(key, value)| {
            elements.key(key, out);
            serde_json::to_writer(&mut *out, value)
        }),
        Ref::Union(union, choice) => write_variant(union, choice, style, elements, out),
        Ref::Foreign(held) => {
            let mut text = Vec::new();
            held.to_json(&mut text)?;
            match text.strip_prefix(b"{").and_then(|text| text.strip_suffix(b"}")) {
                Some(members) if !members.is_empty() => {
                    elements.next(out);
                    out.extend_from_slice(members);
                }
                Some(_) => {}
                None => return Err(serde::ser::Error::custom(NO_KEYS)),
            }
            Ok(())
        }
        _ => Err(serde::ser::Error::custom(NO_KEYS)),
    }
}

fn write_union(
    union: &'static Union,
    choice: &dyn Choice,
    style: Style,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    match (union.tagging, content(union, choice)) {
        (Tagging::External, (_, name, Content::Nothing)) => {
            write_text(name, out);
            Ok(())
        }
        (Tagging::Untagged, (_, _, content)) | (_, (_, _, content @ Content::Other(_))) => {
            write_content(&content, style, out)
        }
        _ => {
            let mut elements = Elements::open(b'{', out);
            write_variant(union, choice, style, &mut elements, out)?;
            out.push(b'}');
            Ok(())
        }
    }
}

/// The members of a union: its tag, and what the variant holds.
fn write_variant(
    union: &'static Union,
    choice: &dyn Choice,
    style: Style,
    elements: &mut Elements,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    let (_, name, content) = content(union, choice);
    if let Some(tag) = tag_of(union, &content, style.direction) {
        elements.key(tag, out);
        write_text(name, out);
    }
    if let Some(key) = key_of(union, name, &content, style.direction) {
        elements.key(key, out);
        return write_content(&content, style, out);
    }
    match &content {
        Content::Nothing => Ok(()),
        Content::Fields(model, record) => write_fields(model, *record, style, elements, out),
        Content::Value(holder, value) => {
            write_members(value, style.of(holder.fields.first()), elements, out)
        }
        Content::Other(value) => write_members(value, style, elements, out),
    }
}

/// What a variant holds, by itself.
fn write_content(
    content: &Content<'_>,
    style: Style,
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    match content {
        Content::Nothing => write(&Ref::Null, style, out),
        Content::Fields(model, record) => write_object(model, *record, style, out),
        Content::Value(holder, value) => write(value, style.of(holder.fields.first()), out),
        Content::Other(value) => write(value, style, out),
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
#[inline]
fn write_text(text: &str, out: &mut Vec<u8>) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        write_escaped(text.as_bytes(), out);
    }
    out.push(b'"');
}

#[cold]
fn write_escaped(mut rest: &[u8], out: &mut Vec<u8>) {
    loop {
        let (plain, others) = rest.split_at(plain_length(rest));
        out.extend_from_slice(plain);
        let Some((&byte, after)) = others.split_first() else { return };
        rest = after;
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
}
