//! Pairs of limits that leave nothing between them.

use super::end::End;
use super::limits;
use super::number::Number;
use super::rules::held;
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::model::Assertion;
use crate::parse::{Attr, Shape, Value};
use std::cmp::Ordering;
use syn::{Expr, parse_quote};

/// Notes every pair of limits that no value can meet, at the second, at every depth. What a constant
/// leaves, the compiler has to reckon.
pub(super) fn check(
    diagnostics: &mut Diagnostics,
    attrs: &[Attr],
    shape: Shape,
    assertions: &mut Vec<Assertion>,
) {
    for attr in attrs {
        match &attr.value {
            Value::Rules(inside) => {
                let shape = held(shape, attr.keyword).map_or(Shape::Unknown, Shape::of);
                check(diagnostics, inside, shape, assertions);
            }
            Value::Expr(step) if attr.keyword == Keyword::MultipleOf => {
                assertions.extend(above_zero(attr, step, shape));
            }
            _ => {}
        }
    }
    let limits: Vec<Limit> = attrs.iter().filter_map(Limit::of).collect();
    for (index, second) in limits.iter().enumerate() {
        for first in limits[..index].iter().filter(|first| first.end.of == second.end.of) {
            let (lower, upper) = match (first.end.upper, second.end.upper) {
                (false, true) => (first, second),
                (true, false) => (second, first),
                _ => continue,
            };
            let (low, high) = (lower.attr.keyword.name(), upper.attr.keyword.name());
            let message = format!(
                "no value meets both `{low}` and `{high}`: lower `{low}` or raise `{high}`"
            );
            match (lower.number, upper.number) {
                (Some(from), Some(to)) => {
                    if lower.excludes(from, upper, to, shape) {
                        diagnostics.error_over(second.value, message);
                    }
                }
                _ => assertions.push(lower.assertion(upper, shape, second, message)),
            }
        }
    }
}

/// That a constant is something to be a multiple of.
fn above_zero(attr: &Attr, step: &Expr, shape: Shape) -> Option<Assertion> {
    let zero = match shape {
        Shape::Integer(_) => parse_quote!(0),
        Shape::Float(_) => parse_quote!(0.0),
        _ => return None,
    };
    (!limits::is_literal(step)).then(|| Assertion {
        holds: Assertion::ordered(&zero, step, true),
        message: limits::above_zero(attr.keyword.name()),
        span: attr.span,
    })
}

/// An attribute that is one end, and its limit.
struct Limit<'a> {
    attr: &'a Attr,
    end: End,
    value: &'a Expr,
    /// None of a constant.
    number: Option<Number>,
}

impl<'a> Limit<'a> {
    fn of(attr: &'a Attr) -> Option<Self> {
        let end = End::of(attr.keyword)?;
        let Value::Expr(value) = &attr.value else {
            return None;
        };
        Some(Limit { attr, end, value, number: Number::of(value) })
    }

    /// Whether nothing lies between a lower and an upper end.
    fn excludes(&self, from: Number, upper: &Limit, to: Number, shape: Shape) -> bool {
        match from.compare(to) {
            Ordering::Greater => true,
            Ordering::Equal => self.end.exclusive || upper.end.exclusive,
            Ordering::Less => {
                let both = self.end.exclusive && upper.end.exclusive;
                both && !matches!(shape, Shape::Float(_)) && are_neighbours(from, to)
            }
        }
    }

    /// That something does.
    fn assertion(&self, upper: &Limit, shape: Shape, second: &Limit, message: String) -> Assertion {
        let [left, mut right] =
            [self.value, upper.value].map(|limit| limits::as_float(limit.clone(), shape));
        let both = self.end.exclusive && upper.end.exclusive;
        if both && matches!(shape, Shape::Integer(_)) {
            right = parse_quote!((#right) - 1);
        }
        let holds = Assertion::ordered(&left, &right, self.end.exclusive || upper.end.exclusive);
        Assertion { holds, message, span: second.attr.span }
    }
}

/// Whether no integer lies between two.
fn are_neighbours(lower: Number, upper: Number) -> bool {
    let (Some(low), Some(high)) = (lower.integer, upper.integer) else {
        return false;
    };
    match (lower.is_below_zero(), upper.is_below_zero()) {
        (false, false) => high - low == 1,
        (true, true) => low - high == 1,
        _ => low.saturating_add(high) == 1,
    }
}
