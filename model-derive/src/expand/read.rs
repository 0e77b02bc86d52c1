//! How a model is reached by the engine that reads and writes it: by the index of a field.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{bounded, default, validate};
use crate::model::Model;

/// The impl of `ApiValue`.
pub(super) fn read(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let bounded = bounded(model);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let fields = model.fields.iter().map(|field| &field.ident);
    let check = validate::check(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::ApiValue for #ident #ty_generics #where_clause {
            #[inline]
            fn empty() -> Self {
                Self { #(#fields: __private::empty()),* }
            }
            #[inline]
            fn read(
                &mut self,
                from: &mut dyn __private::Source<'_>,
                at: &__private::Path<'_>,
                report: &mut __private::Report<'_>,
            ) -> __private::Result<__private::Read, __private::Stop> {
                __private::read_object(&__MODEL, self, from, at, report)
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
    let bounded = bounded(model);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let place = by_index(model, &quote!(&mut self.), &quote!(__private::nowhere()));
    let value = by_index(model, &quote!(&self.), &quote!(__private::nothing()));
    let fill = default::fill(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Record for #ident #ty_generics #where_clause {
            #[inline]
            fn place(&mut self, index: usize) -> &mut dyn __private::ApiValue {
                #place
            }
            #[inline]
            fn value(&self, index: usize) -> &dyn __private::ApiValue {
                #value
            }
            #fill
        }
    }
}

/// One arm for each field; the last is for every other index too, and none is ever asked for.
fn by_index(model: &Model, reach: &TokenStream, none: &TokenStream) -> TokenStream {
    let Some((last, others)) = model.fields.split_last() else { return none.clone() };
    let last = &last.ident;
    if others.is_empty() {
        return quote!(#reach #last);
    }
    let arms = others.iter().enumerate().map(|(index, field)| {
        let (index, ident) = (Literal::usize_unsuffixed(index), &field.ident);
        quote!(#index => #reach #ident)
    });
    quote!(match index { #(#arms,)* _ => #reach #last, })
}
