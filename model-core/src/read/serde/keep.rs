//! A value that was read before it was known what it is, and is read again: nothing of it is lost, neither
//! a repeated key nor a number that JSON has no word for.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::key::{KeyText, is_number};
use crate::read::{MAX_DEPTH, TOO_DEEP};
use crate::value::Got;
use crate::violation::{Path, Report};

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
    /// Whoever keeps a value asks its deserializer whether people read it. One that has it kept already
    /// lays it into `OFFER` on this occasion, and there is no need to read it again.
    static ASKED: Cell<bool> = const { Cell::new(false) };
    static OFFER: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

impl Kept {
    /// Offers it to whoever asks.
    pub(super) fn offer(&self) {
        if ASKED.replace(false) {
            OFFER.set(Some(self.clone()));
        }
    }

    /// What a deserializer offers.
    pub(super) fn offered<'de, D: Deserializer<'de>>(deserializer: &D) -> Option<Self> {
        ASKED.set(true);
        deserializer.is_human_readable();
        if ASKED.replace(false) { None } else { OFFER.take() }
    }

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

    /// The text, or what there is in its place.
    pub(super) fn text(&self) -> Result<&str, Got<'static>> {
        match self {
            Self::Text(text) => Ok(text),
            other => Err(other.kind()),
        }
    }

    /// What it is, for a message.
    fn kind(&self) -> Got<'static> {
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

    /// Says which keys are in it twice.
    #[inline]
    pub(super) fn repeated(&self, at: &Path<'_>, report: &mut Report<'_>) {
        if !report.go_on() {
            return;
        }
        match self {
            Self::List(_, items) => {
                for (index, item) in items.iter().enumerate() {
                    item.repeated(&at.item(index), report);
                }
            }
            Self::Map(_, entries) => {
                let mut keys = BTreeSet::new();
                for (key, value) in &**entries {
                    let entry = &at.key(key);
                    if keys.insert(key) {
                        value.repeated(entry, report);
                    } else {
                        report.repeated(at, entry, None);
                    }
                }
            }
            _ => {}
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
        match Kept::offered(&deserializer) {
            Some(kept) => Ok(kept),
            None => deserializer.deserialize_any(self),
        }
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
            entries.push((key.into_owned(), access.next_value_seed(Self(inside))?));
        }
        Ok(Kept::map(entries))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Kept, A::Error> {
        let Self(inside) = self.open()?;
        let (name, content) = access.variant_seed(KeyText)?;
        let value = content.newtype_variant_seed(Self(inside))?;
        Ok(Kept::map(vec![(name.into_owned(), value)]))
    }
}
