//! `required_if` and `required_unless`: whether the fields they name are there, and can be what is
//! said.

use super::bounds::Scope;
use super::names;
use super::number::Number;
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::model::{Presence, Rule, RuleKind};
use crate::parse::{Attr, Pair, Shape, Value};
use proc_macro2::Span;
use syn::{Expr, ExprLit, Lit};

/// The rules in the order written, without those that have a mistake.
pub(super) fn lower(
    diagnostics: &mut Diagnostics,
    attrs: Vec<Attr>,
    presence: &Presence,
    scope: Scope,
) -> Vec<Rule> {
    let mut rules = Vec::with_capacity(attrs.len());
    for attr in attrs {
        let Attr { keyword, span, value, options } = attr;
        let Value::Pairs(pairs) = value else { continue };
        check_presence(diagnostics, keyword.name(), span, presence);
        let pairs: Vec<_> =
            pairs.into_iter().map(|pair| resolve(diagnostics, pair, scope)).collect();
        let Some(pairs) = pairs.into_iter().collect() else { continue };
        let kind = if keyword == Keyword::RequiredIf {
            RuleKind::RequiredIf(pairs)
        } else {
            RuleKind::RequiredUnless(pairs)
        };
        let (message, code) = (options.message, options.code);
        rules.push(Rule { kind, message, code, in_option: false, span });
    }
    rules
}

/// Only what may be absent can be asked for.
fn check_presence(diagnostics: &mut Diagnostics, name: &str, span: Span, presence: &Presence) {
    let message = match presence {
        Presence::Optional(_) | Presence::Patch => return,
        Presence::RequiredNullable => {
            format!("the key is always `required`, so `{name}` says nothing: keep one")
        }
        Presence::Required | Presence::Default(_) => {
            format!("`{name}` is for a field that may be absent: make it an `Option` or a `Patch`")
        }
    };
    diagnostics.error(span, message);
}

/// The field of a pair by its index, and the literal.
fn resolve(diagnostics: &mut Diagnostics, pair: Pair, scope: Scope) -> Option<(usize, Expr)> {
    let Pair { field, value } = pair;
    let index = scope.field(diagnostics, &field)?;
    let name = names::plain(&field);
    if scope.own == Some(index) {
        let message = format!("`{name}` cannot depend on itself: name another field");
        diagnostics.error(field.span(), message);
        return None;
    }
    let (_, ty) = scope.find(&field)?;
    // The literal is what is on the wire, where a module says what that is.
    let shape = if scope.by_module.contains(&index) { Shape::Unknown } else { Shape::of(ty) };
    let words = shape.words();
    if matches!(shape, Shape::Date(_) | Shape::List(_) | Shape::Map(_)) {
        let message = format!(
            "`{name}` is {words}: name a field that is a string, number, boolean, character or enum"
        );
        diagnostics.error(field.span(), message);
        return None;
    }
    if let Some(wanted) = mismatch(&value, shape) {
        let message = format!("`{name}` is {words}: compare it with {wanted}");
        diagnostics.error_over(value, message);
        return None;
    }
    Some((index, value))
}

/// What the literal would have to be, when a field of this shape is never equal to it.
fn mismatch(value: &Expr, shape: Shape) -> Option<String> {
    let lit = match value {
        Expr::Lit(ExprLit { lit, .. }) => Some(lit),
        _ => None,
    };
    let number = Number::of(value);
    let (fits, wanted) = match shape {
        Shape::Text => (matches!(lit, Some(Lit::Str(_))), "a string literal"),
        Shape::Char => (matches!(lit, Some(Lit::Char(_))), "a character literal"),
        Shape::Bool => (matches!(lit, Some(Lit::Bool(_))), "`true` or `false`"),
        Shape::Float(_) => (number.is_some(), "a number"),
        Shape::Integer(ty) => {
            let (below, max) = (ty.below, ty.max);
            let sign = if below == 0 { "" } else { "-" };
            return (!number.is_some_and(|number| number.fits(ty)))
                .then(|| format!("an integer from {sign}{below} to {max}"));
        }
        Shape::Date(_) | Shape::List(_) | Shape::Map(_) | Shape::Unknown => return None,
    };
    (!fits).then(|| wanted.to_owned())
}
