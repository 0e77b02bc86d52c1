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
