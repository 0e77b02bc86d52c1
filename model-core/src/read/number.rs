//! The text of a JSON number, exactly.

use std::borrow::Cow;

use crate::value::Got;

/// Reads a number; none where the text is no number by the grammar of RFC 8259.
pub(super) fn parse(text: &str) -> Option<Got<'_>> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let whole = leading_digits(unsigned);
    if whole.is_empty() || (whole.len() > 1 && whole.starts_with('0')) {
        return None;
    }
    let mut rest = &unsigned[whole.len()..];
    if rest.is_empty() {
        return Some(integer(text, negative, whole));
    }
    let mut fraction = "";
    if let Some(after) = rest.strip_prefix('.') {
        fraction = leading_digits(after);
        rest = &after[fraction.len()..];
        if fraction.is_empty() {
            return None;
        }
    }
    let mut exponent = 0;
    if let Some(after) = rest.strip_prefix(['e', 'E']) {
        let digits = after.strip_prefix(['+', '-']).unwrap_or(after);
        if digits.is_empty() || leading_digits(digits).len() != digits.len() {
            return None;
        }
        exponent = digits.parse().unwrap_or(i64::MAX);
        if after.starts_with('-') {
            exponent = -exponent;
        }
        rest = "";
    }
    rest.is_empty().then(|| decimal(text, negative, whole, fraction, exponent))
}

/// The same without a borrow.
pub(super) fn into_owned<'de>(got: Got<'_>) -> Got<'de> {
    match got {
        Got::U64(value) => Got::U64(value),
        Got::I64(value) => Got::I64(value),
        Got::F64(value) => Got::F64(value),
        Got::Rounded(value) => Got::Rounded(value),
        Got::Digits(digits) => Got::Digits(Cow::Owned(digits.into_owned())),
        _ => Got::Huge,
    }
}

fn leading_digits(text: &str) -> &str {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    &text[..end]
}

fn integer<'t>(text: &'t str, negative: bool, digits: &str) -> Got<'t> {
    if negative {
        // A float keeps the sign of zero, and an integer has none.
        if digits == "0" {
            return Got::F64(-0.0);
        }
        return text.parse().map_or(Got::Digits(Cow::Borrowed(text)), Got::I64);
    }
    digits.parse().map_or(Got::Digits(Cow::Borrowed(text)), Got::U64)
}

/// Below 2^53 a float is exact enough to tell an integer, and it keeps the sign of zero.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A number with a fraction or an exponent. `1.0` and `1e2` are integers: exactly, where a float
/// would round them.
fn decimal<'t>(
    text: &'t str,
    negative: bool,
    whole: &str,
    fraction: &str,
    exponent: i64,
) -> Got<'t> {
    let value: f64 = text.parse().unwrap_or(f64::INFINITY);
    if value.is_infinite() {
        return Got::Huge;
    }
    if value.fract() == 0.0 && !is_whole(whole, fraction, exponent) {
        return Got::Rounded(value);
    }
    if value.abs() < EXACT {
        return Got::F64(value);
    }
    let Some(digits) = shifted(whole, fraction, exponent) else { return Got::F64(value) };
    let signed = if negative { format!("-{digits}") } else { digits };
    match (signed.parse::<u64>(), signed.parse::<i64>()) {
        (Ok(value), _) => Got::U64(value),
        (_, Ok(value)) => Got::I64(value),
        _ => Got::Digits(Cow::Owned(signed)),
    }
}

/// Whether a number is an integer, however it is written.
fn is_whole(whole: &str, fraction: &str, exponent: i64) -> bool {
    let zeros = fraction.bytes().rev().chain(whole.bytes().rev()).take_while(|byte| *byte == b'0');
    let significant = whole.len() + fraction.len() - zeros.count();
    let point = i64::try_from(whole.len()).unwrap_or(i64::MAX).saturating_add(exponent);
    significant == 0 || i64::try_from(significant).is_ok_and(|digits| digits <= point)
}

/// The digits of an integer that was written with a fraction or an exponent; none if it is no
/// integer, or one that no type holds.
fn shifted(whole: &str, fraction: &str, exponent: i64) -> Option<String> {
    // The digits of `u128::MAX`, and then some.
    const LONGEST: usize = 40;
    let fraction = fraction.trim_end_matches('0');
    let point = i64::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let digits = format!("{whole}{fraction}");
    let point = usize::try_from(point).ok()?;
    let length = digits.trim_end_matches('0').len();
    let leading = digits.len() - digits.trim_start_matches('0').len();
    if length > point || point - leading.min(point) > LONGEST {
        return None;
    }
    let mut digits = digits[..digits.len().min(point)].to_owned();
    digits.extend(std::iter::repeat_n('0', point - digits.len()));
    Some(digits.trim_start_matches('0').to_owned())
}
