//! What a container has forgotten of the input that it was read from: the order of its elements, and
//! those that it could not hold.

use std::mem;
use std::rc::Rc;

use super::path::Step;
use super::places::Places;

/// The containers that differ from their input, by their place.
#[derive(Default)]
pub(super) struct Origins {
    /// The index of each.
    places: Places,
    list: Vec<Origin>,
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
        self.list.is_empty()
    }

    pub(super) fn reorder(&mut self, place: Vec<Step>, order: Vec<usize>) {
        self.entry(place).order = Order(Some(order.into()));
    }

    pub(super) fn lose(&mut self, place: Vec<Step>, count: usize) {
        self.entry(place).lost += count;
    }

    /// Takes over what an attempt to read a value knows of it.
    pub(super) fn extend(&mut self, mut other: Self) {
        for (place, index) in other.places {
            *self.entry(place) = mem::take(&mut other.list[index]);
        }
    }

    pub(super) fn order(&self, place: &[Step]) -> Order {
        self.get(place).map_or_else(Order::default, |origin| origin.order.clone())
    }

    pub(super) fn lost(&self, place: &[Step]) -> usize {
        self.get(place).map_or(0, |origin| origin.lost)
    }

    fn get(&self, place: &[Step]) -> Option<&Origin> {
        self.list.get(self.places.number(place)?)
    }

    fn entry(&mut self, place: Vec<Step>) -> &mut Origin {
        let index = self.places.number_or(place, self.list.len());
        if index == self.list.len() {
            self.list.push(Origin::default());
        }
        &mut self.list[index]
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
