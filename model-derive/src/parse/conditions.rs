//! What `required_if` and `required_unless` compare: fields and literals.

use super::options;
use super::recover::{at_end, skip_to_item, skip_value};
use super::value::is_literal;
use super::{Options, Pair};
use crate::diagnostic::Diagnostics;
use crate::keyword::Row;
use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Expr, ExprLit, Ident, Lit, Token};

/// Reads `field = LITERAL, ...` with `message = "..."` and `code = "..."` among them; nothing where
/// some of it is wrong. A field named like an option is written `r#message`.
pub(super) fn conditions(
    diagnostics: &mut Diagnostics,
    content: ParseStream,
    row: &Row,
    key: Span,
    options: &mut Options,
) -> Option<Vec<Pair>> {
    let mut pairs = Vec::new();
    let mut right = true;
    while !content.is_empty() {
        let read = if is_option(content) {
            options::option(diagnostics, content, row, options, &mut Vec::new())
        } else {
            pair(diagnostics, content, row).map(|pair| {
                let known = pair.is_some();
                pairs.extend(pair);
                known
            })
        };
        match read {
            Ok(known) if at_end(content) => right &= known,
            Ok(_) => {
                diagnostics.error(content.span(), super::unexpected(content));
                right = false;
            }
            Err(error) => {
                diagnostics.push(error);
                right = false;
            }
        }
        skip_to_item(content);
    }
    if right && pairs.is_empty() {
        let message = format!("`{}` needs another field: write `{}`", row.name, row.usage);
        diagnostics.error(key, message);
        return None;
    }
    right.then_some(pairs)
}

fn is_option(content: ParseStream) -> bool {
    let name = content.cursor().ident().map(|(ident, _)| ident.to_string());
    name.is_some_and(|name| matches!(name.as_str(), "message" | "code"))
}

fn pair(
    diagnostics: &mut Diagnostics,
    content: ParseStream,
    row: &Row,
) -> syn::Result<Option<Pair>> {
    if !content.peek(Ident::peek_any) {
        return Err(content.error(format!("expected a field: write `{}`", row.usage)));
    }
    let field = content.call(Ident::parse_any)?;
    if !content.peek(Token![=]) {
        let message =
            format!("`{field}` needs a literal to be compared with: write `{}`", row.usage);
        return Err(syn::Error::new(field.span(), message));
    }
    content.parse::<Token![=]>()?;
    if at_end(content) {
        let message =
            format!("`{field}` needs a literal to be compared with: write `{}`", row.usage);
        return Err(syn::Error::new(field.span(), message));
    }
    let value: Expr = content.parse()?;
    if is_literal(&value) && !is_bytes(&value) {
        return Ok(Some(Pair { field, value: ungrouped(value) }));
    }
    diagnostics.error_over(
        value,
        format!("`{}` compares with a literal: a string, number, boolean or character", row.name),
    );
    skip_value(content);
    Ok(None)
}

fn is_bytes(value: &Expr) -> bool {
    match value {
        Expr::Lit(ExprLit { lit, .. }) => {
            !matches!(lit, Lit::Str(_) | Lit::Bool(_) | Lit::Int(_) | Lit::Float(_) | Lit::Char(_))
        }
        Expr::Group(group) => is_bytes(&group.expr),
        _ => false,
    }
}

/// The literal itself, with its sign: what a `macro_rules!` macro hands on is in a group.
pub(super) fn ungrouped(value: Expr) -> Expr {
    match value {
        Expr::Group(group) if is_literal(&group.expr) => ungrouped(*group.expr),
        Expr::Unary(mut unary) if is_literal(&unary.expr) => {
            *unary.expr = ungrouped(*unary.expr);
            Expr::Unary(unary)
        }
        other => other,
    }
}
