//! Placeholders of unions that hold themselves.

use std::any::type_name;
use std::cell::RefCell;
use std::collections::HashMap;

use crate::description::Union;

/// A union of a type: its parameters may decide which variants have a value that ends.
type Key = (*const Union, &'static str);

#[derive(Default)]
struct Attempts {
    /// How many values of it are being made, each inside the one before.
    begun: HashMap<Key, usize>,
    /// The variant that its first finished value is.
    finished: HashMap<Key, usize>,
}

thread_local! {
    static ATTEMPTS: RefCell<Attempts> = RefCell::default();
}

/// Makes the placeholder of a union whose variants may all hold the union again.
///
/// Of values inside each other, every one tries the variant behind the one before, so that each has
/// its turn, and sooner or later one ends. That variant is then the one to take: the innermost value
/// is finished first, so it does without the union, and with those others only that were finished
/// before it. So a union costs the search once.
#[doc(hidden)]
pub fn pick<T>(union: &'static Union, variants: usize, make: impl FnOnce(usize) -> T) -> T {
    let key = (std::ptr::from_ref(union), type_name::<T>());
    let variant = ATTEMPTS.with_borrow_mut(|attempts| {
        let begun = attempts.begun.entry(key).or_default();
        let turn = *begun % variants.max(1);
        *begun += 1;
        attempts.finished.get(&key).copied().unwrap_or(turn)
    });
    let value = make(variant);
    ATTEMPTS.with_borrow_mut(|attempts| {
        attempts.finished.entry(key).or_insert(variant);
        if let Some(begun) = attempts.begun.get_mut(&key) {
            *begun -= 1;
        }
    });
    value
}
