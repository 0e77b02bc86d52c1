//! The engine that reads: what is the same for every format, and one source for each.

#![cfg_attr(
    not(feature = "json"),
    allow(
        dead_code,
        unused_imports,
        reason = "what has to be kept before it is known is kept as JSON"
    )
)]

#[cfg(feature = "json")]
mod hidden;
#[cfg(feature = "json")]
pub(crate) mod json;
mod number;
mod object;
mod parts;
#[cfg(feature = "json")]
mod scan;
mod secret;
pub(crate) mod serde;
pub(crate) mod text;
mod union;
#[cfg(feature = "json")]
mod watch;

pub use object::Fields;
pub use serde::deserialize;

/// How deep values may be nested, as in `serde_json`. A walk recurses, and a stack ends.
const MAX_DEPTH: usize = 128;

const TOO_DEEP: &str = "is nested deeper than 128 levels";

/// Whether two texts of one length are the same: most keys are compared in two steps.
#[inline]
fn same(one: &[u8], other: &[u8]) -> bool {
    if let (Some(start), Some(end)) = (one.first_chunk::<8>(), one.last_chunk::<8>()) {
        let ends = other.first_chunk() == Some(start) && other.last_chunk() == Some(end);
        return ends && (one.len() <= 16 || one == other);
    }
    if let (Some(start), Some(end)) = (one.first_chunk::<4>(), one.last_chunk::<4>()) {
        return other.first_chunk() == Some(start) && other.last_chunk() == Some(end);
    }
    one.first_chunk::<2>() == other.first_chunk() && one.last() == other.last()
}
