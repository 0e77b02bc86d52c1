//! The members of a map, as the keys of an object.

use serde::de::{Error, IgnoredAny, MapAccess};

use super::Seed;
use super::key::{FieldKey, Found, number};
use crate::read::object::{Key, Object, read_field};
use crate::read::union::read_content;
use crate::value::{Got, Part, Source, Stop};
use crate::violation::{Path, Report};

/// Whether there is room for another violation.
pub(super) fn go_on<E: Error>(report: &Report<'_>) -> Result<(), E> {
    if report.go_on() { Ok(()) } else { Err(E::custom("there is too much wrong to go on")) }
}

/// Reads all members into an object.
pub(super) fn members<'de, A: MapAccess<'de>>(
    mut access: A,
    mut object: Object<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Got<'de>, A::Error> {
    while let Some(found) =
        access.next_key_seed(FieldKey { object: &mut object, at, report: &mut *report })?
    {
        let (key, text) = match found {
            Found::Key(key) => (key, String::new()),
            Found::Entry(key, text) => (key, text),
            Found::Number => return number(access),
        };
        match key {
            Key::Field(slot) => {
                let object = &mut object;
                access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                    let read = object.reach(slot, at, |record, index, at| {
                        read_field(record, index, from, at, report)
                    });
                    read.unwrap_or(Err(Stop))
                }))?;
            }
            Key::Entry(slot) => {
                let object = &mut object;
                access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                    let read = object.reach(slot, at, |record, index, at| {
                        let Part::Map(map) = record.place(index).part() else { return Err(Stop) };
                        let known = map.key(&text);
                        let entry = &at.key(&known);
                        if !map.read_entry(&text, from, entry, report)? {
                            report.repeated(at, entry, None);
                        }
                        Ok(())
                    });
                    read.unwrap_or(Err(Stop))
                }))?;
            }
            Key::Content(part) if object.is_told(part) => {
                let object = &mut object;
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
        go_on(report)?;
    }
    object.finish(at, None, report);
    Ok(Got::Done)
}
