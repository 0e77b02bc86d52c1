//! Fields that somebody else writes and reads: what cannot be said of them too.

use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::model::{Field, Foreign};
use crate::parse::{Attr, last_name};
use syn::{Expr, Generics, Type};

/// Notes a second one who does so, and what only this crate can do.
pub(super) fn check(diagnostics: &mut Diagnostics, attrs: &[Attr], patch: bool, value_ty: &Type) {
    let mut who = attrs.iter().filter(|it| matches!(it.keyword, Keyword::Serde | Keyword::With));
    let Some(first) = who.next() else { return };
    if let Some(second) = who.find(|second| second.keyword != first.keyword) {
        diagnostics.error(
            second.span,
            "`serde` and `with` both say who writes and reads the field: keep one",
        );
    }
    if let Some(precision) = attrs.iter().find(|attr| attr.keyword == Keyword::Precision) {
        let name = first.keyword.name();
        diagnostics.error(
            precision.span,
            format!("`{name}` decides how the date is written: leave one of the two out"),
        );
    }
    let inlined =
        |it: &&Attr| matches!(it.keyword, Keyword::Flatten | Keyword::AdditionalProperties);
    if let Some(inlined) = attrs.iter().find(inlined) {
        let (name, other) = (first.keyword.name(), inlined.keyword.name());
        let message = format!(
            "nobody knows the keys of what says `{name}`: leave `{other}` out, and it has a key of its own"
        );
        diagnostics.error(inlined.span, message);
    }
    if first.keyword == Keyword::Serde && last_name(value_ty).is_some_and(|name| name == "Secret") {
        diagnostics.error(
            first.span,
            "a `Secret` holds only what needs no `serde`: leave it out, or write the type without `Secret` and say `serde, secret`",
        );
    }
    if patch && first.keyword == Keyword::With {
        diagnostics.error(
            first.span,
            "a module of `with` knows no `Patch`: use `Option`, or a type with serde impls of its own and `serde`",
        );
    }
}

/// The indices of the fields that modules write.
pub(super) fn by_module(attrs: &[Vec<Attr>]) -> Vec<usize> {
    let says_with = |attrs: &[Attr]| attrs.iter().any(|attr| attr.keyword == Keyword::With);
    let fields = attrs.iter().enumerate();
    fields.filter(|(_, attrs)| says_with(attrs)).map(|(index, _)| index).collect()
}

/// Numbers the fields of a type that modules write and read, by which they are told apart.
pub(super) fn number<'a>(fields: impl Iterator<Item = &'a mut Field>) {
    for (index, field) in fields.enumerate() {
        if let Some(Foreign::With { number, .. }) = &mut field.foreign {
            *number = index;
        }
    }
}

/// An example that is no literal is a value, which the module writes: it is the model's, and a static
/// knows no type parameter.
pub(super) fn check_examples(
    diagnostics: &mut Diagnostics,
    generics: &Generics,
    fields: &[&Field],
) {
    if generics.params.is_empty() {
        return;
    }
    let by_module = |field: &&&Field| matches!(field.foreign, Some(Foreign::With { .. }));
    let examples = fields.iter().filter(by_module).flat_map(|field| &field.examples);
    for example in examples.filter(|example| !matches!(example, Expr::Lit(_) | Expr::Unary(_))) {
        diagnostics.error_over(
            example,
            "in a type with parameters, an example beside `with` is a literal: write it as it is on the wire",
        );
    }
}
