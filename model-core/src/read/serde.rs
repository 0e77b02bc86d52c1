//! The source over `serde::Deserializer`: any format of serde.
//!
//! A format that people read describes itself, so it is asked for whatever there is, and a wrong kind
//! is noted and passed over. In another format the wanted kind is the law, and a mistake is the
//! format's own.

#![cfg_attr(
    not(feature = "json"),
    allow(dead_code, unused_imports, reason = "only free-form JSON asks whether it is optional")
)]

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::object::{Key, Object};
use super::{MAX_DEPTH, TOO_DEEP};
use crate::context::Context;
use crate::value::{ApiValue, Got, Source, Stop, Want, Width, read_required};
use crate::violation::{Path, Report};

/// Reads a value and reports every structural error in one message.
///
/// # Errors
/// The format's own error, or one that says everything that is wrong with the structure.
#[inline]
pub fn deserialize<'de, T: ApiValue, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::empty();
    match read_into(&mut value, deserializer, false) {
        Ok(()) => Ok(value),
        Err(error) => Err(error),
    }
}

/// Reads a value into a place, and runs its rules where they are asked for.
pub(crate) fn read_into<'de, D: Deserializer<'de>>(
    place: &mut dyn ApiValue,
    deserializer: D,
    rules: bool,
) -> Result<(), D::Error> {
    let context = Context::lazy();
    let mut report = Report::new(&context);
    let mut source = SerdeSource::new(deserializer);
    let read = read_required(place, &mut source, &Path::ROOT, &mut report);
    if read.is_err() && !report.is_full() {
        return Err(source.into_error());
    }
    if rules && !report.is_full() {
        place.check(&Path::ROOT, &mut report);
    }
    report.finish().map_err(D::Error::custom)
}

/// One value that is about to be read.
struct SerdeSource<'de, D: Deserializer<'de>> {
    deserializer: Option<D>,
    optional: bool,
    error: Option<D::Error>,
}

impl<'de, D: Deserializer<'de>> SerdeSource<'de, D> {
    fn new(deserializer: D) -> Self {
        Self { deserializer: Some(deserializer), optional: false, error: None }
    }

    /// Why reading stopped: for the format's reason, or because the report is full.
    #[cold]
    fn into_error(self) -> D::Error {
        self.error.unwrap_or_else(|| D::Error::custom("there is too much wrong to go on"))
    }
}

impl<'de, D: Deserializer<'de>> Source<'de> for SerdeSource<'de, D> {
    fn null(&mut self) -> Result<bool, Stop> {
        self.optional = true;
        Ok(false)
    }

    fn next(
        &mut self,
        want: Want<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let deserializer = self.deserializer.take().ok_or(Stop)?;
        let human = deserializer.is_human_readable();
        let visit = Visit { want, at, report, human, optional: self.optional };
        let got = if self.optional && visit.is_hinted() {
            deserializer.deserialize_option(visit)
        } else {
            visit.read(deserializer)
        };
        got.map_err(|error| {
            self.error = Some(error);
            Stop
        })
    }

    fn offset(&self) -> Option<usize> {
        None
    }
}

/// Takes any kind of value: what is wanted goes to its place, what is not is passed over.
struct Visit<'w, 'v, 'r> {
    want: Want<'w>,
    at: &'v Path<'v>,
    report: &'v mut Report<'r>,
    human: bool,
    optional: bool,
}

impl Visit<'_, '_, '_> {
    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        match &self.want {
            Want::Anything => deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Got::Other),
            #[cfg(feature = "json")]
            Want::Json => match serde::Deserialize::deserialize(deserializer)? {
                serde_json::Value::Null if self.optional => Ok(Got::Null),
                value => Ok(Got::Json(value)),
            },
            _ if !self.is_hinted() => deserializer.deserialize_any(self),
            Want::Bool => deserializer.deserialize_bool(self),
            Want::Char => deserializer.deserialize_char(self),
            Want::Text => deserializer.deserialize_str(self),
            Want::List(_) => deserializer.deserialize_seq(self),
            Want::Map(_) => deserializer.deserialize_map(self),
            Want::Object(model, _) => {
                deserializer.deserialize_struct(model.name, model.names, self)
            }
            Want::Number(width) => match width {
                Width::I8 => deserializer.deserialize_i8(self),
                Width::I16 => deserializer.deserialize_i16(self),
                Width::I32 => deserializer.deserialize_i32(self),
                Width::I64 => deserializer.deserialize_i64(self),
                Width::I128 => deserializer.deserialize_i128(self),
                Width::U8 => deserializer.deserialize_u8(self),
                Width::U16 => deserializer.deserialize_u16(self),
                Width::U32 => deserializer.deserialize_u32(self),
                Width::U64 => deserializer.deserialize_u64(self),
                Width::U128 => deserializer.deserialize_u128(self),
                Width::F32 => deserializer.deserialize_f32(self),
                Width::F64 => deserializer.deserialize_f64(self),
            },
        }
    }

    /// Whether the wanted kind is the law: in a format that does not describe itself, and for
    /// integers of 128 bits, which a format that is asked for whatever there is may have rounded.
    fn is_hinted(&self) -> bool {
        !self.human || matches!(self.want, Want::Number(Width::I128 | Width::U128))
    }

    /// Whether there is room for another level, and for another violation.
    fn go_on<E: Error>(at: &Path<'_>, report: &Report<'_>) -> Result<(), E> {
        if at.depth() >= MAX_DEPTH {
            return Err(E::custom(TOO_DEEP));
        }
        if report.is_full() {
            return Err(E::custom("there is too much wrong to go on"));
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Visit<'_, '_, '_> {
    type Value = Got<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.want {
            Want::Anything => "a value",
            Want::Bool => "a boolean",
            Want::Number(width) if width.is_integer() => "an integer",
            Want::Number(_) => "a number",
            Want::Char => "a character",
            Want::Text => "a string",
            #[cfg(feature = "json")]
            Want::Json => "a JSON value",
            Want::Object(model, _) => model.name,
            Want::List(_) => "an array",
            Want::Map(_) => "a map",
        })
    }

    fn visit_unit<E>(self) -> Result<Got<'de>, E> {
        Ok(Got::Null)
    }

    fn visit_none<E>(self) -> Result<Got<'de>, E> {
        Ok(Got::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        self.read(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Got<'de>, D::Error> {
        self.read(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Got<'de>, E> {
        Ok(Got::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Got<'de>, E> {
        Ok(Got::U64(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Got<'de>, E> {
        Ok(u64::try_from(value).map_or(Got::I64(value), Got::U64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Got<'de>, E> {
        Ok(u64::try_from(value).map_or_else(|_| Got::Digits(value.to_string().into()), Got::U64))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Got<'de>, E> {
        match (i64::try_from(value), u128::try_from(value)) {
            (Ok(value), _) => self.visit_i64(value),
            (_, Ok(value)) => self.visit_u128(value),
            _ => Ok(Got::Digits(value.to_string().into())),
        }
    }

    fn visit_f64<E>(self, value: f64) -> Result<Got<'de>, E> {
        // The one float that is in the range of 64 bits and stands for integers that are not:
        // `serde_json` makes floats of those.
        const LEAST: f64 = -9_223_372_036_854_775_808.0;
        if value.to_bits() == LEAST.to_bits() {
            return Ok(Got::Digits(Cow::Borrowed("-9223372036854775809")));
        }
        Ok(Got::F64(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Got<'de>, E> {
        Ok(Got::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Got<'de>, E> {
        Ok(Got::Text(Cow::Borrowed(text)))
    }

    fn visit_string<E>(self, text: String) -> Result<Got<'de>, E> {
        Ok(Got::Text(Cow::Owned(text)))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Got<'de>, E> {
        Ok(Got::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Got<'de>, A::Error> {
        let Self { want, at, report, human, .. } = self;
        Self::go_on(at, report)?;
        match want {
            Want::List(list) => {
                let mut index = 0;
                while let Some(()) =
                    access.next_element_seed(Seed(|from: &mut dyn Source<'_>| {
                        list.read_item(from, &at.item(index), report)
                    }))?
                {
                    Self::go_on(at, report)?;
                    index += 1;
                }
                Ok(Got::Done)
            }
            // Where names are not written, fields are told apart by their order.
            Want::Object(model, record) if !human => {
                let mut object = Object::new(model, record);
                for index in 0..object.model().names.len() {
                    let read =
                        Seed(|from: &mut dyn Source<'_>| object.read(index, from, at, report));
                    if access.next_element_seed(read)?.is_none() {
                        break;
                    }
                    object.take(index);
                }
                object.finish(at, None, report);
                Ok(Got::Done)
            }
            _ => {
                while access.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Got::Array)
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Got<'de>, A::Error> {
        let Self { want, at, report, .. } = self;
        Self::go_on(at, report)?;
        match want {
            Want::Object(model, record) => {
                let mut object = Object::new(model, record);
                while let Some(key) =
                    access.next_key_seed(FieldKey { object: &mut object, at, report })?
                {
                    match key {
                        Found::Key(Key::Field(index)) => {
                            access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                                object.read(index, from, at, report)
                            }))?;
                        }
                        Found::Key(Key::Repeated(index)) => {
                            report.repeated(&at.field(object.model(), index), None);
                            access.next_value::<IgnoredAny>()?;
                        }
                        Found::Key(Key::Unknown) => {
                            access.next_value::<IgnoredAny>()?;
                        }
                        Found::Number => return number(access),
                    }
                    Self::go_on(at, report)?;
                }
                object.finish(at, None, report);
                Ok(Got::Done)
            }
            Want::Map(map) => {
                while let Some(key) = access.next_key_seed(TextKey)? {
                    let at = &at.key(&key);
                    if is_number(&key) && map.count() == 0 {
                        return number(access);
                    }
                    let mut fresh = true;
                    access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                        fresh = map.read_entry(&key, from, at, report)?;
                        Ok(())
                    }))?;
                    if !fresh {
                        report.repeated(at, None);
                    }
                    Self::go_on(at.parent().unwrap_or(at), report)?;
                }
                Ok(Got::Done)
            }
            _ => {
                while let Some(key) = access.next_key_seed(TextKey)? {
                    if is_number(&key) {
                        return number(access);
                    }
                    access.next_value::<IgnoredAny>()?;
                }
                Ok(Got::Object)
            }
        }
    }
}

/// The key under which `serde_json` hands out a number, as text, where its feature
/// `arbitrary_precision` is on.
const NUMBER: &str = "$serde_json::private::Number";

/// Whether a key announces such a number. Where that feature is off, it is a key like any other;
/// where it is on, a `Value` holds what no float does.
fn is_number(key: &str) -> bool {
    #[cfg(feature = "json")]
    return key == NUMBER && serde_json::from_str::<serde_json::Value>("1e400").is_ok();
    #[cfg(not(feature = "json"))]
    return key == NUMBER;
}

/// Such a number.
#[cold]
fn number<'de, A: MapAccess<'de>>(mut access: A) -> Result<Got<'de>, A::Error> {
    let text: String = access.next_value()?;
    while access.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(super::number::parse(&text).map_or(Got::Object, super::number::into_owned))
}

/// Hands the next value of a container to whoever reads it.
struct Seed<F>(F);

impl<'de, F: FnOnce(&mut dyn Source<'_>) -> Result<(), Stop>> DeserializeSeed<'de> for Seed<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let mut source = SerdeSource::new(deserializer);
        (self.0)(&mut source).map_err(|Stop| source.into_error())
    }
}

/// Finds the field of the next key without keeping its text.
struct FieldKey<'v, 'o, 'r> {
    object: &'v mut Object<'o>,
    at: &'v Path<'v>,
    report: &'v mut Report<'r>,
}

enum Found {
    Key(Key),
    /// What looked like an object is a number.
    Number,
}

impl<'de> DeserializeSeed<'de> for FieldKey<'_, '_, '_> {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldKey<'_, '_, '_> {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Found, E> {
        let found = self.object.find(key);
        if let Key::Unknown = found {
            if is_number(key) {
                return Ok(Found::Number);
            }
            let model = self.object.model();
            if model.denies_unknown_fields() {
                self.report.unknown(self.at, key, None, model.names);
            }
        }
        Ok(Found::Key(found))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Found, E> {
        self.visit_str(&String::from_utf8_lossy(key))
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<Found, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<Found, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_bool<E: Error>(self, key: bool) -> Result<Found, E> {
        self.visit_str(if key { "true" } else { "false" })
    }
}

/// The text of the next key.
struct TextKey;

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
