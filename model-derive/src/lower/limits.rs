//! The values of rules where they are literals: of the right kind, and in range.

use super::number::Number;
use super::rfc3339;
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::parse::{DateType, Shape, last_name, see_through};
use quote::ToTokens as _;
use syn::{Expr, ExprLit, Lit, LitFloat, Type, UnOp};

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
            diagnostics.error_over(divisor, above_zero(name));
            None
        }
        _ => number(diagnostics, name, divisor, shape),
    }
}

pub(super) fn above_zero(name: &str) -> String {
    format!("`{name}` takes a number above zero")
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

/// A number of items, which is what an array has where that is written out.
pub(super) fn items(
    diagnostics: &mut Diagnostics,
    keyword: Keyword,
    limit: Expr,
    ty: Option<&Type>,
) -> Option<Expr> {
    let limit = count(diagnostics, keyword.name(), limit)?;
    let Some(Type::Array(array)) = ty.map(see_through) else { return Some(limit) };
    let (Some(length), Some(number)) = (Number::of(&array.len), Number::of(&limit)) else {
        return Some(limit);
    };
    let order = length.compare(number);
    let order = if keyword == Keyword::MaxItems { order } else { order.reverse() };
    if order.is_gt() {
        let length = array.len.to_token_stream();
        let message = format!("every array of this type has {length} items: change one of the two");
        diagnostics.error_over(limit, message);
        return None;
    }
    Some(limit)
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

/// Whether an example can be of the type, as far as its name tells and the example is written out.
pub(super) fn example(diagnostics: &mut Diagnostics, name: &str, value: &Expr, ty: &Type) -> bool {
    let (shape, lit) = (Shape::of(ty), literal(value));
    let Some(lit) = lit else { return true };
    let message = match (shape, lit) {
        (Shape::List(_) | Shape::Map(_), _) => {
            format!("`{name}` of {} is an array or another expression of the type", shape.words())
        }
        (Shape::Date(date), Lit::Str(text)) => {
            let form = match (date, last_name(see_through(ty)).as_deref()) {
                (DateType::Date, _) => "2020-01-31",
                (DateType::DateTime, Some("DateTime")) => "2020-01-31T00:00:00Z",
                (DateType::DateTime, _) => return true,
            };
            let text = text.value();
            // Whether a second is a leap second, this table of dates does not know.
            let is_date = rfc3339::parse(&text).is_some() || text.contains(":60");
            if is_date && text.contains(['T', 't']) == form.contains('T') {
                return true;
            }
            format!("`{name}` of {} is written like `\"{form}\"`", shape.words())
        }
        (Shape::Date(_), _) => {
            format!("`{name}` of {} is a string literal", shape.words())
        }
        _ => return constant(diagnostics, name, value.clone(), shape).is_some(),
    };
    diagnostics.error_over(value, message);
    false
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
pub(super) fn is_literal(value: &Expr) -> bool {
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
