//! What reading, writing, validating and building cost: the same models in the dresses of the peers.
//!
//! `cases` lists everything that is measured. The binary counts instructions and allocations, and
//! `benches/clock.rs` takes the time.

mod case;
mod document;
mod dress;
mod equal;

pub use case::{Case, Dress, Operation, Shape};
pub use dress::cases;
pub use equal::check;
