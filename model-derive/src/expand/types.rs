//! What a type has to do with the parameters.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{GenericParam, Generics, Type};

/// Whether a type is a parameter itself: it is what whoever uses the model says.
pub(super) fn is_parameter(ty: &Type, generics: &Generics) -> bool {
    let name = match ty {
        Type::Path(path) => path.path.get_ident(),
        _ => None,
    };
    name.is_some_and(|name| generics.type_params().any(|param| param.ident == *name))
}

/// Whether a type depends on a parameter.
pub(super) fn names_parameter(ty: &Type, generics: &Generics) -> bool {
    let named = |word: &str| {
        word == "Self"
            || generics.params.iter().any(|param| match param {
                GenericParam::Type(param) => param.ident == word,
                GenericParam::Const(param) => param.ident == word,
                GenericParam::Lifetime(param) => param.lifetime.ident == word,
            })
    };
    !generics.params.is_empty() && has_word(ty.to_token_stream(), &named)
}

fn has_word(tokens: TokenStream, wanted: &dyn Fn(&str) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => wanted(&word.to_string()),
        TokenTree::Group(group) => has_word(group.stream(), wanted),
        _ => false,
    })
}
