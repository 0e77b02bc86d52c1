//! The wire formats, judged by others: `serde_derive` on twins of the models, and hostile input.
#![expect(clippy::unwrap_used, reason = "a helper of a test panics for it")]

#[macro_use]
mod shapes;
mod accepted;
mod agree;
mod binary;
mod enums;
mod explain;
mod flattened;
mod formats;
mod hostile;
mod malformed;
mod mangle;
mod messages;
mod newtypes;
mod numbers;
mod patch;
mod reference;
mod standard;
mod strategies;
