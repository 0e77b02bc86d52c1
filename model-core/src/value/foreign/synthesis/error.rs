//! What a type says when it refuses an answer.

use std::fmt;

use serde::de;

/// A refusal. Words are made for people, and there is nobody to read these.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Its map lacks this key.
    MissingKey(&'static str),
    /// It knows these words only.
    UnknownWord(&'static [&'static str]),
    /// Its map holds a key that it does not know, or two names of one field.
    UnwantedKey,
    /// It goes on for longer than the answers do.
    TooDeep,
    /// It takes another kind of value.
    WrongKind,
    Silent,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("is refused")
    }
}

impl std::error::Error for Refusal {}

impl de::Error for Refusal {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Silent
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self::WrongKind
    }

    fn missing_field(field: &'static str) -> Self {
        Self::MissingKey(field)
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self::UnwantedKey
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self::UnwantedKey
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::UnknownWord(expected)
    }
}
