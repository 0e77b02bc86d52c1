//! Number literals, compared exactly.

use crate::parse::Integer;
use std::cmp::Ordering;
use syn::{Expr, ExprLit, Lit, UnOp};

/// A number as written.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) negative: bool,
    /// Its digits when it is an integer; the largest there is when it is larger.
    pub(super) integer: Option<u128>,
    /// With its sign.
    float: f64,
    /// All its digits, and how many of them are behind the point; none where there are too many.
    digits: Option<u128>,
    decimals: u32,
}

impl Number {
    /// The number that an expression is, when it is a literal.
    pub(super) fn of(value: &Expr) -> Option<Number> {
        match value {
            Expr::Lit(ExprLit { lit, .. }) => Number::of_literal(lit),
            Expr::Group(group) => Number::of(&group.expr),
            Expr::Paren(paren) => Number::of(&paren.expr),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
                let number = Number::of(&unary.expr)?;
                Some(Number { negative: !number.negative, float: -number.float, ..number })
            }
            _ => None,
        }
    }

    fn of_literal(lit: &Lit) -> Option<Number> {
        let (digits, is_integer) = match lit {
            Lit::Int(int) => (int.base10_digits(), true),
            Lit::Float(float) => (float.base10_digits(), false),
            _ => return None,
        };
        let integer = is_integer.then(|| digits.parse().unwrap_or(u128::MAX));
        let float = digits.parse().ok()?;
        let (digits, decimals) =
            decimal(digits).map_or((None, 0), |(all, behind)| (Some(all), behind));
        Some(Number { negative: false, integer, float, digits, decimals })
    }

    /// Exact between integers.
    pub(super) fn compare(self, other: Number) -> Ordering {
        let (Some(left), Some(right)) = (self.integer, other.integer) else {
            return self.float.total_cmp(&other.float);
        };
        match (self.is_below_zero(), other.is_below_zero()) {
            (false, false) => left.cmp(&right),
            (true, true) => right.cmp(&left),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }

    /// As `f32` has them.
    #[expect(clippy::cast_possible_truncation, reason = "the type rounds them so")]
    pub(super) fn compare_rounded(self, other: Number) -> Ordering {
        (self.float as f32).total_cmp(&(other.float as f32))
    }

    pub(super) fn is_below_zero(self) -> bool {
        self.negative && !self.is_zero()
    }

    pub(super) fn is_zero(self) -> bool {
        self.integer.map_or(self.float.abs() == 0.0, |integer| integer == 0)
    }

    /// Whether it is a whole multiple of another one, in decimal; nothing where that is beyond 128 bits.
    pub(super) fn is_multiple_of(self, step: Number) -> Option<bool> {
        let scale = self.decimals.max(step.decimals);
        let scaled = |number: Number| {
            let digits = 10_u128.checked_pow(scale - number.decimals)?;
            number.digits?.checked_mul(digits)
        };
        scaled(self)?.checked_rem(scaled(step)?).map(|rest| rest == 0)
    }

    pub(super) fn fits(self, ty: Integer) -> bool {
        let limit = if self.negative { ty.below } else { ty.max };
        self.integer.is_some_and(|integer| integer <= limit)
    }
}

/// The digits of a number without its sign, and how many of them are behind the point.
fn decimal(text: &str) -> Option<(u128, u32)> {
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => (text, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, behind) = text.split_once('.').unwrap_or((text, ""));
    let behind = behind.trim_end_matches('0');
    let digits: u128 = format!("{whole}{behind}").parse().ok()?;
    let decimals = i32::try_from(behind.len()).ok()?.checked_sub(exponent)?;
    match u32::try_from(decimals) {
        Ok(decimals) => Some((digits, decimals)),
        Err(_) => Some((digits.checked_mul(10_u128.checked_pow(decimals.unsigned_abs())?)?, 0)),
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn multiples_are_decimal() {
        for (number, step, expected) in [
            ("4.35", "0.01", Some(true)),
            ("4.355", "0.01", Some(false)),
            ("-6", "4", Some(false)),
            ("-8", "4", Some(true)),
            ("1e3", "2.5", Some(true)),
            ("0.3", "0.1", Some(true)),
            ("0", "7", Some(true)),
            ("5", "0", None),
            ("1e30", "1e-30", None),
            ("340282366920938463463374607431768211456", "2", None),
        ] {
            let [number, step] = [number, step].map(|text| {
                Number::of(&syn::parse_str(text).expect("the test's number is Rust"))
                    .expect("the test's number is a literal")
            });
            assert_eq!(number.is_multiple_of(step), expected);
        }
    }
}
