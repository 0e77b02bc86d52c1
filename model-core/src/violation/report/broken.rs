//! Newtypes that break a rule of their own: found when they are read, and not to be said again when the
//! rules of everything run.

use std::collections::BTreeSet;

use super::{Report, Step};
use crate::violation::Path;

/// Each by its place, and by how many newtypes are around its value there, itself included.
#[derive(Default)]
pub(super) struct Broken(BTreeSet<(Vec<Step>, usize)>);

impl Broken {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one is this value, or is in it.
    pub(super) fn is_inside(&self, at: &Path<'_>) -> bool {
        let steps = at.steps();
        let next = self.0.range((steps.clone(), at.level() + 1)..).next();
        next.is_some_and(|(place, _)| place.starts_with(&steps))
    }
}

impl Report<'_> {
    /// Runs the rules of a newtype on what was just read into it; `at` is the value inside.
    #[inline]
    pub(crate) fn judge(&mut self, at: &Path<'_>, rules: impl FnOnce(&mut Self)) {
        let before = self.entries.len();
        rules(self);
        if self.entries.len() > before {
            self.memory().broken.0.insert((at.steps(), at.level()));
        }
    }

    /// Whether the rules of a newtype were found to be broken when it was read.
    #[inline]
    pub(crate) fn is_broken(&self, at: &Path<'_>) -> bool {
        let broken = self.memory.as_ref().map(|memory| &memory.broken);
        broken.is_some_and(|it| !it.is_empty() && it.0.contains(&(at.steps(), at.level())))
    }
}
