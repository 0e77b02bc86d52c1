//! The one collector of mistakes.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use std::fmt::Display;
use std::thread;

/// Every mistake found so far, in the order found.
///
/// It is passed first, so that whoever finds a mistake can note it and go on. To drop it with
/// mistakes that nobody read would let a wrong annotation compile.
#[derive(Default)]
pub(crate) struct Diagnostics {
    errors: Vec<syn::Error>,
}

impl Diagnostics {
    /// Notes a mistake in one token.
    pub(crate) fn error(&mut self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Notes a mistake that spans all of `tokens`.
    pub(crate) fn error_over(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Notes a mistake found by `syn`.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.push(error);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// One `compile_error!` for each mistake; nothing when there is none.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.into_errors().into_iter().map(syn::Error::into_compile_error).collect()
    }

    /// The mistakes themselves.
    pub(crate) fn into_errors(mut self) -> Vec<syn::Error> {
        std::mem::take(&mut self.errors)
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        // The second panic of a thread aborts the compiler and hides the first.
        assert!(
            self.errors.is_empty() || thread::panicking(),
            "mistakes were collected and never reported"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::Diagnostics;
    use proc_macro2::Span;

    #[test]
    fn every_mistake_becomes_a_compile_error() {
        let mut diagnostics = Diagnostics::default();
        diagnostics.error(Span::call_site(), "first");
        diagnostics.error(Span::call_site(), "second");
        let tokens = diagnostics.into_compile_errors().to_string();
        assert_eq!(tokens.matches("compile_error").count(), 2, "{tokens}");
    }

    #[test]
    #[should_panic(expected = "never reported")]
    fn mistakes_are_not_dropped_silently() {
        let mut diagnostics = Diagnostics::default();
        diagnostics.error(Span::call_site(), "lost");
    }
}
