//! The visitor where a boolean, a number or a text is wanted, which most values are.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::key::{TextKey, is_number, number};
use super::members::go_on;
use crate::read::{MAX_DEPTH, TOO_DEEP};
use crate::value::Got;
use crate::violation::{Path, Report};

/// Takes any kind of value in a format that describes itself. What has parts is passed over.
pub(super) struct Scalar<'v, 'r> {
    pub(super) at: &'v Path<'v>,
    pub(super) report: &'v mut Report<'r>,
    /// What is wanted, for the message of a format.
    pub(super) words: &'static str,
}

/// Whether there is room for another level, and for another violation.
pub(super) fn open<E: Error>(at: &Path<'_>, report: &Report<'_>) -> Result<(), E> {
    if at.depth() >= MAX_DEPTH {
        return Err(E::custom(TOO_DEEP));
    }
    go_on(report)
}

impl<'de> Visitor<'de> for Scalar<'_, '_> {
    type Value = Got<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words)
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<Got<'de>, E> {
        Ok(Got::Null)
    }

    #[inline]
    fn visit_none<E>(self) -> Result<Got<'de>, E> {
        Ok(Got::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Got<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    #[inline]
    fn visit_bool<E>(self, value: bool) -> Result<Got<'de>, E> {
        Ok(Got::Bool(value))
    }

    #[inline]
    fn visit_u64<E>(self, value: u64) -> Result<Got<'de>, E> {
        Ok(Got::U64(value))
    }

    #[inline]
    fn visit_i64<E>(self, value: i64) -> Result<Got<'de>, E> {
        Ok(integer(value))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Got<'de>, E> {
        Ok(wide(value))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Got<'de>, E> {
        Ok(signed_wide(value))
    }

    #[inline]
    fn visit_f64<E>(self, value: f64) -> Result<Got<'de>, E> {
        Ok(float(value))
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Got<'de>, E> {
        self.report.tick(text.len() as u64);
        Ok(Got::Text(Cow::Owned(text.to_owned())))
    }

    #[inline]
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Got<'de>, E> {
        Ok(Got::Text(Cow::Borrowed(text)))
    }

    fn visit_string<E>(self, text: String) -> Result<Got<'de>, E> {
        Ok(Got::Text(Cow::Owned(text)))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Got<'de>, E> {
        Ok(Got::Other)
    }

    #[cold]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Got<'de>, A::Error> {
        open(self.at, self.report)?;
        refuse_seq(access, self.report)
    }

    #[cold]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Got<'de>, A::Error> {
        open(self.at, self.report)?;
        refuse_map(access, self.report)
    }

    #[cold]
    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Got<'de>, A::Error> {
        Err(A::Error::custom("an enum was not asked for"))
    }
}

/// An integer of 64 bits.
#[inline]
pub(super) fn integer<'de>(value: i64) -> Got<'de> {
    u64::try_from(value).map_or(Got::I64(value), Got::U64)
}

/// An integer of 128 bits that is not negative.
pub(super) fn wide<'de>(value: u128) -> Got<'de> {
    u64::try_from(value).map_or_else(|_| Got::Digits(value.to_string().into()), Got::U64)
}

/// An integer of 128 bits.
pub(super) fn signed_wide<'de>(value: i128) -> Got<'de> {
    match (i64::try_from(value), u128::try_from(value)) {
        (Ok(value), _) => integer(value),
        (_, Ok(value)) => wide(value),
        _ => Got::Digits(value.to_string().into()),
    }
}

/// A float.
#[inline]
pub(super) fn float<'de>(value: f64) -> Got<'de> {
    // The one float that is in the range of 64 bits and stands for integers that are not:
    // `serde_json` makes floats of those.
    const LEAST: f64 = -9_223_372_036_854_775_808.0;
    if value.to_bits() == LEAST.to_bits() {
        return Got::Digits(Cow::Borrowed("-9223372036854775809"));
    }
    Got::F64(value)
}

/// Passes a list over where something else is wanted.
pub(super) fn refuse_seq<'de, A: SeqAccess<'de>>(
    mut access: A,
    report: &mut Report<'_>,
) -> Result<Got<'de>, A::Error> {
    report.fails();
    go_on(report)?;
    while access.next_element::<IgnoredAny>()?.is_some() {}
    Ok(Got::Array)
}

/// Passes a map over where something else is wanted.
pub(super) fn refuse_map<'de, A: MapAccess<'de>>(
    mut access: A,
    report: &mut Report<'_>,
) -> Result<Got<'de>, A::Error> {
    while let Some(key) = access.next_key_seed(TextKey)? {
        if is_number(&key) {
            return number(access);
        }
        report.fails();
        go_on(report)?;
        access.next_value::<IgnoredAny>()?;
    }
    Ok(Got::Object)
}
