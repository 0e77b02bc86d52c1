//! What may stand beside the value of a rule, and the ends of a date range: named values.

use super::bound::Bound;
use super::recover::{at_end, skip_to_item, skip_value};
use super::value::text;
use super::{End, Options};
use crate::diagnostic::Diagnostics;
use crate::keyword::{self, Form, Keyword, Row};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token};

/// Reads `message = "..."`, `code = "..."` and the like; whether nothing else is among them.
pub(super) fn options(
    diagnostics: &mut Diagnostics,
    content: ParseStream,
    row: &Row,
    options: &mut Options,
    ends: &mut Vec<End>,
) -> bool {
    let mut right = true;
    while !content.is_empty() {
        match option(diagnostics, content, row, options, ends) {
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
    right
}

/// Reads one option; whether there is one of that name.
pub(super) fn option(
    diagnostics: &mut Diagnostics,
    content: ParseStream,
    row: &Row,
    options: &mut Options,
    ends: &mut Vec<End>,
) -> syn::Result<bool> {
    if !content.peek(Ident::peek_any) {
        return Err(content.error(format!("expected {}", option_names(row))));
    }
    let ident = content.call(Ident::parse_any)?;
    let name = ident.to_string();
    if !known_options(row).any(|known| known == name) {
        let message = match keyword::nearest(&name, known_options(row)) {
            Some(known) => format!("did you mean `{known}`?"),
            None => format!("use {}", option_names(row)),
        };
        diagnostics.error(ident.span(), format!("`{}` has no `{name}`: {message}", row.name));
        skip_value(content);
        return Ok(false);
    }
    if !content.peek(Token![=]) {
        return Err(syn::Error::new(
            ident.span(),
            format!("`{name}` needs a value: write `{name} = ...`"),
        ));
    }
    content.parse::<Token![=]>()?;
    let span = ident.span();
    match name.as_str() {
        "message" => {
            let text = text(diagnostics, content, &name)?;
            if let Some(text) = text.as_ref().filter(|text| text.value().trim().is_empty()) {
                diagnostics.error(text.span(), "a `message` says what is wrong: it is not empty");
            }
            set(diagnostics, &ident, &mut options.message, text);
        }
        "code" => {
            let text = text(diagnostics, content, &name)?;
            if let Some(text) = text.as_ref().filter(|text| text.value().trim().is_empty()) {
                diagnostics.error(
                    text.span(),
                    "a `code` is what programs tell violations by: it is not empty",
                );
            }
            set(diagnostics, &ident, &mut options.code, text);
        }
        "field" => {
            if content.peek(LitStr) {
                return Err(content.error("`field` takes the name of a field, without quotes"));
            }
            let field = content.call(Ident::parse_any)?;
            set(diagnostics, &ident, &mut options.field, Some(field));
        }
        _ => ends.push(End {
            span,
            upper: matches!(name.as_str(), "max" | "before"),
            exclusive: matches!(name.as_str(), "after" | "before"),
            bound: content.parse::<Bound>()?,
        }),
    }
    Ok(true)
}

fn set<T>(diagnostics: &mut Diagnostics, name: &Ident, place: &mut Option<T>, value: Option<T>) {
    if place.is_some() {
        diagnostics.error(name.span(), format!("`{name}` is given twice: keep one"));
    } else {
        *place = value;
    }
}

fn known_options(row: &Row) -> impl Iterator<Item = &'static str> {
    let own: &[&str] = match (row.key, row.form) {
        (Keyword::Rule, _) => &["field"],
        (_, Form::DateRange) => &["min", "max", "after", "before"],
        _ => &[],
    };
    own.iter().copied().chain(["message", "code"])
}

fn option_names(row: &Row) -> String {
    keyword::list(known_options(row))
}
