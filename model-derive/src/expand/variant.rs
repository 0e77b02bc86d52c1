//! One variant of a union: what describes it, what makes it, and the pattern that it matches.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::describe::{aliases, composed, fields, renamed, shown};
use super::fields::{Fields, binding};
use super::read;
use crate::model::{Field, Head, Holds, Union, Variant};
use crate::rust_name;

/// The fields of a variant; the one value is a field too.
pub(super) fn fields_of<'a>(head: &'a Head, variant: &'a Variant) -> Fields<'a> {
    let list = match &variant.holds {
        Holds::Fields(fields) => fields,
        Holds::Value(value) => std::slice::from_ref(&**value),
        Holds::Nothing | Holds::Other => &[],
    };
    Fields::of_variant(head, list)
}

/// What the static is called that describes a variant's content.
pub(super) fn content(index: usize) -> Ident {
    format_ident!("__VARIANT_{index}")
}

/// The static that describes a variant's content.
pub(super) fn describe_content(model: &Union, (index, variant): (usize, &Variant)) -> TokenStream {
    let (content, docs) = (content(index), &variant.docs);
    let of = fields_of(&model.head, variant);
    let name = variant.ident.to_string();
    let name = name.trim_start_matches("r#");
    let descriptions = fields(&of);
    match &variant.holds {
        Holds::Nothing | Holds::Other => TokenStream::new(),
        Holds::Fields(list) => {
            let names = list.iter().map(|field| &field.name);
            let denies = model.deny_unknown_fields.then(|| quote!(DenyUnknownFields));
            let mut attributes: Vec<TokenStream> = denies.into_iter().collect();
            for (index, field) in list.iter().enumerate() {
                attributes.extend(aliases(&field.aliases, index));
                attributes.extend(renamed(&field.ident, &rust_name::field(&field.name), index));
            }
            let description = quote! {
                __private::model(
                    #name,
                    #docs,
                    &[#(#names),*],
                    #descriptions,
                    &[#(__Attribute::#attributes),*],
                )
            };
            let description = composed(list, description);
            quote!(static #content: __private::Model = #description;)
        }
        Holds::Value(_) => quote! {
            static #content: __private::Model =
                __private::holder(#name, #docs, #descriptions);
        },
    }
}

/// What a union says of a variant.
pub(super) fn describe((index, variant): (usize, &Variant)) -> TokenStream {
    let (content, docs) = (content(index), &variant.docs);
    let holds = match &variant.holds {
        Holds::Nothing => quote!(Nothing),
        Holds::Fields(_) => quote!(Fields(&#content)),
        Holds::Value(_) => quote!(Value(&#content)),
        Holds::Other => quote!(Other),
    };
    let attributes = shown(variant.deprecated, variant.title.as_ref());
    quote!(__private::variant(#docs, __private::Holds::#holds, &[#(__Attribute::#attributes),*]))
}

/// What a union says of the names of a variant.
pub(super) fn names((index, variant): (usize, &Variant)) -> Vec<TokenStream> {
    let mut names: Vec<TokenStream> = aliases(&variant.aliases, index).collect();
    // The name of one that holds something is that of what it holds.
    if let (Holds::Nothing, Some(name)) = (&variant.holds, &variant.name) {
        names.extend(renamed(&variant.ident, &rust_name::variant(name), index));
    }
    names
}

/// The variant with placeholders in it.
pub(super) fn placeholder(head: &Head, variant: &Variant) -> TokenStream {
    let ident = &variant.ident;
    let of = fields_of(head, variant);
    let empty = |field: &Field| read::placeholder(&of, field);
    match &variant.holds {
        Holds::Nothing => quote!(Self::#ident),
        Holds::Fields(fields) => {
            let names = fields.iter().map(|field| &field.ident);
            let values = fields.iter().map(empty);
            quote!(Self::#ident { #(#names: #values),* })
        }
        Holds::Value(value) => {
            let value = empty(value);
            quote!(Self::#ident(#value))
        }
        Holds::Other => quote!(Self::#ident(__private::empty())),
    }
}

/// The pattern that binds what a variant holds.
pub(super) fn pattern(variant: &Variant) -> TokenStream {
    let ident = &variant.ident;
    match &variant.holds {
        Holds::Nothing => quote!(Self::#ident),
        Holds::Fields(fields) => {
            let names = fields.iter().map(|field| &field.ident);
            let bindings = (0..fields.len()).map(binding);
            quote!(Self::#ident { #(#names: #bindings),* })
        }
        Holds::Value(_) | Holds::Other => {
            let binding = binding(0);
            quote!(Self::#ident(#binding))
        }
    }
}
