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
        let (integer, float) = match lit {
            Lit::Int(int) => (
                Some(int.base10_digits().parse().unwrap_or(u128::MAX)),
                int.base10_digits().parse().ok()?,
            ),
            Lit::Float(float) => (None, float.base10_parse().ok()?),
            _ => return None,
        };
        Some(Number { negative: false, integer, float })
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

    pub(super) fn is_below_zero(self) -> bool {
        self.negative && !self.is_zero()
    }

    pub(super) fn is_zero(self) -> bool {
        self.integer.map_or(self.float.abs() == 0.0, |integer| integer == 0)
    }

    pub(super) fn fits(self, ty: Integer) -> bool {
        let limit = if self.negative { ty.below } else { ty.max };
        self.integer.is_some_and(|integer| integer <= limit)
    }
}
