//! Fields whose type is not known here, and is written and read by its own serde impls (`serde`) or by
//! a module (`with`).
//!
//! The engine reaches a field as `dyn ApiValue`, which such a type is not. So its place and its value
//! are a stand-in without size that says so, upon which the engine asks the record instead.

mod held;
mod reading;
mod recorded;
mod recorder;
mod synthesis;

use serde::de::DeserializeOwned;
use serde::{Deserializer, Serialize, Serializer};

pub use self::held::Held;
pub use self::recorded::Recorded;
use super::{ApiValue, Read, Ref, Source, Stop, nothing};
use crate::description::Literal;
use crate::patch::Patch;
use crate::violation::{Path, Report};

/// A value that writes itself.
pub trait Foreign {
    /// Appends its JSON text.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    fn to_json(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error>;

    /// What it says of itself to serde.
    ///
    /// # Errors
    /// Where it refuses.
    fn recorded(&self) -> Result<Recorded, serde_json::Error>;
}

impl<T: Serialize> Foreign for T {
    fn to_json(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        serde_json::to_writer(out, self)
    }

    fn recorded(&self) -> Result<Recorded, serde_json::Error> {
        self.serialize(recorder::Recorder)
    }
}

/// The type of a field that says `serde`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no serde impls of its own",
    label = "`serde` needs `Serialize` and `DeserializeOwned`",
    note = "derive them for it, name a module that writes and reads it with `#[api(with = path)]`, or keep it off the wire with `#[api(skip)]`"
)]
pub trait Serde: Sized {
    /// Reads a field of this type.
    ///
    /// # Errors
    /// Where the source stops.
    fn read(
        place: &mut Self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop>;

    /// Reads a field that is an `Option` of this type.
    ///
    /// # Errors
    /// Where the source stops.
    fn read_option(
        place: &mut Option<Self>,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop>;

    /// Reads a field that is a `Patch` of this type.
    ///
    /// # Errors
    /// Where the source stops.
    fn read_patch(
        place: &mut Patch<Self>,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop>;

    /// Hands it out to be written.
    fn write(&self, write: &mut dyn FnMut(&dyn Foreign));

    /// A value of the type, whichever.
    #[must_use]
    fn synthesised() -> Self;

    /// The value of an example, or whichever.
    #[must_use]
    fn like(example: &Literal) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned> Serde for T {
    fn read(
        place: &mut Self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        reading::read::<Own<T>, 0>(place, from, at, report)
    }

    fn read_option(
        place: &mut Option<Self>,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        if from.null(at)? {
            *place = None;
            return Ok(Read::Value);
        }
        reading::read::<Own<Option<T>>, 0>(place, from, at, report)
    }

    fn read_patch(
        place: &mut Patch<Self>,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        let mut value = None;
        let read = Self::read_option(&mut value, from, at, report)?;
        *place = match (read, value) {
            (Read::Value, Some(value)) => Patch::Value(value),
            (Read::Value, None) => Patch::Null,
            _ => Patch::Absent,
        };
        Ok(read)
    }

    fn write(&self, write: &mut dyn FnMut(&dyn Foreign)) {
        write(self);
    }

    fn synthesised() -> Self {
        synthesis::synthesise::<Own<T>, 0>()
    }

    fn like(example: &Literal) -> Self {
        synthesis::like::<Own<T>, 0>(example)
    }
}

/// A type parameter of which fields that say `serde` are made. It is no supertrait of [`Serde`], or a
/// type without the impls would be several mistakes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no serde impls of its own",
    label = "`serde` needs `Serialize` and `DeserializeOwned`",
    note = "derive them for it"
)]
pub trait SerdeParam: Serialize + DeserializeOwned {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned> SerdeParam for T {}

/// How a field is written and read, told apart by its index: a model has one for each field that
/// says `with`.
pub trait With<const FIELD: usize> {
    /// The type of the field.
    type Value;

    /// Writes the value.
    ///
    /// # Errors
    /// The format's own.
    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads a value.
    ///
    /// # Errors
    /// The format's own, or what is wrong with the value.
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error>;
}

/// A type's own impls.
struct Own<T>(T);

impl<T: Serialize + DeserializeOwned> With<0> for Own<T> {
    type Value = T;

    fn serialize<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

/// A value, as a module writes it.
struct Written<'a, W: With<FIELD>, const FIELD: usize>(&'a W::Value);

impl<W: With<FIELD>, const FIELD: usize> Serialize for Written<'_, W, FIELD> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        W::serialize(self.0, serializer)
    }
}

/// Reads a field that a module reads.
///
/// # Errors
/// Where the source stops.
pub fn read_with<W: With<FIELD>, const FIELD: usize>(
    place: &mut W::Value,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    reading::read::<W, FIELD>(place, from, at, report)
}

/// Hands out a field that a module writes.
pub fn write_with<W: With<FIELD>, const FIELD: usize>(
    value: &W::Value,
    write: &mut dyn FnMut(&dyn Foreign),
) {
    write(&Written::<W, FIELD>(value));
}

/// A value that a module reads, whichever.
#[must_use]
pub fn synthesised_with<W: With<FIELD>, const FIELD: usize>() -> W::Value {
    synthesis::synthesise::<W, FIELD>()
}

/// The value that a module reads from an example, or whichever.
#[must_use]
pub fn like_with<W: With<FIELD>, const FIELD: usize>(example: &Literal) -> W::Value {
    synthesis::like::<W, FIELD>(example)
}

/// The place of a foreign field.
#[must_use]
pub fn foreign_place<'a>() -> &'a mut dyn ApiValue {
    // It has no size, so nothing is allocated.
    Box::leak(Box::new(StandIn))
}

/// The value of a foreign field: nothing, where it is an `Option` without one.
#[inline]
#[must_use]
pub fn foreign_value<'a>(is_there: bool) -> &'a dyn ApiValue {
    if is_there { &StandIn } else { nothing() }
}

/// The value of a foreign field that is a `Patch`.
#[inline]
#[must_use]
pub fn foreign_patch<'a, T>(patch: &Patch<T>) -> &'a dyn ApiValue {
    match patch {
        Patch::Absent => &Patch::<()>::Absent,
        Patch::Null => nothing(),
        Patch::Value(_) => &StandIn,
    }
}

/// What stands where a foreign field is.
struct StandIn;

impl ApiValue for StandIn {
    fn empty() -> Self {
        Self
    }

    fn read(
        &mut self,
        _: &mut dyn Source<'_>,
        _: &Path<'_>,
        _: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        Ok(Read::Foreign)
    }

    fn get(&self) -> Ref<'_> {
        Ref::Foreign(Held::NOTHING)
    }
}
