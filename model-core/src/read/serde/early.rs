//! What stands before a late tag, and the tag itself: mostly texts, which the input has already.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::again::Again;
use super::keep::{Keep, Kept};
use crate::value::Got;

/// A value that was read before it was known what it is.
pub(super) enum Early<'de> {
    /// A text of the input, in a format that people read.
    Text(&'de str),
    Kept(Kept),
}

impl<'de> Early<'de> {
    /// The text, or what there is in its place.
    pub(super) fn text(&self) -> Result<&str, Got<'static>> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Kept(kept) => kept.text(),
        }
    }

    /// The value, kept for longer than the input.
    pub(super) fn into_kept(self) -> Kept {
        match self {
            Self::Text(text) => Kept::Text(text.to_owned()),
            Self::Kept(kept) => kept,
        }
    }

    /// Reads it as what it is; `human` says whether people read the format.
    pub(super) fn read<S: DeserializeSeed<'de>, E: Error>(
        &self,
        seed: S,
        human: bool,
    ) -> Result<S::Value, E> {
        match self {
            Self::Text(text) => seed.deserialize(Said { text, error: PhantomData }),
            Self::Kept(kept) => seed.deserialize(Again::new(kept, human)),
        }
    }
}

/// Reads such a value, which is inside so many others; `human` says whether people read the format.
pub(super) struct KeepEarly {
    pub(super) inside: usize,
    pub(super) human: bool,
}

impl<'de> DeserializeSeed<'de> for KeepEarly {
    type Value = Early<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Early<'de>, D::Error> {
        match Kept::offered(&deserializer) {
            Some(kept) => Ok(Early::Kept(kept)),
            None => deserializer.deserialize_any(self),
        }
    }
}

impl KeepEarly {
    fn keep<E>(self, keep: impl FnOnce(Keep) -> Result<Kept, E>) -> Result<Early<'static>, E> {
        keep(Keep(self.inside)).map(Early::Kept)
    }
}

impl<'de> Visitor<'de> for KeepEarly {
    type Value = Early<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Early<'de>, E> {
        if self.human { Ok(Early::Text(text)) } else { self.keep(|keep| keep.visit_str(text)) }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_str(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_string(text))
    }

    fn visit_unit<E: Error>(self) -> Result<Early<'de>, E> {
        self.keep(Keep::visit_unit)
    }

    fn visit_none<E: Error>(self) -> Result<Early<'de>, E> {
        self.keep(Keep::visit_none)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Early<'de>, D::Error> {
        self.deserialize(from)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<Early<'de>, D::Error> {
        from.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_u64(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_i64(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_u128(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_i128(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_f64(value))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Early<'de>, E> {
        self.keep(|keep| keep.visit_bytes(bytes))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Early<'de>, A::Error> {
        self.keep(|keep| keep.visit_seq(access))
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Early<'de>, A::Error> {
        self.keep(|keep| keep.visit_map(access))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Early<'de>, A::Error> {
        self.keep(|keep| keep.visit_enum(access))
    }
}

/// A text of the input, as a format that people read says it.
struct Said<'de, E> {
    text: &'de str,
    error: PhantomData<E>,
}

impl<'de, E: Error> Deserializer<'de> for Said<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_borrowed_str(self.text)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
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
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        BorrowedStrDeserializer::new(self.text).deserialize_enum(name, names, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier
    }
}
