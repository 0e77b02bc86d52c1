//! `other`: the variant that keeps what is not known.

use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::parse::{Attr, ParsedVariant, last_name};
use proc_macro2::Span;
use syn::{DataEnum, Fields, Variant};

/// What the values of an enum are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    Text,
    Integer,
    Json,
}

impl Kept {
    /// The type that keeps such a value, and the last segment of its path.
    fn ty(self) -> (&'static str, &'static str) {
        match self {
            Kept::Text => ("String", "String"),
            Kept::Integer => ("i64", "i64"),
            Kept::Json => ("serde_json::Value", "Value"),
        }
    }
}

/// Whether a variant says `other`.
pub(super) fn is_other(attrs: &ParsedVariant) -> bool {
    said(&attrs.own).is_some()
}

fn said(attrs: &[Attr]) -> Option<Span> {
    attrs.iter().find(|attr| attr.keyword == Keyword::Other).map(|attr| attr.span)
}

/// Judges every variant that says `other`: there is one at most, the last.
pub(super) fn check(
    diagnostics: &mut Diagnostics,
    data: &DataEnum,
    parsed: &[ParsedVariant],
    kept: Kept,
) {
    let mut earlier = None;
    for (variant, attrs) in data.variants.iter().zip(parsed) {
        let Some(span) = said(&attrs.own) else {
            if let Some(span) = earlier.take() {
                diagnostics
                    .error(span, "`other` takes what no other variant does: move it to the end");
            }
            continue;
        };
        if earlier.is_some() {
            diagnostics.error(span, "`other` is said of the variant before: keep one");
        }
        earlier = Some(span);
        check_one(diagnostics, variant, attrs, span, kept);
    }
}

fn check_one(
    diagnostics: &mut Diagnostics,
    variant: &Variant,
    attrs: &ParsedVariant,
    span: Span,
    kept: Kept,
) {
    if kept == Kept::Json && !cfg!(feature = "json") {
        let message = "`other` needs the feature `json` of `model-core`: turn it on";
        return diagnostics.error(span, message);
    }
    let (ty, name) = kept.ty();
    let message = format!("`other` keeps what is not known: write `{}({ty})`", variant.ident);
    match &variant.fields {
        Fields::Unit => diagnostics.error(span, message),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            for field in &fields.unnamed {
                if last_name(&field.ty).is_none_or(|found| found != name) {
                    diagnostics.error_over(&field.ty, &message);
                }
            }
        }
        fields => diagnostics.error_over(fields, message),
    }
    for attr in attrs.fields.iter().flatten() {
        diagnostics.error(attr.span, "nothing can be said of what is not known: leave this out");
    }
    let names = [Keyword::Rename, Keyword::Alias];
    for attr in attrs.own.iter().filter(|attr| names.contains(&attr.keyword)) {
        let name = attr.keyword.name();
        diagnostics.error(attr.span, format!("what is not known has no name: leave `{name}` out"));
    }
}
