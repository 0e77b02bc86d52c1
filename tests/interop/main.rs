//! Models among the types of other crates that have schemas.

mod models;
mod schemars;
