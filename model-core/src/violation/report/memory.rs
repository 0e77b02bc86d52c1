//! What is remembered of values while a report is being made.

use super::broken::Broken;
use crate::violation::Path;
use crate::violation::origin::Origins;
use crate::violation::places::Places;

/// What is remembered of values besides what is wrong with them.
#[derive(Default)]
pub(super) struct Memory {
    /// The places of what is structurally wrong, and of what was made from it.
    pub(super) unsound: Places,
    /// The newtypes that were read and break a rule of their own.
    pub(super) broken: Broken,
    /// What sets and maps do not hold of the input.
    pub(super) origins: Origins,
}

impl Memory {
    /// Whether everything inside a value, and the value itself, is right.
    #[cold]
    pub(super) fn is_sound(&self, at: &Path<'_>) -> bool {
        if self.unsound.is_empty() && self.broken.is_empty() {
            return true;
        }
        let steps = at.steps();
        let unsound = self.unsound.first_from(&steps);
        unsound.is_none_or(|place| !place.starts_with(&steps))
            && !self.broken.is_inside(at)
            && self.is_judged(at)
    }

    /// Whether neither a value nor what it is in is wrong.
    pub(super) fn is_judged(&self, at: &Path<'_>) -> bool {
        if self.unsound.is_empty() {
            return true;
        }
        let steps = at.steps();
        (0..=steps.len()).all(|length| !self.unsound.contains(&steps[..length]))
    }
}
