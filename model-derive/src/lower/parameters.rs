//! Limits and examples that name a parameter of the type: the description is one for all arguments.

use crate::diagnostic::Diagnostics;
use crate::keyword::{Keyword, Place};
use crate::parse::{Attr, Value};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Expr, GenericParam, Generics};

/// Notes every such value.
pub(super) fn check(diagnostics: &mut Diagnostics, generics: &Generics, attrs: &[Attr]) {
    if generics.params.is_empty() {
        return;
    }
    for attr in attrs {
        match &attr.value {
            Value::Rules(rules) => check(diagnostics, generics, rules),
            Value::Expr(value) if attr.keyword.row().may_stand(Place::Inside) => {
                if let Some(name) = named(value, generics) {
                    let rule = attr.keyword.name();
                    let message = format!(
                        "`{rule}` is the same for every `{name}`: use a constant, or `check` for what depends on it"
                    );
                    diagnostics.error_over(value, message);
                }
            }
            Value::Expr(value) if attr.keyword == Keyword::Example => {
                if let Some(name) = named(value, generics) {
                    let message =
                        format!("an `example` is the same for every `{name}`: use a literal");
                    diagnostics.error_over(value, message);
                }
            }
            _ => {}
        }
    }
}

/// The parameter that an expression depends on.
fn named(value: &Expr, generics: &Generics) -> Option<String> {
    let names = |word: &str| {
        generics.params.iter().any(|param| match param {
            GenericParam::Type(param) => param.ident == word,
            GenericParam::Const(param) => param.ident == word,
            GenericParam::Lifetime(_) => false,
        })
    };
    find(value.to_token_stream(), &|word| word == "Self" || names(word))
}

/// The first word that is looked for.
fn find(tokens: TokenStream, wanted: &dyn Fn(&str) -> bool) -> Option<String> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()).filter(|word| wanted(word)),
        TokenTree::Group(group) => find(group.stream(), wanted),
        _ => None,
    })
}
