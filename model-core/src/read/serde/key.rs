//! The keys of maps.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::members::Members;
use crate::read::number::{into_owned, parse};
use crate::read::object::{Key, Slot};
use crate::read::same;
use crate::value::Got;

/// Finds the field of the next key without keeping its text.
pub(super) struct FieldKey<'m, 'o, 'v, 'r>(pub(super) &'m mut Members<'o, 'v, 'r>);

/// What a key is that is not the name of a field of the object itself.
pub(super) enum Found {
    Key(Key),
    /// A key whose text is wanted.
    Entry(Key, String),
    /// What looked like an object is a number.
    Number,
}

impl<'de> DeserializeSeed<'de> for FieldKey<'_, '_, '_, '_> {
    /// Whether it is a field met for the first time, which the object knows then; of anything else the
    /// members know more.
    type Value = bool;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Members<'_, '_, '_> {
    /// Finds the field of a key that was not expected.
    #[inline(never)]
    fn find(&mut self, key: &str) -> bool {
        let Self { object, at, report, found } = self;
        let key_found = object.find(key);
        match key_found {
            Key::Field(Slot { part: None, .. }) => return true,
            Key::Unknown if is_number(key) => {
                *found = Found::Number;
                return false;
            }
            Key::Unknown => object.unknown(key, None, at, report),
            Key::Entry(_) => {
                *found = Found::Entry(key_found, key.to_owned());
                return false;
            }
            Key::Again => report.repeated(at, &at.key(key), None),
            Key::Second => report.unknown(at, key, None, &|_| ()),
            _ => {}
        }
        *found = Found::Key(key_found);
        false
    }
}

impl Visitor<'_> for FieldKey<'_, '_, '_, '_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    #[inline]
    fn visit_str<E>(self, key: &str) -> Result<bool, E> {
        let Self(members) = self;
        match members.object.expected() {
            Some((index, name)) if is_same(name, key) && members.object.meet(index) => Ok(true),
            _ => Ok(members.find(key)),
        }
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<bool, E> {
        self.visit_str(&String::from_utf8_lossy(key))
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<bool, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<bool, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_bool<E: Error>(self, key: bool) -> Result<bool, E> {
        self.visit_str(if key { "true" } else { "false" })
    }
}

#[inline]
fn is_same(name: &str, key: &str) -> bool {
    name.len() == key.len() && same(name.as_bytes(), key.as_bytes())
}

/// The text of the next key, whatever a format has for keys.
#[cfg(feature = "json")]
pub(super) struct KeyText;

#[cfg(feature = "json")]
impl<'de> DeserializeSeed<'de> for KeyText {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

#[cfg(feature = "json")]
impl<'de> Visitor<'de> for KeyText {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key.to_owned()))
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_string<E>(self, key: String) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key))
    }

    fn visit_bytes<E>(self, key: &[u8]) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(String::from_utf8_lossy(key).into_owned()))
    }

    fn visit_u64<E>(self, key: u64) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key.to_string()))
    }

    fn visit_i64<E>(self, key: i64) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key.to_string()))
    }

    fn visit_bool<E>(self, key: bool) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(if key { "true" } else { "false" }))
    }
}

/// The text of the next key.
pub(super) struct TextKey;

impl<'de> DeserializeSeed<'de> for TextKey {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for TextKey {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key.to_owned()))
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_string<E>(self, key: String) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key))
    }
}

/// The key under which `serde_json` hands out a number, as text, where its feature
/// `arbitrary_precision` is on.
const NUMBER: &str = "$serde_json::private::Number";

/// Whether a key announces such a number. Where that feature is off, it is a key like any other;
/// where it is on, a `Value` holds what no float does.
pub(super) fn is_number(key: &str) -> bool {
    #[cfg(feature = "json")]
    return key == NUMBER && serde_json::from_str::<serde_json::Value>("1e400").is_ok();
    #[cfg(not(feature = "json"))]
    return key == NUMBER;
}

/// Such a number.
#[cold]
pub(super) fn number<'de, A: MapAccess<'de>>(mut access: A) -> Result<Got<'de>, A::Error> {
    let text: String = access.next_value()?;
    while access.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(parse(&text).map_or(Got::Object, into_owned))
}
