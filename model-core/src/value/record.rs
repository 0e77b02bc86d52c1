//! A struct as the engine sees it: fields with a place to read into, and a value to write.

use super::{ApiValue, Choice, List, Map, Read, Source, Stop, Want};
#[cfg(feature = "json")]
use super::{Foreign, Held};
use crate::context::Context;
#[cfg(feature = "chrono")]
use crate::description::Field;
use crate::description::{Model, Union};
use crate::violation::{Path, Report};

/// A struct with named fields, reached by their index.
#[doc(hidden)]
pub trait Record {
    /// The place to read a field into.
    fn place(&mut self, index: usize) -> &mut dyn ApiValue;

    /// A field to write.
    fn value(&self, index: usize) -> &dyn ApiValue;

    /// Fills an absent field with its default.
    #[inline]
    fn fill(&mut self, _index: usize, _cx: &Context) {}

    /// Reads a field whose place is [`Read::Foreign`].
    ///
    /// # Errors
    /// Where the source stops.
    #[cfg(feature = "json")]
    #[inline]
    fn read_foreign(
        &mut self,
        _index: usize,
        _from: &mut dyn Source<'_>,
        _at: &Path<'_>,
        _report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        Ok(Read::Value)
    }

    /// Hands out a field whose value is [`Ref::Foreign`].
    #[cfg(feature = "json")]
    #[inline]
    fn write_foreign(&self, _index: usize, _write: &mut dyn FnMut(&dyn Foreign)) {}
}

/// A value that is being written.
#[doc(hidden)]
pub enum Ref<'a> {
    /// `null`, or an `Option` without a value.
    Null,
    /// A `Patch` that says nothing.
    Absent,
    Bool(bool),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    I128(&'a i128),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(&'a u128),
    F32(f32),
    F64(f64),
    Char(char),
    Text(&'a str),
    /// A text that is written as it is shown.
    Display(&'a dyn std::fmt::Display),
    #[cfg(feature = "chrono")]
    Utc(&'a chrono::DateTime<chrono::Utc>),
    #[cfg(feature = "chrono")]
    Fixed(&'a chrono::DateTime<chrono::FixedOffset>),
    #[cfg(feature = "chrono")]
    Date(&'a chrono::NaiveDate),
    #[cfg(feature = "chrono")]
    DateTime(&'a chrono::NaiveDateTime),
    #[cfg(feature = "chrono")]
    Time(&'a chrono::NaiveTime),
    #[cfg(feature = "json")]
    Json(&'a serde_json::Value),
    /// A value whose type says how dates are written in it.
    #[cfg(feature = "chrono")]
    Precise(&'static Field, &'a dyn ApiValue),
    /// What only the record that it is in can write.
    #[cfg(feature = "json")]
    Foreign(Held<'a>),
    Object(&'static Model, &'a dyn Record),
    Union(&'static Union, &'a dyn Choice),
    List(&'a dyn List),
    Map(&'a dyn Map),
}

/// A field of a record, as it is written.
#[inline]
pub(crate) fn field_of(record: &dyn Record, index: usize) -> Ref<'_> {
    match record.value(index).get() {
        #[cfg(feature = "json")]
        Ref::Foreign(_) => Ref::Foreign(Held::new(record, index)),
        value => value,
    }
}

/// Reads into a place that must hold a value: `null` is of a wrong type.
#[inline]
pub(crate) fn read_required(
    place: &mut dyn ApiValue,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    let read = place.read(from, at, report)?;
    refuse_null(read, from, at, report);
    Ok(())
}

/// Reports a `null` in a place that must hold a value.
#[inline]
pub(crate) fn refuse_null(
    read: Read,
    from: &dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) {
    if let Read::Null = read {
        report.wrong(at, from.offset(), "type", "must not be null");
    }
}

/// The place of a struct without fields: it is never asked for one.
#[doc(hidden)]
#[must_use]
pub fn nowhere<'a>() -> &'a mut dyn ApiValue {
    Box::leak(Box::new(()))
}

/// The value of a struct without fields.
#[doc(hidden)]
#[must_use]
pub fn nothing<'a>() -> &'a dyn ApiValue {
    &()
}

impl ApiValue for () {
    #[inline]
    fn empty() -> Self {}

    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        from.next(Want::Anything, at, report).map(|_| Read::Value)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Null
    }
}
