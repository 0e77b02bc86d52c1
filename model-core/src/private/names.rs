//! What an expansion names more often than once has a name of its own. The compiler imports this module whole at less than the
//! price of two names; what every expansion names is not here, so that a wrong path of the crate is one mistake.

pub use super::{Attribute as __Attribute, Some as __Some};
