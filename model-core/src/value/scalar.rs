//! Booleans, characters and floats.

use super::{ApiValue, Got, Read, Ref, Simple, Source, Stop, Want, Width};
use crate::violation::{Path, Report};

impl ApiValue for bool {
    #[inline]
    fn empty() -> Self {
        false
    }

    #[inline]
    fn at_once(from: &mut dyn Source<'_>, at: &Path<'_>) -> Option<Self> {
        from.boolean(at)
    }

    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        if let Some(value) = Self::at_once(from, at) {
            *self = value;
            return Ok(Read::Value);
        }
        match from.next(Want::Bool, at, report)? {
            Got::Bool(value) => *self = value,
            other => return Ok(other.refuse("a boolean", from, at, report)),
        }
        Ok(Read::Value)
    }

    #[inline]
    fn simple(&mut self) -> Option<&mut dyn Simple> {
        Some(self)
    }

    #[inline]
    fn simple_option(option: &mut Option<Self>) -> Option<&mut dyn Simple> {
        Some(option)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Bool(*self)
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        super::wipe::overwrite(self);
    }
}

impl Simple for bool {
    #[inline]
    fn take_bool(&mut self, value: bool) -> bool {
        *self = value;
        true
    }
}

impl ApiValue for char {
    #[inline]
    fn empty() -> Self {
        '\0'
    }

    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        let text = match from.next(Want::Char, at, report)? {
            Got::Text(text) => text,
            other => return Ok(other.refuse("a string", from, at, report)),
        };
        if let Some(only) = single(&text) {
            *self = only;
            return Ok(Read::Value);
        }
        report.wrong(at, from.offset(), "format", NOT_SINGLE);
        Ok(Read::Wrong)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Char(*self)
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        super::wipe::overwrite(self);
    }
}

/// The one character of a text, if it has one.
pub(super) fn single(text: &str) -> Option<char> {
    let mut characters = text.chars();
    let only = characters.next()?;
    characters.next().is_none().then_some(only)
}

pub(super) const NOT_SINGLE: &str = "must be a single character";

macro_rules! floats {
    ($($ty:ident $width:ident;)*) => {$(
        impl ApiValue for $ty {
            #[inline]
            fn empty() -> Self {
                0.0
            }

            #[inline]
            #[expect(clippy::allow_attributes, reason = "one of the two types needs no cast")]
            #[allow(clippy::cast_possible_truncation, clippy::unnecessary_cast, reason = "a number is read as the nearest float")]
            fn at_once(from: &mut dyn Source<'_>, at: &Path<'_>) -> Option<Self> {
                from.number(at).map(|value| value as $ty)
            }

            #[expect(clippy::allow_attributes, reason = "one of the two types needs no cast")]
            #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_lossless, clippy::unnecessary_cast,
                reason = "a number is read as the nearest float, as everywhere in JSON")]
            fn read(&mut self, from: &mut dyn Source<'_>, at: &Path<'_>, report: &mut Report<'_>) -> Result<Read, Stop> {
                if let Some(value) = Self::at_once(from, at) {
                    *self = value;
                    return Ok(Read::Value);
                }
                let value = match from.next(Want::Number(Width::$width), at, report)? {
                    Got::F64(value) | Got::Rounded(value) => (value as $ty, value.is_finite()),
                    Got::U64(value) => (value as $ty, true),
                    Got::I64(value) => (value as $ty, true),
                    Got::Digits(digits) => (digits.parse().unwrap_or($ty::INFINITY), true),
                    Got::Huge => ($ty::INFINITY, true),
                    other => return Ok(other.refuse("a number", from, at, report)),
                };
                // Only a format that has infinities may say one; a number must not become one.
                if value.1 && value.0.is_infinite() {
                    report.wrong(at, from.offset(), "type", format!("must be a number up to {:e}", $ty::MAX));
                    return Ok(Read::Wrong);
                }
                *self = value.0;
                Ok(Read::Value)
            }

            #[inline]
            fn simple(&mut self) -> Option<&mut dyn Simple> {
                Some(self)
            }

            #[inline]
            fn simple_option(option: &mut Option<Self>) -> Option<&mut dyn Simple> {
                Some(option)
            }

            #[inline]
            fn get(&self) -> Ref<'_> {
                Ref::$width(*self)
            }

            #[cfg(feature = "zeroize")]
            fn wipe(&mut self) {
                super::wipe::overwrite(self);
            }
        }

        #[expect(clippy::allow_attributes, reason = "one of the two types needs no cast")]
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::unnecessary_cast,
            reason = "a number is read as the nearest float, as everywhere in JSON")]
        impl Simple for $ty {
            #[inline]
            fn take_integer(&mut self, value: i64) -> bool {
                *self = value as $ty;
                true
            }

            /// What has no end, or would have none here, takes more to judge.
            #[inline]
            fn take_number(&mut self, value: f64) -> bool {
                let value = value as $ty;
                *self = if value.is_finite() { value } else { *self };
                value.is_finite()
            }
        }
    )*};
}

floats! {
    f32 F32;
    f64 F64;
}
