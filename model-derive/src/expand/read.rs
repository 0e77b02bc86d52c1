//! How a model is reached by the engine that reads and writes it: by the index of a field.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::{bounded, default, type_span, validate};
use crate::model::{Field, Model};

/// The impl of `ApiValue`.
pub(super) fn read(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let bounded = bounded(&model.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let fields = model.fields.iter().map(|field| {
        let (ident, span) = (&field.ident, type_span(field));
        quote_spanned!(span=> #ident: __private::empty())
    });
    let check = validate::check(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::ApiValue for #ident #ty_generics #where_clause {
            #[inline]
            fn empty() -> Self {
                Self { #(#fields),* }
            }
            #[inline]
            fn part(&mut self) -> __private::Part<'_> {
                __private::Part::Object(&__MODEL, self)
            }
            #[inline]
            fn get(&self) -> __private::Ref<'_> {
                __private::Ref::Object(&__MODEL, self)
            }
            #check
        }
    }
}

/// The impl of `Record`.
pub(super) fn record(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let bounded = bounded(&model.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    // Without its span, a type that no field can have would be shown at the derive.
    let reach = |(_, field): (usize, &Field)| {
        let ident = &field.ident;
        quote_spanned!(type_span(field)=> &self.#ident)
    };
    let reach_mut = |(_, field): (usize, &Field)| {
        let ident = &field.ident;
        quote_spanned!(type_span(field)=> &mut self.#ident)
    };
    let place = by_index(&model.fields, &reach_mut, &quote!(__private::nowhere()));
    let value = by_index(&model.fields, &reach, &quote!(__private::nothing()));
    let fill = default::fill(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Record for #ident #ty_generics #where_clause {
            #[inline]
            fn place(&mut self, __index: usize) -> &mut dyn __private::ApiValue {
                #place
            }
            #[inline]
            fn value(&self, __index: usize) -> &dyn __private::ApiValue {
                #value
            }
            #fill
        }
    }
}

/// One arm for each field; the last is for every other index too, and none is ever asked for.
pub(super) fn by_index(
    fields: &[Field],
    reach: &dyn Fn((usize, &Field)) -> TokenStream,
    none: &TokenStream,
) -> TokenStream {
    let mut fields: Vec<TokenStream> = fields.iter().enumerate().map(reach).collect();
    let Some(last) = fields.pop() else { return none.clone() };
    if fields.is_empty() {
        return last;
    }
    let index = (0..fields.len()).map(Literal::usize_unsuffixed);
    quote!(match __index { #(#index => #fields,)* _ => #last, })
}
