//! What only the compiler knows of a type: whether an alias hides an `Option` or a `Patch`.

use core::marker::PhantomData;

use crate::description::Description;
use crate::model::ApiModel;
use crate::patch::Patch;

/// Tells an `Option` or a `Patch` behind an alias from every other type: what is inherent is found first.
pub struct Probe<T>(PhantomData<T>);

impl<T> Probe<Option<T>> {
    /// It is one.
    pub const KIND: Aliased = Aliased;
}

impl<T> Probe<Patch<T>> {
    /// It is one.
    pub const KIND: AliasedPatch = AliasedPatch;
}

/// What is said of a type that may be no model: of one that is, the inherent is found first.
pub struct Keys<T>(PhantomData<T>);

impl<T: ApiModel> Keys<T> {
    /// What its derive says.
    pub const DESCRIPTION: Description = T::DESCRIPTION;
}

/// What is said of what is no model.
pub trait KeysAny {
    /// Nothing.
    const DESCRIPTION: Description = Description::None;
}

impl<T> KeysAny for Keys<T> {}

/// What is found where nothing is inherent.
pub trait ProbeAny {
    /// It is none.
    const KIND: Plain = Plain;
}

impl<T> ProbeAny for Probe<T> {}

/// An `Option` under another name.
pub struct Aliased;

/// A `Patch` under another name.
pub struct AliasedPatch;

/// Any other type.
pub struct Plain;

/// A type whose presence can be told as it is written.
#[diagnostic::on_unimplemented(
    message = "an alias of `Option` hides whether the field is optional",
    label = "this type is an `Option`",
    note = "write `Option<...>` itself"
)]
pub trait Written {}

impl Written for Plain {}

#[diagnostic::do_not_recommend]
impl Written for AliasedPatch {}

/// The same of a `Patch`.
#[diagnostic::on_unimplemented(
    message = "an alias of `Patch` hides that the field tells absent from `null`",
    label = "this type is a `Patch`",
    note = "write `Patch<...>` itself"
)]
pub trait WrittenPatch {}

impl WrittenPatch for Plain {}

#[diagnostic::do_not_recommend]
impl WrittenPatch for Aliased {}

/// Accepts such a type, and no other.
pub const fn written<T: Written + WrittenPatch>(_: &T) {}

/// A type of which a newtype has a value.
#[diagnostic::on_unimplemented(
    message = "a newtype holds a value that is there, and this type is an `Option`",
    label = "this type is an `Option`",
    note = "let the newtype hold what is in it, and the fields be an `Option` of the newtype"
)]
pub trait Present {}

impl Present for Plain {}

/// Accepts such a type, and no other.
pub const fn present<T: Present>(_: &T) {}
