//! `min_items`, `max_items`, `unique_items` and `items(...)`: [JSON Schema Validation, section
//! 6.4](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.4).

use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

#[cfg(feature = "json")]
use super::keyword::Keyword;
use super::{ACTUAL, Check, Finding, LIMIT, Scope, counted};
#[cfg(feature = "json")]
use crate::description::Attribute;
use crate::value::{ApiValue, Canonical, Ref, canonical};
use crate::violation::repeated_item;

/// A type that has elements in order.
pub trait Items {
    /// The type of the elements.
    type Item;

    /// How many elements there are.
    fn count(&self) -> usize;

    /// Shows each element, with its index.
    fn for_each(&self, visit: impl FnMut(usize, &Self::Item));
}

bounds! {
    TakesMinItems: Items, "`min_items` is for lists, and `{Self}` is none", "not a list",
        "use `min_length` for a string, `minimum` for a number, `min_properties` for a map";
    TakesMaxItems: Items, "`max_items` is for lists, and `{Self}` is none", "not a list",
        "use `max_length` for a string, `maximum` for a number, `max_properties` for a map";
    TakesUniqueItems: Items, "`unique_items` is for lists, and `{Self}` is none", "not a list",
        "use `check` for any other value; the keys of a map are unique anyway";
    TakesItems: Items [Of = Item], "`items` is for lists, and `{Self}` is none", "not a list",
        "use `keys(...)` and `values(...)` for a map, and say the rules themselves of any other value";
}

impl Check<'_, '_, '_> {
    /// At least so many elements.
    #[inline]
    pub fn min_items<T: TakesMinItems>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: usize,
    ) {
        let count = self.count(field, value.count());
        if count < limit {
            self.apart().bad_count(field, rule, "at least", limit, count);
        }
    }

    /// At most so many elements.
    #[inline]
    pub fn max_items<T: TakesMaxItems>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: usize,
    ) {
        let count = self.count(field, value.count());
        if count > limit {
            self.apart().bad_count(field, rule, "at most", limit, count);
        }
    }

    /// No element twice, by JSON's equality.
    #[inline]
    pub fn unique_items<T: TakesUniqueItems<Item: ApiValue>>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
    ) {
        if value.count() > 1 {
            let mut each = |seen: &mut Seen| value.for_each(|_, item| seen.add(item));
            self.apart().each_once(field, rule, &mut each);
        }
    }

    /// The same, where only the compiler knows whether the elements are values: it is told so of the
    /// list, and not a second time.
    #[inline]
    pub fn unique_items_of<T: TakesUniqueItems>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        list: &dyn ApiValue,
    ) {
        if value.count() > 1 {
            self.apart().each_once(field, rule, &mut |seen| seen.add_all(list));
        }
    }

    /// Says which of the elements that are shown was there before.
    fn each_once(&mut self, field: usize, rule: usize, each: &mut dyn FnMut(&mut Seen)) {
        let path = self.path(field);
        if !self.report.is_sound(&path) {
            return;
        }
        let mut seen = Seen::default();
        each(&mut seen);
        if let Some((first, second)) = seen.repeated {
            let order = self.report.order(&path);
            let (first, second) = (order.of(first), order.of(second));
            let finding = Finding::new(repeated_item(first, second))
                .with("first", first)
                .with("second", second);
            self.violate(field, rule, finding);
        }
    }

    /// The rules of every element.
    #[inline]
    pub fn items<T: TakesItems>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        mut check: impl FnMut(&mut Check<'_, '_, '_>, &T::Of),
    ) {
        let path = self.path(field);
        // It is copied as in `apart`.
        let of = self.scope;
        let scope = Scope::Item { of: &of, field, rule };
        let mut each = Check { scope, at: &path, report: self.report, index: 0 };
        value.for_each(|index, item| {
            each.index = index;
            check(&mut each, item);
        });
    }

    #[cold]
    fn bad_count(&mut self, field: usize, rule: usize, what: &str, limit: usize, actual: usize) {
        let finding = Finding::new(format!("must have {what} {}", counted(limit, "item", "items")))
            .with(LIMIT, limit)
            .with(ACTUAL, actual);
        self.violate(field, rule, finding);
    }
}

/// `minItems`, `maxItems` and `uniqueItems`.
#[cfg(feature = "json")]
pub(super) fn keyword(attribute: &Attribute) -> Option<Keyword> {
    match attribute {
        Attribute::MinItems(limit) => Some(("minItems", (*limit).into())),
        Attribute::MaxItems(limit) => Some(("maxItems", (*limit).into())),
        Attribute::UniqueItems => Some(("uniqueItems", true.into())),
        _ => None,
    }
}

/// The keyword that describes every element, and the elements' rules, which are added there.
#[cfg(feature = "json")]
pub(super) fn inside(attribute: &Attribute) -> Option<(&'static str, &'static [Attribute])> {
    match attribute {
        Attribute::Items(rules) => Some(("items", rules)),
        _ => None,
    }
}

/// Elements by their form in JSON, up to the first that was there before.
#[derive(Default)]
struct Seen {
    index: usize,
    forms: HashMap<Canonical, usize>,
    repeated: Option<(usize, usize)>,
}

impl Seen {
    fn add(&mut self, item: &dyn ApiValue) {
        if self.repeated.is_none() {
            let first = self.forms.insert(canonical(item), self.index);
            self.repeated = first.map(|first| (first, self.index));
            self.index += 1;
        }
    }

    fn add_all(&mut self, list: &dyn ApiValue) {
        if let Ref::List(list) = list.get() {
            list.each(&mut |item| {
                self.add(item);
                self.repeated.is_none()
            });
        }
    }
}

macro_rules! containers {
    ($([$($generics:tt)*] $container:ty;)*) => {$(
        impl<T, $($generics)*> Items for $container {
            type Item = T;

            #[inline]
            fn count(&self) -> usize {
                self.len()
            }

            #[inline]
            fn for_each(&self, mut visit: impl FnMut(usize, &T)) {
                for (index, item) in self.iter().enumerate() {
                    visit(index, item);
                }
            }
        }
    )*};
}

containers! {
    [] Vec<T>;
    [const N: usize] [T; N];
    [] BTreeSet<T>;
    [S] HashSet<T, S>;
}

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<T: Items> Items for $pointer<T> {
            type Item = T::Item;

            #[inline]
            fn count(&self) -> usize {
                T::count(self)
            }

            #[inline]
            fn for_each(&self, visit: impl FnMut(usize, &T::Item)) {
                T::for_each(self, visit);
            }
        }
    )*};
}

pointers! { Box Arc Rc }
