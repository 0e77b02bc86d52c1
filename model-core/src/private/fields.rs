//! What the type of a field has to be where it is not simply a value.

#[cfg(feature = "json")]
use core::marker::PhantomData;

use crate::description::Description;
use crate::model::ApiModel;
use crate::value::ApiValue;

/// What stands in a foreign field until its value comes: its type's default where it has one, which is
/// inherent and so found first.
#[cfg(feature = "json")]
pub struct Blank<T>(PhantomData<T>);

#[cfg(feature = "json")]
impl<T: Default> Blank<T> {
    /// The default.
    #[inline]
    #[must_use]
    pub fn or(_: fn() -> T) -> T {
        T::default()
    }
}

/// What stands in a field of a type without a default.
#[cfg(feature = "json")]
pub trait BlankAny {
    /// The type.
    type Value;

    /// A value that was made up.
    fn or(make: fn() -> Self::Value) -> Self::Value;
}

#[cfg(feature = "json")]
impl<T> BlankAny for Blank<T> {
    type Value = T;

    #[inline]
    fn or(make: fn() -> T) -> T {
        make()
    }
}

/// The type of a field whose keys stand among those of the model.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be flattened: it is no API model",
    label = "this type does not derive `ApiModel`",
    note = "derive `ApiModel` for it, or leave `flatten` out",
    note = "say `#[api(serde)]` in its place if the type has serde impls of its own"
)]
pub trait Flat: Sized {
    /// What the derive says of it.
    const DESCRIPTION: Description;

    /// Its placeholder.
    #[must_use]
    fn empty() -> Self;

    /// The place of a field of this type.
    fn as_place(&mut self) -> &mut dyn ApiValue;

    /// The value of such a field.
    fn as_value(&self) -> &dyn ApiValue;

    /// The place of such a field that is an `Option`.
    fn option_as_place(option: &mut Option<Self>) -> &mut dyn ApiValue;

    /// The value of such a field that is an `Option`.
    fn option_as_value(option: &Option<Self>) -> &dyn ApiValue;
}

#[diagnostic::do_not_recommend]
impl<T: ApiModel> Flat for T {
    const DESCRIPTION: Description = <T as ApiModel>::DESCRIPTION;

    #[inline]
    fn empty() -> Self {
        <T as ApiValue>::empty()
    }

    #[inline]
    fn as_place(&mut self) -> &mut dyn ApiValue {
        self
    }

    #[inline]
    fn as_value(&self) -> &dyn ApiValue {
        self
    }

    #[inline]
    fn option_as_place(option: &mut Option<Self>) -> &mut dyn ApiValue {
        option
    }

    #[inline]
    fn option_as_value(option: &Option<Self>) -> &dyn ApiValue {
        option
    }
}

/// The type of a field that is not on the wire.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be skipped: it has no `Default`",
    label = "a `skip` field starts as the default of its type",
    note = "implement `Default` for it, or make the field an `Option`"
)]
pub trait Skipped {
    /// What it starts as.
    fn start() -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Default> Skipped for T {
    #[inline]
    fn start() -> T {
        T::default()
    }
}
