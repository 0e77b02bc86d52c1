//! What a container has forgotten of the input that it was read from: the order of its elements, and
//! those that it could not hold.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::path::Step;

/// The containers that differ from their input, by their place.
#[derive(Default)]
pub(super) struct Origins {
    places: BTreeMap<Vec<Step>, Origin>,
}

#[derive(Default)]
struct Origin {
    order: Order,
    lost: usize,
}

/// The index that each element of a set has in the input, in the order of the set.
#[derive(Clone, Default)]
pub(crate) struct Order(Option<Rc<[usize]>>);

impl Origins {
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    pub(super) fn reorder(&mut self, place: Vec<Step>, order: Vec<usize>) {
        self.places.entry(place).or_default().order = Order(Some(order.into()));
    }

    pub(super) fn lose(&mut self, place: Vec<Step>, count: usize) {
        self.places.entry(place).or_default().lost += count;
    }

    /// Takes over what an attempt to read a value knows of it.
    pub(super) fn extend(&mut self, other: Self) {
        self.places.extend(other.places);
    }

    pub(super) fn order(&self, place: &[Step]) -> Order {
        self.places.get(place).map_or_else(Order::default, |origin| origin.order.clone())
    }

    pub(super) fn lost(&self, place: &[Step]) -> usize {
        self.places.get(place).map_or(0, |origin| origin.lost)
    }
}

impl Order {
    /// The index in the input of what has this index in the container.
    #[inline]
    pub(crate) fn of(&self, index: usize) -> usize {
        match &self.0 {
            Some(order) => order.get(index).copied().unwrap_or(index),
            None => index,
        }
    }
}
