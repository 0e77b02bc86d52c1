//! The keys that told what an object is.

use super::Key;

/// Keys that told which variants an object is, each with whether it was met.
#[derive(Clone, Default)]
pub(in crate::read) struct Tags(Vec<(&'static str, bool)>);

impl Tags {
    /// One that was met.
    pub(in crate::read) fn of(tag: &'static str) -> Self {
        Self(vec![(tag, true)])
    }

    /// Adds one that was not met.
    pub(in crate::read) fn push(&mut self, tag: &'static str) {
        self.0.push((tag, false));
    }

    /// Whether there are none.
    pub(in crate::read) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a key is among them.
    pub(in crate::read) fn contains(&self, key: &str) -> bool {
        self.0.iter().any(|(tag, _)| *tag == key)
    }

    /// What a key is that is one of them.
    #[inline]
    pub(in crate::read) fn find(&mut self, key: &str) -> Option<Key> {
        let (_, met) = self.0.iter_mut().find(|(tag, _)| *tag == key)?;
        Some(if std::mem::replace(met, true) { Key::Again } else { Key::Tag })
    }
}
