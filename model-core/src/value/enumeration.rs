//! Enums: a list of texts or of integers, and with `other` whatever else there is.

use super::{ApiValue, Got, Read, Ref, Source, Stop, Want};
use crate::description::{Enum, Values};
use crate::violation::{Path, Report, Violation, Violations};

/// An enum, whose variants are reached by their index.
#[doc(hidden)]
pub trait Enumerated {
    /// What it is.
    fn chosen(&self) -> Chosen<'_>;

    /// Makes it something else.
    fn choose(&mut self, chosen: Chosen<'_>);
}

/// A value of an enum.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Chosen<'a> {
    /// The variant with this index.
    Listed(usize),
    /// A text that is not listed.
    Text(&'a str),
    /// A number that is not listed.
    Integer(i64),
}

/// Reads an enum.
pub(super) fn read_enum(
    of: &'static Enum,
    place: &mut dyn Enumerated,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    if let Values::Integer(_) = of.values {
        return read_number(of, place, from, at, report);
    }
    if let Some(text) = from.text(at) {
        if let Some(chosen) = named(of, text) {
            place.choose(chosen);
            return Ok(Read::Value);
        }
        from.again();
    }
    let text = match from.next(Want::Text, at, report)? {
        Got::Text(text) => text,
        other => return Ok(other.refuse("a string", from, at, report)),
    };
    let Some(chosen) = named(of, &text) else {
        report.unlisted(at, from.offset(), "enum", of.values, Some(&text));
        return Ok(Read::Wrong);
    };
    place.choose(chosen);
    Ok(Read::Value)
}

/// Its values are those of an `i64`, and so it is read as one.
fn read_number(
    of: &'static Enum,
    place: &mut dyn Enumerated,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    let mut number = 0_i64;
    let read = number.read(from, at, report)?;
    if read != Read::Value {
        return Ok(read);
    }
    place.choose(match of.by_number(number) {
        Some(index) => Chosen::Listed(index),
        None if of.is_open() => Chosen::Integer(number),
        None => {
            report.unlisted(at, from.offset(), "enum", of.values, None);
            return Ok(Read::Wrong);
        }
    });
    Ok(read)
}

/// What a text stands for, if it stands for anything.
fn named<'a>(of: &Enum, text: &'a str) -> Option<Chosen<'a>> {
    match of.by_name(text) {
        Some(index) => Some(Chosen::Listed(index)),
        None => of.is_open().then_some(Chosen::Text(text)),
    }
}

/// The enum that a text stands for.
///
/// # Errors
/// One violation of the whole text, when it stands for none.
#[doc(hidden)]
pub fn parse_enum<T: ApiValue + Enumerated>(
    of: &'static Enum,
    text: &str,
) -> Result<T, Violations> {
    let mut value = T::empty();
    let Some(chosen) = named(of, text) else {
        return Err(Violation::unlisted("", "enum", of.values, Some(text)).into());
    };
    value.choose(chosen);
    Ok(value)
}

/// An enum as it is written.
#[doc(hidden)]
#[must_use]
pub fn get_enum<'a>(of: &'static Enum, value: &'a dyn Enumerated) -> Ref<'a> {
    match (value.chosen(), of.values) {
        // A derive gives every variant an index on the list.
        (Chosen::Listed(index), Values::Text(names)) => Ref::Text(names[index]),
        (Chosen::Listed(index), Values::Integer(numbers)) => Ref::I64(numbers[index]),
        (Chosen::Text(text), _) => Ref::Text(text),
        (Chosen::Integer(number), _) => Ref::I64(number),
    }
}

/// The text of an enum of texts.
#[doc(hidden)]
#[must_use]
pub fn enum_text<'a>(of: &'static Enum, value: &'a dyn Enumerated) -> &'a str {
    match get_enum(of, value) {
        Ref::Text(text) => text,
        _ => "",
    }
}
