//! `pattern`: [JSON Schema Validation, section
//! 6.3.3](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.3).
//!
//! A pattern matches anywhere in the text, and in time that is linear in its length. The derive has
//! translated it from ECMA-262 and knows that it compiles.

use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};

#[cfg(feature = "json")]
use super::keyword::Keyword;
use super::length::Text;
use super::{Check, Finding};
use crate::description::Attribute;

/// A regular expression that is compiled when it is first asked.
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

/// What a compiled pattern may take, in bytes: the derive refuses what would take more.
const SIZE_LIMIT: usize = 64 << 20;

impl Pattern {
    /// The pattern in the syntax of the engine.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    /// Whether it matches anywhere in the text. What does not compile matches nothing.
    fn matches(&self, text: &str) -> bool {
        let compile = || RegexBuilder::new(self.source).size_limit(SIZE_LIMIT).build().ok();
        self.compiled.get_or_init(compile).as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

bounds! {
    TakesPattern: Text, "`pattern` is for strings, and `{Self}` is none", "not a string",
        "use `check` for any other value";
}

impl Check<'_, '_, '_> {
    /// A match somewhere in the text.
    #[inline]
    pub fn pattern<T: TakesPattern + ?Sized>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        pattern: &'static Pattern,
    ) {
        if !pattern.matches(value.text()) {
            self.does_not_match(field, rule);
        }
    }

    #[cold]
    fn does_not_match(&mut self, field: usize, rule: usize) {
        let Some(Attribute::Pattern(pattern)) = self.attributes(field).get(rule) else { return };
        let finding = Finding::new(format!("must match the pattern `{pattern}`"));
        self.violate(field, rule, finding.with("pattern", *pattern));
    }
}

/// `pattern`, as it was written: JSON Schema has the same syntax.
#[cfg(feature = "json")]
pub(super) fn keyword(attribute: &Attribute) -> Option<Keyword> {
    match attribute {
        Attribute::Pattern(pattern) => Some(("pattern", (*pattern).into())),
        _ => None,
    }
}
