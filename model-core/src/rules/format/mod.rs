//! `format`: [JSON Schema Validation, section
//! 7](https://json-schema.org/draft/2020-12/json-schema-validation#section-7). With the feature `formats` it is asserted;
//! the schema says it either way.

#[cfg(feature = "formats")]
mod asserted;
#[cfg(feature = "formats")]
mod duration;
#[cfg(feature = "formats")]
mod internet;
#[cfg(feature = "formats")]
mod regex;

#[cfg(feature = "formats")]
pub use asserted::Format;

#[cfg(feature = "json")]
use super::keyword::Keyword;
#[cfg(feature = "json")]
use crate::description::Attribute;

/// `format`.
#[cfg(feature = "json")]
pub(super) fn keyword(attribute: &Attribute) -> Option<Keyword> {
    match attribute {
        Attribute::Format(format) => Some(("format", (*format).into())),
        _ => None,
    }
}
