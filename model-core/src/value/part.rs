//! What a value is made of, where the engine reaches into it by itself.

use super::enumeration::{Enumerated, read_enum};
use super::{ApiValue, Got, Map, Read, Record, Source, Stop, Want};
use crate::description::{Enum, Model, Newtype, Union};
use crate::violation::{Path, Report};

/// What a value is made of.
#[doc(hidden)]
pub enum Part<'a> {
    /// Nothing that has keys.
    None,
    /// A struct.
    Object(&'static Model, &'a mut dyn Record),
    /// One of several.
    Union(&'static Union, &'a mut dyn Choice),
    /// One of a list.
    Enum(&'static Enum, &'a mut dyn Enumerated),
    /// Entries.
    Map(&'a mut dyn Map),
    /// The one value of a newtype, and what is said of it.
    Inner(&'static Newtype, &'a mut dyn ApiValue),
    /// What an option holds: a placeholder from then on, where there was nothing.
    Option(&'a mut dyn ApiValue),
}

/// What a value is made of, or what the options around it hold.
pub(crate) fn part_of(value: &mut dyn ApiValue) -> Part<'_> {
    match value.part() {
        Part::Option(inside) => part_of(inside),
        part => part,
    }
}

/// What only a type itself knows.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Hint {
    /// Nothing.
    Told,
    /// It is what is inside of it.
    Same,
    /// A list in which nothing stands twice.
    Unique,
    /// A text of this format.
    Format(&'static str),
}

/// One of several variants. What the current one holds is a record: its fields by their index, or the
/// one value that it holds as field 0.
#[doc(hidden)]
pub trait Choice {
    /// Which variant it is.
    fn variant(&self) -> usize;

    /// The name of its type: its parameters may decide what a variant holds.
    #[inline]
    fn name(&self) -> &'static str {
        std::any::type_name::<Self>()
    }

    /// Becomes a variant, in which everything is a placeholder.
    fn switch(&mut self, variant: usize);

    /// What the variant holds, to be written.
    fn record(&self) -> &dyn Record;

    /// What the variant holds, to be read into.
    fn record_mut(&mut self) -> &mut dyn Record;
}

/// The name of the type of a value. A box is no type of its own.
#[cfg(feature = "json")]
pub(crate) fn name_of(value: &dyn ApiValue) -> &'static str {
    let mut name = value.type_name();
    while let Some(inside) = unboxed(name) {
        name = inside;
    }
    name
}

/// What is in a box, by the name of that.
#[cfg(feature = "json")]
fn unboxed(name: &'static str) -> Option<&'static str> {
    let of_unit = std::any::type_name::<Box<()>>();
    let start = of_unit.strip_suffix("()>").unwrap_or(of_unit);
    name.strip_prefix(start)?.strip_suffix('>')
}

/// Reads what has keys.
pub(super) fn read_part(
    part: Part<'_>,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    match part {
        Part::Object(model, record) => from.object(model, record, at, report),
        part => read_other(part, from, at, report),
    }
}

/// Reads a struct as any other value.
pub(crate) fn read_object(
    model: &'static Model,
    record: &mut dyn Record,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    read_wanted(Want::Object(model, record), "an object", from, at, report)
}

#[inline(never)]
fn read_other(
    part: Part<'_>,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    let (want, words) = match part {
        Part::Union(union, choice) => (Want::Union(union, choice), union.words()),
        Part::Enum(of, place) => return read_enum(of, place, from, at, report),
        Part::Map(map) => {
            map.clear();
            (Want::Map(map), "an object")
        }
        // The others read themselves, or were read.
        Part::None | Part::Inner(..) | Part::Option(_) | Part::Object(..) => {
            (Want::Anything, "an object")
        }
    };
    read_wanted(want, words, from, at, report)
}

#[inline(never)]
fn read_wanted(
    want: Want<'_>,
    words: &'static str,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    match from.next(want, at, report)? {
        Got::Done => Ok(Read::Value),
        Got::Wrong => Ok(Read::Wrong),
        other => Ok(other.refuse(words, from, at, report)),
    }
}
