//! The writer of JSON text: the bytes that `serde_json` would write.

use super::buffer::Buffer;
use super::{ABSENT, Content, Direction, NO_KEYS, Style, content, is_left_out, key_of, tag_of};
use crate::description::{Model, Tagging, Union};
#[cfg(feature = "chrono")]
use crate::value::date_text;
use crate::value::{ApiValue, Choice, List, Map, Record, Ref, field_of};

/// Writes what of a value is for one way as the bytes of JSON text.
///
/// # Errors
/// Where a value inside cannot be written as JSON.
pub(crate) fn to_vec(
    value: &dyn ApiValue,
    direction: Direction,
) -> Result<Vec<u8>, serde_json::Error> {
    let value = value.get();
    let room = match value {
        Ref::Object(model, _) => model.names.len() * ROOM_OF_FIELD,
        _ => 0,
    };
    let mut out = Buffer::new(ROOM + room);
    write(&value, Style { said: &[], direction }, &mut out)?;
    Ok(out.finish())
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

/// For how much text there is room at first.
const ROOM: usize = 128;

/// For how much more there is room where there are fields, which are names and small values mostly.
const ROOM_OF_FIELD: usize = 40;

fn write(value: &Ref<'_>, style: Style, out: &mut Buffer) -> Result<(), serde_json::Error> {
    match *value {
        Ref::Absent => return Err(serde::ser::Error::custom(ABSENT)),
        Ref::Null => out.put(*b"null", 4),
        Ref::Bool(true) => out.put(*b"true", 4),
        Ref::Bool(false) => out.put(*b"false", 5),
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
        Ref::Char(value) => out.text(value.encode_utf8(&mut [0; 4])),
        Ref::Text(value) => out.text(value),
        Ref::Display(value) => out.text(&value.to_string()),
        #[cfg(feature = "chrono")]
        Ref::Utc(_) | Ref::Fixed(_) | Ref::Date(_) | Ref::DateTime(_) | Ref::Time(_) => {
            out.date(date_text(value, style.said));
        }
        Ref::Json(value) => serde_json::to_writer(out, value)?,
        Ref::Foreign(held) => out.append(|out| held.to_json(out))?,
        #[cfg(feature = "chrono")]
        Ref::Precise(field, value) => write(&value.get(), style.of(field.attributes), out)?,
        Ref::Object(model, record) => return write_object(model, record, style, out),
        Ref::List(list) => return write_list(list, style, out),
        Ref::Map(map) => {
            let start = out.open();
            write_entries(map, style, out)?;
            out.close(start, *b"{}");
        }
        Ref::Union(union, choice) => return write_union(union, choice, style, out),
    }
    Ok(())
}

fn write_list(list: &dyn List, style: Style, out: &mut Buffer) -> Result<(), serde_json::Error> {
    let start = out.open();
    let mut outcome = Ok(());
    list.each(&mut |value| {
        out.push(b',');
        outcome = write(&value.get(), style, out);
        outcome.is_ok()
    });
    out.close(start, *b"[]");
    outcome
}

fn write_object(
    model: &'static Model,
    record: &dyn Record,
    style: Style,
    out: &mut Buffer,
) -> Result<(), serde_json::Error> {
    let start = out.open();
    write_fields(model, record, style, out)?;
    out.close(start, *b"{}");
    Ok(())
}

fn write_fields(
    model: &'static Model,
    record: &dyn Record,
    style: Style,
    out: &mut Buffer,
) -> Result<(), serde_json::Error> {
    for (index, name) in model.names.iter().enumerate() {
        let value = field_of(record, index);
        if is_left_out(model, index, &value, style.direction) {
            continue;
        }
        if model.is_inlined(index) {
            write_members(&value, style.of(model.said(index)), out)?;
            continue;
        }
        out.key(name);
        match value {
            Ref::Text(text) => out.text(text),
            value => write(&value, style.of(model.said(index)), out)?,
        }
    }
    Ok(())
}

fn write_entries(map: &dyn Map, style: Style, out: &mut Buffer) -> Result<(), serde_json::Error> {
    let mut outcome = Ok(());
    map.each(&mut |key, value| {
        out.key(key);
        outcome = write(&value.get(), style, out);
        outcome.is_ok()
    });
    outcome
}

/// The members of a value among those of another.
fn write_members(value: &Ref<'_>, style: Style, out: &mut Buffer) -> Result<(), serde_json::Error> {
    match *value {
        Ref::Null => Ok(()),
        Ref::Object(model, record) => write_fields(model, record, style, out),
        Ref::Map(map) => write_entries(map, style, out),
        Ref::Json(serde_json::Value::Object(map)) => map.iter().try_for_each(|(key, value)| {
            out.key(key);
            serde_json::to_writer(&mut *out, value)
        }),
        Ref::Union(union, choice) => {
            let (_, name, content) = content(union, choice);
            write_variant(union, name, &content, style, out)
        }
        Ref::Foreign(held) => {
            let mut text = Vec::new();
            held.to_json(&mut text)?;
            match text.strip_prefix(b"{").and_then(|text| text.strip_suffix(b"}")) {
                Some(members) if !members.is_empty() => {
                    out.push(b',');
                    out.extend(members);
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
    out: &mut Buffer,
) -> Result<(), serde_json::Error> {
    let (_, name, content) = content(union, choice);
    match (union.tagging, &content) {
        (Tagging::External, Content::Nothing) => out.text(name),
        (Tagging::Untagged, _) | (_, Content::Other(_)) => {
            return write_content(&content, style, out);
        }
        _ => {
            let start = out.open();
            write_variant(union, name, &content, style, out)?;
            out.close(start, *b"{}");
        }
    }
    Ok(())
}

/// The members of a union: its tag, and what the variant holds.
fn write_variant(
    union: &'static Union,
    name: &'static str,
    content: &Content<'_>,
    style: Style,
    out: &mut Buffer,
) -> Result<(), serde_json::Error> {
    if let Some(tag) = tag_of(union, content, style.direction) {
        out.key(tag);
        out.text(name);
    }
    if let Some(key) = key_of(union, name, content, style.direction) {
        out.key(key);
        return write_content(content, style, out);
    }
    match content {
        Content::Nothing => Ok(()),
        Content::Fields(model, record) => write_fields(model, *record, style, out),
        Content::Value(holder, value) => write_members(value, style.of(holder.said(0)), out),
        Content::Other(value) => write_members(value, style, out),
    }
}

/// What a variant holds, by itself.
fn write_content(
    content: &Content<'_>,
    style: Style,
    out: &mut Buffer,
) -> Result<(), serde_json::Error> {
    match content {
        Content::Nothing => write(&Ref::Null, style, out),
        Content::Fields(model, record) => write_object(model, *record, style, out),
        Content::Value(holder, value) => write(value, style.of(holder.said(0)), out),
        Content::Other(value) => write(value, style, out),
    }
}

fn write_integer(value: impl itoa::Integer, out: &mut Buffer) {
    out.extend(itoa::Buffer::new().format(value).as_bytes());
}
