//! Date bounds: an anchor, and any number of offsets from it.

use super::recover::at_end;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, LitInt, LitStr, Token};

/// `now + 6 months`, as written.
pub(crate) struct Bound {
    pub(crate) anchor: Anchor,
    pub(crate) offsets: Vec<Offset>,
}

/// Where a date bound starts.
pub(crate) enum Anchor {
    /// `now`, `today` or a field.
    Name(Ident),
    /// An RFC 3339 date or date-time.
    Text(LitStr),
}

/// `+ 6 months`.
pub(crate) struct Offset {
    pub(crate) negative: bool,
    pub(crate) amount: LitInt,
    pub(crate) unit: Ident,
}

impl Parse for Bound {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let anchor = if input.peek(LitStr) {
            Anchor::Text(input.parse()?)
        } else if input.peek(Ident) {
            Anchor::Name(input.parse()?)
        } else {
            return Err(input.error(
                "a date bound starts at `now`, `today`, a field or an RFC 3339 string literal",
            ));
        };
        let mut offsets = Vec::new();
        while !at_end(input) {
            offsets.push(input.parse()?);
        }
        Ok(Bound { anchor, offsets })
    }
}

impl Parse for Offset {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let negative = input.peek(Token![-]);
        if negative {
            input.parse::<Token![-]>()?;
        } else if input.peek(Token![+]) {
            input.parse::<Token![+]>()?;
        } else {
            return Err(input.error("an offset starts with `+` or `-`, as in `now + 6 months`"));
        }
        if !input.peek(LitInt) {
            return Err(input.error("an offset is a number and a unit, as in `now + 6 months`"));
        }
        let amount: LitInt = input.parse()?;
        let suffix = amount.suffix();
        if !suffix.is_empty() {
            let digits = amount.base10_digits();
            let message = format!("put a space before the unit: `{digits} {suffix}`");
            return Err(syn::Error::new(amount.span(), message));
        }
        if !input.peek(Ident) {
            let message = format!("an offset needs a unit, as in `{amount} days`");
            return Err(syn::Error::new(amount.span(), message));
        }
        Ok(Offset { negative, amount, unit: input.parse()? })
    }
}

/// Whether the value of a date's `default` is a date bound; any other expression is Rust.
pub(super) fn starts(input: ParseStream) -> bool {
    let cursor = input.cursor();
    let rest = if let Some((ident, rest)) = cursor.ident() {
        let lower_case = !ident.to_string().contains(char::is_uppercase);
        lower_case.then_some(rest)
    } else {
        cursor.literal().map(|(_, rest)| rest)
    };
    rest.is_some_and(|rest| {
        rest.eof()
            || rest.punct().is_some_and(|(punct, rest)| match punct.as_char() {
                ',' => true,
                '+' | '-' => rest.literal().is_some(),
                _ => false,
            })
    })
}

/// The units of offsets.
pub(crate) const UNITS: [&str; 8] =
    ["milliseconds", "seconds", "minutes", "hours", "days", "weeks", "months", "years"];

/// Whether the word is a unit, singular or plural.
pub(super) fn is_unit(word: &str) -> bool {
    UNITS.iter().any(|unit| unit.strip_prefix(word).is_some_and(|rest| matches!(rest, "" | "s")))
}
