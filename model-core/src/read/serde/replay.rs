//! The members of a map, some of which had to be kept.

use serde::de::value::StringDeserializer;
use serde::de::{DeserializeSeed, Error, MapAccess};
use serde_json::{Map, Value};

/// The members of a map, the first of which were read already.
pub(super) struct Replay<A> {
    before: std::vec::IntoIter<(String, Value)>,
    value: Option<Value>,
    rest: Option<A>,
}

impl<'de, A: MapAccess<'de>> Replay<A> {
    /// What was read, and the rest.
    pub(super) fn new(before: Vec<(String, Value)>, rest: A) -> Self {
        Self { before: before.into_iter(), value: None, rest: Some(rest) }
    }

    /// The same, with the rest read too.
    pub(super) fn gather(self) -> Result<Self, A::Error> {
        let mut before: Vec<(String, Value)> = self.before.collect();
        if let Some(mut rest) = self.rest {
            while let Some(entry) = rest.next_entry()? {
                before.push(entry);
            }
        }
        Ok(Self { before: before.into_iter(), value: None, rest: None })
    }

    /// The first member of this name, among those that were read.
    pub(super) fn find(&self, key: &str) -> Option<&Value> {
        self.before.as_slice().iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// All of it as one value. Of a repeated key the first counts.
    pub(super) fn into_value(self) -> Result<Value, A::Error> {
        let mut map = Map::new();
        for (key, value) in self.gather()?.before {
            map.entry(key).or_insert(value);
        }
        Ok(Value::Object(map))
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
            (Some(value), _) => seed.deserialize(value).map_err(A::Error::custom),
            (None, Some(rest)) => rest.next_value_seed(seed),
            (None, None) => Err(A::Error::custom("a value was asked for before its key")),
        }
    }
}
