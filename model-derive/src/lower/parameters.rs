//! Limits and examples in a type with parameters: they are described once, whatever the parameters
//! turn out to be, so that none can be named there.

use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::parse::{Attr, Parsed, Value};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Data, DataStruct, DeriveInput, Expr, Fields, GenericParam, Generics, Type};

/// Notes every parameter that a limit or an example names.
pub(super) fn check(diagnostics: &mut Diagnostics, input: &DeriveInput, parsed: &Parsed) {
    let generics = &input.generics;
    if generics.params.is_empty() {
        return;
    }
    match &input.data {
        Data::Struct(DataStruct { fields: Fields::Unnamed(values), .. }) => {
            for value in &values.unnamed {
                check_value(diagnostics, generics, &parsed.container, &value.ty);
            }
        }
        Data::Struct(data) => check_fields(diagnostics, generics, &data.fields, &parsed.fields),
        Data::Enum(data) => {
            for (variant, attrs) in data.variants.iter().zip(&parsed.variants) {
                check_fields(diagnostics, generics, &variant.fields, &attrs.fields);
            }
        }
        Data::Union(_) => {}
    }
}

fn check_fields(
    diagnostics: &mut Diagnostics,
    generics: &Generics,
    fields: &Fields,
    attrs: &[Vec<Attr>],
) {
    for (field, attrs) in fields.iter().zip(attrs) {
        // What a module writes is judged with what else is said of it.
        if !attrs.iter().any(|attr| attr.keyword == Keyword::With) {
            check_value(diagnostics, generics, attrs, &field.ty);
        }
    }
}

fn check_value(diagnostics: &mut Diagnostics, generics: &Generics, attrs: &[Attr], ty: &Type) {
    for attr in attrs {
        let name = attr.keyword.name();
        match (attr.keyword, &attr.value) {
            (_, Value::Rules(rules)) => check_value(diagnostics, generics, rules, ty),
            (Keyword::Default, _)
            | (Keyword::Example, Value::Expr(Expr::Lit(_) | Expr::Unary(_))) => {}
            (Keyword::Example, Value::Expr(example)) if parameter(generics, ty).is_some() => {
                let message = "the type of this field has a parameter, so an example is a literal as on the wire: write one, or leave this out";
                diagnostics.error_over(example, message);
            }
            (_, Value::Expr(value)) => {
                if let Some(word) = parameter(generics, value) {
                    let message = format!(
                        "`{name}` is the same for every `{word}`: use a constant that does not depend on it"
                    );
                    diagnostics.error(word.span(), message);
                }
            }
            _ => {}
        }
    }
}

/// The first word that means a parameter: a type, a constant, or the type itself when it has one.
fn parameter(generics: &Generics, tokens: impl ToTokens) -> Option<Ident> {
    let names: Vec<&Ident> = generics
        .params
        .iter()
        .filter_map(|param| match param {
            GenericParam::Type(param) => Some(&param.ident),
            GenericParam::Const(param) => Some(&param.ident),
            GenericParam::Lifetime(_) => None,
        })
        .collect();
    if names.is_empty() { None } else { find(&names, tokens.into_token_stream()) }
}

fn find(names: &[&Ident], tokens: TokenStream) -> Option<Ident> {
    // Behind a colon or a dot it is a name of something else's.
    let mut before = None;
    tokens.into_iter().find_map(|token| {
        let before = std::mem::replace(&mut before, punctuation(&token));
        match token {
            TokenTree::Group(group) => find(names, group.stream()),
            TokenTree::Ident(word) if !matches!(before, Some(':' | '.' | '\'')) => {
                (word == "Self" || names.iter().any(|name| **name == word)).then_some(word)
            }
            _ => None,
        }
    })
}

fn punctuation(token: &TokenTree) -> Option<char> {
    match token {
        TokenTree::Punct(punct) => Some(punct.as_char()),
        _ => None,
    }
}
