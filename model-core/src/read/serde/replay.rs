//! The members of a map, some of which had to be kept.

use std::borrow::Cow;

use serde::de::value::CowStrDeserializer;
use serde::de::{DeserializeSeed, Error, MapAccess};

use super::early::Early;
use super::keep::{Keep, Kept};
use super::key::KeyText;

/// What was read of a map before it was known what that is.
pub(super) type Before<'de> = Vec<(Cow<'de, str>, Early<'de>)>;

/// The members of a map, the first of which were read already.
pub(super) struct Replay<'de, A> {
    before: std::vec::IntoIter<(Cow<'de, str>, Early<'de>)>,
    value: Option<Early<'de>>,
    rest: Option<A>,
    human: bool,
}

impl<'de, A: MapAccess<'de>> Replay<'de, A> {
    /// What was read, and the rest; `human` says whether people read the format.
    pub(super) fn new(before: Before<'de>, rest: A, human: bool) -> Self {
        Self { before: before.into_iter(), value: None, rest: Some(rest), human }
    }

    /// The same, with the rest read too: each member is inside so many values.
    pub(super) fn gather(mut self, depth: usize) -> Result<Self, A::Error> {
        let mut entries: Before<'de> = self.before.collect();
        if let Some(mut rest) = self.rest {
            while let Some(key) = rest.next_key_seed(KeyText)? {
                entries.push((key, Early::Kept(rest.next_value_seed(Keep(depth))?)));
            }
        }
        self.before = entries.into_iter();
        Ok(Self { rest: None, ..self })
    }

    /// The first member of this name, among those that were read.
    pub(super) fn find(&self, key: &str) -> Option<&Early<'de>> {
        self.before.as_slice().iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// All of it.
    pub(super) fn into_entries(self, depth: usize) -> Result<Vec<(String, Kept)>, A::Error> {
        let all = self.gather(depth)?.before;
        Ok(all.map(|(key, value)| (key.into_owned(), value.into_kept())).collect())
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Replay<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        if let Some((key, value)) = self.before.next() {
            self.value = Some(value);
            return seed.deserialize(CowStrDeserializer::new(key)).map(Some);
        }
        match &mut self.rest {
            Some(rest) => rest.next_key_seed(seed),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match (self.value.take(), &mut self.rest) {
            (Some(value), _) => value.read(seed, self.human),
            (None, Some(rest)) => rest.next_value_seed(seed),
            (None, None) => Err(A::Error::custom("a value was asked for before its key")),
        }
    }
}
