//! The visitor where a text is wanted that its place owns.

use std::fmt;

use serde::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::scalar::{open, refuse_map, refuse_seq, signed_wide, wide};
use crate::read::text::TextSource;
use crate::value::{Got, Read};
use crate::violation::{Path, Report};

/// Puts a text into its place, in a format that describes itself. Anything else is passed over.
pub(super) struct Text<'p, 'v, 'r> {
    pub(super) place: &'p mut String,
    pub(super) at: &'v Path<'v>,
    pub(super) report: &'v mut Report<'r>,
}

impl Text<'_, '_, '_> {
    #[cold]
    fn refuse(self, got: &Got<'_>) -> Read {
        got.refuse("a string", &TextSource(""), self.at, self.report)
    }
}

impl<'de> Visitor<'de> for Text<'_, '_, '_> {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    #[inline]
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Read, E> {
        *self.place = String::from(text);
        Ok(Read::Value)
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Read, E> {
        self.report.tick(text.len() as u64);
        *self.place = String::from(text);
        Ok(Read::Value)
    }

    fn visit_string<E>(self, text: String) -> Result<Read, E> {
        *self.place = text;
        Ok(Read::Value)
    }

    fn visit_unit<E>(self) -> Result<Read, E> {
        Ok(Read::Null)
    }

    fn visit_none<E>(self) -> Result<Read, E> {
        Ok(Read::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Read, E> {
        Ok(self.refuse(&Got::Bool(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Read, E> {
        Ok(self.refuse(&Got::U64(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Read, E> {
        Ok(self.refuse(&Got::I64(value)))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Read, E> {
        Ok(self.refuse(&wide(value)))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Read, E> {
        Ok(self.refuse(&signed_wide(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Read, E> {
        Ok(self.refuse(&Got::F64(value)))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Read, E> {
        Ok(self.refuse(&Got::Other))
    }

    #[cold]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Read, A::Error> {
        open(self.at, self.report)?;
        let got = refuse_seq(access, self.report)?;
        Ok(self.refuse(&got))
    }

    #[cold]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Read, A::Error> {
        open(self.at, self.report)?;
        let got = refuse_map(access, self.report)?;
        Ok(self.refuse(&got))
    }

    #[cold]
    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Read, A::Error> {
        Err(A::Error::custom("an enum was not asked for"))
    }
}
