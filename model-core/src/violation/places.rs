//! Places in a value, in the order of a report.

use std::collections::{BTreeMap, btree_map};
use std::ops::Bound;

use super::path::Step;

/// A set of places, each with a number where one is needed. It is the same type for all that is remembered of
/// places, because every other type of map is a machinery of its own.
#[derive(Default)]
pub(super) struct Places(BTreeMap<Vec<Step>, usize>);

impl Places {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn insert(&mut self, place: Vec<Step>) {
        self.0.insert(place, 0);
    }

    pub(super) fn contains(&self, place: &[Step]) -> bool {
        self.0.contains_key(place)
    }

    /// The first that is not before this one.
    pub(super) fn first_from(&self, place: &[Step]) -> Option<&[Step]> {
        let from = (Bound::Included(place), Bound::Unbounded);
        self.0.range::<[Step], _>(from).next().map(|(place, _)| place.as_slice())
    }

    pub(super) fn number(&self, place: &[Step]) -> Option<usize> {
        self.0.get(place).copied()
    }

    /// The number of a place, which is this one where it has none yet.
    pub(super) fn number_or(&mut self, place: Vec<Step>, number: usize) -> usize {
        *self.0.entry(place).or_insert(number)
    }

    pub(super) fn extend(&mut self, other: Self) {
        for (place, number) in other {
            self.0.insert(place, number);
        }
    }
}

impl IntoIterator for Places {
    type Item = (Vec<Step>, usize);
    type IntoIter = btree_map::IntoIter<Vec<Step>, usize>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
