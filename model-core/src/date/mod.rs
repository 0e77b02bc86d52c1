//! Dates: read strictly as RFC 3339 says, written as chrono's serde does, cut to a precision, and
//! held to bounds such as `now + 6 months`.
//!
//! A date without an offset is taken to be in UTC, wherever that matters: at a leap second, and
//! against a bound.

mod bound;
mod clock;
mod format;
mod inside;
mod moment;
mod parse;
mod precision;
mod range;

#[cfg(feature = "json")]
pub(crate) use bound::AskedBound;
pub use bound::{Anchor, DateBound, Unit};
pub(crate) use clock::Clock;
pub(crate) use format::DateText;
pub(crate) use inside::{Sure, second};
pub use moment::{FromInstant, Moment, Shape};
#[cfg(feature = "formats")]
pub(crate) use parse::is_full_time;
pub(crate) use parse::{date, date_time, fixed, time, utc};
pub use precision::{Precision, Truncate};
pub use range::{DateRange, Limits};
