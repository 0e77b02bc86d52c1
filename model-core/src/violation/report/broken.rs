//! Newtypes that break a rule of their own: found when they are read, and not to be said again when the
//! rules of everything run.

use super::{Report, Step};
use crate::violation::Path;
use crate::violation::places::Places;

/// Each by its place, and by how many newtypes are around its value there, itself included.
#[derive(Default)]
pub(super) struct Broken(Places);

impl Broken {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one is this value, or is in it.
    pub(super) fn is_inside(&self, at: &Path<'_>) -> bool {
        let mut steps = at.steps();
        steps.push(Step::Level(at.level() + 1));
        let next = self.0.first_from(&steps);
        next.is_some_and(|place| place.starts_with(&steps[..steps.len() - 1]))
    }

    fn place(at: &Path<'_>) -> Vec<Step> {
        let mut place = at.steps();
        place.push(Step::Level(at.level()));
        place
    }
}

impl Report<'_> {
    /// Runs the rules of a newtype on what was just read into it; `at` is the value inside.
    #[inline]
    pub(crate) fn judge(&mut self, at: &Path<'_>, rules: impl FnOnce(&mut Self)) {
        let before = self.entries.len();
        rules(self);
        if self.entries.len() > before {
            self.memory().broken.0.insert(Broken::place(at));
        }
    }

    /// Whether the rules of a newtype were found to be broken when it was read.
    #[inline]
    pub(crate) fn is_broken(&self, at: &Path<'_>) -> bool {
        let broken = self.memory.as_ref().map(|memory| &memory.broken);
        broken.is_some_and(|it| !it.is_empty() && it.0.contains(&Broken::place(at)))
    }
}
