//! What only the compiler can reckon: that constants leave something between them.

use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::{Generics, Ident};

use super::{in_static, located};
use crate::model::Assertion;

/// A constant for each, so that one mistake does not hide another.
pub(super) fn assertions<'a>(
    ident: &Ident,
    generics: &Generics,
    all: impl IntoIterator<Item = &'a Assertion>,
) -> TokenStream {
    let one = |it: &Assertion| {
        let message = it.message.replace('{', "{{").replace('}', "}}");
        let holds = in_static(ident, generics, it.holds.clone());
        // To be at least the least there is, is no mistake of the user's.
        quote_spanned!(located(it.span)=>
            #[allow(unused_comparisons, clippy::all, clippy::pedantic)]
            const _: () = __private::assert!(#holds, #message);
        )
    };
    all.into_iter().map(one).collect()
}
