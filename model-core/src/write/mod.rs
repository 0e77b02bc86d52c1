//! The engine that writes: one writer over serde, and one of JSON text.

#[cfg(feature = "json")]
mod buffer;
mod direction;
#[cfg(feature = "json")]
pub(crate) mod json;
mod secret;
pub(crate) mod serde;

pub(crate) use direction::Direction;
pub use direction::View;
pub use serde::serialize;

use crate::description::{Attribute, Holds, Model, Presence, Tagging, Union};
use crate::value::{Choice, Record, Ref, field_of};

/// Why a `Patch` behind a type parameter may not be written: as `null` it would say something.
const ABSENT: &str = "only a field declared as a `Patch` can be absent";

/// How a value is written.
#[derive(Clone, Copy)]
struct Style {
    /// What is said of the field that it is in: how its dates are written.
    #[cfg_attr(not(feature = "chrono"), allow(dead_code, reason = "only dates ask for it"))]
    said: &'static [Attribute],
    direction: Direction,
}

impl Style {
    /// The same in a field of its own.
    #[inline]
    fn of(self, said: &'static [Attribute]) -> Self {
        Self { said, ..self }
    }
}

/// Whether a field is left out: what is optional and absent, and what is not for this way.
#[inline]
fn is_left_out(model: &Model, index: usize, value: &Ref<'_>, direction: Direction) -> bool {
    let absent = match value {
        Ref::Null => model.presence(index) == Presence::Optional,
        Ref::Absent => model.presence(index) == Presence::Patch,
        _ => false,
    };
    absent || direction.leaves_out(model, index)
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
#[inline]
fn content<'a>(
    union: &'static Union,
    choice: &'a dyn Choice,
) -> (usize, &'static str, Content<'a>) {
    let variant = choice.variant();
    let record = choice.record();
    let content = match union.variants[variant].holds {
        Holds::Nothing => Content::Nothing,
        Holds::Fields(model) => Content::Fields(model, record),
        Holds::Value(holder) => Content::Value(holder, field_of(record, 0)),
        Holds::Other => Content::Other(record.value(0).get()),
    };
    (variant, union.names.get(variant).copied().unwrap_or_default(), content)
}

/// The tag that is written before what a variant holds, unless that writes the key itself.
#[inline]
fn tag_of(union: &Union, content: &Content<'_>, direction: Direction) -> Option<&'static str> {
    let tag = union.tag()?;
    let written = match content {
        Content::Value(_, Ref::Object(model, record)) if union.is_internal() => model
            .by_name(tag)
            .is_some_and(|index| !is_left_out(model, index, &record.value(index).get(), direction)),
        Content::Other(_) => true,
        _ => false,
    };
    if written { None } else { Some(tag) }
}

/// The key that has what a variant holds; none where that stands beside the tag, or is absent.
#[inline]
fn key_of(
    union: &Union,
    name: &'static str,
    content: &Content<'_>,
    direction: Direction,
) -> Option<&'static str> {
    match (union.tagging, content) {
        (_, Content::Other(_)) | (Tagging::Internal(_) | Tagging::Untagged, _) => None,
        (Tagging::External, _) => Some(name),
        (Tagging::Adjacent { content: key, .. }, content) => {
            let absent = match content {
                Content::Value(holder, value) => is_left_out(holder, 0, value, direction),
                content => matches!(content, Content::Nothing),
            };
            if absent { None } else { Some(key) }
        }
    }
}

/// Why a value cannot stand among the keys of another.
const NO_KEYS: &str = "only what is written as an object can be flattened";
