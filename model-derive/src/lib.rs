//! The derive macro of `model-core`, which re-exports it: `#[derive(ApiModel)]`.
//!
//! The way of an annotated type: `parse` reads its attributes and judges nothing but each one by
//! itself, `lower` judges them together and against the type, and `expand` writes the code. After
//! a mistake the type gets inert implementations instead, so that nothing but the mistake is shown.

#![forbid(unsafe_code)]

mod diagnostic;
mod editor;
mod expand;
mod keyword;
mod lower;
mod model;
mod parse;
mod rust_name;
#[cfg(test)]
mod soup;

use diagnostic::Diagnostics;
use expand::Interop;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, parse_macro_input};

#[doc = include_str!("../attributes.md")]
#[proc_macro_derive(ApiModel, attributes(api))]
pub fn derive_api_model(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive(&input, Interop::ASKED).into()
}

/// The whole way, over plain tokens.
fn derive(input: &DeriveInput, interop: Interop) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let parsed = parse::parse(&mut diagnostics, input);
    let editor = editor::asks().then(|| editor::names(input, &parsed.krate()));
    let item = lower::lower(&mut diagnostics, input, parsed);
    let errors = diagnostics.into_compile_errors();
    if let Some(item) = item {
        let mut expansion = expand::expand(&item, interop);
        expansion.extend(editor);
        return expansion;
    }
    let inert = inert(input, interop);
    quote!(#errors #inert #editor)
}

/// What a type gets after a mistake. It is read a second time, which only those pay for who made one;
/// what is wrong with it was said.
fn inert(input: &DeriveInput, interop: Interop) -> TokenStream {
    let mut said = Diagnostics::default();
    let parsed = parse::parse(&mut said, input);
    said.into_errors();
    expand::fallback(input, &lower::outline(input, &parsed), interop)
}
