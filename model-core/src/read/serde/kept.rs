//! What has to be kept until it is known what it is: what stands before a late tag, and all that is tried
//! as one variant after another.

use serde::de::value::Error as Failure;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess};

use super::again::Again;
use super::early::{Early, KeepEarly};
use super::keep::Kept;
use super::key::{KeyText, TextKey, is_number, number};
use super::members::{go_on, members};
use super::replay::{Before, Replay};
use super::union::{Target, pass_over};
use super::{Seed, SerdeSource};
use crate::description::{Holds, Model, Tagging, Union};
use crate::read::object::{Object, Tags};
use crate::read::union::{
    attempt_all, missing_content, missing_tag, read_content, supply, unknown_tag, wrong_tag,
};
use crate::value::{Got, Part, Source, Stop, part_of, read_required};
use crate::violation::{Path, Report};

impl Target<'_, '_, '_> {
    /// Looks for the tag, and reads what stood before it, and what follows, as the variant.
    pub(super) fn tagged<'de, A: MapAccess<'de>>(
        self,
        tag: &'static str,
        mut access: A,
    ) -> Result<Got<'de>, A::Error> {
        let mut before = Before::new();
        let mut found = None;
        let inside = self.at.depth() + 1;
        let human = self.human;
        while let Some(key) = access.next_key_seed(KeyText)? {
            if before.is_empty() && is_number(&key) {
                return number(access);
            }
            let value = access.next_value_seed(KeepEarly { inside, human })?;
            if key == tag {
                found = Some(value);
                break;
            }
            before.push((key, value));
        }
        let Self { union, choice, at, report, .. } = self;
        let Some(variant) = variant(found.as_ref(), union, at, report) else {
            pass_over(access)?;
            return Ok(Got::Wrong);
        };
        let holds = union.variants.get(variant).map(|variant| variant.holds);
        if let Some(Holds::Other) = holds {
            before.extend(found.map(|found| (tag.into(), found)));
            let entries = Replay::new(before, access, human).into_entries(inside)?;
            let target = Self { union, choice, at, report, human };
            return target.keep(variant, entries);
        }
        choice.switch(variant);
        if let (Some(Holds::Fields(model)), Tagging::Internal(_), true) =
            (holds, union.tagging, before.is_empty())
        {
            let object = Object::new(model, choice.record_mut()).tagged(Tags::of(tag));
            if object.untold().is_empty() {
                return members(access, object, at, report);
            }
            return untold(Replay::new(before, access, human), object, at, report);
        }
        let mut target = Self { union, choice, at, report, human };
        if let Tagging::Adjacent { tag, content } = target.union.tagging {
            return adjacent(Replay::new(before, access, human), (tag, content), target);
        }
        if target.shares_tag(tag) {
            before.extend(found.map(|found| (tag.into(), found)));
        }
        internal(Replay::new(before, access, human), tag, target)
    }

    /// Whether what the variant holds has a field whose key is the tag.
    fn shares_tag(&mut self, tag: &str) -> bool {
        match self.union.variants.get(self.choice.variant()).map(|variant| variant.holds) {
            Some(Holds::Value(_)) => match part_of(self.choice.record_mut().place(0)) {
                Part::Object(model, _) => model.by_name(tag).is_some(),
                _ => false,
            },
            _ => false,
        }
    }

    /// Keeps all members of what is no known variant.
    pub(super) fn keep<'de, E: Error>(
        self,
        other: usize,
        entries: Vec<(String, Kept)>,
    ) -> Result<Got<'de>, E> {
        self.keep_value(other, &Kept::map(entries))
    }

    /// Keeps what is no known variant.
    pub(super) fn keep_value<'de, E: Error>(
        self,
        other: usize,
        value: &Kept,
    ) -> Result<Got<'de>, E> {
        let Self { union, choice, at, report, human } = self;
        choice.switch(other);
        let seed = Seed(|from: &mut dyn Source<'_>| read_content(union, choice, from, at, report));
        seed.deserialize(Again::new(value, human)).map(|()| Got::Done)
    }

    /// Reads what was kept as the first variant that fits.
    pub(super) fn untagged<'de>(self, value: &Kept) -> Got<'de> {
        let Self { union, choice, at, report, human } = self;
        if !report.is_attempt() {
            supply(value.size(), report);
        }
        let outcome =
            attempt_all(union, choice, value.place(), at, report, &mut |choice, report| {
                let mut source = SerdeSource::new(Again::<Failure>::new(value, human));
                read_content(union, choice, &mut source, at, report)
            });
        match outcome {
            Ok(Ok(())) => Got::Done,
            _ if matches!(value, Kept::Null) => Got::Null,
            Ok(Err(message)) => {
                report.wrong(at, None, "type", message);
                Got::Wrong
            }
            // What was found to fit before fits.
            Err(Stop) => Got::Wrong,
        }
    }
}

/// Reads the members of a variant beside its tag.
fn internal<'de, A: MapAccess<'de>>(
    rest: Replay<'de, A>,
    tag: &'static str,
    target: Target<'_, '_, '_>,
) -> Result<Got<'de>, A::Error> {
    let Target { union, choice, at, report, human } = target;
    let tags = Tags::of(tag);
    let variant = choice.variant();
    let record = choice.record_mut();
    match union.variants.get(variant).map(|variant| variant.holds) {
        Some(Holds::Fields(model)) => {
            object(rest, Object::new(model, record).tagged(tags), at, report)
        }
        Some(Holds::Value(holder)) => {
            let at = &at.inlined(holder, 0);
            if let Part::Object(model, record) = part_of(record.place(0)) {
                let tags = if model.by_name(tag).is_some() { Tags::default() } else { tags };
                return object(rest, Object::new(model, record).tagged(tags), at, report);
            }
            let mut entries = rest.into_entries(at.depth() + 1)?;
            entries.retain(|(key, _)| {
                if key == tag {
                    report.repeated(at, &at.key(key), None);
                }
                key != tag
            });
            let place = record.place(0);
            let seed = Seed(|from: &mut dyn Source<'_>| read_required(place, from, at, report));
            seed.deserialize(Again::new(&Kept::map(entries), human)).map(|()| Got::Done)
        }
        _ => {
            let closed = union.denies_unknown_fields();
            let model = if closed { Model::EMPTY_AND_CLOSED } else { Model::EMPTY };
            object(rest, Object::new(model, record).tagged(tags), at, report)
        }
    }
}

/// Reads the members of an object, once the unions that are flattened into it are told what they are.
fn object<'de, A: MapAccess<'de>>(
    rest: Replay<'de, A>,
    object: Object<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Got<'de>, A::Error> {
    if object.untold().is_empty() {
        members(rest, object, at, report)
    } else {
        untold(rest, object, at, report)
    }
}

/// Tells the unions that are flattened into an object what they are, and reads its members.
pub(super) fn untold<'de, A: MapAccess<'de>>(
    rest: Replay<'de, A>,
    mut object: Object<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Got<'de>, A::Error> {
    let rest = rest.gather(at.depth() + 1)?;
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
    mut rest: Replay<'de, A>,
    (tag, content): (&str, &str),
    target: Target<'_, '_, '_>,
) -> Result<Got<'de>, A::Error> {
    let Target { union, choice, at, report, .. } = target;
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
                report.unknown(at, &key, None, &|see| union.keys().for_each(see));
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
    tag: Option<&Early<'_>>,
    union: &Union,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Option<usize> {
    let Some(tag) = tag else {
        missing_tag(union, at, None, report);
        return None;
    };
    let place = &at.key(union.tag().unwrap_or_default());
    let name = match tag.text() {
        Ok(name) => name,
        Err(found) => {
            wrong_tag(&found, at, place, None, report);
            return None;
        }
    };
    let variant = union.named(name).or_else(|| union.other());
    if variant.is_none() {
        unknown_tag(union, name, at, place, None, report);
    }
    variant
}
