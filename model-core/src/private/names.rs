//! What every expansion imports: what it names often has a name of its own. The compiler takes a module whole at less than the
//! price of two names.

pub use super::{
    Attribute as __Attribute, PhantomData as __PhantomData, Presence as __Presence,
    Result as __Result, Some as __Some, field as __field,
};
pub use crate::private as __private;
