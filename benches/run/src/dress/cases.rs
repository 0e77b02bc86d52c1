//! The cases of one dress, one after the other.

use std::hint::black_box;

use crate::case::{Case, Dress, Operation, Shape};
use crate::document;

/// The cases of one dress.
pub(super) struct Cases {
    dress: Dress,
    list: Vec<Case>,
}

impl Cases {
    pub(super) fn of(dress: Dress) -> Self {
        Self { dress, list: Vec::new() }
    }

    /// What begins with the text of a shape.
    pub(super) fn text<T: 'static>(
        &mut self,
        shape: Shape,
        operation: Operation,
        work: fn(&[u8]) -> T,
        show: fn(T) -> Vec<u8>,
    ) {
        let prepare = move || {
            let json = document::of(shape).into_bytes();
            move || work(black_box(&json))
        };
        self.list.push(Case::new(shape, operation, self.dress, prepare, show));
    }

    /// What begins with a value.
    pub(super) fn value<T: 'static, R: 'static>(
        &mut self,
        shape: Shape,
        operation: Operation,
        value: impl Fn() -> T + 'static,
        work: fn(&T) -> R,
        show: fn(R) -> Vec<u8>,
    ) {
        let prepare = move || {
            let value = value();
            move || work(black_box(&value))
        };
        self.list.push(Case::new(shape, operation, self.dress, prepare, show));
    }

    pub(super) fn into_list(self) -> Vec<Case> {
        self.list
    }
}
