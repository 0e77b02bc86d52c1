//! Reference models, as a user would write them.

pub mod token;

/// The example of the README, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// The examples of the attribute reference.
#[cfg(doctest)]
#[doc = include_str!("../../model-derive/attributes.md")]
struct Attributes;
