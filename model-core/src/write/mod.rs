//! The engine that writes: one writer over serde, and one of JSON text.

#[cfg(feature = "json")]
pub(crate) mod json;
pub(crate) mod serde;

pub use serde::serialize;

use crate::description::{Holds, Model, Presence, Tagging, Union};
use crate::value::{Choice, Record, Ref};

/// Whether a field is left out: what is optional and absent.
#[inline]
fn is_left_out(model: &Model, index: usize, value: &Ref<'_>) -> bool {
    matches!(value, Ref::Null) && model.fields[index].presence == Presence::Optional
}

/// What a variant holds, as it is written.
enum Content<'a> {
    Nothing,
    /// Named fields.
    Fields(&'static Model, &'a dyn Record),
    /// One value, and the model that says how it is written.
    Value(&'static Model, Ref<'a>),
    /// All of a value that is no known variant.
    Other(Ref<'a>),
}

/// The name of the current variant, and what it holds.
fn content<'a>(
    union: &'static Union,
    choice: &'a dyn Choice,
) -> (usize, &'static str, Content<'a>) {
    let variant = choice.variant();
    let record = choice.record();
    let content = match union.variants[variant].holds {
        Holds::Nothing => Content::Nothing,
        Holds::Fields(model) => Content::Fields(model, record),
        Holds::Value(holder) => Content::Value(holder, record.value(0).get()),
        Holds::Other => Content::Other(record.value(0).get()),
    };
    (variant, union.names[variant], content)
}

/// The tag that is written before what a variant holds, unless that writes the key itself.
fn tag_of(union: &Union, content: &Content<'_>) -> Option<&'static str> {
    let tag = union.tag()?;
    let written = match content {
        Content::Value(_, Ref::Object(model, _)) => {
            union.is_internal() && model.by_name(tag).is_some()
        }
        Content::Other(_) => true,
        _ => false,
    };
    if written { None } else { Some(tag) }
}

/// The key that has what a variant holds; none where that stands beside the tag, or is absent.
fn key_of(union: &Union, name: &'static str, content: &Content<'_>) -> Option<&'static str> {
    match (union.tagging, content) {
        (_, Content::Other(_)) | (Tagging::Internal(_) | Tagging::Untagged, _) => None,
        (Tagging::External, _) => Some(name),
        (Tagging::Adjacent { content: key, .. }, content) => {
            let absent = match content {
                Content::Value(holder, value) => is_left_out(holder, 0, value),
                content => matches!(content, Content::Nothing),
            };
            if absent { None } else { Some(key) }
        }
    }
}

/// Why a value cannot stand among the keys of another.
const NO_KEYS: &str = "only what is written as an object can be flattened";
