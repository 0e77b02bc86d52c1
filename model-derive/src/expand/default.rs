//! Defaults: what fills an absent field, and what the server is known to put in its place.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::describe::{bound, option, precision};
use super::local;
use super::validate::anchor;
use crate::model::{DefaultValue, Field, Model, Presence};

/// The method `fill`, where any field has a default that fills it.
pub(super) fn fill(model: &Model) -> TokenStream {
    let cx = local("cx");
    let arms: Vec<TokenStream> = model
        .fields
        .iter()
        .enumerate()
        .filter_map(|(index, field)| match &field.presence {
            Presence::Default(default) => {
                let (index, ident) = (Literal::usize_unsuffixed(index), &field.ident);
                let value = value(model, field, default, &quote!(#cx));
                Some(quote!(#index => self.#ident = #value,))
            }
            _ => None,
        })
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    quote! {
        #[inline]
        fn fill(&mut self, index: usize, #cx: &__private::Context) {
            match index {
                #(#arms)*
                _ => {}
            }
        }
    }
}

/// `field_or_default` for every optional field that has a default.
pub(super) fn accessors(model: &Model) -> TokenStream {
    let methods: Vec<TokenStream> = model
        .fields
        .iter()
        .filter_map(|field| match &field.presence {
            Presence::Optional(Some(default)) => Some(accessor(model, field, default)),
            _ => None,
        })
        .collect();
    if methods.is_empty() {
        return TokenStream::new();
    }
    let ident = &model.ident;
    let (impl_generics, ty_generics, where_clause) = model.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
        impl #impl_generics #ident #ty_generics #where_clause {
            #(#methods)*
        }
    }
}

fn accessor(model: &Model, field: &Field, default: &DefaultValue) -> TokenStream {
    let (vis, ident, ty) = (&model.vis, &field.ident, &field.value_ty);
    let method = format_ident!("{}_or_default", ident.to_string().trim_start_matches("r#"));
    let docs = format!("`{}`, or the default that its absence stands for.", field.name);
    let (cx, found) = (local("cx"), local("value"));
    let clock =
        matches!(default, DefaultValue::Bound(_)).then(|| quote!(, #cx: &__private::Context));
    let value = value(model, field, default, &quote!(#cx));
    quote! {
        #[doc = #docs]
        #[must_use]
        #[inline]
        #vis fn #method(&self #clock) -> #ty where #ty: __private::Clone {
            match &self.#ident {
                __private::Some(#found) => __private::Clone::clone(#found),
                __private::None => #value,
            }
        }
    }
}

/// The default as a value of the field's type.
fn value(model: &Model, field: &Field, default: &DefaultValue, cx: &TokenStream) -> TokenStream {
    let ty = &field.value_ty;
    match default {
        DefaultValue::Trait(span) => quote_spanned!(*span=> <#ty as __private::Default>::default()),
        DefaultValue::Expr(expr) => {
            let value = quote!(__private::IntoValue::<#ty>::into_value(#expr));
            match field.precision {
                Some(it) => {
                    let precision = precision(it);
                    quote!(__private::truncated(#value, #precision))
                }
                None => value,
            }
        }
        DefaultValue::Bound(of) => {
            let (bound, anchor) = (bound(of), anchor(model, Some(of)));
            let precision = option(field.precision.map(precision));
            quote!(__private::date_default(#bound, #cx, #anchor, #precision))
        }
    }
}
