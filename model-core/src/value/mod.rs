//! What fits in a field: how a value starts, is read, is handed out for writing, and is judged.
//!
//! A derive emits these impls for models; the ones for the standard types are below. Nothing here
//! knows a format: reading asks a [`Source`], writing is given a [`Ref`].

mod array;
mod canonical;
mod container;
#[cfg(feature = "chrono")]
mod date;
mod enumeration;
#[cfg(feature = "json")]
mod foreign;
#[cfg(feature = "json")]
mod json;
mod map;
mod part;
mod patch;
mod pointer;
mod scalar;
mod secret;
mod set;
mod source;
mod text;
mod tuple;
mod union;
#[cfg(feature = "url")]
mod url;
#[cfg(feature = "uuid")]
mod uuid;
#[cfg(feature = "zeroize")]
mod wipe;

pub(crate) use canonical::{Canonical, canonical, equals};
pub use container::{List, ReadList};
#[cfg(feature = "chrono")]
pub(crate) use date::date_text;
pub use enumeration::{Chosen, Enumerated, enum_text, get_enum, parse_enum, read_enum};
#[cfg(feature = "json")]
pub use foreign::{
    Foreign, Held, Recorded, Serde, With, foreign_patch, foreign_place, foreign_value, read_with,
    synthesised_with, write_with,
};
pub use map::{ApiKey, BadKey, Map};
pub use part::{Choice, Part};
pub use secret::Secret;
pub use source::{Got, Read, Source, Stop, Want, Width};
pub use union::pick;

use crate::context::Context;
#[cfg(feature = "chrono")]
use crate::description::Field;
use crate::description::{Model, Union};
use crate::patch::Patch;
use crate::violation::{Path, Report};

use self::part::read_part;

/// A type that a field of a model can have.
///
/// The scalars, strings (`String`, `Cow<str>`, `Box<str>`, ...), `Option`, `Box`, `Arc`, `Rc`, lists
/// (`Vec`, arrays, sets, tuples of up to eight), maps with string-like keys, [`Secret`], chrono's dates,
/// `Uuid`, `Url` and `serde_json::Value` are such types, and so is every type that derives
/// [`ApiModel`](macro@crate::ApiModel). The methods are an agreement between this crate and its derive.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of a model",
    label = "this type is not known to `ApiModel`",
    note = "derive `ApiModel` for it if it is yours",
    note = "say `#[api(serde)]` on the field if its type has serde impls of its own",
    note = "say `#[api(with = path)]` to name a module that writes and reads it, or `#[api(skip)]` to keep it off the wire"
)]
pub trait ApiValue {
    /// What a place holds until it is read or set. It never leaves: a value that still has one is refused.
    #[doc(hidden)]
    fn empty() -> Self
    where
        Self: Sized;

    /// What it is made of, where the engine reaches into it by itself. An option holds a placeholder
    /// from then on, until it is told to [`forget`](Self::forget).
    #[doc(hidden)]
    #[inline]
    fn part(&mut self) -> Part<'_> {
        Part::None
    }

    /// Is absent after all, where it can be.
    #[doc(hidden)]
    #[inline]
    fn forget(&mut self) {}

    /// Reads a value into this place. What is wrong with it goes to the report, and reading goes on.
    #[doc(hidden)]
    #[inline]
    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        read_part(self.part(), from, at, report)
    }

    /// Hands the value out to be written.
    #[doc(hidden)]
    fn get(&self) -> Ref<'_>;

    /// Whether it is an `Option`, which formats that do not describe themselves mark as such.
    #[doc(hidden)]
    #[inline]
    fn is_option(&self) -> bool {
        false
    }

    /// Runs the rules of every model inside.
    #[doc(hidden)]
    #[inline]
    fn check(&self, _at: &Path<'_>, _report: &mut Report<'_>) {}

    /// Overwrites what it holds, as far as its type knows how: a [`Secret`] does so when it is dropped,
    /// with the feature `zeroize`. It need not be a sensible value any more.
    #[doc(hidden)]
    #[inline]
    fn wipe(&mut self) {
        #[cfg(feature = "zeroize")]
        wipe::wipe_part(self.part());
    }

    /// The place of a field whose type only the compiler knows. Asked for in this way wherever it is
    /// used, a type that no field can have is one mistake in one place, and shown once.
    #[doc(hidden)]
    #[inline]
    fn as_place(&mut self) -> &mut dyn ApiValue
    where
        Self: Sized,
    {
        self
    }

    /// The value of such a field.
    #[doc(hidden)]
    #[inline]
    fn as_value(&self) -> &dyn ApiValue
    where
        Self: Sized,
    {
        self
    }

    /// The place of such a field that is an `Option`.
    #[doc(hidden)]
    #[inline]
    fn option_as_place(option: &mut Option<Self>) -> &mut dyn ApiValue
    where
        Self: Sized,
    {
        option
    }

    /// The value of such a field that is an `Option`.
    #[doc(hidden)]
    #[inline]
    fn option_as_value(option: &Option<Self>) -> &dyn ApiValue
    where
        Self: Sized,
    {
        option
    }

    /// The place of such a field that is a `Patch`.
    #[doc(hidden)]
    #[inline]
    fn patch_as_place(patch: &mut Patch<Self>) -> &mut dyn ApiValue
    where
        Self: Sized,
    {
        patch
    }

    /// The value of such a field that is a `Patch`.
    #[doc(hidden)]
    #[inline]
    fn patch_as_value(patch: &Patch<Self>) -> &dyn ApiValue
    where
        Self: Sized,
    {
        patch
    }
}

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
