//! Maps, whose keys are texts or read as such.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, btree_map, hash_map};
use std::hash::{BuildHasher, Hash};
use std::rc::Rc;
use std::sync::Arc;

use super::array::pass_over;
use super::scalar::{NOT_SINGLE, single};
use super::{ApiValue, Part, Ref, Source, Stop, read_required};
use crate::violation::{Path, Report, Violation};

/// What can be the key of a map: text, or what is read from one and written as one.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map in a model",
    label = "keys are strings",
    note = "the keys of a JSON object are strings: use `String`"
)]
pub trait ApiKey: Sized {
    /// The key of this text, whose value is at `at`.
    ///
    /// # Errors
    /// Where no key has it: what is wrong with the text, as a value of its own.
    fn from_key(text: &str, at: &Path<'_>) -> Result<Self, Violation>;

    /// The text of this key.
    fn as_key(&self) -> Cow<'_, str>;

    /// Hands out a placeholder of a key that is a model, as [`ApiValue::inside`] does.
    #[inline]
    fn inside(_visit: &mut dyn FnMut(&mut dyn ApiValue)) {}

    /// The text that the key of this one is written as, where several texts are one key. That is the one
    /// in pointers.
    #[inline]
    #[must_use]
    fn canonical(text: &str) -> Cow<'_, str> {
        Cow::Borrowed(text)
    }
}

/// A container whose elements have names of their own.
#[doc(hidden)]
pub trait Map {
    /// How many entries there are.
    fn count(&self) -> usize;

    /// Removes all entries.
    fn clear(&mut self);

    /// The text by which pointers know a key.
    fn key<'k>(&self, text: &'k str) -> Cow<'k, str>;

    /// Reads the value of a key. A key that is there already keeps its first value, and the answer is no.
    ///
    /// # Errors
    /// Where the source stops.
    fn read_entry(
        &mut self,
        key: &str,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<bool, Stop>;

    /// Hands out each entry, until one says no.
    fn each(&self, visit: &mut dyn FnMut(&str, &dyn ApiValue) -> bool);
}

macro_rules! texts {
    ($($ty:ty)*) => {$(
        impl ApiKey for $ty {
            #[inline]
            fn from_key(text: &str, _: &Path<'_>) -> Result<Self, Violation> {
                Ok(Self::from(text))
            }

            #[inline]
            fn as_key(&self) -> Cow<'_, str> {
                Cow::Borrowed(self)
            }
        }
    )*};
}

texts! { String Box<str> Arc<str> Rc<str> }

impl ApiKey for Cow<'_, str> {
    #[inline]
    fn from_key(text: &str, _: &Path<'_>) -> Result<Self, Violation> {
        Ok(Self::Owned(text.to_owned()))
    }

    #[inline]
    fn as_key(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl ApiKey for char {
    fn from_key(text: &str, _: &Path<'_>) -> Result<Self, Violation> {
        single(text).ok_or_else(|| Violation::new("", "format", NOT_SINGLE).of_key())
    }

    fn as_key(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn inside(visit: &mut dyn FnMut(&mut dyn ApiValue)) {
        visit(&mut '\0');
    }
}

macro_rules! maps {
    ($($map:ident $entries:ident [$($generic:tt)*] [$($bound:tt)*];)*) => {$(
        impl<K: ApiKey + $($bound)*, T: ApiValue $($generic)*> ApiValue for maps!(@ty $map [$($generic)*]) {
            #[inline]
            fn empty() -> Self {
                Self::default()
            }

            #[inline]
            fn part(&mut self) -> Part<'_> {
                Part::Map(self)
            }

            #[inline]
            fn inside(&self, visit: &mut dyn FnMut(&mut dyn ApiValue)) {
                K::inside(visit);
                visit(&mut T::empty());
            }

            #[inline]
            fn get(&self) -> Ref<'_> {
                Ref::Map(self)
            }

            #[inline]
            fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
                for (key, value) in self {
                    value.check(&at.key(&key.as_key()), report);
                }
            }

            /// A key cannot be changed where it is.
            #[cfg(feature = "zeroize")]
            fn wipe(&mut self) {
                self.values_mut().for_each(T::wipe);
            }
        }

        impl<K: ApiKey + $($bound)*, T: ApiValue $($generic)*> Map for maps!(@ty $map [$($generic)*]) {
            #[inline]
            fn count(&self) -> usize {
                self.len()
            }

            #[inline]
            fn clear(&mut self) {
                self.clear();
            }

            #[inline]
            fn key<'k>(&self, text: &'k str) -> Cow<'k, str> {
                K::canonical(text)
            }

            #[inline]
            fn read_entry(
                &mut self,
                key: &str,
                from: &mut dyn Source<'_>,
                at: &Path<'_>,
                report: &mut Report<'_>,
            ) -> Result<bool, Stop> {
                let place = match K::from_key(key, at).map(|key| self.entry(key)) {
                    Ok($entries::Entry::Occupied(_)) => {
                        return pass_over::<T>(from, at, report).map(|()| false);
                    }
                    Ok($entries::Entry::Vacant(place)) => place,
                    Err(bad) => return refuse_key::<T>(bad, from, at, report),
                };
                if let Some(value) = T::at_once(from, at) {
                    place.insert(value);
                    return Ok(true);
                }
                // A value that turns out wrong keeps its place, so that the entries are counted right.
                read_required(place.insert(T::empty()), from, at, report).map(|()| true)
            }

            #[inline]
            fn each(&self, visit: &mut dyn FnMut(&str, &dyn ApiValue) -> bool) {
                for (key, value) in self {
                    if !visit(&key.as_key(), value) {
                        return;
                    }
                }
            }
        }
    )*};
    (@ty $map:ident []) => { $map<K, T> };
    (@ty $map:ident [$($generic:tt)+]) => { $map<K, T, S> };
}

maps! {
    BTreeMap btree_map [] [Ord];
    HashMap hash_map [, S: BuildHasher + Default] [Hash + Eq];
}

/// Says what is wrong with a key, unless that was said of the same key before, and passes its value over.
#[cold]
fn refuse_key<T: ApiValue>(
    bad: Violation,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<bool, Stop> {
    let fresh = report.is_judged(at);
    if fresh {
        report.wrong_key(at, bad);
    }
    pass_over::<T>(from, at, report).map(|()| fresh)
}
