//! The keys that told what an object is.

use super::Key;

/// Keys that told which variants an object is, each with whether it was met. There is hardly ever more
/// than one.
#[derive(Clone, Default)]
pub(in crate::read) struct Tags {
    first: Option<(&'static str, bool)>,
    more: Vec<(&'static str, bool)>,
}

impl Tags {
    /// One that was met.
    pub(in crate::read) fn of(tag: &'static str) -> Self {
        Self { first: Some((tag, true)), more: Vec::new() }
    }

    /// Adds one that was not met.
    pub(in crate::read) fn push(&mut self, tag: &'static str) {
        match self.first {
            None => self.first = Some((tag, false)),
            Some(_) => self.more.push((tag, false)),
        }
    }

    /// Whether there are none.
    #[inline]
    pub(in crate::read) fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// Whether a key is among them.
    #[inline]
    pub(in crate::read) fn contains(&self, key: &str) -> bool {
        !self.is_empty() && self.iter().any(|(tag, _)| *tag == key)
    }

    /// What a key is that is one of them.
    #[inline]
    pub(in crate::read) fn find(&mut self, key: &str) -> Option<Key> {
        if self.is_empty() { None } else { self.meet(key) }
    }

    fn meet(&mut self, key: &str) -> Option<Key> {
        let mut all = self.first.iter_mut().chain(&mut self.more);
        let (_, met) = all.find(|(tag, _)| *tag == key)?;
        Some(if std::mem::replace(met, true) { Key::Again } else { Key::Tag })
    }

    fn iter(&self) -> impl Iterator<Item = &(&'static str, bool)> {
        self.first.iter().chain(&self.more)
    }
}
