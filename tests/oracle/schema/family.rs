//! Models written for the purpose: every attribute alone, and beside every other that it may meet.

mod conditions;
mod fields;
mod flatten;
mod rules;
mod unions;
