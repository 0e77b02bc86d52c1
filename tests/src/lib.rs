//! Reference models, as a user would write them: a small SDK.

pub mod campaign;
pub mod json_patch;
pub mod page;
pub mod search;
pub mod token;
pub mod transform;

/// The example of the README, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// The examples of the attribute reference.
#[cfg(doctest)]
#[doc = include_str!("../../model-derive/attributes.md")]
struct Attributes;
