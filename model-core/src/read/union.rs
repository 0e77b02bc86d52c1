//! What the tags of a union mean, and how its content is read: the same for every format.

use std::fmt::Write as _;

use super::object::read_field;
use crate::description::{Field, Holds, Union, Values};
use crate::value::{Choice, Got, Record, Source, Stop, Want};
use crate::violation::{Known, Path, Report, Violation};

/// How many mistakes are named of one variant that does not fit, with so many characters each.
const MAX_REASONS: usize = 3;
const MAX_REASON: usize = 160;

/// Beyond so many bytes, variants are named without a reason.
const MAX_MESSAGE: usize = 2_000;

/// How many bytes may be read for each byte of the input before trying variants ends.
pub(super) const FUEL: u64 = 1024;

/// Says that the tag is missing; `offset` is where its object begins.
#[cold]
pub(super) fn missing_tag(
    union: &Union,
    at: &Path<'_>,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    let Some(tag) = union.tag() else {
        let message = "must have one key, the name of a variant";
        return report.untold(at, at, offset, |at| Violation::new(at, "required", message));
    };
    report.untold(at, &at.key(tag), offset, |at| Violation::new(at, "required", "is required"));
}

/// Says that no variant has this name; `tag` is what says it.
#[cold]
pub(super) fn unknown_tag(
    union: &Union,
    name: &str,
    at: &Path<'_>,
    tag: &Path<'_>,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    // Of a secret, not even what it nearly is.
    let found = Some(name).filter(|_| !at.is_secret());
    report.untold(at, tag, offset, |pointer| {
        Violation::unlisted(pointer, "tag", Values::Text(union.names), found)
    });
}

/// Says that an object has a second key, where its first is the name of a variant, known or not.
#[cold]
pub(super) fn second_name(
    union: &'static Union,
    first: &str,
    key: &str,
    offset: Option<usize>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) {
    let variant = union.named(first);
    if key == first || (variant.is_some() && union.named(key) == variant) {
        let first = variant.map_or_else(|| at.key(first), |variant| at.variant(union, variant));
        report.repeated(at, &first, offset);
    } else {
        report.unknown(at, key, offset, std::iter::empty());
    }
}

/// Says that a tag is of another kind than text.
#[cold]
pub(super) fn wrong_tag(
    found: &Got<'_>,
    at: &Path<'_>,
    tag: &Path<'_>,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    let message = match found {
        Got::Null => "must not be null".into(),
        found => format!("must be a string, not {}", found.words()),
    };
    report.untold(at, tag, offset, |at| Violation::new(at, "type", message));
}

/// Says that the content of a variant is missing, where it has to be there.
pub(super) fn missing_content(
    union: &'static Union,
    choice: &mut dyn Choice,
    at: &Path<'_>,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    let variant = choice.variant();
    let missing = match union.variants.get(variant).map(|variant| variant.holds) {
        Some(Holds::Fields(_)) => true,
        // Of a foreign value only the description tells.
        Some(Holds::Value(holder)) => {
            !holder.fields.first().is_some_and(Field::is_option)
                && !choice.record_mut().place(0).is_option()
        }
        Some(Holds::Nothing | Holds::Other) | None => false,
    };
    if missing && union.has_content() {
        report.missing(&at.variant(union, variant), offset);
    }
}

/// Reads what the current variant holds; `at` is the path of the content.
pub(super) fn read_content(
    union: &'static Union,
    choice: &mut dyn Choice,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    let Some(variant) = union.variants.get(choice.variant()) else { return Err(Stop) };
    match variant.holds {
        // Any kind but the one that is there is told by what it is.
        Holds::Nothing => {
            let mark = from.mark();
            match from.next(Want::Null, at, report) {
                Ok(Got::Null) => {}
                Ok(got) => {
                    // It may be what another variant holds.
                    from.conceal(mark, true);
                    let message = format!("must be null, not {}", got.words());
                    report.wrong(at, from.offset(), "type", message);
                }
                Err(Stop) => {
                    from.conceal(mark, false);
                    return Err(Stop);
                }
            }
        }
        Holds::Fields(model) => {
            match from.next(Want::Object(model, choice.record_mut()), at, report)? {
                Got::Done | Got::Wrong => {}
                Got::Null => report.wrong(at, from.offset(), "type", "must not be null"),
                got => {
                    got.refuse("an object", from, at, report);
                }
            }
        }
        Holds::Value(_) => {
            return read_held(choice.record_mut(), from, &at.inlined(variant.model(), 0), report);
        }
        Holds::Other => {
            let at = &at.inlined(variant.model(), 0);
            return read_held(choice.record_mut(), &mut Distinct(from), at, report);
        }
    }
    Ok(())
}

/// A source of what no variant is. A key that it has twice might tell a variant the second time: what
/// is written of it would be read as another value.
struct Distinct<'s, 'de>(&'s mut dyn Source<'de>);

impl<'de> Source<'de> for Distinct<'_, 'de> {
    fn null(&mut self, at: &Path<'_>) -> Result<bool, Stop> {
        self.0.null(at)
    }

    fn next(
        &mut self,
        want: Want<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        #[cfg(feature = "json")]
        let want = if let Want::Json = want { Want::Distinct } else { want };
        self.0.next(want, at, report)
    }

    fn offset(&self) -> Option<usize> {
        self.0.offset()
    }

    fn mark(&mut self) -> usize {
        self.0.mark()
    }

    fn conceal(&mut self, mark: usize, ends: bool) {
        self.0.conceal(mark, ends);
    }
}

/// Reads the one value that a variant holds, and hides it where it was declared a secret.
pub(super) fn read_held(
    record: &mut dyn Record,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    let secret = at.begins_secret().then(|| from.mark());
    let read = read_field(record, 0, from, at, report);
    if let Some(start) = secret {
        from.conceal(start, read.is_ok());
    }
    read
}

/// The variants that did not fit, and why.
#[derive(Default)]
pub(super) struct Misfits {
    list: Vec<(usize, usize, String, String)>,
}

impl Misfits {
    /// Takes down why a variant did not fit.
    pub(super) fn add(
        &mut self,
        union: &'static Union,
        variant: usize,
        at: &Path<'_>,
        attempt: &Report<'_>,
    ) {
        // What takes everything has no name.
        let name = union.names.get(variant).copied().unwrap_or("other");
        let start = at.pointer().len();
        let inside = match union.variants.get(variant).map(|variant| variant.holds) {
            Some(Holds::Value(model)) => at.inlined(model, 0).steps(),
            _ => at.steps(),
        };
        let found = attempt.found();
        let mut reasons = String::new();
        for (violation, _) in found.iter().take(MAX_REASONS) {
            let separator = if reasons.is_empty() { "" } else { "; " };
            let pointer = violation.pointer().get(start..).unwrap_or_default();
            let space = if pointer.is_empty() { "" } else { " " };
            let reason = format!("{pointer}{space}{}", violation.message());
            reasons.push_str(separator);
            match reason.char_indices().nth(MAX_REASON) {
                Some((end, _)) => reasons.extend([&reason[..end], "..."]),
                None => reasons.push_str(&reason),
            }
        }
        let count = found.len();
        if count > MAX_REASONS {
            // Writing to a string cannot fail.
            let _ = write!(reasons, "; and {} more", count - MAX_REASONS);
        }
        // A value of another kind is farther away than any mistake inside.
        let whole = count == 0 || found.iter().any(|(_, at)| *at == inside);
        let distance = if whole { usize::MAX } else { count };
        self.list.push((distance, self.list.len(), format!("`{name}`"), reasons));
    }

    /// Why nothing fits: what is nearest first.
    pub(super) fn message(mut self) -> String {
        self.list.sort();
        let mut message = String::from("fits no variant: ");
        for (index, (_, _, name, reasons)) in self.list.iter().enumerate() {
            message.push_str(if index == 0 { "" } else { ", " });
            message.push_str(name);
            if !reasons.is_empty() && message.len() < MAX_MESSAGE {
                let _ = write!(message, " ({reasons})");
            }
        }
        message
    }
}

/// The name of a value that may be read several times; `place` is where it is, if it has a place.
pub(super) fn known(
    union: &'static Union,
    choice: &dyn Choice,
    place: Option<usize>,
    at: &Path<'_>,
) -> Known {
    Known {
        // At one depth, a value that has no place of its own is the same until it is read.
        place: place.unwrap_or(usize::MAX - at.depth()),
        union: std::ptr::from_ref(union),
        of: choice.name(),
        secret: at.is_secret(),
    }
}

/// Reads a value as one variant after another, until one fits; `read` reads it as the current one, and
/// says how much it read. A value inside an attempt that was read before, from the same place, is what it
/// was found to be then. What is wrong with it, if no variant fits.
pub(super) fn attempt_all(
    union: &'static Union,
    choice: &mut dyn Choice,
    place: Option<usize>,
    at: &Path<'_>,
    report: &mut Report<'_>,
    read: &mut dyn FnMut(&mut dyn Choice, &mut Report<'_>) -> Result<u64, Stop>,
) -> Result<Result<(), String>, Stop> {
    let known = known(union, choice, place, at);
    let before = report.known(&known);
    if let Some(Err(message)) = before {
        return Ok(Err(message));
    }
    report.open(known);
    if let Some(Ok(variant)) = before {
        choice.switch(variant);
        let outcome = read(choice, report);
        report.close(None);
        return outcome.map(|_| Ok(()));
    }
    let outcome = attempt_each(union, choice, at, report, read);
    report.close(outcome.clone().filter(|_| place.is_some()));
    let gave_up = || Err("fits too many variants in part: reading gave up".to_owned());
    Ok(outcome.unwrap_or_else(gave_up).map(|_| ()))
}

/// The first variant that fits, or why there is none; nothing where reading gave up.
fn attempt_each(
    union: &'static Union,
    choice: &mut dyn Choice,
    at: &Path<'_>,
    report: &mut Report<'_>,
    read: &mut dyn FnMut(&mut dyn Choice, &mut Report<'_>) -> Result<u64, Stop>,
) -> Option<Result<usize, String>> {
    let mut misfits = Misfits::default();
    for variant in 0..union.variants.len() {
        if union.other() == Some(variant) {
            // It takes everything, so what is wrong with that is what is wrong with the value.
            choice.switch(variant);
            let kept = read(choice, report).map(|_| variant);
            return Some(kept.map_err(|Stop| "must be a JSON value".to_owned()));
        }
        let mut attempt = report.attempt();
        choice.switch(variant);
        let outcome = read(choice, &mut attempt);
        // What is said of a deep value is long.
        attempt.burn(*outcome.as_ref().unwrap_or(&0) + 1 + at.depth() as u64);
        let fits = outcome.is_ok() && attempt.is_empty();
        if !fits {
            misfits.add(union, variant, at, &attempt);
        }
        report.end_attempt(attempt);
        if fits {
            return Some(Ok(variant));
        }
        if report.is_exhausted() {
            return None;
        }
    }
    Some(Err(misfits.message()))
}
