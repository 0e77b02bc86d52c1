//! The values of attributes, by their form.

use super::recover::{at_end, skip_all, skip_to_item};
use super::{Options, Site, Value, list, options};
use super::{bound, conditions};
use crate::diagnostic::Diagnostics;
use crate::keyword::{Form, Place, Row};
use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, ExprLit, Ident, Lit, LitStr, Path, Token, parenthesized, token};

/// Reads what follows a keyword. A mistake that leaves no value is noted, and gives `None`.
pub(super) fn value(
    diagnostics: &mut Diagnostics,
    input: ParseStream,
    row: &Row,
    key: Span,
    site: Site,
) -> syn::Result<Option<(Value, Options)>> {
    let in_parentheses = row.rule || matches!(row.form, Form::Rules | Form::DateRange);
    if input.peek(token::Paren) && in_parentheses {
        let content;
        parenthesized!(content in input);
        let result = parenthesized_value(diagnostics, &content, row, key, site);
        // `syn` would call what a mistake leaves over a second mistake.
        skip_all(&content);
        return result;
    }
    if at_end(input) {
        let flag = matches!(row.form, Form::Flag | Form::Default);
        if !flag {
            diagnostics.error(key, missing(row));
        }
        return Ok(flag.then(|| (Value::Flag, Options::default())));
    }
    if input.peek(token::Paren) {
        return Err(input.error(wrong_form(row)));
    }
    if !input.peek(Token![=]) {
        return Err(if row.form == Form::Flag {
            input.error(super::unexpected(input))
        } else {
            input.error(wrong_form(row))
        });
    }
    input.parse::<Token![=]>()?;
    if is_never_assigned(row.form) {
        return Err(input.error(wrong_form(row)));
    }
    if at_end(input) {
        diagnostics.error(key, missing(row));
        return Ok(None);
    }
    let value = plain(diagnostics, input, row, site)?;
    Ok(value.map(|value| (value, Options::default())))
}

/// Whether `=` can never follow: there is no value, or it has parts.
fn is_never_assigned(form: Form) -> bool {
    matches!(form, Form::Flag | Form::Rules | Form::DateRange | Form::Conditions)
}

fn wrong_form(row: &Row) -> String {
    match row.form {
        Form::Flag => format!("`{}` takes no value: write it alone", row.name),
        Form::Name => format!("`{}` takes a name: write `{}`", row.name, row.usage),
        Form::Path => format!("`{}` takes a path: write `{}`", row.name, row.usage),
        _ if row.usage[row.name.len()..].starts_with('(') => {
            format!("`{}` takes parentheses: write `{}`", row.name, row.usage)
        }
        _ => format!("`{}` takes its value behind `=`: write `{}`", row.name, row.usage),
    }
}

fn missing(row: &Row) -> String {
    format!("`{}` needs a value: write `{}`", row.name, row.usage)
}

/// The value and options in `key(value, message = "...", code = "...")`.
fn parenthesized_value(
    diagnostics: &mut Diagnostics,
    content: ParseStream,
    row: &Row,
    key: Span,
    site: Site,
) -> syn::Result<Option<(Value, Options)>> {
    if content.is_empty() && row.form != Form::Flag {
        diagnostics.error(key, missing(row));
        return Ok(None);
    }
    let mut options = Options::default();
    let value = match row.form {
        Form::Rules => {
            let inside = Site { place: Place::Inside, ..site };
            let mut rules = Vec::new();
            list(diagnostics, content, inside, &mut rules);
            return Ok(Some((Value::Rules(rules), options)));
        }
        Form::DateRange => {
            let mut ends = Vec::new();
            if !options::options(diagnostics, content, row, &mut options, &mut ends) {
                return Ok(None);
            }
            if ends.is_empty() {
                let message = format!("`{}` needs an end: write `{}`", row.name, row.usage);
                diagnostics.error(key, message);
                return Ok(None);
            }
            return Ok(Some((Value::DateRange(ends), options)));
        }
        Form::Conditions => {
            let pairs = conditions::conditions(diagnostics, content, row, key, &mut options);
            return Ok(pairs.map(|pairs| (Value::Pairs(pairs), options)));
        }
        Form::Flag if content.peek(Lit) => {
            return Err(content.error(format!(
                "`{name}` takes no value: write it alone, or with `message` and `code`",
                name = row.name
            )));
        }
        Form::Flag => Some(Value::Flag),
        _ => {
            let value = plain(diagnostics, content, row, site)?;
            if !at_end(content) {
                return Err(content.error(super::unexpected(content)));
            }
            skip_to_item(content);
            value
        }
    };
    options::options(diagnostics, content, row, &mut options, &mut Vec::new());
    Ok(value.map(|value| (value, options)))
}

/// A value that stands alone, by its form.
fn plain(
    diagnostics: &mut Diagnostics,
    input: ParseStream,
    row: &Row,
    site: Site,
) -> syn::Result<Option<Value>> {
    Ok(match row.form {
        Form::Text => text(diagnostics, input, row.name)?.map(Value::Text),
        Form::Name => named::<Ident>(diagnostics, input, row)?.map(Value::Name),
        Form::Path => named::<ModulePath>(diagnostics, input, row)?.map(|path| Value::Path(path.0)),
        Form::Default if site.date && bound::starts(input) => Some(Value::Bound(input.parse()?)),
        Form::Check => check(diagnostics, input, row)?,
        Form::Literal => {
            let value: Expr = input.parse()?;
            if !is_literal(&value) {
                let message = format!("`{}` takes a literal: write `{}`", row.name, row.usage);
                diagnostics.error_over(value, message);
                return Ok(None);
            }
            Some(Value::Expr(conditions::ungrouped(value)))
        }
        // The forms without a value of their own were dealt with before.
        Form::Expr
        | Form::Default
        | Form::Flag
        | Form::Rules
        | Form::DateRange
        | Form::Conditions => Some(Value::Expr(conditions::ungrouped(input.parse()?))),
    })
}

/// A string literal. Anything else is read as an expression, to point at all of it.
pub(super) fn text(
    diagnostics: &mut Diagnostics,
    input: ParseStream,
    name: &str,
) -> syn::Result<Option<LitStr>> {
    if input.peek(LitStr) {
        return input.parse().map(Some);
    }
    let other: Expr = input.parse()?;
    diagnostics
        .error_over(other, format!("`{name}` takes a string literal: write `{name} = \"...\"`"));
    Ok(None)
}

/// An identifier or a path, bare or in a string literal.
fn named<T: Parse>(
    diagnostics: &mut Diagnostics,
    input: ParseStream,
    row: &Row,
) -> syn::Result<Option<T>> {
    let quoted = input.peek(LitStr);
    let result = if quoted {
        let text: LitStr = input.parse()?;
        text.parse::<T>().map_err(|_| syn::Error::new(text.span(), wrong_form(row)))
    } else {
        let start = input.span();
        input.parse::<T>().map_err(|_| syn::Error::new(start, wrong_form(row)))
    };
    result.map(Some).or_else(|error| {
        diagnostics.push(error);
        super::recover::skip_value(input);
        Ok(None)
    })
}

/// A path without arguments, in which `crate` and `self` may stand.
struct ModulePath(Path);

impl Parse for ModulePath {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        Path::parse_mod_style(input).map(ModulePath)
    }
}

fn check(
    diagnostics: &mut Diagnostics,
    input: ParseStream,
    row: &Row,
) -> syn::Result<Option<Value>> {
    let mut value: Expr = input.parse()?;
    loop {
        value = match value {
            // What a `macro_rules!` macro hands on is in a group.
            Expr::Group(group) => *group.expr,
            Expr::Paren(paren) => *paren.expr,
            Expr::Path(path) => return Ok(Some(Value::Function(path))),
            Expr::Closure(closure) if matches!(closure.inputs.len(), 1 | 2) => {
                return Ok(Some(Value::Closure(closure)));
            }
            Expr::Closure(closure) => {
                let message = "a check takes one parameter or two: `|value|` or `|value, cx|`";
                if closure.inputs.is_empty() {
                    diagnostics.error(closure.inputs_begin.span, message);
                } else {
                    diagnostics.error_over(closure.inputs, message);
                }
                return Ok(None);
            }
            other => {
                let name = row.name;
                let message =
                    format!("`{name}` takes a closure `|value| ...` or the path of a function");
                diagnostics.error_over(other, message);
                return Ok(None);
            }
        };
    }
}

pub(super) fn is_literal(value: &Expr) -> bool {
    match value {
        Expr::Lit(_) => true,
        Expr::Group(group) => is_literal(&group.expr),
        Expr::Unary(unary) => {
            matches!(unary.op, syn::UnOp::Neg(_))
                && matches!(
                    &*unary.expr,
                    Expr::Lit(ExprLit { lit: Lit::Int(_) | Lit::Float(_), .. })
                )
        }
        _ => false,
    }
}
