//! What has to be kept until it is known what it is: what stands before a late tag, and all that is tried
//! as one variant after another. It is kept as JSON.

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess};
use serde_json::Value;

use super::key::{TextKey, is_number, number};
use super::members::{go_on, members};
use super::replay::Replay;
use super::union::{Target, pass_over};
use super::{Seed, SerdeSource};
use crate::description::{Holds, Model, Tagging, Union};
use crate::read::object::Object;
use crate::read::union::{
    FUEL, Misfits, missing_content, missing_tag, read_content, unknown_tag, wrong_tag,
};
use crate::value::{Choice, Got, Part, Source, Stop, read_required};
use crate::violation::{Path, Report};

impl Target<'_, '_, '_> {
    /// Looks for the tag, and reads what stood before it, and what follows, as the variant.
    pub(super) fn tagged<'de, A: MapAccess<'de>>(
        self,
        tag: &str,
        mut access: A,
    ) -> Result<Got<'de>, A::Error> {
        let mut before = Vec::new();
        let mut found = None;
        while let Some(key) = access.next_key_seed(TextKey)? {
            if before.is_empty() && is_number(&key) {
                return number(access);
            }
            let value: Value = access.next_value()?;
            if key == tag {
                found = Some(value);
                break;
            }
            before.push((key.into_owned(), value));
        }
        let Self { union, choice, at, report } = self;
        let Some(variant) = variant(found.as_ref(), union, at, report) else {
            pass_over(access)?;
            return Ok(Got::Wrong);
        };
        if union.other() == Some(variant) {
            before.push((tag.to_owned(), found.unwrap_or_default()));
            let value = Replay::new(before, access).into_value()?;
            return read_value(&value, union, choice, variant, at, report)
                .map_err(A::Error::custom);
        }
        choice.switch(variant);
        let rest = Replay::new(before, access);
        if let Tagging::Adjacent { tag, content } = union.tagging {
            return adjacent(rest, (tag, content), Self { union, choice, at, report });
        }
        internal(rest, tag, Self { union, choice, at, report })
    }

    /// Reads JSON as the first variant that fits.
    pub(super) fn untagged<'de>(self, value: &Value, optional: bool) -> Got<'de> {
        let Self { union, choice, at, report } = self;
        let size = size(value);
        report.refuel(FUEL * (size + FUEL));
        let mut misfits = Misfits::default();
        for variant in 0..union.variants.len() {
            let mut attempt = report.attempt();
            choice.switch(variant);
            let mut source = SerdeSource::new(value);
            source.optional = optional;
            attempt.burn(size);
            let fits = read_content(union, choice, &mut source, at, &mut attempt).is_ok()
                && attempt.is_empty();
            if !fits {
                misfits.add(union.names.get(variant), at, &attempt);
            }
            report.end_attempt(attempt);
            if fits {
                return Got::Done;
            }
            if report.is_exhausted() {
                let message = "fits too many variants in part: reading gave up";
                report.wrong(at, None, "type", message);
                return Got::Wrong;
            }
        }
        if value.is_null() {
            return Got::Null;
        }
        misfits.tell(at, None, report);
        Got::Wrong
    }
}

/// Reads the members of a variant beside its tag.
fn internal<'de, A: MapAccess<'de>>(
    rest: Replay<A>,
    tag: &str,
    target: Target<'_, '_, '_>,
) -> Result<Got<'de>, A::Error> {
    let Target { union, choice, at, report } = target;
    let Some(tag) = union.tag().filter(|own| *own == tag) else { return Ok(Got::Wrong) };
    let tags = vec![(tag, true)];
    let variant = choice.variant();
    let record = choice.record_mut();
    match union.variants.get(variant).map(|variant| variant.holds) {
        Some(Holds::Fields(model)) => {
            object(rest, Object::new(model, record).tagged(tags), at, report)
        }
        Some(Holds::Value(holder)) => {
            let at = &at.inlined(holder, 0);
            if let Part::Object(model, record) = record.place(0).part() {
                return object(rest, Object::new(model, record).tagged(tags), at, report);
            }
            let value = rest.into_value()?;
            read_from(&value, |from| read_required(record.place(0), from, at, report))
                .map(|()| Got::Done)
                .map_err(A::Error::custom)
        }
        _ => {
            let closed = union.denies_unknown_fields();
            let model = if closed { Model::EMPTY_AND_CLOSED } else { Model::EMPTY };
            object(rest, Object::new(model, record).tagged(tags), at, report)
        }
    }
}

/// Reads the members of an object, once the unions that are flattened into it are told what they are.
pub(super) fn object<'de, A: MapAccess<'de>>(
    rest: Replay<A>,
    mut object: Object<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Got<'de>, A::Error> {
    if object.untold().is_empty() {
        return members(rest, object, at, report);
    }
    let rest = rest.gather()?;
    let mut told = object.untold();
    while let Some((part, tag)) = told.pop() {
        let found = rest.find(tag);
        let (Some(union), Some(found)) = (object.union(part), found) else { continue };
        let variant = object
            .reach_part(part, at, |_, _, at| variant(Some(found), union, at, report))
            .flatten();
        object.tell(part, variant);
        told = object.untold();
    }
    members(rest, object, at, report)
}

fn adjacent<'de, A: MapAccess<'de>>(
    mut rest: Replay<A>,
    (tag, content): (&str, &str),
    target: Target<'_, '_, '_>,
) -> Result<Got<'de>, A::Error> {
    let Target { union, choice, at, report } = target;
    let mut filled = false;
    while let Some(key) = rest.next_key_seed(TextKey)? {
        if key == content && !filled {
            filled = true;
            let at = &at.variant(union, choice.variant());
            rest.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                read_content(union, choice, from, at, report)
            }))?;
        } else {
            if key == content || key == tag {
                report.repeated(at, &at.key(&key), None);
            } else if union.denies_unknown_fields() {
                report.unknown(at, &key, None, union.keys());
            }
            rest.next_value::<IgnoredAny>()?;
        }
        go_on(report)?;
    }
    if !filled {
        missing_content(union, choice, at, None, report);
    }
    Ok(Got::Done)
}

/// The variant that a tag says, or the report of why there is none.
fn variant(
    tag: Option<&Value>,
    union: &Union,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Option<usize> {
    let Some(tag) = tag else {
        missing_tag(union, at, None, report);
        return None;
    };
    let place = &at.key(union.tag().unwrap_or_default());
    let Value::String(name) = tag else {
        wrong_tag(&kind(tag), at, place, None, report);
        return None;
    };
    let variant = union.named(name).or_else(|| union.other());
    if variant.is_none() {
        unknown_tag(union, name, at, place, None, report);
    }
    variant
}

/// What a value is, for a message.
fn kind(value: &Value) -> Got<'static> {
    match value {
        Value::Null => Got::Null,
        Value::Bool(value) => Got::Bool(*value),
        Value::Number(_) => Got::U64(0),
        Value::String(_) => Got::Text(String::new().into()),
        Value::Array(_) => Got::Array,
        Value::Object(_) => Got::Object,
    }
}

/// About how much there is of a value.
fn size(value: &Value) -> u64 {
    match value {
        Value::String(text) => 1 + text.len() as u64,
        Value::Array(items) => 1 + items.iter().map(size).sum::<u64>(),
        Value::Object(entries) => 1 + entries.values().map(size).sum::<u64>(),
        _ => 1,
    }
}

/// Keeps a value that is no known variant.
pub(super) fn read_value<'de>(
    value: &Value,
    union: &'static Union,
    choice: &mut dyn Choice,
    other: usize,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Got<'de>, serde_json::Error> {
    choice.switch(other);
    read_from(value, |from| read_content(union, choice, from, at, report)).map(|()| Got::Done)
}

/// Reads from JSON that was kept.
fn read_from(
    value: &Value,
    read: impl FnOnce(&mut dyn Source<'_>) -> Result<(), Stop>,
) -> Result<(), serde_json::Error> {
    Seed(read).deserialize(value)
}
