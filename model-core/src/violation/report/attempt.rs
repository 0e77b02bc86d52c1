//! What a value would be as one of several variants: a report of its own, which is thrown away.

use std::collections::BTreeMap;

use super::{Report, Step, Violation};
use crate::description::Union;

/// What attempts have in common, each with those inside it.
#[derive(Default)]
pub(super) struct Attempts {
    /// How much may still be read in attempts; none where nothing was attempted yet.
    fuel: Option<u64>,
    /// Whether this report is an attempt.
    inside: bool,
    /// What values inside attempts were found to be.
    known: BTreeMap<Known, Outcome>,
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
    /// Of a secret, less is said.
    pub(crate) secret: bool,
}

/// The variant that fits, or why there is none.
type Outcome = Result<usize, String>;

impl Report<'_> {
    /// An empty report on the same value as one of several variants.
    pub(crate) fn attempt(&mut self) -> Self {
        let outer = Attempts { inside: self.attempts.inside, ..Attempts::default() };
        let attempts = Attempts { inside: true, ..std::mem::replace(&mut self.attempts, outer) };
        Self { attempts, ..Self::new(self.context) }
    }

    /// Takes over what an attempt has left, and where nothing was wrong what it was not sure of.
    pub(crate) fn end_attempt(&mut self, attempt: Report<'_>) {
        let inside = self.attempts.inside;
        self.attempts = Attempts { inside, ..attempt.attempts };
        if !inside {
            self.attempts.known.clear();
        }
        if attempt.entries.is_empty() {
            self.unsound.extend(attempt.unsound);
            self.origins.extend(attempt.origins);
        }
    }

    /// What a value was found to be in another attempt. One that is being attempted cannot be what it
    /// is without an end.
    pub(crate) fn known(&mut self, value: &Known) -> Option<Outcome> {
        let Attempts { known, open, met, .. } = &mut self.attempts;
        let mut same = open.iter().enumerate().rev().take_while(|(_, it)| it.place == value.place);
        if let Some((index, _)) = same.find(|(_, it)| *it == value) {
            *met = Some(met.map_or(index, |met| met.min(index)));
            return Some(Err("fits no variant that ends".to_owned()));
        }
        known.get(value).cloned()
    }

    /// Begins to attempt a value.
    pub(crate) fn open(&mut self, value: Known) {
        self.attempts.open.push(value);
    }

    /// Ends the attempts at a value. What it was found to be is taken down where there may be others, and
    /// where it does not depend on what is still attempted.
    pub(crate) fn close(&mut self, outcome: Option<Outcome>) {
        let Attempts { inside, known, open, met, .. } = &mut self.attempts;
        let Some(value) = open.pop() else { return };
        if met.is_some_and(|met| met < open.len()) {
            return;
        }
        *met = None;
        if let Some(outcome) = outcome.filter(|_| *inside) {
            known.insert(value, outcome);
        }
    }

    /// Whether anything was attempted before.
    pub(crate) fn has_fuel(&self) -> bool {
        self.attempts.fuel.is_some()
    }

    /// Permits so much more to be read in attempts, unless this is one of them.
    pub(crate) fn refuel(&mut self, fuel: u64) {
        if !self.attempts.inside {
            self.attempts.fuel = Some(self.attempts.fuel.unwrap_or(0).saturating_add(fuel));
        }
    }

    /// Whether there is use in reading on.
    #[inline]
    pub(crate) fn go_on(&self) -> bool {
        !(self.truncated || self.attempts.inside && self.is_exhausted())
    }

    /// Takes down how much was read in an attempt.
    pub(crate) fn burn(&mut self, fuel: u64) {
        self.attempts.fuel = Some(self.attempts.fuel.unwrap_or(0).saturating_sub(fuel));
    }

    /// Whether too much was attempted.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.attempts.fuel == Some(0)
    }

    /// What was found, and the places, in the order of a report.
    pub(crate) fn found(&self) -> Vec<(&Violation, &[Step])> {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by(|a, b| (&a.place, a.rank).cmp(&(&b.place, b.rank)));
        entries.into_iter().map(|entry| (&entry.violation, entry.place.as_slice())).collect()
    }
}
