//! The rules see through a secret. That they do not tell what it is, the field says.

#[cfg(feature = "chrono")]
use chrono::{DateTime, Utc};

use super::constant::SameAs;
#[cfg(feature = "chrono")]
use super::date_range::Anchored;
use super::items::Items;
use super::length::Text;
use super::number::Number;
use super::properties::Entries;
use crate::value::{ApiValue, Secret};

impl<T: ApiValue + Number> Number for Secret<T> {
    type Limit = T::Limit;

    #[inline]
    fn number(&self) -> T::Limit {
        self.expose_secret().number()
    }
}

impl<T: ApiValue + Text> Text for Secret<T> {
    #[inline]
    fn text(&self) -> &str {
        self.expose_secret().text()
    }
}

impl<T: ApiValue + Items> Items for Secret<T> {
    type Item = T::Item;

    #[inline]
    fn count(&self) -> usize {
        self.expose_secret().count()
    }

    #[inline]
    fn for_each(&self, visit: impl FnMut(usize, &T::Item)) {
        self.expose_secret().for_each(visit);
    }
}

impl<T: ApiValue + Entries> Entries for Secret<T> {
    type Key = T::Key;
    type Value = T::Value;

    #[inline]
    fn count(&self) -> usize {
        self.expose_secret().count()
    }

    #[inline]
    fn for_each(&self, visit: impl FnMut(&T::Key, &T::Value)) {
        self.expose_secret().for_each(visit);
    }
}

impl<L, T: ApiValue + SameAs<L>> SameAs<L> for Secret<T> {
    #[inline]
    fn same_as(&self, literal: &L) -> bool {
        self.expose_secret().same_as(literal)
    }
}

#[cfg(feature = "chrono")]
impl<T: ApiValue + Anchored> Anchored for Secret<T> {
    #[inline]
    fn anchor(&self) -> Option<DateTime<Utc>> {
        self.expose_secret().anchor()
    }
}
