//! The source over `serde::Deserializer`: any format of serde.
//!
//! A format that people read describes itself, so it is asked for whatever there is, and a wrong kind
//! is noted and passed over. In another format the wanted kind is the law, and a mistake is the
//! format's own.

#![cfg_attr(
    not(feature = "json"),
    allow(dead_code, unused_imports, reason = "only free-form JSON asks whether it is optional")
)]

#[cfg(feature = "json")]
mod again;
#[cfg(feature = "json")]
mod early;
#[cfg(feature = "json")]
mod keep;
#[cfg(feature = "json")]
mod kept;
mod key;
mod members;
#[cfg(feature = "json")]
mod replay;
mod scalar;
mod text;
mod union;
mod visit;
mod whole;

use std::mem::ManuallyDrop;

use serde::de::{DeserializeSeed, Deserializer, Error};

use self::scalar::Scalar;
use self::text::Text;
use self::visit::Visit;
use self::whole::{Elements, Fields, Nothing, Whole};
use crate::context::Context;
use crate::description::Model;
use crate::value::{
    ApiValue, Got, Read, ReadList, Record, Source, Stop, Want, read_object, read_required,
    read_text,
};
use crate::violation::{Path, Report};

/// Reads a value and reports every structural error in one message.
///
/// # Errors
/// The format's own error, or one that says everything that is wrong with the structure.
#[inline]
pub fn deserialize<'de, T: ApiValue, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::empty();
    match read_into(&mut value, deserializer, false) {
        Ok(()) => Ok(value),
        Err(error) => Err(error),
    }
}

/// Reads a value into a place, and runs its rules where they are asked for.
pub(crate) fn read_into<'de, D: Deserializer<'de>>(
    place: &mut dyn ApiValue,
    deserializer: D,
    rules: bool,
) -> Result<(), D::Error> {
    let context = Context::bare();
    let mut report = ManuallyDrop::new(Report::new(&context));
    let mut source = SerdeSource::new(deserializer);
    let read = read_required(place, &mut source, &Path::ROOT, &mut report);
    if read.is_err() && !report.is_full() {
        drop(ManuallyDrop::into_inner(report));
        return Err(source.into_error());
    }
    if rules && !report.is_full() {
        place.check(&Path::ROOT, &mut report);
    }
    Report::finish(report).map_err(D::Error::custom)
}

/// One value that is about to be read.
struct SerdeSource<'de, D: Deserializer<'de>> {
    deserializer: Option<D>,
    optional: bool,
    /// What there is, where it was asked for and nobody took it.
    found: Option<Got<'de>>,
    error: Option<D::Error>,
}

impl<'de, D: Deserializer<'de>> SerdeSource<'de, D> {
    #[inline]
    fn new(deserializer: D) -> Self {
        Self { deserializer: Some(deserializer), optional: false, found: None, error: None }
    }

    /// What there is, where nobody takes it plainly.
    fn of(found: Got<'de>) -> Self {
        Self { deserializer: None, optional: false, found: Some(found), error: None }
    }

    /// Reads a container into its place, if it is one. Whether it is.
    #[inline]
    fn container(
        &mut self,
        whole: impl Whole<'de>,
        words: &'static str,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<bool, Stop> {
        let Some(deserializer) = self.deserializer.take_if(|it| it.is_human_readable()) else {
            return Ok(false);
        };
        report.tick(1);
        let scalar = Scalar { whole, place: None, found: &mut self.found, at, report, words };
        match deserializer.deserialize_any(scalar) {
            Ok(()) => Ok(self.found.is_none()),
            Err(error) => Err(self.stop(error, at)),
        }
    }

    /// Reading cannot go on.
    #[cold]
    fn stop(&mut self, error: D::Error, at: &Path<'_>) -> Stop {
        self.error = Some(shown(error, at));
        Stop
    }

    /// Why reading stopped: for the format's reason, or because the report is full.
    #[cold]
    fn into_error(self) -> D::Error {
        self.error.unwrap_or_else(|| D::Error::custom("there is too much wrong to go on"))
    }
}

impl<'de, D: Deserializer<'de>> Source<'de> for SerdeSource<'de, D> {
    fn null(&mut self, _at: &Path<'_>) -> Result<bool, Stop> {
        self.optional = true;
        Ok(false)
    }

    fn object(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        if self.container(Fields(model, &mut *record), model.name, at, report)? {
            return Ok(Read::Value);
        }
        read_object(model, record, self, at, report)
    }

    fn list(
        &mut self,
        list: &mut dyn ReadList,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<bool, Stop> {
        self.container(Elements(list), "an array", at, report)
    }

    fn next(
        &mut self,
        want: Want<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        if let Some(found) = self.found.take() {
            return Ok(found);
        }
        let Some(deserializer) = self.deserializer.take() else { return Err(Stop) };
        report.tick(1);
        let human = deserializer.is_human_readable();
        let got = match want {
            Want::Text | Want::Bool | Want::Number(_) | Want::Char if human && !want.is_wide() => {
                let (words, found) = (want.words(), &mut self.found);
                let scalar = Scalar { whole: Nothing, place: None, found, at, report, words };
                let read = deserializer.deserialize_any(scalar);
                read.map(|()| self.found.take().unwrap_or(Got::Other))
            }
            want => Visit { want, at, report, human, optional: self.optional }.begin(deserializer),
        };
        match got {
            Ok(got) => Ok(got),
            Err(error) => Err(self.stop(error, at)),
        }
    }

    fn string(
        &mut self,
        place: &mut String,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        let Some(deserializer) = self.deserializer.take_if(|it| it.is_human_readable()) else {
            return read_text(place, self, at, report);
        };
        report.tick(1);
        match deserializer.deserialize_any(Text { place, at, report }) {
            Ok(read) => Ok(read),
            Err(error) => Err(self.stop(error, at)),
        }
    }

    fn offset(&self) -> Option<usize> {
        None
    }
}

/// An error of the format, whose own words may quote what it found.
#[cold]
fn shown<E: Error>(error: E, at: &Path<'_>) -> E {
    if at.is_secret() {
        return E::custom(format_args!("{}: is not valid", at.pointer()));
    }
    error
}

/// Hands the next value of a container to whoever reads it.
struct Seed<F>(F);

impl<'de, F: FnOnce(&mut dyn Source<'_>) -> Result<(), Stop>> DeserializeSeed<'de> for Seed<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let mut source = SerdeSource::new(deserializer);
        match (self.0)(&mut source) {
            Ok(()) => Ok(()),
            Err(Stop) => Err(source.into_error()),
        }
    }
}
