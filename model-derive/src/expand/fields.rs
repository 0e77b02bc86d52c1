//! Fields that stand together, and how they are reached.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::Generics;

use crate::model::{Field, Head, Model};

/// The fields of a struct, or of a variant.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    /// The type's.
    pub(super) ident: &'a Ident,
    /// The type's.
    pub(super) generics: &'a Generics,
    pub(super) list: &'a [Field],
    /// Whether a pattern has bound them, as it does those of a variant.
    pub(super) bound: bool,
}

impl<'a> Fields<'a> {
    pub(super) fn of_struct(model: &'a Model) -> Self {
        let Model { ident, generics, fields, .. } = model;
        Fields { ident, generics, list: fields, bound: false }
    }

    /// Of a type whose value has no name.
    pub(super) fn none(ident: &'a Ident, generics: &'a Generics) -> Self {
        Fields { ident, generics, list: &[], bound: false }
    }

    pub(super) fn of_variant(head: &'a Head, fields: &'a [Field]) -> Self {
        Fields { ident: &head.ident, generics: &head.generics, list: fields, bound: true }
    }

    /// A reference to a field, where a mistake in its type is shown at `span`.
    pub(super) fn get(&self, index: usize, span: Span) -> TokenStream {
        if self.bound {
            binding_at(index, span).into_token_stream()
        } else {
            let ident = &self.list[index].ident;
            quote_spanned!(span=> &self.#ident)
        }
    }

    /// The same, to change it.
    pub(super) fn get_mut(&self, index: usize, span: Span) -> TokenStream {
        if self.bound {
            binding_at(index, span).into_token_stream()
        } else {
            let ident = &self.list[index].ident;
            quote_spanned!(span=> &mut self.#ident)
        }
    }

    /// A field that is assigned to.
    pub(super) fn place(&self, index: usize) -> TokenStream {
        if self.bound {
            let binding = binding(index);
            quote!(*#binding)
        } else {
            let ident = &self.list[index].ident;
            quote!(self.#ident)
        }
    }
}

/// What a pattern calls a field.
pub(super) fn binding(index: usize) -> Ident {
    binding_at(index, Span::call_site())
}

fn binding_at(index: usize, span: Span) -> Ident {
    format_ident!("__f{index}", span = Span::mixed_site().located_at(span))
}
