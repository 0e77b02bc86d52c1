//! Maps with string keys.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

use super::{ApiValue, Part, Ref, Source, Stop, Want, read_required};
use crate::violation::{Path, Report};

/// What can be the key of a map: text.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map in a model",
    label = "keys are strings",
    note = "the keys of a JSON object are strings: use `String`"
)]
pub trait ApiKey: Sized {
    /// The key of this text.
    fn from_key(text: &str) -> Self;

    /// The text of this key.
    fn as_key(&self) -> &str;
}

/// A container whose elements have names of their own.
#[doc(hidden)]
pub trait Map {
    /// How many entries there are.
    fn count(&self) -> usize;

    /// Removes all entries.
    fn clear(&mut self);

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

impl ApiKey for String {
    #[inline]
    fn from_key(text: &str) -> Self {
        text.to_owned()
    }

    #[inline]
    fn as_key(&self) -> &str {
        self
    }
}

macro_rules! maps {
    ($($map:ident [$($generic:tt)*] [$($bound:tt)*];)*) => {$(
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
            fn get(&self) -> Ref<'_> {
                Ref::Map(self)
            }

            #[inline]
            fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
                for (key, value) in self {
                    value.check(&at.key(key.as_key()), report);
                }
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
            fn read_entry(
                &mut self,
                key: &str,
                from: &mut dyn Source<'_>,
                at: &Path<'_>,
                report: &mut Report<'_>,
            ) -> Result<bool, Stop> {
                let key = K::from_key(key);
                if self.contains_key(&key) {
                    if report.is_silent() {
                        // For its secrets, where they stand.
                        read_required(&mut T::empty(), from, at, report)?;
                    } else {
                        from.next(Want::Anything, at, report)?;
                    }
                    return Ok(false);
                }
                // A value that turns out wrong keeps its place, so that the entries are counted right.
                let mut value = T::empty();
                let read = read_required(&mut value, from, at, report);
                self.insert(key, value);
                read.map(|()| true)
            }

            #[inline]
            fn each(&self, visit: &mut dyn FnMut(&str, &dyn ApiValue) -> bool) {
                for (key, value) in self {
                    if !visit(key.as_key(), value) {
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
    BTreeMap [] [Ord];
    HashMap [, S: BuildHasher + Default] [Hash + Eq];
}
