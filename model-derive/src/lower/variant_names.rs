//! The names of variants on the wire.

use super::names::{self, Case};
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::parse::{Attr, Value};
use proc_macro2::Span;
use syn::{Ident, LitStr};

/// What a variant is called, and where that is said.
pub(super) struct Names<'a> {
    pub(super) ident: &'a Ident,
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
    /// Of the name and of the aliases, in this order.
    spans: Vec<Span>,
}

impl<'a> Names<'a> {
    pub(super) fn of(ident: &'a Ident, case: Option<Case>, attrs: &[Attr]) -> Self {
        let said = |keyword: Keyword| {
            attrs.iter().filter(move |attr| attr.keyword == keyword).filter_map(text)
        };
        let (name, span) = said(Keyword::Rename).next().map_or_else(
            || {
                let plain = names::plain(ident);
                let name = case.map_or_else(|| plain.clone(), |case| case.apply_to_variant(&plain));
                (name, ident.span())
            },
            |name| (name.value(), name.span()),
        );
        let aliases = said(Keyword::Alias);
        Names {
            ident,
            name,
            aliases: aliases.clone().map(LitStr::value).collect(),
            spans: std::iter::once(span).chain(aliases.map(LitStr::span)).collect(),
        }
    }
}

fn text(attr: &Attr) -> Option<&LitStr> {
    match &attr.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Notes every name on the wire that two variants claim, or one variant twice.
pub(super) fn check(diagnostics: &mut Diagnostics, variants: &[Names]) {
    let claims = variants.iter().flat_map(|variant| {
        let names = std::iter::once(&variant.name).chain(&variant.aliases);
        names.zip(&variant.spans).map(|(name, span)| (name.as_str(), variant.ident, *span))
    });
    names::check_claims(diagnostics, "variant", claims);
}

impl Case {
    /// What becomes of a variant's `PascalCase` name.
    pub(super) fn apply_to_variant(self, variant: &str) -> String {
        match self {
            Case::Pascal => variant.to_owned(),
            Case::Lower => variant.to_ascii_lowercase(),
            Case::Upper => variant.to_ascii_uppercase(),
            Case::Camel => {
                let mut chars = variant.chars();
                let first = chars.next().map(|first| first.to_ascii_lowercase());
                first.into_iter().chain(chars).collect()
            }
            Case::Snake => snake(variant),
            Case::ScreamingSnake => snake(variant).to_ascii_uppercase(),
            Case::Kebab => snake(variant).replace('_', "-"),
            Case::ScreamingKebab => snake(variant).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

/// A word begins at every upper-case letter.
fn snake(variant: &str) -> String {
    let mut snake = String::with_capacity(variant.len());
    for (index, char) in variant.char_indices() {
        if index > 0 && char.is_uppercase() {
            snake.push('_');
        }
        snake.push(char.to_ascii_lowercase());
    }
    snake
}
