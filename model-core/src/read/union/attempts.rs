//! A value that no tag tells is read as one variant after another: first to see what fits, without a word,
//! and only where nothing does and there is room to say so, once more for why.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::description::{Holds, Union};
use crate::order::sort;
use crate::value::{Choice, Stop};
use crate::violation::{Known, Path, Report};

/// How many mistakes are named of one variant that does not fit, with so many characters each.
const MAX_REASONS: usize = 3;
const MAX_REASON: usize = 160;

/// Beyond so many bytes, variants are named without a reason.
const MAX_MESSAGE: usize = 2_000;

/// How much may be read in attempts for each byte of the input, and of any input, before trying variants
/// ends. A byte is read again for every variant that does not fit of every union around it: so much is
/// there for sixteen of them on eight levels.
const FUEL: u64 = 128;
const RESERVE: u64 = 1 << 20;

/// What reads a value as the current variant.
type Attempt<'a> = dyn FnMut(&mut dyn Choice, &mut Report<'_>) -> Result<(), Stop> + 'a;

/// Lets attempts read again what has so many bytes.
pub(in crate::read) fn supply(bytes: u64, report: &mut Report<'_>) {
    let reserve = if report.has_fuel() { 0 } else { RESERVE };
    report.refuel(FUEL.saturating_mul(bytes).saturating_add(reserve));
}

/// The name of a value that may be read several times; `place` is where it is, if it has a place.
pub(in crate::read) fn known(
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
    }
}

/// Reads a value as one variant after another, until one fits; `read` reads it as the current one. A
/// value inside an attempt that was read before, from the same place, is what it was found to be then.
/// What is wrong with it, if no variant fits.
pub(in crate::read) fn attempt_all(
    union: &'static Union,
    choice: &mut dyn Choice,
    place: Option<usize>,
    at: &Path<'_>,
    report: &mut Report<'_>,
    read: &mut Attempt<'_>,
) -> Result<Result<(), Cow<'static, str>>, Stop> {
    let known = known(union, choice, place, at);
    if report.is_open(&known) {
        return Ok(Err("fits no variant that ends".into()));
    }
    let before = report.known(&known);
    report.open(known);
    if let Some(Some(variant)) = before {
        choice.switch(variant);
        let outcome = read(choice, report);
        report.close(None);
        return outcome.map(Ok);
    }
    let found = before.map_or_else(|| attempt_each(union, choice, report, read), Ok);
    let outcome = match found {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(explain(union, choice, &known, at, report, read)),
        Err(message) => Err(message.into()),
    };
    report.close(found.ok().filter(|_| place.is_some()));
    Ok(outcome)
}

/// The first variant that fits, if one does; or why that is not known.
fn attempt_each(
    union: &'static Union,
    choice: &mut dyn Choice,
    report: &mut Report<'_>,
    read: &mut Attempt<'_>,
) -> Result<Option<usize>, &'static str> {
    for variant in 0..union.variants.len() {
        choice.switch(variant);
        if union.other() == Some(variant) {
            // It takes everything, so what is wrong with that is what is wrong with the value.
            return match read(choice, report) {
                Ok(()) => Ok(Some(variant)),
                Err(Stop) => Err("must be a JSON value"),
            };
        }
        let mut attempt = report.attempt();
        let fits = read(choice, &mut attempt).is_ok() && attempt.is_right();
        attempt.tick(1);
        report.end_attempt(attempt);
        if fits {
            return Ok(Some(variant));
        }
        if report.is_exhausted() {
            return Err("fits too many variants in part: reading gave up");
        }
    }
    Ok(None)
}

/// Why nothing fits, where anybody is told.
#[cold]
fn explain(
    union: &'static Union,
    choice: &mut dyn Choice,
    known: &Known,
    at: &Path<'_>,
    report: &mut Report<'_>,
    read: &mut Attempt<'_>,
) -> Cow<'static, str> {
    if !report.explains(MAX_REASONS) {
        return "fits no variant".into();
    }
    let known = &(*known, at.is_secret());
    if let Some(message) = report.explanation(known) {
        return message.into();
    }
    let mut misfits = Misfits::default();
    for variant in 0..union.variants.len() {
        choice.switch(variant);
        let mut attempt = report.explanatory();
        // That it stops is one more thing that it says.
        let _ = read(choice, &mut attempt);
        misfits.add(union, variant, at, &attempt);
        report.end_attempt(attempt);
    }
    let message = misfits.message();
    report.explain(*known, &message);
    message.into()
}

/// The variants that did not fit, and why.
#[derive(Default)]
pub(in crate::read) struct Misfits {
    list: Vec<(usize, String, String)>,
}

impl Misfits {
    /// Takes down why a variant did not fit.
    pub(in crate::read) fn add(
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
        self.list.push((distance, format!("`{name}`"), reasons));
    }

    /// Why nothing fits: what is nearest first.
    pub(in crate::read) fn message(mut self) -> String {
        sort(&mut self.list, &|(one, ..), (other, ..)| one.cmp(other));
        let mut message = String::from("fits no variant: ");
        for (index, (_, name, reasons)) in self.list.iter().enumerate() {
            message.push_str(if index == 0 { "" } else { ", " });
            message.push_str(name);
            if !reasons.is_empty() && message.len() < MAX_MESSAGE {
                let _ = write!(message, " ({reasons})");
            }
        }
        message
    }
}
