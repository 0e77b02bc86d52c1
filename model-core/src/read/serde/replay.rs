//! The members of a map, some of which had to be kept.

use serde::de::value::StringDeserializer;
use serde::de::{DeserializeSeed, Error, MapAccess};

use super::again::Again;
use super::keep::{Keep, Kept};
use super::key::KeyText;

/// The members of a map, the first of which were read already.
pub(super) struct Replay<A> {
    before: std::vec::IntoIter<(String, Kept)>,
    value: Option<Kept>,
    rest: Option<A>,
    human: bool,
}

impl<'de, A: MapAccess<'de>> Replay<A> {
    /// What was read, and the rest; `human` says whether people read the format.
    pub(super) fn new(before: Vec<(String, Kept)>, rest: A, human: bool) -> Self {
        Self { before: before.into_iter(), value: None, rest: Some(rest), human }
    }

    /// The same, with the rest read too: each member is inside so many values.
    pub(super) fn gather(self, depth: usize) -> Result<Self, A::Error> {
        let human = self.human;
        let before = self.into_entries(depth)?.into_iter();
        Ok(Self { before, value: None, rest: None, human })
    }

    /// The first member of this name, among those that were read.
    pub(super) fn find(&self, key: &str) -> Option<&Kept> {
        self.before.as_slice().iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// All of it.
    pub(super) fn into_entries(self, depth: usize) -> Result<Vec<(String, Kept)>, A::Error> {
        let mut entries: Vec<(String, Kept)> = self.before.collect();
        if let Some(mut rest) = self.rest {
            while let Some(key) = rest.next_key_seed(KeyText)? {
                entries.push((key, rest.next_value_seed(Keep(depth))?));
            }
        }
        Ok(entries)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Replay<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        if let Some((key, value)) = self.before.next() {
            self.value = Some(value);
            return seed.deserialize(StringDeserializer::new(key)).map(Some);
        }
        match &mut self.rest {
            Some(rest) => rest.next_key_seed(seed),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match (self.value.take(), &mut self.rest) {
            (Some(value), _) => seed.deserialize(Again::new(&value, self.human)),
            (None, Some(rest)) => rest.next_value_seed(seed),
            (None, None) => Err(A::Error::custom("a value was asked for before its key")),
        }
    }
}
