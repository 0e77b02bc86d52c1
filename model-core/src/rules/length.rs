//! `min_length` and `max_length`: [JSON Schema Validation, section
//! 6.3](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3).
//!
//! The length of a string is the number of its Unicode code points.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

#[cfg(feature = "json")]
use super::keyword::Keyword;
use super::{ACTUAL, Check, Finding, LIMIT, counted};
#[cfg(feature = "json")]
use crate::description::Attribute;

/// A type that has text.
pub trait Text {
    /// The text.
    fn text(&self) -> &str;
}

bounds! {
    TakesMinLength: Text, "`min_length` is for strings, and `{Self}` is none", "not a string",
        "use `minimum` for a number, `min_items` for a list, `min_properties` for a map";
    TakesMaxLength: Text, "`max_length` is for strings, and `{Self}` is none", "not a string",
        "use `maximum` for a number, `max_items` for a list, `max_properties` for a map";
}

impl Check<'_, '_, '_> {
    /// At least so many characters.
    #[inline]
    pub fn min_length<T: TakesMinLength + ?Sized>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: usize,
    ) {
        let text = value.text();
        // A code point takes one to four bytes, so most texts need no count.
        if text.len().div_ceil(4) < limit && (text.len() < limit || length(text) < limit) {
            self.apart().bad_length(field, rule, "at least", limit, text);
        }
    }

    /// At most so many characters.
    #[inline]
    pub fn max_length<T: TakesMaxLength + ?Sized>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: usize,
    ) {
        let text = value.text();
        if text.len() > limit && length(text) > limit {
            self.apart().bad_length(field, rule, "at most", limit, text);
        }
    }

    #[cold]
    fn bad_length(&mut self, field: usize, rule: usize, what: &str, limit: usize, text: &str) {
        let finding =
            Finding::new(format!("must have {what} {}", counted(limit, "character", "characters")))
                .with(LIMIT, limit)
                .with(ACTUAL, length(text));
        self.violate(field, rule, finding);
    }
}

/// `minLength` and `maxLength`.
#[cfg(feature = "json")]
pub(super) fn keyword(attribute: &Attribute) -> Option<Keyword> {
    match attribute {
        Attribute::MinLength(limit) => Some(("minLength", (*limit).into())),
        Attribute::MaxLength(limit) => Some(("maxLength", (*limit).into())),
        _ => None,
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

impl Text for str {
    #[inline]
    fn text(&self) -> &str {
        self
    }
}

impl Text for String {
    #[inline]
    fn text(&self) -> &str {
        self
    }
}

impl Text for Cow<'_, str> {
    #[inline]
    fn text(&self) -> &str {
        self
    }
}

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<T: Text + ?Sized> Text for $pointer<T> {
            #[inline]
            fn text(&self) -> &str {
                T::text(self)
            }
        }
    )*};
}

pointers! { Box Arc Rc }
