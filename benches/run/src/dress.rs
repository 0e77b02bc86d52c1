//! The same models in every dress, and what each does with them.

mod api_model;
mod cases;
mod eserde;
mod garde;
mod serde_derive;
mod serde_valid;
mod sonic;
mod validator;

use crate::case::Case;

/// Everything that is measured.
#[must_use]
pub fn cases() -> Vec<Case> {
    let dresses = [
        api_model::cases(),
        serde_derive::cases(),
        garde::cases(),
        validator::cases(),
        serde_valid::cases(),
        eserde::cases(),
        sonic::cases(),
    ];
    dresses.into_iter().flatten().collect()
}

/// A value that was read or built, as it is written: that must be the same in every dress.
fn written<T: ::serde::Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("a model can be written")
}

/// How many mistakes were found.
fn count(mistakes: usize) -> Vec<u8> {
    mistakes.to_string().into_bytes()
}

/// Why a text is read, and a value accepted.
const RIGHT: &str = "nothing is wrong with it";
