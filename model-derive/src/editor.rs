//! What lets an editor complete the names of attributes, and show what they mean: a path to an item of
//! that name, where the name stands. The compiler gets none of it.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use std::env;
use syn::{Attribute, Data, DataStruct, DeriveInput, Fields, Meta, Path};

use crate::keyword::Place;

/// Whether it is an editor that asks: rust-analyzer runs macros under this variable.
pub(crate) fn asks() -> bool {
    env::var_os("RUST_ANALYZER_INTERNALS_DO_NOT_USE").is_some()
}

/// An import for every name of an attribute, known or not yet.
pub(crate) fn names(input: &DeriveInput, krate: &Path) -> TokenStream {
    let container = match &input.data {
        Data::Enum(_) => Place::Enum,
        Data::Struct(DataStruct { fields: Fields::Unnamed(_), .. }) => Place::Newtype,
        _ => Place::Struct,
    };
    let mut found = Vec::new();
    of_list(&input.attrs, container, &mut found);
    match &input.data {
        Data::Struct(data) => of_fields(&data.fields, &mut found),
        Data::Enum(data) => {
            for variant in &data.variants {
                of_list(&variant.attrs, Place::Variant, &mut found);
                of_fields(&variant.fields, &mut found);
            }
        }
        Data::Union(_) => {}
    }
    let imports = found.into_iter().map(|(place, name)| {
        let place = Ident::new(place.module(), name.span());
        quote!(use #krate::private::attributes::#place::#name as _;)
    });
    quote!(const _: () = { #(#[allow(unused_imports)] #imports)* };)
}

fn of_fields(fields: &Fields, found: &mut Vec<(Place, Ident)>) {
    for field in fields {
        of_list(&field.attrs, Place::Field, found);
    }
}

fn of_list(attrs: &[Attribute], place: Place, found: &mut Vec<(Place, Ident)>) {
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("api")) {
        if let Meta::List(list) = &attr.meta {
            of_tokens(list.tokens.clone(), place, found);
        }
    }
}

/// The words that items of the list start with, and those inside of `items(...)` and its like.
fn of_tokens(tokens: TokenStream, place: Place, found: &mut Vec<(Place, Ident)>) {
    let mut starts = true;
    let mut holds_rules = false;
    for token in tokens {
        match &token {
            TokenTree::Ident(name) if starts => {
                holds_rules = ["items", "keys", "values"].iter().any(|rules| name == rules);
                // It is no name that an item can have.
                if name != "crate" {
                    found.push((place, name.clone()));
                }
            }
            TokenTree::Group(group) if holds_rules => {
                of_tokens(group.stream(), Place::Inside, found);
            }
            _ => {}
        }
        starts = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
        holds_rules &= !starts;
    }
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::keyword::reference::module;
    use quote::ToTokens as _;
    use syn::{Item, parse_quote};

    /// Where names are looked for: complete ones and those that are being typed.
    #[test]
    fn every_name_has_a_path() {
        let input = parse_quote! {
            #[api(rename_all = "camelCase", crate = core, ru)]
            struct S {
                #[api(items(min_length(1, code = "c"), ma), minimum)]
                a: Vec<String>,
                #[api]
                b: i32,
            }
        };
        let found = names(&input, &parse_quote!(::model_core));
        let item: Item = syn::parse2(found).expect("it is an item");
        let text = item.to_token_stream().to_string().replace(' ', "");
        let paths: Vec<_> = text
            .split("use::model_core::private::attributes::")
            .skip(1)
            .filter_map(|path| path.split_once("as_").map(|(path, _)| path))
            .collect();
        assert_eq!(
            paths,
            [
                "on_struct::rename_all",
                "on_struct::ru",
                "on_field::items",
                "inside::min_length",
                "inside::ma",
                "on_field::minimum",
            ]
        );
    }

    #[test]
    fn the_items_are_rust() {
        syn::parse_file(&module()).expect("it is a module");
    }
}
