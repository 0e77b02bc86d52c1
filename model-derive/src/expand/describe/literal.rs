//! Literals in the description.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Expr, ExprLit, ExprUnary, Lit, UnOp};

/// Whether a value is written out.
pub(in crate::expand) fn is_literal(value: &Expr) -> bool {
    match value {
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => is_literal(expr),
        other => matches!(other, Expr::Lit(_)),
    }
}

/// A literal number without its suffix, and which kind it is.
pub(super) fn number(value: &Expr) -> Option<TokenStream> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) if matches!(int.suffix(), "f32" | "f64") => {
            let digits: Literal = format!("{}.0", int.base10_digits()).parse().ok()?;
            Some(quote!(Float(#digits)))
        }
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) => {
            let Ok(value) = int.base10_parse::<u128>() else {
                let digits: Literal = format!("{}.0", int.base10_digits()).parse().ok()?;
                return Some(quote!(Float(#digits)));
            };
            let digits = Literal::u128_unsuffixed(value);
            Some(if i128::try_from(value).is_ok() {
                quote!(Integer(#digits))
            } else {
                quote!(Unsigned(#digits))
            })
        }
        Expr::Lit(ExprLit { lit: Lit::Float(float), .. }) => {
            let digits = float.base10_digits();
            let digits = if digits.contains(['.', 'e', 'E']) {
                digits.to_owned()
            } else {
                format!("{digits}.0")
            };
            let digits: Literal = digits.parse().ok()?;
            Some(quote!(Float(#digits)))
        }
        // The least integer has no positive counterpart.
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) if is(expr, LEAST) => {
            let digits = Literal::u128_unsuffixed(LEAST);
            Some(quote!(Integer(-#digits)))
        }
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => {
            let inner = number(expr)?;
            let mut tokens = inner.into_iter();
            let kind = tokens.next()?;
            let group = tokens.next()?;
            let proc_macro2::TokenTree::Group(group) = group else { return None };
            let value = group.stream();
            if kind.to_string() == "Unsigned" {
                // Below every integer.
                let digits: Literal = format!("{value}.0").parse().ok()?;
                return Some(quote!(Float(-#digits)));
            }
            Some(quote!(#kind(-#value)))
        }
        _ => None,
    }
}

/// A literal as the description keeps it.
pub(in crate::expand) fn literal(value: &Expr) -> TokenStream {
    if let Some(number) = number(value) {
        return quote!(__private::Literal::#number);
    }
    match value {
        Expr::Lit(ExprLit { lit: Lit::Char(character), .. }) => {
            let text = character.value().to_string();
            quote!(__private::Literal::Text(#text))
        }
        Expr::Lit(ExprLit { lit: Lit::Bool(value), .. }) => {
            quote!(__private::Literal::Bool(#value))
        }
        other => quote!(__private::Literal::Text(#other)),
    }
}

/// What `i128::MIN` is below zero.
const LEAST: u128 = i128::MIN.unsigned_abs();

/// Whether it is this integer.
fn is(value: &Expr, number: u128) -> bool {
    let Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) = value else { return false };
    !matches!(int.suffix(), "f32" | "f64")
        && int.base10_parse::<u128>().is_ok_and(|it| it == number)
}
