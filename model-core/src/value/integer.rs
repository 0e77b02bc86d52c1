//! Integers.

use std::fmt::Display;

use super::{ApiValue, Got, Read, Ref, Simple, Source, Stop, Want, Width};
use crate::violation::{Path, Report};

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
