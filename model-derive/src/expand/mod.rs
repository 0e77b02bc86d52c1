//! The expansion: data and a little glue. Each output is one pure function of the model, and nothing
//! here can fail.
//!
//! Every path goes through `private`, under a name that no user has; locals are hygienic.

mod builder;
mod default;
mod describe;
mod fallback;
mod read;
mod validate;

pub(crate) use fallback::fallback;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::{GenericParam, Generics, parse_quote};

use crate::model::Model;

/// All that a model expands to.
pub(crate) fn expand(model: &Model) -> TokenStream {
    let krate = &model.krate;
    let builder = builder::declare(model);
    let parts = [
        describe::describe(model),
        read::read(model),
        read::record(model),
        validate::model(model),
        serde(model),
        builder::implement(model),
        default::accessors(model),
    ];
    quote! {
        #builder
        const _: () = {
            use #krate::private as __private;
            #(#parts)*
        };
    }
}

/// The one-line impls of serde's traits: the only code that is generic over a format.
fn serde(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let bounded = bounded(model);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let mut with_lifetime = bounded.clone();
    with_lifetime.params.insert(0, parse_quote!('__de));
    let (de_generics, ..) = with_lifetime.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Serialize for #ident #ty_generics #where_clause {
            #[inline]
            fn serialize<__S: __private::Serializer>(&self, serializer: __S) -> __private::Result<__S::Ok, __S::Error> {
                __private::serialize(self, serializer)
            }
        }
        #[automatically_derived]
        impl #de_generics __private::Deserialize<'__de> for #ident #ty_generics #where_clause {
            #[inline]
            fn deserialize<__D: __private::Deserializer<'__de>>(deserializer: __D) -> __private::Result<Self, __D::Error> {
                __private::deserialize(deserializer)
            }
        }
    }
}

/// The generics of the model, every type parameter being a value.
fn bounded(model: &Model) -> Generics {
    let mut generics = model.generics.clone();
    for param in &mut generics.params {
        if let GenericParam::Type(param) = param {
            param.bounds.push(parse_quote!(__private::ApiValue));
        }
    }
    generics
}

/// A local variable that no expression of the user's can see.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The type parameter and the marker trait of a required field, told apart by its place where two
/// fields differ by an underscore only.
fn state(model: &Model, index: usize) -> Ident {
    let camel = |index: usize| {
        let name = model.fields[index].ident.to_string();
        let words = name.trim_start_matches("r#").split('_').map(|word| {
            let mut chars = word.chars();
            chars
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
        });
        words.collect::<String>()
    };
    let own = camel(index);
    if (0..index).any(|other| camel(other) == own) {
        format_ident!("__{own}{index}")
    } else {
        format_ident!("__{own}")
    }
}
