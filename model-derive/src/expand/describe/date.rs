//! Dates in the description.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use crate::model::{Anchor, DateBound, DateRange, Precision, Unit};

/// A range.
pub(super) fn date_range(range: &DateRange) -> TokenStream {
    let (min_exclusive, max_exclusive) = (range.min_exclusive, range.max_exclusive);
    let min = option(range.min.as_ref().map(bound));
    let max = option(range.max.as_ref().map(bound));
    quote!(__private::date_range(#min, #min_exclusive, #max, #max_exclusive))
}

/// A date bound.
pub(in crate::expand) fn bound(bound: &DateBound) -> TokenStream {
    let anchor = match &bound.anchor {
        Anchor::Now => quote!(Now),
        Anchor::Today => quote!(Today),
        Anchor::Field(index) => {
            let index = Literal::usize_unsuffixed(*index);
            quote!(Field(#index))
        }
        Anchor::Instant(seconds, nanos) => {
            let (seconds, nanos) =
                (Literal::i64_unsuffixed(*seconds), Literal::u32_unsuffixed(*nanos));
            quote!(Instant { seconds: #seconds, nanos: #nanos })
        }
    };
    let offsets = bound.offsets.iter().map(|(amount, unit)| {
        let amount = Literal::i64_unsuffixed(*amount);
        let unit = match unit {
            Unit::Milliseconds => quote!(Milliseconds),
            Unit::Seconds => quote!(Seconds),
            Unit::Minutes => quote!(Minutes),
            Unit::Hours => quote!(Hours),
            Unit::Days => quote!(Days),
            Unit::Weeks => quote!(Weeks),
            Unit::Months => quote!(Months),
            Unit::Years => quote!(Years),
        };
        quote!((#amount, __private::Unit::#unit))
    });
    quote!(__private::date_bound(__private::Anchor::#anchor, &[#(#offsets),*]))
}

/// A precision.
pub(in crate::expand) fn precision(precision: Precision) -> TokenStream {
    let name = match precision {
        Precision::Seconds => quote!(Seconds),
        Precision::Milliseconds => quote!(Milliseconds),
        Precision::Microseconds => quote!(Microseconds),
    };
    quote!(__private::Precision::#name)
}

/// `Some` of the tokens, or `None`.
pub(in crate::expand) fn option(tokens: Option<impl ToTokens>) -> TokenStream {
    tokens.map_or_else(|| quote!(__private::None), |tokens| quote!(__Some(#tokens)))
}
