//! What is right, though a hasty check could refuse it or a lint be woken by it.
//!
//! All of it stands in a crate that forbids everything, so that what compiles here compiles without a
//! warning. What needs a crate of its own, such as one without a prelude, is in `ui/pass`.
#![deny(warnings, missing_docs, unused, clippy::pedantic)]

pub mod aliases;
pub mod attributes;
pub mod checks;
pub mod defaults;
pub mod generics;
pub mod limits;
pub mod macros;
pub mod names;
pub mod newtypes;
pub mod places;
pub mod pointers;
pub mod shapes;
pub mod visibilities;

use model_core::ApiModel;

/// Pointer and code of everything that is wrong with a value, such as `/scope/0 min_length`.
fn found<T: ApiModel>(value: &T) -> Vec<String> {
    let violations = value.validate().err().into_iter().flatten();
    violations.map(|it| format!("{} {}", it.pointer(), it.code())).collect()
}

/// The same of a text.
fn read<T: ApiModel>(json: &str) -> Vec<String> {
    let violations = T::from_json(json).err().into_iter().flatten();
    violations.map(|it| format!("{} {}", it.pointer(), it.code())).collect()
}
