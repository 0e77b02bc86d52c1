//! What a value would be as one of several variants: a report of its own, which is thrown away.

use std::collections::BTreeMap;

use super::{Memory, Report, Step, Violation};
use crate::description::Union;
use crate::order::order;

/// An explanation inside of so many others is cut off before it begins.
const MAX_NESTED: usize = 8;

/// How many explanations may be parts of one.
const MAX_EXPLANATIONS: usize = 256;

/// What a report has to do with attempts.
#[derive(Default)]
pub(super) struct Attempts {
    /// Whether it is one.
    inside: bool,
    /// How many explanations it is a part of.
    nested: usize,
    /// What it has in common with those around it and inside it: the innermost has it. There is none where
    /// nothing was attempted yet.
    common: Option<Box<Common>>,
}

impl Attempts {
    /// Whether nothing was attempted.
    #[inline]
    pub(super) fn are_none(&self) -> bool {
        self.common.is_none()
    }
}

#[derive(Default)]
struct Common {
    /// How much may still be read in attempts.
    fuel: u64,
    /// How many explanations are parts of the outermost so far.
    explanations: usize,
    /// What values inside attempts were found to be.
    known: BTreeMap<Known, Told>,
    /// The place of the outermost value that is attempted, or was the last.
    outermost: Option<usize>,
    /// What is being attempted, the outer before the inner.
    open: Vec<Known>,
    /// The outermost of those that was met again since, on which what was found inside depends.
    met: Option<usize>,
}

/// A value that may be read several times: where it is in what is read, and what it is read as.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Known {
    pub(crate) place: usize,
    pub(crate) union: *const Union,
    /// The name of the union's type.
    pub(crate) of: &'static str,
}

/// What is known of a value.
#[derive(Default)]
struct Told {
    found: Option<Found>,
    /// Why it fits no variant.
    why: Option<String>,
    /// The same of a secret, where less is said.
    why_secret: Option<String>,
}

impl Told {
    fn why(&mut self, secret: bool) -> &mut Option<String> {
        if secret { &mut self.why_secret } else { &mut self.why }
    }
}

/// The variant that fits, if there is one.
type Found = Option<usize>;

impl Report<'_> {
    /// An empty report on the same value as one of several variants, which says only whether that fits.
    pub(crate) fn attempt(&mut self) -> Self {
        let Attempts { nested, common, .. } = &mut self.attempts;
        let attempts = Attempts { inside: true, nested: *nested, common: common.take() };
        Self { attempts, quiet: true, ..Self::new(self.context) }
    }

    /// The same for one that is known not to fit, which says why.
    pub(crate) fn explanatory(&mut self) -> Self {
        let mut attempt = Self { quiet: false, ..self.attempt() };
        attempt.attempts.nested += 1;
        attempt
    }

    /// Takes over what an attempt has left, and where nothing was wrong what it was not sure of.
    pub(crate) fn end_attempt(&mut self, attempt: Report<'_>) {
        let right = attempt.is_right();
        self.attempts.common = attempt.attempts.common;
        if let Some(memory) = attempt.memory.filter(|_| right) {
            let Memory { unsound, origins, .. } = *memory;
            self.memory().unsound.extend(unsound);
            self.memory().origins.extend(origins);
        }
    }

    /// Whether nothing was found wrong.
    pub(crate) fn is_right(&self) -> bool {
        self.entries.is_empty() && !self.truncated
    }

    /// Takes down that something is wrong, where that is all that is asked.
    #[inline]
    pub(crate) fn fails(&mut self) -> bool {
        self.truncated |= self.quiet;
        self.quiet
    }

    /// Whether it is only asked whether something is wrong.
    #[inline]
    pub(crate) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Whether a value is being attempted. It cannot be what it is without an end.
    pub(crate) fn is_open(&mut self, value: &Known) -> bool {
        let Some(common) = &mut self.attempts.common else { return false };
        let Common { open, met, .. } = &mut **common;
        let mut same = open.iter().enumerate().rev().take_while(|(_, it)| it.place == value.place);
        let Some((index, _)) = same.find(|(_, it)| *it == value) else { return false };
        *met = Some(met.map_or(index, |met| met.min(index)));
        true
    }

    /// What a value was found to be in another attempt.
    pub(crate) fn known(&self, value: &Known) -> Option<Found> {
        self.attempts.common.as_ref()?.known.get(value)?.found
    }

    /// Begins to attempt a value.
    pub(crate) fn open(&mut self, value: Known) {
        let common = self.attempts.common.get_or_insert_default();
        if common.open.is_empty() && common.outermost != Some(value.place) {
            common.outermost = Some(value.place);
            common.forget();
        }
        common.open.push(value);
    }

    /// Ends the attempts at a value. What it was found to be is taken down where there may be others, and
    /// where it does not depend on what is still attempted.
    pub(crate) fn close(&mut self, found: Option<Found>) {
        let Some(common) = &mut self.attempts.common else { return };
        let Some(value) = common.open.pop() else { return };
        // In the second walk it is read once more.
        if common.open.is_empty() && !self.silent {
            return common.forget();
        }
        if common.met.is_some_and(|met| met < common.open.len()) {
            return;
        }
        common.met = None;
        if let Some(found) = found.filter(|_| self.attempts.inside) {
            common.known.entry(value).or_default().found = Some(found);
        }
    }

    /// Whether there is use in saying why a value fits no variant: not where nothing more fits in the
    /// report, nor behind so many reasons in an explanation.
    pub(crate) fn explains(&self, reasons: usize) -> bool {
        let nested = self.attempts.nested;
        let explanations = self.attempts.common.as_ref().map_or(0, |common| common.explanations);
        let said = self.entries.len();
        !(self.silent || self.quiet || self.truncated)
            && said < self.context.limit().max(1)
            && nested < MAX_NESTED
            && (nested == 0 || said < reasons && explanations < MAX_EXPLANATIONS)
    }

    /// Why a value fits no variant, if that was asked before; and whether it is a secret.
    pub(crate) fn explanation(&self, value: &(Known, bool)) -> Option<String> {
        let (value, secret) = value;
        let told = self.attempts.common.as_ref()?.known.get(value)?;
        if *secret { told.why_secret.clone() } else { told.why.clone() }
    }

    /// Takes down why a value fits no variant.
    pub(crate) fn explain(&mut self, value: (Known, bool), message: &str) {
        let common = self.attempts.common.get_or_insert_default();
        common.explanations += 1;
        if self.attempts.inside {
            let (value, secret) = value;
            *common.known.entry(value).or_default().why(secret) = Some(message.to_owned());
        }
    }

    /// Whether anything was attempted before.
    pub(crate) fn has_fuel(&self) -> bool {
        self.attempts.common.is_some()
    }

    /// Permits so much more to be read in attempts.
    pub(crate) fn refuel(&mut self, fuel: u64) {
        let common = self.attempts.common.get_or_insert_default();
        common.fuel = common.fuel.saturating_add(fuel);
    }

    /// Whether this is an attempt.
    pub(crate) fn is_attempt(&self) -> bool {
        self.attempts.inside
    }

    /// Whether there is use in reading on.
    #[inline]
    pub(crate) fn go_on(&self) -> bool {
        // Mostly it is neither.
        !(self.truncated | self.attempts.inside) || !self.truncated && !self.is_exhausted()
    }

    /// How much may still be read in attempts.
    pub(crate) fn fuel(&self) -> u64 {
        self.attempts.common.as_ref().map_or(0, |common| common.fuel)
    }

    /// Takes down that so much was read, if this is an attempt.
    #[inline]
    pub(crate) fn tick(&mut self, read: u64) {
        if let (true, Some(common)) = (self.attempts.inside, &mut self.attempts.common) {
            common.fuel = common.fuel.saturating_sub(read);
        }
    }

    /// Takes down that so much was read since there was so much fuel, attempts inside included.
    pub(crate) fn burn_since(&mut self, before: u64, read: u64) {
        self.tick(self.fuel().saturating_sub(before.saturating_sub(read)));
    }

    /// Whether too much was attempted.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.fuel() == 0
    }

    /// What was found, and the places, in the order of a report.
    pub(crate) fn found(&self) -> Vec<(&Violation, &[Step])> {
        let entries = &self.entries;
        let order = order(entries.len(), &|one, other| entries[one].order(&entries[other]));
        let entries = order.into_iter().map(|index| &entries[index]);
        entries.map(|entry| (&entry.violation, entry.place.as_slice())).collect()
    }
}

impl Common {
    /// Forgets what is known of the values inside one that was read.
    fn forget(&mut self) {
        self.met = None;
        self.explanations = 0;
        self.known.clear();
    }
}
