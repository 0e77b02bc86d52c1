//! Models written for the purpose: every attribute alone, and beside every other that it may meet.

mod conditions;
mod corners;
mod fields;
mod flatten;
mod foreign;
mod parts;
pub mod rules;
mod taken;
mod types;
mod unions;
