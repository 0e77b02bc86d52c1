//! Reference models, as a user would write them.

pub mod token;
