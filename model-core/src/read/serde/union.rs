//! Unions in any format of serde. What stands before a late tag is kept as JSON until the tag is
//! there, and so is all that is tried as one variant after another.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, VariantAccess, Visitor,
};
use serde_json::Value;

use super::key::{TextKey, is_number, number};
use super::members::{go_on, members};
use super::replay::Replay;
use super::{Seed, SerdeSource};
use crate::description::{Holds, Model, Tagging, Union};
use crate::read::object::Object;
use crate::read::union::{
    FUEL, Misfits, missing_content, missing_tag, read_content, unknown_tag, wrong_tag,
};
use crate::value::{Choice, Got, Part, Source, Stop, read_required};
use crate::violation::{Path, Report};

/// A union, and where it is.
pub(super) struct Target<'u, 'v, 'r> {
    pub(super) union: &'static Union,
    pub(super) choice: &'u mut dyn Choice,
    pub(super) at: &'v Path<'v>,
    pub(super) report: &'v mut Report<'r>,
}

impl<'u, 'v, 'r> Target<'u, 'v, 'r> {
    /// Reads a map as one of the variants.
    pub(super) fn map<'de, A: MapAccess<'de>>(self, access: A) -> Result<Got<'de>, A::Error> {
        match self.union.tagging {
            Tagging::Internal(tag) => self.tagged(tag, access),
            Tagging::Adjacent { tag, .. } => self.tagged(tag, access),
            Tagging::External => self.external(access),
            // It is read as JSON before it comes to this.
            Tagging::Untagged => pass_over(access).map(|()| Got::Object),
        }
    }

    /// Looks for the tag, and reads what stood before it, and what follows, as the variant.
    fn tagged<'de, A: MapAccess<'de>>(
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
            return read_value(value, union, choice, variant, at, report)
                .map_err(A::Error::custom);
        }
        choice.switch(variant);
        let rest = Replay::new(before, access);
        if let Tagging::Adjacent { tag, content } = union.tagging {
            return adjacent(rest, (tag, content), Self { union, choice, at, report });
        }
        internal(rest, tag, Self { union, choice, at, report })
    }

    fn external<'de, A: MapAccess<'de>>(self, mut access: A) -> Result<Got<'de>, A::Error> {
        let Self { union, choice, at, report } = self;
        let Some(key) = access.next_key_seed(TextKey)? else {
            missing_tag(union, at, None, report);
            return Ok(Got::Wrong);
        };
        if is_number(&key) {
            return number(access);
        }
        match (union.named(&key), union.other()) {
            (Some(variant), _) => {
                choice.switch(variant);
                let at = &union.path(variant, at);
                access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                    read_content(union, choice, from, at, report)
                }))?;
            }
            (None, Some(other)) => {
                let entry = (key.into_owned(), access.next_value()?);
                let value = Replay::new(vec![entry], access).into_value()?;
                return read_value(value, union, choice, other, at, report)
                    .map_err(A::Error::custom);
            }
            (None, None) => {
                unknown_tag(union, &key, at, &at.key(&key), None, report);
                access.next_value::<IgnoredAny>()?;
                pass_over(access)?;
                return Ok(Got::Wrong);
            }
        }
        while let Some(key) = access.next_key_seed(TextKey)? {
            report.unknown(at, &key, None, std::iter::empty());
            access.next_value::<IgnoredAny>()?;
            go_on(report)?;
        }
        Ok(Got::Done)
    }

    /// Reads text as the name of a variant that holds nothing.
    pub(super) fn name<'de>(self, name: &str) -> Got<'de> {
        let Self { union, choice, at, report } = self;
        if !matches!(union.tagging, Tagging::External) {
            return Got::Text(String::new().into());
        }
        match (union.named(name), union.other()) {
            (Some(variant), _) if matches!(union.variants[variant].holds, Holds::Nothing) => {
                choice.switch(variant);
                return Got::Done;
            }
            (Some(variant), _) => {
                let name = union.names[variant];
                let message = format!("must be an object whose only key is `{name}`");
                report.wrong(at, None, "type", message);
            }
            (None, Some(other)) => {
                let value = Value::from(name);
                let read = read_value(value, union, choice, other, at, report);
                return read.unwrap_or(Got::Wrong);
            }
            (None, None) => unknown_tag(union, name, at, at, None, report),
        }
        Got::Wrong
    }

    /// Reads what a format that does not describe itself calls an enum.
    pub(super) fn variant<'de, A: EnumAccess<'de>>(
        self,
        access: A,
    ) -> Result<Got<'de>, A::Error> {
        let Self { union, choice, at, report } = self;
        let (variant, content) = access.variant_seed(Name(union))?;
        let Some(variant) = variant else {
            return Err(A::Error::custom(format_args!("{}: is no known variant", at.pointer())));
        };
        choice.switch(variant);
        if matches!(union.variants[variant].holds, Holds::Nothing) {
            content.unit_variant()?;
        } else {
            let at = &union.path(variant, at);
            content.newtype_variant_seed(Seed(|from: &mut dyn Source<'_>| {
                read_content(union, choice, from, at, report)
            }))?;
        }
        Ok(Got::Done)
    }

    /// Reads JSON as the first variant that fits.
    pub(super) fn untagged<'de>(self, value: &Value, optional: bool) -> Got<'de> {
        let Self { union, choice, at, report } = self;
        report.refuel(FUEL * (size(value) + FUEL));
        let mut misfits = Misfits::default();
        for (variant, name) in union.names.iter().enumerate() {
            let mut attempt = report.attempt();
            choice.switch(variant);
            let mut source = SerdeSource::new(value);
            source.optional = optional;
            let fits = attempt.go_on()
                && read_content(union, choice, &mut source, at, &mut attempt).is_ok()
                && attempt.is_empty();
            if !fits {
                misfits.add(name, at, &attempt);
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
            let at = &union.path(choice.variant(), at);
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

/// How many values there are in one.
fn size(value: &Value) -> u64 {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<u64>(),
        Value::Object(entries) => 1 + entries.values().map(size).sum::<u64>(),
        _ => 1,
    }
}

/// Keeps a value that is no known variant.
fn read_value<'de>(
    value: Value,
    union: &'static Union,
    choice: &mut dyn Choice,
    other: usize,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Got<'de>, serde_json::Error> {
    choice.switch(other);
    read_from(&value, |from| read_content(union, choice, from, at, report)).map(|()| Got::Done)
}

/// Reads from JSON that was kept.
fn read_from(
    value: &Value,
    read: impl FnOnce(&mut dyn Source<'_>) -> Result<(), Stop>,
) -> Result<(), serde_json::Error> {
    Seed(read).deserialize(value)
}

fn pass_over<'de, A: MapAccess<'de>>(mut access: A) -> Result<(), A::Error> {
    while access.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

/// The name of a variant in a format that has enums.
struct Name(&'static Union);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a variant of {}", self.0.name)
    }

    fn visit_str<E>(self, name: &str) -> Result<Option<usize>, E> {
        Ok(self.0.named(name))
    }

    fn visit_u64<E>(self, index: u64) -> Result<Option<usize>, E> {
        Ok(usize::try_from(index).ok().filter(|index| *index < self.0.names.len()))
    }
}
