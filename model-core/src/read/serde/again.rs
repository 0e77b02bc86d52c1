//! What was kept is read again.

use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::keep::Kept;

/// Reads what was kept, with the errors of the format that it came from.
pub(super) struct Again<'k, E> {
    kept: &'k Kept,
    human: bool,
    error: PhantomData<E>,
}

impl<'k, E> Again<'k, E> {
    /// `human` says whether people read the format.
    pub(super) fn new(kept: &'k Kept, human: bool) -> Self {
        Self { kept, human, error: PhantomData }
    }
}

impl<E: Error> IntoDeserializer<'_, E> for Again<'_, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de, E: Error> Deserializer<'de> for Again<'_, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        if self.kept.place().is_some() {
            self.kept.offer();
        }
        self.human
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let human = self.human;
        match self.kept {
            Kept::Null => visitor.visit_unit(),
            Kept::Bool(value) => visitor.visit_bool(*value),
            Kept::U64(value) => visitor.visit_u64(*value),
            Kept::I64(value) => visitor.visit_i64(*value),
            Kept::U128(value) => visitor.visit_u128(*value),
            Kept::I128(value) => visitor.visit_i128(*value),
            Kept::F64(value) => visitor.visit_f64(*value),
            Kept::Text(text) => visitor.visit_str(text),
            Kept::Bytes(bytes) => visitor.visit_bytes(bytes),
            Kept::List(_, items) => {
                let items = items.iter().map(|item| Again::new(item, human));
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            Kept::Map(_, entries) => visitor.visit_map(members(entries, human)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.kept {
            Kept::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.kept {
            Kept::Text(name) => visitor.visit_enum(name.as_str().into_deserializer()),
            Kept::Map(_, entries) if entries.len() == 1 => {
                visitor.visit_enum(MapAccessDeserializer::new(members(entries, self.human)))
            }
            _ => Err(E::invalid_type(Unexpected::Other("no name of a variant"), &visitor)),
        }
    }

    /// Whoever keeps a value knows a struct from a list.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.kept {
            Kept::List(..) => Err(E::invalid_type(Unexpected::Seq, &visitor)),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map identifier
    }
}

fn members<'de, E: Error>(
    entries: &[(String, Kept)],
    human: bool,
) -> MapDeserializer<'de, impl Iterator<Item = (&str, Again<'_, E>)>, E> {
    MapDeserializer::new(
        entries.iter().map(move |(key, value)| (key.as_str(), Again::new(value, human))),
    )
}
