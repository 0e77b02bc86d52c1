//! `minimum`, `maximum`, `exclusive_minimum`, `exclusive_maximum` and `multiple_of`: [JSON Schema
//! Validation, section 6.2](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2).
//!
//! Numbers are compared exactly, in the field's own type. What is not a number is within no limit.

use std::rc::Rc;
use std::sync::Arc;

#[cfg(feature = "json")]
use serde_json::{Number as JsonNumber, Value};

#[cfg(feature = "json")]
use super::keyword::Keyword;
use super::{ACTUAL, Check, Finding, LIMIT};
#[cfg(feature = "json")]
use crate::description::{Attribute, Limit};
use crate::param::Param;

/// A type that has a number.
pub trait Number {
    /// The type of its limits: its own.
    type Limit: Numeric;

    /// The number.
    fn number(&self) -> Self::Limit;
}

/// A primitive number.
pub trait Numeric: Copy + PartialOrd + Into<Param> {
    /// Whether it is a multiple of another one, in decimal.
    fn is_multiple_of(self, step: Self) -> bool;
}

bounds! {
    TakesMinimum: Number [Of = Limit: Numeric], "`minimum` is for numbers, and `{Self}` is none", "not a number",
        "use `min_length` for a string, `min_items` for a list, `min_properties` for a map, `date_range` for a date";
    TakesMaximum: Number [Of = Limit: Numeric], "`maximum` is for numbers, and `{Self}` is none", "not a number",
        "use `max_length` for a string, `max_items` for a list, `max_properties` for a map, `date_range` for a date";
    TakesExclusiveMinimum: Number [Of = Limit: Numeric], "`exclusive_minimum` is for numbers, and `{Self}` is none", "not a number",
        "use `min_length` for a string, `min_items` for a list, `min_properties` for a map, `date_range` for a date";
    TakesExclusiveMaximum: Number [Of = Limit: Numeric], "`exclusive_maximum` is for numbers, and `{Self}` is none", "not a number",
        "use `max_length` for a string, `max_items` for a list, `max_properties` for a map, `date_range` for a date";
    TakesMultipleOf: Number [Of = Limit: Numeric], "`multiple_of` is for numbers, and `{Self}` is none", "not a number",
        "use `check` for any other value";
}

impl Check<'_, '_, '_> {
    /// At least the limit.
    #[inline]
    pub fn minimum<T: TakesMinimum>(&mut self, field: usize, rule: usize, value: &T, limit: T::Of) {
        let number = value.number();
        if !is(number >= limit) {
            self.apart().outside(field, rule, "must be at least", limit.into(), number.into());
        }
    }

    /// At most the limit.
    #[inline]
    pub fn maximum<T: TakesMaximum>(&mut self, field: usize, rule: usize, value: &T, limit: T::Of) {
        let number = value.number();
        if !is(number <= limit) {
            self.apart().outside(field, rule, "must be at most", limit.into(), number.into());
        }
    }

    /// Above the limit.
    #[inline]
    pub fn exclusive_minimum<T: TakesExclusiveMinimum>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: T::Of,
    ) {
        let number = value.number();
        if !is(number > limit) {
            self.apart().outside(field, rule, "must be greater than", limit.into(), number.into());
        }
    }

    /// Below the limit.
    #[inline]
    pub fn exclusive_maximum<T: TakesExclusiveMaximum>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: T::Of,
    ) {
        let number = value.number();
        if !is(number < limit) {
            self.apart().outside(field, rule, "must be less than", limit.into(), number.into());
        }
    }

    /// A multiple of the limit.
    #[inline]
    pub fn multiple_of<T: TakesMultipleOf>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        limit: T::Of,
    ) {
        let number = value.number();
        if !number.is_multiple_of(limit) {
            self.apart().outside(field, rule, "must be a multiple of", limit.into(), number.into());
        }
    }

    #[cold]
    fn outside(&mut self, field: usize, rule: usize, what: &str, limit: Param, actual: Param) {
        let finding =
            Finding::new(format!("{what} {limit}")).with(LIMIT, limit).with(ACTUAL, actual);
        self.violate(field, rule, finding);
    }
}

/// The keyword of the same name.
#[cfg(feature = "json")]
pub(super) fn keyword(attribute: &Attribute) -> Option<Keyword> {
    match attribute {
        Attribute::Minimum(limit) => Some(("minimum", number(limit))),
        Attribute::Maximum(limit) => Some(("maximum", number(limit))),
        Attribute::ExclusiveMinimum(limit) => Some(("exclusiveMinimum", number(limit))),
        Attribute::ExclusiveMaximum(limit) => Some(("exclusiveMaximum", number(limit))),
        Attribute::MultipleOf(limit) => Some(("multipleOf", number(limit))),
        _ => None,
    }
}

#[cfg(feature = "json")]
fn number(limit: &Limit) -> Value {
    match limit {
        Limit::Integer(value) => integer(*value),
        Limit::Float(value) => (*value).into(),
        Limit::Constant(of) => match of() {
            Param::Integer(value) => integer(value),
            Param::Unsigned(value) => unsigned(value),
            other => serde_json::to_value(other).unwrap_or_default(),
        },
    }
}

/// An integer, exactly where `serde_json` has room for it: its feature `arbitrary_precision` makes room for every one.
/// Else it is the nearest number there is room for.
#[cfg(feature = "json")]
#[expect(clippy::cast_precision_loss, reason = "it is the nearest number there is room for")]
pub(super) fn integer(value: i128) -> Value {
    JsonNumber::from_i128(value).map_or_else(|| (value as f64).into(), Value::Number)
}

/// The same beyond an `i128`.
#[cfg(feature = "json")]
#[expect(clippy::cast_precision_loss, reason = "it is the nearest number there is room for")]
pub(super) fn unsigned(value: u128) -> Value {
    JsonNumber::from_u128(value).map_or_else(|| (value as f64).into(), Value::Number)
}

/// What is not a number compares with nothing: the comparison itself must hold, not its opposite fail.
#[inline]
fn is(holds: bool) -> bool {
    holds
}

macro_rules! numbers {
    ($($ty:ident: $number:ident, $step:ident => $multiple:expr;)*) => {$(
        impl Numeric for $ty {
            #[inline]
            fn is_multiple_of(self, step: Self) -> bool {
                let ($number, $step) = (self, step);
                $multiple
            }
        }

        impl Number for $ty {
            type Limit = Self;

            #[inline]
            fn number(&self) -> Self {
                *self
            }
        }
    )*};
}

numbers! {
    // The remainder of nothing but zero by zero, and of the least integer by -1, does not exist.
    i8: number, step => number.checked_rem(step) == Some(0) || step == -1;
    i16: number, step => number.checked_rem(step) == Some(0) || step == -1;
    i32: number, step => number.checked_rem(step) == Some(0) || step == -1;
    i64: number, step => number.checked_rem(step) == Some(0) || step == -1;
    i128: number, step => number.checked_rem(step) == Some(0) || step == -1;
    isize: number, step => number.checked_rem(step) == Some(0) || step == -1;
    u8: number, step => number.checked_rem(step) == Some(0);
    u16: number, step => number.checked_rem(step) == Some(0);
    u32: number, step => number.checked_rem(step) == Some(0);
    u64: number, step => number.checked_rem(step) == Some(0);
    u128: number, step => number.checked_rem(step) == Some(0);
    usize: number, step => number.checked_rem(step) == Some(0);
    f32: number, step => is_decimal_multiple(&format!("{number:e}"), &format!("{step:e}"));
    f64: number, step => is_decimal_multiple(&format!("{number:e}"), &format!("{step:e}"));
}

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<T: Number> Number for $pointer<T> {
            type Limit = T::Limit;

            #[inline]
            fn number(&self) -> T::Limit {
                T::number(self)
            }
        }
    )*};
}

pointers! { Box Arc Rc }

/// Whether a decimal number is a multiple of another: 4.35 is one of 0.01, though no float is.
fn is_decimal_multiple(number: &str, step: &str) -> bool {
    let (Some((digits, exponent)), Some((step_digits, step_exponent))) =
        (decimal(number), decimal(step))
    else {
        return false;
    };
    if step_digits == 0 {
        return false;
    }
    if digits == 0 {
        return true;
    }
    if exponent < step_exponent {
        // The step has zeros at its end that the number has not, unless they are among its digits.
        let zeros = 10_u128.checked_pow(step_exponent.abs_diff(exponent));
        return zeros
            .and_then(|zeros| zeros.checked_mul(step_digits))
            .is_some_and(|step| digits % step == 0);
    }
    // digits * 10^n mod step, where every product is below 10^17 squared.
    let mut rest = digits % step_digits;
    for _ in 0..exponent.abs_diff(step_exponent) {
        rest = rest * 10 % step_digits;
    }
    rest == 0
}

/// The digits and the exponent of a float in scientific notation, which Rust writes in its shortest
/// form. An infinity and what is not a number have none.
fn decimal(text: &str) -> Option<(u128, i32)> {
    let (mantissa, exponent) = text.trim_start_matches('-').split_once('e')?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}").parse().ok()?;
    let places = i32::try_from(fraction.len()).ok()?;
    Some((digits, exponent.parse::<i32>().ok()? - places))
}

#[cfg(test)]
mod tests {
    use super::Numeric;

    #[test]
    fn a_float_is_a_multiple_in_decimal() {
        for (number, step, expected) in [
            (4.35, 0.01, true),
            (4.355, 0.01, false),
            (0.3, 0.1, true),
            (1e300, 1e-300, true),
            (1e-300, 1e300, false),
            (0.0, 0.1, true),
            (-0.0, 0.1, true),
            (-4.35, 0.01, true),
            (1e22, 7.0, false),
            (7e22, 7.0, true),
            (10.0, 2.5, true),
            (100.0, 30.0, false),
            (f64::NAN, 1.0, false),
            (f64::INFINITY, 1.0, false),
            (1.0, 0.0, false),
            (f64::MAX, 0.1, true),
        ] {
            assert_eq!(number.is_multiple_of(step), expected, "{number} of {step}");
        }
        assert!(0.7_f32.is_multiple_of(0.1), "in the shortest form of its own type");
    }

    #[test]
    fn an_integer_is_a_multiple_without_overflow() {
        assert!(i8::MIN.is_multiple_of(-1));
        assert!(Numeric::is_multiple_of(u128::MAX, 5));
        assert!(!Numeric::is_multiple_of(1_u8, 0));
    }
}
