//! `min_properties`, `max_properties`, `keys(...)` and `values(...)`: [JSON Schema Validation, section
//! 6.5](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5), and
//! `propertyNames` and `additionalProperties` of the core.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

#[cfg(feature = "json")]
use super::keyword::Keyword;
use super::{ACTUAL, Check, Finding, LIMIT, Scope, counted};
use crate::description::Attribute;
use crate::value::ApiKey;

/// A type that has entries.
pub trait Entries {
    /// The type of the keys.
    type Key: ApiKey;
    /// The type of the values.
    type Value;

    /// How many entries there are.
    fn count(&self) -> usize;

    /// Shows each entry.
    fn for_each(&self, visit: impl FnMut(&Self::Key, &Self::Value));
}

bounds! {
    TakesMinProperties: Entries, "`min_properties` is for maps, and `{Self}` is none", "not a map",
        "use `min_items` for a list, `min_length` for a string, `minimum` for a number";
    TakesMaxProperties: Entries, "`max_properties` is for maps, and `{Self}` is none", "not a map",
        "use `max_items` for a list, `max_length` for a string, `maximum` for a number";
    TakesKeys: Entries [Of = Key: ApiKey], "`keys` is for maps, and `{Self}` is none", "not a map",
        "use `items(...)` for a list, and say the rules themselves of any other value";
    TakesValues: Entries [Of = Value], "`values` is for maps, and `{Self}` is none", "not a map",
        "use `items(...)` for a list, and say the rules themselves of any other value";
}

impl Check<'_, '_, '_> {
    /// At least so many entries.
    #[inline]
    pub fn min_properties<T: TakesMinProperties>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: usize,
    ) {
        let count = self.count(field, value.count());
        if count < limit {
            self.apart().bad_properties(field, rule, "at least", limit, count);
        }
    }

    /// At most so many entries.
    #[inline]
    pub fn max_properties<T: TakesMaxProperties>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: usize,
    ) {
        let count = self.count(field, value.count());
        if count > limit {
            self.apart().bad_properties(field, rule, "at most", limit, count);
        }
    }

    /// The rules of every key.
    #[inline]
    pub fn keys<T: TakesKeys>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        mut check: impl FnMut(&mut Check<'_, '_, '_>, &T::Of),
    ) {
        let Some(Attribute::Keys(attributes)) = self.attributes(field).get(rule) else { return };
        let path = self.path(field);
        value.for_each(|key, _| {
            let text = key.as_key();
            let at = &path.key(&text);
            let scope = Scope::Key(attributes);
            check(&mut Check { scope, at, report: self.report, index: 0 }, key);
        });
    }

    /// The rules of every value.
    #[inline]
    pub fn values<T: TakesValues>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        mut check: impl FnMut(&mut Check<'_, '_, '_>, &T::Of),
    ) {
        let Some(Attribute::Values(attributes)) = self.attributes(field).get(rule) else { return };
        let path = self.path(field);
        value.for_each(|key, value| {
            let text = key.as_key();
            let at = &path.key(&text);
            let scope = Scope::Value(attributes);
            check(&mut Check { scope, at, report: self.report, index: 0 }, value);
        });
    }

    #[cold]
    fn bad_properties(
        &mut self,
        field: usize,
        rule: usize,
        what: &str,
        limit: usize,
        actual: usize,
    ) {
        let finding =
            Finding::new(format!("must have {what} {}", counted(limit, "property", "properties")))
                .with(LIMIT, limit)
                .with(ACTUAL, actual);
        self.violate(field, rule, finding);
    }
}

/// `minProperties` and `maxProperties`.
#[cfg(feature = "json")]
pub(super) fn keyword(attribute: &Attribute) -> Option<Keyword> {
    match attribute {
        Attribute::MinProperties(limit) => Some(("minProperties", (*limit).into())),
        Attribute::MaxProperties(limit) => Some(("maxProperties", (*limit).into())),
        _ => None,
    }
}

/// The keyword that describes every key, or every value, and their rules, which are added there.
#[cfg(feature = "json")]
pub(super) fn inside(attribute: &Attribute) -> Option<(&'static str, &'static [Attribute])> {
    match attribute {
        Attribute::Keys(rules) => Some(("propertyNames", rules)),
        Attribute::Values(rules) => Some(("additionalProperties", rules)),
        _ => None,
    }
}

macro_rules! maps {
    ($($map:ident [$($parameter:ident)?];)*) => {$(
        impl<K: ApiKey, V $(, $parameter)?> Entries for $map<K, V $(, $parameter)?> {
            type Key = K;
            type Value = V;

            #[inline]
            fn count(&self) -> usize {
                self.len()
            }

            #[inline]
            fn for_each(&self, mut visit: impl FnMut(&K, &V)) {
                for (key, value) in self {
                    visit(key, value);
                }
            }
        }
    )*};
}

maps! {
    BTreeMap [];
    HashMap [S];
}

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<T: Entries> Entries for $pointer<T> {
            type Key = T::Key;
            type Value = T::Value;

            #[inline]
            fn count(&self) -> usize {
                T::count(self)
            }

            #[inline]
            fn for_each(&self, visit: impl FnMut(&T::Key, &T::Value)) {
                T::for_each(self, visit);
            }
        }
    )*};
}

pointers! { Box Arc Rc }
