//! What is inside an answer: elements, entries and variants.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::answer::Answer;
use super::error::Refusal;

/// A list of so many elements.
pub(super) struct List<'a> {
    pub(super) answer: Answer<'a>,
    pub(super) left: usize,
}

impl<'de> SeqAccess<'de> for List<'_> {
    type Error = Refusal;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Refusal> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(self.answer.inside()?).map(Some)
    }
}

/// A map with some of these keys.
pub(super) struct Map<'a, 'k> {
    pub(super) answer: Answer<'a>,
    pub(super) keys: std::slice::Iter<'k, &'static str>,
}

impl<'de> MapAccess<'de> for Map<'_, '_> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Refusal> {
        for key in self.keys.by_ref() {
            if !self.answer.lore.chooses_keys || self.answer.choices.choose(2, true) == 0 {
                return seed.deserialize(StrDeserializer::<Refusal>::new(key)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Refusal> {
        seed.deserialize(self.answer.inside()?)
    }
}

/// A variant of an enum.
pub(super) struct Variant<'a> {
    pub(super) answer: Answer<'a>,
    pub(super) variant: &'static str,
}

impl<'de, 'a> EnumAccess<'de> for Variant<'a> {
    type Error = Refusal;
    type Variant = Answer<'a>;

    fn variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<(T::Value, Answer<'a>), Refusal> {
        let variant = seed.deserialize(StrDeserializer::<Refusal>::new(self.variant))?;
        Ok((variant, self.answer))
    }
}

impl<'de> VariantAccess<'de> for Answer<'_> {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        mut self,
        seed: T,
    ) -> Result<T::Value, Refusal> {
        seed.deserialize(self.inside()?)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.list(visitor, length)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.map(visitor, fields)
    }
}
