//! Unions: the tag, and what the variant holds.

use serde::ser::{Error, Serialize, SerializeMap, Serializer};

use super::{Member, write, write_fields, write_members, write_object};
use crate::description::{Tagging, Union};
use crate::value::{Choice, Record};
use crate::write::{Content, Style, content, key_of, tag_of};

/// A union, in the form of its tagging.
pub(super) fn write_union<S: Serializer>(
    union: &'static Union,
    choice: &dyn Choice,
    style: Style,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let (variant, name, content) = content(union, choice);
    match (union.tagging, &content) {
        (Tagging::Untagged, _) | (_, Content::Other(_)) => {
            Held { content, record: choice.record(), style }.serialize(serializer)
        }
        (Tagging::External, _) if !serializer.is_human_readable() && union.has_order() => {
            let index = u32::try_from(variant).map_err(S::Error::custom)?;
            if let Content::Nothing = content {
                return serializer.serialize_unit_variant(union.name, index, name);
            }
            let held = Held { content, record: choice.record(), style };
            serializer.serialize_newtype_variant(union.name, index, name, &held)
        }
        (Tagging::External, Content::Nothing) => serializer.serialize_str(name),
        _ => {
            let mut out = serializer.serialize_map(None)?;
            write_variant(union, choice, style, &mut out)?;
            out.end()
        }
    }
}

/// The members of a union: its tag, and what the variant holds.
pub(super) fn write_variant<M: SerializeMap>(
    union: &'static Union,
    choice: &dyn Choice,
    style: Style,
    out: &mut M,
) -> Result<(), M::Error> {
    let (_, name, content) = content(union, choice);
    if let Some(tag) = tag_of(union, &content, style.direction) {
        out.serialize_entry(tag, name)?;
    }
    if let Some(key) = key_of(union, name, &content, style.direction) {
        return out.serialize_entry(key, &Held { content, record: choice.record(), style });
    }
    match &content {
        Content::Nothing => Ok(()),
        Content::Fields(model, record) => write_fields(model, *record, style, out),
        Content::Value(holder, value) => write_members(value, style.of(holder.said(0)), out),
        Content::Other(value) => write_members(value, style, out),
    }
}

/// What a variant holds, by itself.
struct Held<'a> {
    content: Content<'a>,
    record: &'a dyn Record,
    style: Style,
}

impl Serialize for Held<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let style = self.style;
        match &self.content {
            Content::Nothing => serializer.serialize_none(),
            Content::Fields(model, record) => write_object(model, *record, style, serializer),
            Content::Value(holder, _) => {
                let style = style.of(holder.said(0));
                Member { model: holder, record: self.record, index: 0, style }.serialize(serializer)
            }
            Content::Other(value) => write(value, style, serializer),
        }
    }
}
