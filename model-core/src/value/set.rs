//! Sets: lists in which nothing stands twice, in an order of their own.
//!
//! Pointers and positions are those of the input. So the elements are collected in its order first, and
//! the report remembers where each of them went, unless it kept its place.

use std::collections::{BTreeSet, HashSet};
use std::hash::{BuildHasher, Hash};

use super::list::read_list;
use super::{ApiValue, Hint, List, Read, ReadList, Ref, Source, Stop, read_required};
use crate::violation::{Path, Report};

/// The elements of a set that is being read, each with its index in the input.
struct Incoming<T> {
    items: Vec<(usize, T)>,
    count: usize,
}

impl<T: ApiValue> Incoming<T> {
    fn read(
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(Self, Read), Stop> {
        let mut incoming = Self { items: Vec::new(), count: 0 };
        let read = read_list(&mut incoming, from, at, report)?;
        if report.is_silent() {
            // The second walk needs no values.
            incoming.items.clear();
        }
        Ok((incoming, read))
    }
}

impl<T: ApiValue> ReadList for Incoming<T> {
    fn read_item(
        &mut self,
        index: usize,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        let mut item = T::empty();
        read_required(&mut item, from, at, report)?;
        self.count += 1;
        // A placeholder might equal an element.
        if report.is_judged(at) {
            self.items.push((index, item));
        }
        Ok(())
    }
}

/// What became of the elements of the input.
struct Arrival {
    /// The index in the input of each element of the set, in the set's order.
    order: Vec<usize>,
    /// The number of elements in the input.
    count: usize,
    /// The indexes of the first two that are equal.
    repeated: Option<(usize, usize)>,
}

impl Arrival {
    fn tell(self, at: &Path<'_>, report: &mut Report<'_>) {
        if let Some((first, second)) = self.repeated {
            report.repeated_item(at, first, second);
        }
        if report.is_silent() {
            return;
        }
        if self.order.len() < self.count {
            report.lost(at, self.count - self.order.len());
        }
        if self.order.iter().enumerate().any(|(place, index)| place != *index) {
            report.reordered(at, self.order);
        }
    }
}

impl<T: ApiValue + Ord> Incoming<T> {
    fn sorted(mut self) -> (BTreeSet<T>, Arrival) {
        // Of equal ones the first comes first.
        self.items.sort_by(|(_, one), (_, other)| one.cmp(other));
        let mut repeated: Option<(usize, usize)> = None;
        self.items.dedup_by(|(second, next), (first, kept)| {
            let same = next.cmp(&kept).is_eq();
            if same && repeated.is_none_or(|(_, earliest)| *second < earliest) {
                repeated = Some((*first, *second));
            }
            same
        });
        let order = self.items.iter().map(|(index, _)| *index).collect();
        let set = self.items.into_iter().map(|(_, item)| item).collect();
        (set, Arrival { order, count: self.count, repeated })
    }
}

impl<T: ApiValue + Hash + Eq> Incoming<T> {
    fn hashed<S: BuildHasher + Default>(self) -> (HashSet<T, S>, Arrival) {
        let mut set = HashSet::with_capacity_and_hasher(self.items.len(), S::default());
        // An element is found again by its hash, which its index goes with.
        let mut came = Vec::with_capacity(self.items.len());
        let mut repeated = None;
        for (index, item) in self.items {
            let hash = set.hasher().hash_one(&item);
            if set.insert(item) {
                came.push((hash, index));
            } else if repeated.is_none() {
                let first = came.iter().find(|(earlier, _)| *earlier == hash);
                repeated = first.map(|(_, first)| (*first, index));
            }
        }
        let mut order = vec![0; came.len()];
        let hashes = set.iter().map(|item| set.hasher().hash_one(item));
        let mut stands: Vec<_> = hashes.enumerate().map(|(place, hash)| (hash, place)).collect();
        stands.sort_unstable();
        came.sort_unstable();
        for ((_, place), (_, index)) in stands.into_iter().zip(came) {
            order[place] = index;
        }
        (set, Arrival { order, count: self.count, repeated })
    }
}

macro_rules! sets {
    ($([$($generics:tt)*] $set:ty: $arrange:ident;)*) => {$(
        impl<$($generics)*> ApiValue for $set {
            #[inline]
            fn empty() -> Self {
                Self::default()
            }

            #[inline]
            fn inside(&self, visit: &mut dyn FnMut(&mut dyn ApiValue)) {
                visit(&mut T::empty());
            }

            #[inline]
            fn hint(&self) -> Hint {
                Hint::Unique
            }

            fn read(&mut self, from: &mut dyn Source<'_>, at: &Path<'_>, report: &mut Report<'_>) -> Result<Read, Stop> {
                let (incoming, read) = Incoming::read(from, at, report)?;
                let (set, arrival) = incoming.$arrange();
                *self = set;
                arrival.tell(at, report);
                Ok(read)
            }

            #[inline]
            fn get(&self) -> Ref<'_> {
                Ref::List(self)
            }

            #[inline]
            fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
                let order = report.order(at);
                for (index, item) in self.iter().enumerate() {
                    item.check(&at.item(order.of(index)), report);
                }
            }

            #[cfg(feature = "zeroize")]
            fn wipe(&mut self) {
                for mut item in std::mem::take(self) {
                    item.wipe();
                }
            }
        }

        impl<$($generics)*> List for $set {
            #[inline]
            fn count(&self) -> usize {
                self.len()
            }

            #[inline]
            fn each(&self, visit: &mut dyn FnMut(&dyn ApiValue) -> bool) {
                for item in self {
                    if !visit(item) {
                        return;
                    }
                }
            }
        }
    )*};
}

sets! {
    [T: ApiValue + Ord] BTreeSet<T>: sorted;
    [T: ApiValue + Hash + Eq, S: BuildHasher + Default] HashSet<T, S>: hashed;
}
