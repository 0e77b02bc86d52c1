//! The engine that writes: one writer over serde, and one of JSON text.

#[cfg(feature = "json")]
pub(crate) mod json;
pub(crate) mod serde;

pub use serde::serialize;

use crate::description::Presence;
use crate::value::{Record, Ref};

/// Whether a field is left out: what is optional and absent.
#[inline]
fn is_left_out(record: &dyn Record, index: usize, value: &Ref<'_>) -> bool {
    matches!(value, Ref::Null) && record.model().fields[index].presence == Presence::Optional
}
