//! How reading goes on behind a mistake.

use proc_macro2::TokenTree;
use syn::Token;
use syn::parse::ParseStream;

/// Whether a value ends here.
pub(super) fn at_end(input: ParseStream) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// Skips what is left of an item of a list.
pub(super) fn skip_value(input: ParseStream) {
    while !at_end(input) {
        skip_token(input);
    }
}

/// Skips up to the next item of a list.
pub(super) fn skip_to_item(input: ParseStream) {
    skip_value(input);
    if !input.is_empty() {
        skip_token(input);
    }
}

/// Skips everything.
pub(super) fn skip_all(input: ParseStream) {
    while !input.is_empty() {
        skip_token(input);
    }
}

fn skip_token(input: ParseStream) {
    let token = input.parse::<TokenTree>();
    debug_assert!(token.is_ok(), "there is a token before the end");
}
