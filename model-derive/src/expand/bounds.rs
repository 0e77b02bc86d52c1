//! What the type parameters of a type have to be: values, unless only fields of another kind have them.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{GenericParam, Generics, TypeParamBound, parse_quote};

use super::variant::fields_of;
use crate::model::{Field, Foreign, Model, Union};

/// The generics of a type, every parameter that is a type being a value.
pub(super) fn bounded(generics: &Generics) -> Generics {
    let mut bounded = generics.clone();
    bound(&mut bounded, generics.params.len(), &|_| vec![value()]);
    bounded
}

/// The generics of a struct.
pub(super) fn bounded_struct(model: &Model) -> Generics {
    let mut bounded = model.generics.clone();
    bound_struct(&mut bounded, model);
    bounded
}

/// The generics of a union.
pub(super) fn bounded_union(model: &Union) -> Generics {
    let all = model.variants.iter().flat_map(|variant| fields_of(&model.head, variant).list);
    let fields: Vec<&Field> = all.collect();
    let generics = &model.head.generics;
    if fields.iter().all(|field| field.foreign.is_none()) {
        return bounded(generics);
    }
    let mut bounded = generics.clone();
    bound(&mut bounded, generics.params.len(), &|param| needs(&fields, param));
    bounded
}

/// Bounds the parameters of a struct, in generics that begin with them.
pub(super) fn bound_struct(generics: &mut Generics, model: &Model) {
    let count = model.generics.params.len();
    let fields: Vec<&Field> = model.fields.iter().collect();
    if model.skipped.is_empty() && fields.iter().all(|field| field.foreign.is_none()) {
        bound(generics, count, &|_| vec![value()]);
    } else {
        bound(generics, count, &|param| needs(&fields, param));
    }
}

/// Bounds the first so many parameters, where they are types.
fn bound(generics: &mut Generics, count: usize, needs: &dyn Fn(&Ident) -> Vec<TypeParamBound>) {
    for param in generics.params.iter_mut().take(count) {
        if let GenericParam::Type(param) = param {
            param.bounds.extend(needs(&param.ident));
        }
    }
}

/// What the fields need a parameter to be.
fn needs(fields: &[&Field], param: &Ident) -> Vec<TypeParamBound> {
    let has = |field: &&&Field| mentions(field.value_ty.to_token_stream(), param);
    let mut bounds = Vec::new();
    if fields.iter().filter(has).any(|field| field.foreign.is_none()) {
        bounds.push(value());
    }
    if fields.iter().filter(has).any(|field| matches!(field.foreign, Some(Foreign::Serde))) {
        bounds.push(parse_quote!(__private::SerdeParam));
    }
    bounds
}

fn value() -> TypeParamBound {
    parse_quote!(__private::ApiValue)
}

fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
