//! A value that was read before it was known what it is, and is read again: nothing of it is lost, neither
//! a repeated key nor a number that JSON has no word for.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::key::{KeyText, is_number};
use crate::read::{MAX_DEPTH, TOO_DEEP};
use crate::value::Got;

/// What was read. A container is shared with whoever keeps it again.
#[derive(Clone)]
pub(super) enum Kept {
    Null,
    Bool(bool),
    U64(u64),
    I64(i64),
    U128(u128),
    I128(i128),
    F64(f64),
    Text(String),
    Bytes(Vec<u8>),
    List(usize, Rc<[Kept]>),
    Map(usize, Rc<[(String, Kept)]>),
}

/// A number that no other value has.
fn number_of_its_own() -> usize {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

thread_local! {
    /// What the last deserializer that was asked whether people read it has kept: so whoever keeps it once
    /// more learns that there is no need to read it.
    static OFFERED: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

impl Kept {
    /// What has entries.
    pub(super) fn map(entries: Vec<(String, Self)>) -> Self {
        Self::Map(number_of_its_own(), entries.into())
    }

    /// The number that it has of its own, if there is much of it.
    pub(super) fn place(&self) -> Option<usize> {
        match self {
            Self::List(number, _) | Self::Map(number, _) => Some(*number),
            _ => None,
        }
    }

    /// What it is, for a message.
    pub(super) fn kind(&self) -> Got<'static> {
        match self {
            Self::Null => Got::Null,
            Self::Bool(value) => Got::Bool(*value),
            Self::Text(_) => Got::Text("".into()),
            Self::Bytes(_) => Got::Other,
            Self::List(..) => Got::Array,
            Self::Map(_, entries) if !entries.first().is_some_and(|(key, _)| is_number(key)) => {
                Got::Object
            }
            _ => Got::U64(0),
        }
    }

    /// About how much there is of it.
    pub(super) fn size(&self) -> u64 {
        1 + match self {
            Self::Text(text) => text.len() as u64,
            Self::List(_, items) => items.iter().map(Self::size).sum(),
            Self::Map(_, entries) => {
                entries.iter().map(|(key, value)| key.len() as u64 + value.size()).sum()
            }
            _ => 0,
        }
    }
}

/// Keeps the next value, which is inside so many others.
pub(super) struct Keep(pub(super) usize);

impl Keep {
    fn open<E: Error>(self) -> Result<Self, E> {
        if self.0 >= MAX_DEPTH { Err(E::custom(TOO_DEEP)) } else { Ok(Self(self.0 + 1)) }
    }
}

impl<'de> DeserializeSeed<'de> for Keep {
    type Value = Kept;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Kept, D::Error> {
        OFFERED.take();
        deserializer.is_human_readable();
        OFFERED.take().map_or_else(|| deserializer.deserialize_any(self), Ok)
    }
}

impl<'de> Visitor<'de> for Keep {
    type Value = Kept;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Kept, E> {
        Ok(Kept::Null)
    }

    fn visit_none<E>(self) -> Result<Kept, E> {
        Ok(Kept::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Kept, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<Kept, D::Error> {
        from.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Kept, E> {
        Ok(Kept::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Kept, E> {
        Ok(Kept::U64(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Kept, E> {
        Ok(Kept::I64(value))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Kept, E> {
        Ok(Kept::U128(value))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Kept, E> {
        Ok(Kept::I128(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Kept, E> {
        Ok(Kept::F64(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Kept, E> {
        Ok(Kept::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Kept, E> {
        Ok(Kept::Text(text))
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Kept, E> {
        Ok(Kept::Bytes(bytes.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Kept, A::Error> {
        let Self(inside) = self.open()?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(Self(inside))? {
            items.push(item);
        }
        Ok(Kept::List(number_of_its_own(), items.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Kept, A::Error> {
        let Self(inside) = self.open()?;
        let mut entries = Vec::new();
        while let Some(key) = access.next_key_seed(KeyText)? {
            entries.push((key, access.next_value_seed(Self(inside))?));
        }
        Ok(Kept::map(entries))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Kept, A::Error> {
        let Self(inside) = self.open()?;
        let (name, content) = access.variant_seed(KeyText)?;
        Ok(Kept::map(vec![(name, content.newtype_variant_seed(Self(inside))?)]))
    }
}

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
            OFFERED.set(Some(self.kept.clone()));
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
