//! The visitor for most values: a boolean, a number or a text, and what has parts where that is wanted.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::key::{TextKey, is_number, number};
use super::members::go_on;
use super::whole::Whole;
use crate::read::{MAX_DEPTH, TOO_DEEP};
use crate::value::{Got, Simple};
use crate::violation::{Path, Report};

/// Takes any kind of value in a format that describes itself.
pub(super) struct Scalar<'f, 'de, 'v, 'r, W> {
    /// What is wanted of what has parts.
    pub(super) whole: W,
    /// The place that is given the value, if it takes it.
    pub(super) place: Option<&'f mut dyn Simple>,
    /// What there is, if it does not. Results of serde are moved often, and this is large.
    pub(super) found: &'f mut Option<Got<'de>>,
    pub(super) at: &'v Path<'v>,
    pub(super) report: &'v mut Report<'r>,
    /// What is wanted, for the message of a format.
    pub(super) words: &'static str,
}

impl<'de, W: Whole<'de>> Scalar<'_, 'de, '_, '_, W> {
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "the closures are a word each, and a call is dear")]
    fn give(self, take: impl FnOnce(&mut dyn Simple) -> bool, found: impl FnOnce() -> Got<'de>) {
        if !self.place.is_some_and(take) {
            *self.found = Some(found());
        }
    }
}

/// Whether there is room for another level, and for another violation.
pub(super) fn open<E: Error>(at: &Path<'_>, report: &Report<'_>) -> Result<(), E> {
    if at.depth() >= MAX_DEPTH {
        return Err(E::custom(TOO_DEEP));
    }
    go_on(report)
}

impl<'de, W: Whole<'de>> Visitor<'de> for Scalar<'_, 'de, '_, '_, W> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words)
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<(), E> {
        self.give(|place| place.take_null(), || Got::Null);
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.give(|place| place.take_null(), || Got::Null);
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }

    #[inline]
    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.give(|place| place.take_bool(value), || Got::Bool(value));
        Ok(())
    }

    #[inline]
    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        let take = |place: &mut dyn Simple| match i64::try_from(value) {
            Ok(value) => place.take_integer(value),
            Err(_) => false,
        };
        self.give(take, || Got::U64(value));
        Ok(())
    }

    #[inline]
    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.give(|place| place.take_integer(value), || integer(value));
        Ok(())
    }

    fn visit_u128<E>(self, value: u128) -> Result<(), E> {
        *self.found = Some(wide(value));
        Ok(())
    }

    fn visit_i128<E>(self, value: i128) -> Result<(), E> {
        *self.found = Some(signed_wide(value));
        Ok(())
    }

    #[inline]
    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.give(|place| !is_wide(value) && place.take_number(value), || float(value));
        Ok(())
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.report.tick(text.len() as u64);
        let at = self.at;
        self.give(|place| place.take_text(text, at), || Got::Text(Cow::Owned(text.to_owned())));
        Ok(())
    }

    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "most values are such texts, and a call costs a tenth"
    )]
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        let at = self.at;
        self.give(|place| place.take_text(text, at), || Got::Text(Cow::Borrowed(text)));
        Ok(())
    }

    fn visit_string<E>(self, text: String) -> Result<(), E> {
        *self.found = Some(Got::Text(Cow::Owned(text)));
        Ok(())
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<(), E> {
        *self.found = Some(Got::Other);
        Ok(())
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        open(self.at, self.report)?;
        self.whole.read_seq(access, self.at, self.report, self.found)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        open(self.at, self.report)?;
        self.whole.read_map(access, self.at, self.report, self.found)
    }

    #[cold]
    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<(), A::Error> {
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
    if is_wide(value) {
        return Got::Digits(Cow::Borrowed("-9223372036854775809"));
    }
    Got::F64(value)
}

/// Whether it is the one float that is in the range of 64 bits and stands for integers that are not:
/// `serde_json` makes floats of those.
#[inline]
fn is_wide(value: f64) -> bool {
    const LEAST: f64 = -9_223_372_036_854_775_808.0;
    value.to_bits() == LEAST.to_bits()
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
