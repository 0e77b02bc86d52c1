//! What the name of a type tells about it.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{GenericParam, Generics, Type};

use crate::parse::{Shape, ungroup};

/// What is none of the user's aliases by its name, or is as good as one that no other type has.
const KNOWN: [&str; 8] = ["Box", "Arc", "Rc", "Cow", "Secret", "Option", "Patch", "Value"];

/// Whether a type may turn out to be another one by a name of its own. A parameter is what whoever uses
/// the model says.
pub(super) fn may_be_alias(ty: &Type, generics: &Generics) -> bool {
    let Type::Path(path) = ungroup(ty) else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    if let Some(name) = path.path.get_ident() {
        if generics.type_params().any(|param| param.ident == *name) {
            return false;
        }
    }
    matches!(Shape::of(ty), Shape::Unknown) && !KNOWN.iter().any(|known| last.ident == known)
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
