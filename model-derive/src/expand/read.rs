//! How a model is reached by the engine that reads and writes it: by the index of a field.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};

use super::bounds::bounded_struct;
use super::{Fields, default, foreign, type_span, validate};
use crate::model::{Field, Inlined, Model, Presence};

/// The impl of `ApiValue`.
pub(super) fn read(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let bounded = bounded_struct(model);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let on_wire = Fields::of_struct(model);
    let fields = model.fields.iter().map(|field| {
        let (ident, span) = (&field.ident, type_span(field));
        let value = placeholder(&on_wire, field);
        quote_spanned!(span=> #ident: #value)
    });
    let fields = fields.chain(model.skipped.iter().map(|field| {
        let (ident, ty) = (&field.ident, declared(field));
        quote_spanned!(type_span(field)=> #ident: <#ty as __private::Skipped>::start())
    }));
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
    let bounded = bounded_struct(model);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let fields = Fields::of_struct(model);
    let place =
        by_index(&model.fields, &|(index, _)| place(&fields, index), &quote!(__private::nowhere()));
    let value =
        by_index(&model.fields, &|(index, _)| value(&fields, index), &quote!(__private::nothing()));
    let fill = default::fill(model);
    let foreign = foreign::record(&[(None, fields)]);
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
            #foreign
        }
    }
}

/// What stands in a field until its value comes.
pub(super) fn placeholder(fields: &Fields, field: &Field) -> TokenStream {
    if let Some(foreign) = &field.foreign {
        return foreign::blank(fields, field, foreign);
    }
    match &field.presence {
        _ if !field.nested => quote_spanned!(type_span(field)=> __private::empty()),
        Presence::Patch => quote!(__private::Patch::Absent),
        _ if field.optional => quote!(__private::None),
        _ => of_type(fields, field, "empty", &TokenStream::new()),
    }
}

/// The place of a field, as the engine reaches it.
pub(super) fn place(fields: &Fields, index: usize) -> TokenStream {
    let field = &fields.list[index];
    if field.foreign.is_some() {
        return quote!(__private::foreign_place());
    }
    let reached = fields.get_mut(index, type_span(field));
    match &field.presence {
        _ if !field.nested => reached,
        Presence::Patch => of_type(fields, field, "patch_as_place", &reached),
        _ if field.optional => of_type(fields, field, "option_as_place", &reached),
        _ => of_type(fields, field, "as_place", &reached),
    }
}

/// The value of a field, as the engine reaches it.
pub(super) fn value(fields: &Fields, index: usize) -> TokenStream {
    let field = &fields.list[index];
    let reached = fields.get(index, type_span(field));
    match (&field.foreign, &field.presence) {
        (Some(foreign), _) => foreign::value(field, foreign, &reached),
        _ if !field.nested => reached,
        (_, Presence::Patch) => of_type(fields, field, "patch_as_value", &reached),
        _ if field.optional => of_type(fields, field, "option_as_value", &reached),
        _ => of_type(fields, field, "as_value", &reached),
    }
}

/// A method for a field of which only the compiler knows whether its type is a value. Named in this way
/// wherever it is used, a type that is none is one mistake in one place, which the compiler shows once.
fn of_type(fields: &Fields, field: &Field, method: &str, argument: &TokenStream) -> TokenStream {
    let (span, ty) = (type_span(field), &field.value_ty);
    let method = Ident::new(method, span);
    // What a type parameter is, the user of the model decides.
    let flat = field.inlined == Some(Inlined::Flatten) && fields.generics.params.is_empty();
    let of = Ident::new(if flat { "Flat" } else { "ApiValue" }, span);
    quote_spanned!(span=> <#ty as __private::#of>::#method(#argument))
}

/// The type of a field as it was declared.
pub(super) fn declared(field: &Field) -> TokenStream {
    let ty = &field.value_ty;
    if field.optional {
        quote_spanned!(type_span(field)=> __private::Option<#ty>)
    } else {
        ty.to_token_stream()
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
