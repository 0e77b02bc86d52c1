//! What reading asks of a format: one method that hands out the next value, in a form that does not
//! depend on the format.

use std::borrow::Cow;

use super::{Choice, Map, ReadList, Record};
use crate::description::{Model, Union};
use crate::violation::{Path, Report};

/// One format, being read. A mistake in a value is the report's; only text that is no value at all
/// stops it.
#[doc(hidden)]
pub trait Source<'de> {
    /// Says that the next value is optional. Consumes a `null`, where that can be told beforehand.
    ///
    /// # Errors
    /// Where the text is malformed.
    fn null(&mut self, at: &Path<'_>) -> Result<bool, Stop>;

    /// The next value. A container that is wanted is read into its place, and one that is not is
    /// passed over.
    ///
    /// # Errors
    /// Where the text is malformed, or the report is full.
    fn next(
        &mut self,
        want: Want<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop>;

    /// The next value, where a string is wanted: it goes to its place without a detour.
    ///
    /// # Errors
    /// As of [`next`](Self::next).
    fn string(
        &mut self,
        place: &mut String,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop>;

    // What most values are, without what `next` takes to answer any question. Where it is something else,
    // or the source has no quick answer, nothing was consumed.

    /// The next value, if it is text as it stands in the source.
    #[inline]
    fn text(&mut self, _at: &Path<'_>) -> Option<&'de str> {
        None
    }

    /// The next value, if it is an integer of few digits.
    #[inline]
    fn integer(&mut self, _at: &Path<'_>) -> Option<i64> {
        None
    }

    /// The next value, if it is a number of few digits.
    #[inline]
    fn number(&mut self, _at: &Path<'_>) -> Option<f64> {
        None
    }

    /// The next value, if it is a boolean.
    #[inline]
    fn boolean(&mut self, _at: &Path<'_>) -> Option<bool> {
        None
    }

    /// The next value, where an object is wanted: it goes to its place without a detour.
    ///
    /// # Errors
    /// As [`next`](Self::next).
    fn object(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop>;

    /// Reads the next value into its place, if it is a list. Whether it is.
    ///
    /// # Errors
    /// As [`next`](Self::next).
    #[inline]
    fn list(
        &mut self,
        _list: &mut dyn ReadList,
        _at: &Path<'_>,
        _report: &mut Report<'_>,
    ) -> Result<bool, Stop> {
        Ok(false)
    }

    /// Goes back to the value that one of these was the answer to.
    #[inline]
    fn again(&mut self) {}

    /// Where the last value began, in bytes, if the source has places.
    fn offset(&self) -> Option<usize>;

    /// Where the next value begins, for [`conceal`](Self::conceal).
    #[inline]
    fn mark(&mut self) -> usize {
        0
    }

    /// What was read since a mark must not be shown; where reading stopped inside it, nobody knows where
    /// it ends.
    #[inline]
    fn conceal(&mut self, _mark: usize, _ends: bool) {}
}

/// Reading cannot go on. The source knows why.
#[doc(hidden)]
#[derive(Debug)]
pub struct Stop;

/// What became of a place.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// It holds the value.
    Value,
    /// There was a `null`, which an option holds as `None`. Nothing is wrong.
    None,
    /// There was something else, which was reported.
    Wrong,
    /// There was a `null`, which the place cannot hold. Nothing was reported.
    Null,
    /// Nothing was read: only the record that the place is in can.
    #[cfg(feature = "json")]
    Foreign,
}

/// What a place can take: a hint where a format describes itself, and the law where it does not.
#[doc(hidden)]
pub enum Want<'a> {
    /// Nothing: the value is passed over.
    Anything,
    /// No value: a `null`.
    Null,
    Bool,
    Number(Width),
    Char,
    Text,
    #[cfg(feature = "json")]
    Json,
    /// The same, in which a repeated key is a violation.
    #[cfg(feature = "json")]
    Distinct,
    /// JSON that another reader takes in: the text itself where there is one, else free-form JSON.
    #[cfg(feature = "json")]
    Raw,
    Object(&'static Model, &'a mut dyn Record),
    Union(&'static Union, &'a mut dyn Choice),
    List(&'a mut dyn ReadList),
    Map(&'a mut dyn Map),
}

impl Want<'_> {
    /// Whether it is an integer of 128 bits, which a format that is asked for whatever there is may
    /// have rounded.
    #[inline]
    pub(crate) fn is_wide(&self) -> bool {
        matches!(self, Self::Number(width) if width.is_wide())
    }

    /// What it is, for the message of a format.
    pub(crate) fn words(&self) -> &'static str {
        match self {
            Self::Anything => "a value",
            Self::Null => "null",
            Self::Bool => "a boolean",
            Self::Number(width) if width.is_integer() => "an integer",
            Self::Number(_) => "a number",
            Self::Char => "a character",
            Self::Text => "a string",
            #[cfg(feature = "json")]
            Self::Json | Self::Distinct | Self::Raw => "a JSON value",
            Self::Object(model, _) => model.name,
            Self::Union(union, _) => union.name,
            Self::List(_) => "an array",
            Self::Map(_) => "a map",
        }
    }
}

/// The types of numbers.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Width {
    I8,
    I16,
    I32,
    I64,
    I128,
    U8,
    U16,
    U32,
    U64,
    U128,
    F32,
    F64,
}

impl Width {
    /// Whether it is of 128 bits.
    #[inline]
    pub(crate) const fn is_wide(self) -> bool {
        matches!(self, Self::I128 | Self::U128)
    }

    /// Whether it is a type of integers.
    pub(crate) fn is_integer(self) -> bool {
        !matches!(self, Self::F32 | Self::F64)
    }
}

/// What was there.
#[doc(hidden)]
pub enum Got<'de> {
    Null,
    Bool(bool),
    /// An integer that is not negative.
    U64(u64),
    /// A negative integer.
    I64(i64),
    /// An integer beyond 64 bits, in decimal digits.
    Digits(Cow<'de, str>),
    /// A number with a fraction, or one too large for an integer.
    F64(f64),
    /// A number that is no integer, though the nearest float is one.
    Rounded(f64),
    /// A number that no float holds.
    Huge,
    Text(Cow<'de, str>),
    #[cfg(feature = "json")]
    Json(serde_json::Value),
    /// The text of a value.
    #[cfg(feature = "json")]
    Raw(&'de str),
    /// The container that was wanted: it is in its place.
    Done,
    /// What was wanted was there, and something is wrong with it, which was reported.
    Wrong,
    /// A container that was not wanted.
    Array,
    /// A container that was not wanted.
    Object,
    /// A value that this crate's formats have no word for.
    Other,
}

impl Got<'_> {
    /// Reports that something else was wanted. `null` is left to the caller, who may permit it.
    #[cold]
    pub(crate) fn refuse(
        &self,
        wanted: &'static str,
        from: &dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Read {
        if let Self::Null = self {
            return Read::Null;
        }
        if report.fails() {
            return Read::Wrong;
        }
        let message = ["must be ", wanted, ", not ", self.words()].concat();
        report.wrong(at, from.offset(), "type", message);
        Read::Wrong
    }

    /// What it is, in a sentence.
    pub(crate) fn words(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::U64(_) | Self::I64(_) | Self::Digits(_) => "a number",
            Self::F64(_) | Self::Rounded(_) | Self::Huge => "a number",
            Self::Text(_) => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
            #[cfg(feature = "json")]
            Self::Json(_) | Self::Raw(_) => "something else",
            Self::Done | Self::Wrong | Self::Other => "something else",
        }
    }
}
