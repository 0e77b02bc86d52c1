//! The engine that writes: one writer over serde, and one of JSON text.

#[cfg(feature = "json")]
pub(crate) mod json;
pub(crate) mod serde;

pub use serde::serialize;

use crate::description::{Model, Presence};
use crate::value::Ref;

/// Whether a field is left out: what is optional and absent.
#[inline]
fn is_left_out(model: &Model, index: usize, value: &Ref<'_>) -> bool {
    matches!(value, Ref::Null) && model.fields[index].presence == Presence::Optional
}
