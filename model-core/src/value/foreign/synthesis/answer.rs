//! The format that answers whatever it is asked for.

use serde::de::{Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::access::{List, Map, Variant};
use super::error::Refusal;
use super::{ANSWERS, Choices, Lore};

/// Texts that are something to the types which are read from text. The first is enough for most.
const WORDS: [&str; 42] = [
    "",
    "0",
    "a",
    "1",
    "0.0.0.0",
    "0.0.0.0:0",
    "::",
    "[::]:0",
    "1.0.0",
    "0.0",
    "00000000-0000-0000-0000-000000000000",
    "https://a.a",
    "a@a.a",
    "a.a",
    "1970-01-01T00:00:00Z",
    "1970-01-01T00:00:00",
    "1970-01-01",
    "00:00:00",
    "P1D",
    "PT1S",
    "1s",
    "UTC",
    "en",
    "en-US",
    "USD",
    "/",
    "a/a",
    "#000000",
    "true",
    "+10000000000",
    "0.0.0.0/0",
    "* * * * *",
    "US",
    "Mon",
    "Jan",
    "00000000-0000-4000-8000-000000000000",
    "000000000000000000000000",
    "00000000000000000000000000",
    "0000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0x0000000000000000000000000000000000000000",
    "1970-01-01 00:00:00",
];

/// How many elements a list is tried with.
const ITEMS: usize = 5;

/// The kinds of values that a type may get which takes any.
const KINDS: usize = 6;

/// One value that is asked for.
pub(super) struct Answer<'a> {
    pub(super) choices: &'a mut Choices,
    pub(super) lore: &'a Lore,
    /// How much deeper it may go.
    depth: usize,
}

impl<'a> Answer<'a> {
    pub(super) fn new(choices: &'a mut Choices, lore: &'a Lore, depth: usize) -> Self {
        Self { choices, lore, depth }
    }

    /// The value inside, or none where it would be too deep.
    pub(super) fn inside(&mut self) -> Result<Answer<'_>, Refusal> {
        let depth = self.depth.checked_sub(1).filter(|_| self.choices.given < ANSWERS);
        self.choices.cut |= depth.is_none();
        let depth = depth.ok_or(Refusal::TooDeep)?;
        Ok(Answer { choices: &mut *self.choices, lore: self.lore, depth })
    }

    fn word(&mut self) -> &'static str {
        let known = &self.lore.words;
        let chosen = self.choices.choose(known.len() + WORDS.len(), false);
        match chosen.checked_sub(known.len()) {
            None => known[chosen],
            Some(chosen) => WORDS[chosen],
        }
    }

    pub(super) fn list<'de, V: Visitor<'de>>(
        self,
        visitor: V,
        length: usize,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_seq(List { answer: self, left: length })
    }

    pub(super) fn map<'de, V: Visitor<'de>>(
        self,
        visitor: V,
        keys: &[&'static str],
    ) -> Result<V::Value, Refusal> {
        visitor.visit_map(Map { answer: self, keys: keys.iter() })
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $($number:expr),*;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            let numbers = [$($number),*];
            visitor.$visit(numbers[self.choices.choose(numbers.len(), false)])
        }
    )*};
}

impl<'de> Deserializer<'de> for Answer<'_> {
    type Error = Refusal;

    fn is_human_readable(&self) -> bool {
        self.lore.human
    }

    numbers! {
        deserialize_i8 visit_i64 1, 0, -1, 2, 10, 100;
        deserialize_i16 visit_i64 1, 0, -1, 2, 10, 100, 1000;
        deserialize_i32 visit_i64 1, 0, -1, 2, 10, 100, 1000;
        deserialize_i64 visit_i64 1, 0, -1, 2, 10, 100, 1000;
        deserialize_i128 visit_i128 1, 0, -1, 2, 10, 100, 1000;
        deserialize_u8 visit_u64 1, 0, 2, 10, 100;
        deserialize_u16 visit_u64 1, 0, 2, 10, 100, 1000;
        deserialize_u32 visit_u64 1, 0, 2, 10, 100, 1000;
        deserialize_u64 visit_u64 1, 0, 2, 10, 100, 1000;
        deserialize_u128 visit_u128 1, 0, 2, 10, 100, 1000;
        deserialize_f32 visit_f64 1.0, 0.0, 0.5, -1.0, 100.0;
        deserialize_f64 visit_f64 1.0, 0.0, 0.5, -1.0, 100.0;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.choices.choose(KINDS, true) {
            0 => self.deserialize_str(visitor),
            1 => self.deserialize_map(visitor),
            2 => self.deserialize_u64(visitor),
            3 => self.deserialize_seq(visitor),
            4 => self.deserialize_bool(visitor),
            _ => visitor.visit_unit(),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_bool(self.choices.choose(2, false) == 1)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_char(['a', '0', 'A', '/'][self.choices.choose(4, false)])
    }

    fn deserialize_str<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_borrowed_str(self.word())
    }

    fn deserialize_string<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_string(self.word().to_owned())
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_borrowed_bytes(
            [&[][..], &[0], &[0; 16], &[1; 16], &[0; 32]][self.choices.choose(5, false)],
        )
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        if self.choices.choose(2, true) == 0 {
            visitor.visit_none()
        } else {
            visitor.visit_some(self.inside()?)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self.inside()?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let length = self.choices.choose(ITEMS, true);
        self.list(visitor, length)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.list(visitor, length)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.list(visitor, length)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let keys = &self.lore.keys;
        if keys.is_empty() {
            let length = self.choices.choose(2, true);
            return self.map(visitor, &["a"][..length]);
        }
        self.map(visitor, keys)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.map(visitor, fields)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let chosen = self.choices.choose(variants.len(), true);
        let variant = variants.get(chosen).ok_or(Refusal::Silent)?;
        visitor.visit_enum(Variant { answer: self, variant })
    }

    forward_to_deserialize_any! { identifier ignored_any }
}
