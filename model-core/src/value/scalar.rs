//! Booleans, numbers and characters.

use std::fmt::Display;

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

macro_rules! integers {
    ($($ty:ident $width:ident $value:ident => $get:expr;)*) => {$(
        impl ApiValue for $ty {
            #[inline]
            fn empty() -> Self {
                0
            }

            #[inline]
            fn at_once(from: &mut dyn Source<'_>, at: &Path<'_>) -> Option<Self> {
                let integer = from.integer(at)?;
                let value = Self::try_from(integer).ok();
                if value.is_none() {
                    from.again();
                }
                value
            }

            fn read(&mut self, from: &mut dyn Source<'_>, at: &Path<'_>, report: &mut Report<'_>) -> Result<Read, Stop> {
                if let Some(value) = Self::at_once(from, at) {
                    *self = value;
                    return Ok(Read::Value);
                }
                let got = from.next(Want::Number(Width::$width), at, report)?;
                let value = match &got {
                    Got::U64(value) => $ty::try_from(*value).ok(),
                    Got::I64(value) => $ty::try_from(*value).ok(),
                    other => match Exact::of(other) {
                        Some(Exact::Signed(value)) => $ty::try_from(value).ok(),
                        Some(Exact::Unsigned(value)) => $ty::try_from(value).ok(),
                        None => None,
                    },
                };
                if let Some(value) = value {
                    *self = value;
                    return Ok(Read::Value);
                }
                Ok(no_integer(got, [&$ty::MIN, &$ty::MAX], from, at, report))
            }

            #[inline]
            fn simple(&mut self) -> Option<&mut dyn Simple> {
                // What is wide is asked for by its width.
                (!Width::$width.is_wide()).then_some(self)
            }

            #[inline]
            fn simple_option(option: &mut Option<Self>) -> Option<&mut dyn Simple> {
                (!Width::$width.is_wide()).then_some(option)
            }

            #[inline]
            fn get(&self) -> Ref<'_> {
                let $value = self;
                $get
            }

            #[cfg(feature = "zeroize")]
            fn wipe(&mut self) {
                super::wipe::overwrite(self);
            }
        }

        impl Simple for $ty {
            #[inline]
            fn take_integer(&mut self, value: i64) -> bool {
                let value = Self::try_from(value);
                *self = value.unwrap_or(*self);
                value.is_ok()
            }
        }
    )*};
}

integers! {
    i8 I8 value => Ref::I8(*value);
    i16 I16 value => Ref::I16(*value);
    i32 I32 value => Ref::I32(*value);
    i64 I64 value => Ref::I64(*value);
    i128 I128 value => Ref::I128(value);
    u8 U8 value => Ref::U8(*value);
    u16 U16 value => Ref::U16(*value);
    u32 U32 value => Ref::U32(*value);
    u64 U64 value => Ref::U64(*value);
    u128 U128 value => Ref::U128(value);
    isize I64 value => Ref::I64(*value as i64);
    usize U64 value => Ref::U64(*value as u64);
}

/// An integer that is not written plainly.
enum Exact {
    Signed(i128),
    Unsigned(u128),
}

impl Exact {
    fn of(got: &Got<'_>) -> Option<Self> {
        match got {
            Got::F64(value) => whole(*value).map(Self::Signed),
            Got::Digits(digits) => {
                let signed = digits.parse().ok().map(Self::Signed);
                signed.or_else(|| digits.parse().ok().map(Self::Unsigned))
            }
            _ => None,
        }
    }
}

/// Says of what was found in the place of an integer that it is none of its type, which has these ends.
#[cold]
fn no_integer(
    got: Got<'_>,
    ends: [&dyn Display; 2],
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Read {
    let fraction = match got {
        Got::F64(value) => value.fract() != 0.0,
        Got::Rounded(_) => true,
        Got::U64(_) | Got::I64(_) | Got::Digits(_) | Got::Huge => false,
        other => return other.refuse("an integer", from, at, report),
    };
    let message = if fraction {
        "must be an integer, not a number with a fraction".into()
    } else {
        format!("must be an integer from {} to {}", ends[0], ends[1])
    };
    report.wrong(at, from.offset(), "type", message);
    Read::Wrong
}

/// A float that is an integer, exactly.
fn whole(value: f64) -> Option<i128> {
    // 2^127 is the first float that an `i128` does not hold; below it the conversion is exact.
    const END: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;
    #[expect(clippy::cast_possible_truncation, reason = "the value is whole and in range")]
    (value.fract() == 0.0 && (-END..END).contains(&value)).then_some(value as i128)
}

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
