//! The members of a map, as the keys of an object.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess};

use super::key::{FieldKey, Found, TextKey, is_number, number};
use super::scalar::Scalar;
use super::whole::Nothing;
use super::{Seed, SerdeSource, shown};
use crate::read::object::{Key, Object, Slot, read_field};
use crate::read::union::read_content;
use crate::value::{Got, Map, Part, Source, Stop, part_of};
use crate::violation::{Path, Report};

/// Whether there is room for another violation.
#[inline]
pub(super) fn go_on<E: Error>(report: &Report<'_>) -> Result<(), E> {
    if report.go_on() { Ok(()) } else { Err(too_much()) }
}

#[cold]
fn too_much<E: Error>() -> E {
    E::custom("there is too much wrong to go on")
}

/// An object that is being read, and where it is.
pub(super) struct Members<'o, 'v, 'r> {
    pub(super) object: Object<'o>,
    pub(super) at: &'v Path<'v>,
    pub(super) report: &'v mut Report<'r>,
    /// What the last key is, where it is not the name of a field met for the first time.
    pub(super) found: Found,
}

/// Reads all members into an object.
#[inline]
pub(super) fn members<'de, A: MapAccess<'de>>(
    access: A,
    object: Object<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Got<'de>, A::Error> {
    let mut found = None;
    Members::new(object, at, report).read(access, &mut found)?;
    Ok(found.unwrap_or(Got::Done))
}

/// Reads the value of the field whose key was met last, and which has its place in the object itself.
struct Field<'m, 'o, 'v, 'r>(&'m mut Members<'o, 'v, 'r>);

impl<'de> DeserializeSeed<'de> for Field<'_, '_, '_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self(Members { object, at, report, .. }) = self;
        let index = object.last();
        let mut source = match object.simple(index, at) {
            Some((place, at)) if deserializer.is_human_readable() => {
                let (at, mut found) = (&at, None);
                report.tick(1);
                let scalar = Scalar {
                    whole: Nothing,
                    place: Some(place),
                    found: &mut found,
                    at,
                    report,
                    words: "a value",
                };
                if let Err(error) = deserializer.deserialize_any(scalar) {
                    return Err(shown(error, at));
                }
                let Some(found) = found else { return Ok(()) };
                SerdeSource::of(found)
            }
            _ => SerdeSource::new(deserializer),
        };
        match object.read(index, &mut source, at, report) {
            Ok(()) => Ok(()),
            Err(Stop) => Err(source.into_error()),
        }
    }
}

impl<'o, 'v, 'r> Members<'o, 'v, 'r> {
    #[inline]
    pub(super) fn new(object: Object<'o>, at: &'v Path<'v>, report: &'v mut Report<'r>) -> Self {
        Self { object, at, report, found: Found::Number }
    }

    /// Reads all of them; what the whole is, where that is no object, is found.
    #[inline(never)]
    pub(super) fn read<'de, A: MapAccess<'de>>(
        &mut self,
        mut access: A,
        found: &mut Option<Got<'de>>,
    ) -> Result<(), A::Error> {
        while let Some(is_field) = access.next_key_seed(FieldKey(self))? {
            if is_field {
                access.next_value_seed(Field(self))?;
            } else if let Some(got) = self.other(&mut access)? {
                *found = Some(got);
                return Ok(());
            }
            go_on(self.report)?;
        }
        self.object.finish(self.at, None, self.report);
        Ok(())
    }

    /// A member that is no field met for the first time; what the whole is, where that is no object.
    #[inline(never)]
    fn other<'de, A: MapAccess<'de>>(
        &mut self,
        access: &mut A,
    ) -> Result<Option<Got<'de>>, A::Error> {
        let Self { object, at, report, found } = self;
        let at = *at;
        let (key, text) = match std::mem::replace(found, Found::Number) {
            Found::Key(key) => (key, String::new()),
            Found::Entry(key, text) => (key, text),
            Found::Number => return number(access).map(Some),
        };
        match key {
            Key::Field(slot) => {
                access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                    let read = object.reach(slot, at, |record, index, at| {
                        read_field(record, index, from, at, report)
                    });
                    read.unwrap_or(Err(Stop))
                }))?;
            }
            Key::Entry(slot) => {
                access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                    entry(object, (slot, &text), from, at, report)
                }))?;
            }
            Key::Content(part) if object.is_told(part) => {
                access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                    let read = object.reach_part(part, at, |union, choice, at| {
                        let at = &at.variant(union, choice.variant());
                        read_content(union, choice, from, at, report)
                    });
                    read.unwrap_or(Err(Stop))
                }))?;
            }
            Key::Repeated(slot) => {
                object.reach(slot, at, |_, _, field| report.repeated(at, field, None));
                access.next_value::<IgnoredAny>()?;
            }
            Key::Content(_) | Key::Tag | Key::Again | Key::Second | Key::Unknown => {
                access.next_value::<IgnoredAny>()?;
            }
        }
        Ok(None)
    }
}

/// Reads an entry of the map that takes all other keys.
fn entry(
    object: &mut Object<'_>,
    (slot, text): (Slot, &str),
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    let read = object.reach(slot, at, |record, index, at| {
        let Part::Map(map) = part_of(record.place(index)) else { return Err(Stop) };
        let known = map.key(text);
        let entry = &at.key(&known);
        if !map.read_entry(text, from, entry, report)? {
            report.repeated(at, entry, None);
        }
        Ok(())
    });
    read.unwrap_or(Err(Stop))
}

/// Reads all members into a map.
pub(super) fn entries<'de, A: MapAccess<'de>>(
    map: &mut dyn Map,
    mut access: A,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Got<'de>, A::Error> {
    while let Some(key) = access.next_key_seed(TextKey)? {
        let known = map.key(&key);
        let at = &at.key(&known);
        if is_number(&key) && map.count() == 0 {
            return number(access);
        }
        let mut fresh = true;
        access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
            fresh = map.read_entry(&key, from, at, report)?;
            Ok(())
        }))?;
        if !fresh {
            report.repeated(at.parent().unwrap_or(at), at, None);
        }
        go_on(report)?;
    }
    Ok(Got::Done)
}
