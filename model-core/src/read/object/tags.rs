//! The keys that told what an object is.

use super::Key;

/// Keys that told which variants an object is, each with whether it was met. Most objects have one at the most.
#[derive(Clone, Default)]
pub(in crate::read) struct Tags {
    first: Option<Tag>,
    others: Vec<Tag>,
}

type Tag = (&'static str, bool);

impl Tags {
    /// One that was met.
    pub(in crate::read) fn of(tag: &'static str) -> Self {
        Self { first: Some((tag, true)), others: Vec::new() }
    }

    /// Adds one that was not met.
    pub(in crate::read) fn push(&mut self, tag: &'static str) {
        match self.first {
            None => self.first = Some((tag, false)),
            Some(_) => self.others.push((tag, false)),
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
        let mut all = self.first.iter_mut().chain(&mut self.others);
        let (_, met) = all.find(|(tag, _)| *tag == key)?;
        Some(if std::mem::replace(met, true) { Key::Again } else { Key::Tag })
    }

    fn iter(&self) -> impl Iterator<Item = &Tag> {
        self.first.iter().chain(&self.others)
    }
}
