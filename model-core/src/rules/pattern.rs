//! `pattern`: [JSON Schema Validation, section
//! 6.3.3](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.3).
//!
//! A pattern matches anywhere in the text, and in time that is linear in its length. The derive has
//! translated it from ECMA-262, with every class as its ranges, and knows that it compiles: so the engine can be
//! a small one, which knows nothing of Unicode. One of everything would be half of a program.

mod row;

use std::sync::OnceLock;

use regex_lite::{Regex, RegexBuilder};

use self::row::Row;
#[cfg(feature = "json")]
use super::keyword::Keyword;
use super::length::Text;
use super::{Check, Finding};
use crate::description::Attribute;

/// A regular expression that is compiled when it is first asked.
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Compiled>>,
}

enum Compiled {
    Row(Row),
    Any(Regex),
}

/// How deep groups may be inside each other, which is more than what the derive lets through.
const NEST_LIMIT: u32 = 1000;

impl Pattern {
    /// The pattern in the syntax of the engine.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    /// Whether it matches anywhere in the text. What does not compile matches nothing.
    fn matches(&self, text: &str) -> bool {
        match self.compiled.get_or_init(|| Compiled::new(self.source)) {
            Some(Compiled::Row(row)) => row.matches(text),
            Some(Compiled::Any(regex)) => regex.is_match(text),
            None => false,
        }
    }
}

impl Compiled {
    fn new(source: &str) -> Option<Self> {
        if let Some(row) = Row::new(source) {
            return Some(Self::Row(row));
        }
        // The derive has refused what takes too much.
        let mut builder = RegexBuilder::new(source);
        builder.size_limit(usize::MAX).nest_limit(NEST_LIMIT).build().ok().map(Self::Any)
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
            self.apart().does_not_match(field, rule);
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
