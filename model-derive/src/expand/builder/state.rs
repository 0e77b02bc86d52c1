//! The states of a builder: one type parameter for each required field.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{GenericParam, Generics, Token, Type, TypeParam};

use crate::model::{Field, Model, Presence};

fn is_required(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::RequiredNullable)
}

pub(super) fn required(model: &Model) -> impl Iterator<Item = (usize, &Field)> {
    model.fields.iter().enumerate().filter(|(_, field)| is_required(field))
}

/// What the builder knows of a required field.
pub(super) struct State {
    pub(super) index: usize,
    /// The type parameter that says whether it has its value.
    pub(super) param: Ident,
    /// The trait that is implemented for what says that it has.
    pub(super) marker: Ident,
}

/// The states of all required fields. A name has the field's place behind it where another field has the
/// same words, or its marker trait the same name; no word has an underscore.
pub(super) fn states(model: &Model) -> Vec<State> {
    let words: Vec<(usize, String)> =
        required(model).map(|(index, field)| (index, camel(field))).collect();
    let state = |(index, own): &(usize, String)| {
        let index = *index;
        let taken = |(other, words): &(usize, String)| {
            (*other < index && words == own) || own.strip_prefix("Has") == Some(words.as_str())
        };
        let end = if words.iter().any(taken) { format!("_{index}") } else { String::new() };
        State {
            index,
            param: format_ident!("__{own}{end}"),
            marker: format_ident!("__Has{own}{end}"),
        }
    };
    words.iter().map(state).collect()
}

/// The words of a field's name, as those of a type.
fn camel(field: &Field) -> String {
    let name = field.ident.to_string();
    let words = name.trim_start_matches("r#").split('_').map(|word| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    });
    words.collect()
}

/// The model's own generic arguments.
pub(super) fn arguments(model: &Model) -> Vec<TokenStream> {
    let argument = |param: &GenericParam| match param {
        GenericParam::Lifetime(param) => {
            let lifetime = &param.lifetime;
            quote!(#lifetime)
        }
        GenericParam::Type(param) => {
            let ident = &param.ident;
            quote!(#ident)
        }
        GenericParam::Const(param) => {
            let ident = &param.ident;
            quote!(#ident)
        }
    };
    model.generics.params.iter().map(argument).collect()
}

/// The generics of the builder: the model's, then one parameter for each required field, with a
/// default where `private` is named and so the type declared.
pub(super) fn generics(model: &Model, states: &[State], private: Option<&TokenStream>) -> Generics {
    let mut generics = model.generics.clone();
    for param in &mut generics.params {
        match param {
            // A default may not stand before a parameter without one.
            GenericParam::Type(param) => param.default = None,
            GenericParam::Const(param) => param.default = None,
            GenericParam::Lifetime(_) => {}
        }
    }
    for State { param, .. } in states {
        let mut param = TypeParam::from(param.clone());
        param.default = private
            .map(|private| (<Token![=]>::default(), Type::Verbatim(quote!(#private::Missing))));
        generics.params.push(GenericParam::Type(param));
    }
    generics
}
