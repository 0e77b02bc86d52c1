//! The values of rules where they are literals: of the right kind, and in range.

use super::number::Number;
use crate::diagnostic::Diagnostics;
use crate::parse::Shape;
use syn::{Expr, ExprLit, Lit, LitFloat, UnOp};

/// A numeric limit, which has to be of the value's type.
pub(super) fn number(
    diagnostics: &mut Diagnostics,
    name: &str,
    limit: Expr,
    shape: Shape,
) -> Option<Expr> {
    let number = Number::of(&limit);
    if number.is_none() && is_literal(&limit) {
        let message = format!("`{name}` takes a number: write it without quotes");
        diagnostics.error_over(limit, message);
        return None;
    }
    if let (Some(number), Shape::Integer(ty)) = (number, shape) {
        let ty_name = ty.name;
        if number.integer.is_none() {
            let message =
                format!("`{name}` of `{ty_name}` is an integer: write it without a point");
            diagnostics.error_over(limit, message);
            return None;
        }
        if !number.fits(ty) {
            let (below, max) = (ty.below, ty.max);
            let sign = if below == 0 { "" } else { "-" };
            let message = format!(
                "this does not fit into `{ty_name}`, which goes from {sign}{below} to {max}"
            );
            diagnostics.error_over(limit, message);
            return None;
        }
    }
    Some(as_float(limit, shape))
}

/// What a number has to be a multiple of.
pub(super) fn divisor(
    diagnostics: &mut Diagnostics,
    name: &str,
    divisor: Expr,
    shape: Shape,
) -> Option<Expr> {
    match Number::of(&divisor) {
        Some(number) if number.negative || number.is_zero() => {
            diagnostics.error_over(divisor, format!("`{name}` takes a number above zero"));
            None
        }
        _ => number(diagnostics, name, divisor, shape),
    }
}

/// A length or a number of items.
pub(super) fn count(diagnostics: &mut Diagnostics, name: &str, limit: Expr) -> Option<Expr> {
    let valid = match Number::of(&limit) {
        Some(number) => number.integer.is_some() && !number.is_below_zero(),
        None => !is_literal(&limit),
    };
    if !valid {
        diagnostics.error_over(&limit, format!("`{name}` takes an integer from 0"));
    }
    valid.then_some(limit)
}

/// The one permitted value.
pub(super) fn constant(
    diagnostics: &mut Diagnostics,
    name: &str,
    value: Expr,
    shape: Shape,
) -> Option<Expr> {
    let lit = literal(&value);
    let (fits, wanted) = match shape {
        Shape::Text => (matches!(lit, Some(Lit::Str(_))), "a string literal"),
        Shape::Bool => (matches!(lit, Some(Lit::Bool(_))), "`true` or `false`"),
        Shape::Char => (matches!(lit, Some(Lit::Char(_))), "a character literal"),
        Shape::Integer(_) | Shape::Float(_) => return number(diagnostics, name, value, shape),
        _ => (true, ""),
    };
    if !fits {
        let message = format!("`{name}` of {} is {wanted}", shape.words());
        diagnostics.error_over(value, message);
        return None;
    }
    Some(value)
}

/// An integer literal where a float belongs, as the float; anything else as it is.
pub(super) fn as_float(value: Expr, shape: Shape) -> Expr {
    let Shape::Float(ty) = shape else {
        return value;
    };
    match value {
        Expr::Lit(ExprLit { attrs, lit: Lit::Int(int) }) if int.suffix().is_empty() => {
            let digits = int.base10_digits();
            let lit = Lit::Float(LitFloat::new(&format!("{digits}{ty}"), int.span()));
            Expr::Lit(ExprLit { attrs, lit })
        }
        Expr::Unary(mut unary) if matches!(unary.op, UnOp::Neg(_)) => {
            *unary.expr = as_float(*unary.expr, shape);
            Expr::Unary(unary)
        }
        Expr::Group(mut group) => {
            *group.expr = as_float(*group.expr, shape);
            Expr::Group(group)
        }
        Expr::Paren(mut paren) => {
            *paren.expr = as_float(*paren.expr, shape);
            Expr::Paren(paren)
        }
        other => other,
    }
}

/// Whether it is a literal of any kind, with or without a minus sign.
fn is_literal(value: &Expr) -> bool {
    literal(value).is_some()
}

fn literal(value: &Expr) -> Option<&Lit> {
    match value {
        Expr::Lit(lit) => Some(&lit.lit),
        Expr::Group(group) => literal(&group.expr),
        Expr::Paren(paren) => literal(&paren.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => literal(&unary.expr),
        _ => None,
    }
}
