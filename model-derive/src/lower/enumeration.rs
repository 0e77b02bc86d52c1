//! Enums: which kind one is, and those whose variants hold nothing.

use super::container::{self, Container};
use super::number::Number;
use super::other::{self, Kept, is_other};
use super::variant_names::{self, Names};
use super::{bounds, docs, names, union};
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::model::{Discriminant, Enumeration, Head, Integer, Item, Text, Values};
use crate::parse::{Attr, Parsed, ParsedVariant};
use proc_macro2::Span;
use syn::punctuated::Punctuated;
use syn::{Attribute, DataEnum, DeriveInput, Expr, Fields, Ident, Meta, Path, Token};

/// The kinds of enums.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Integer,
    Union,
}

impl Kind {
    /// Decided by what is said of the enum, and then by what its variants hold.
    pub(super) fn of(data: &DataEnum, parsed: &Parsed) -> Kind {
        let says = |keywords: &[Keyword]| {
            parsed.container.iter().any(|attr| keywords.contains(&attr.keyword))
        };
        if says(&union::TAGGING) {
            return Kind::Union;
        }
        if says(&[Keyword::Integer]) {
            return Kind::Integer;
        }
        let mut variants = data.variants.iter().zip(&parsed.variants);
        let listed = |(variant, attrs): (&syn::Variant, &ParsedVariant)| {
            matches!(variant.fields, Fields::Unit) || is_other(attrs)
        };
        if variants.all(listed) { Kind::Text } else { Kind::Union }
    }
}

/// Makes the model of an enum. `None` means that the diagnostics hold a mistake.
pub(super) fn lower(
    diagnostics: &mut Diagnostics,
    input: &DeriveInput,
    data: &DataEnum,
    parsed: Parsed,
) -> Option<Item> {
    let kind = Kind::of(data, &parsed);
    if data.variants.is_empty() {
        diagnostics.error(input.ident.span(), "an enum without variants has no value: add one");
    }
    let krate = parsed.krate();
    let Parsed { container: attrs, variants, .. } = parsed;
    let kept = match kind {
        Kind::Text => Kept::Text,
        Kind::Integer => Kept::Integer,
        Kind::Union => Kept::Json,
    };
    other::check(diagnostics, data, &variants, kept);
    if kind == Kind::Union {
        return union::lower(diagnostics, input, data, krate, attrs, variants).map(Item::Union);
    }
    refuse(diagnostics, &attrs, &[Keyword::DenyUnknownFields, Keyword::RenameAllFields], |name| {
        format!("`{name}` is about fields, and these variants have none: leave it out")
    });
    if kind == Kind::Integer {
        refuse_names(diagnostics, &attrs, &variants);
    }
    for attrs in &variants {
        refuse(diagnostics, &attrs.own, &[Keyword::Title, Keyword::Deprecated], |name| {
            format!("`{name}` is for the variants of a union: this one is only a value of the enum")
        });
    }
    let (head, container) = head(diagnostics, input, krate, attrs);
    let is_listed = |(variant, attrs): &(&syn::Variant, &ParsedVariant)| {
        // A union was told from the others by what its variants hold, an `integer` enum was not.
        !is_other(attrs) && matches!(variant.fields, Fields::Unit)
    };
    let listed = || data.variants.iter().zip(&variants).filter(is_listed);
    let values = if kind == Kind::Integer {
        check_units(diagnostics, data, &variants);
        Values::Integer(integers(diagnostics, input, listed().map(|(variant, _)| variant)))
    } else {
        let names: Vec<_> = listed()
            .map(|(variant, attrs)| Names::of(&variant.ident, container.case, &attrs.own))
            .collect();
        variant_names::check(diagnostics, &names);
        let text = |(names, (variant, _)): (Names, (&syn::Variant, _))| Text {
            ident: variant.ident.clone(),
            docs: docs::text(&variant.attrs),
            name: names.name,
            aliases: names.aliases,
        };
        Values::Text(names.into_iter().zip(listed()).map(text).collect())
    };
    let first = listed().next().map(|(variant, _)| variant.ident.clone());
    if let (None, Some(only)) = (&first, data.variants.first()) {
        diagnostics
            .error_over(only, "there is nothing to choose from: add a variant that is known");
    }
    let others = data.variants.iter().zip(&variants).filter(|(_, attrs)| is_other(attrs));
    let other = others.map(|(variant, _)| variant.ident.clone()).next();
    diagnostics.is_empty().then_some(())?;
    Some(Item::Enum(Enumeration { head, first: first?, values, other }))
}

/// What an enum says of itself, whichever kind it is.
pub(super) fn head(
    diagnostics: &mut Diagnostics,
    input: &DeriveInput,
    krate: Path,
    mut attrs: Vec<Attr>,
) -> (Head, Container) {
    for attr in &mut attrs {
        if let Some(field) = attr.options.field.take() {
            diagnostics.error(field.span(), "an enum has no field to point at: leave `field` out");
        }
    }
    let fields = Punctuated::new();
    let scope = bounds::Scope::new(&fields);
    let (mut container, rules) = container::split(diagnostics, attrs, &scope);
    let head = Head {
        ident: input.ident.clone(),
        generics: input.generics.clone(),
        krate,
        allow: docs::allow(&input.attrs),
        name: container
            .rename
            .take()
            .map_or_else(|| names::plain(&input.ident), |name| name.value()),
        docs: docs::text(&input.attrs),
        title: container.title.take(),
        deprecated: container.deprecated,
        rules,
    };
    (head, container)
}

/// Notes the attributes that mean nothing here.
pub(super) fn refuse(
    diagnostics: &mut Diagnostics,
    attrs: &[Attr],
    keywords: &[Keyword],
    message: impl Fn(&str) -> String,
) {
    for attr in attrs.iter().filter(|attr| keywords.contains(&attr.keyword)) {
        diagnostics.error(attr.span, message(attr.keyword.name()));
    }
}

/// Numbers have no names.
fn refuse_names(diagnostics: &mut Diagnostics, attrs: &[Attr], variants: &[ParsedVariant]) {
    let message =
        |name: &str| format!("an `integer` enum is written as numbers: leave `{name}` out");
    refuse(diagnostics, attrs, &[Keyword::RenameAll], message);
    for attrs in variants.iter().filter(|attrs| !is_other(attrs)) {
        refuse(diagnostics, &attrs.own, &[Keyword::Rename, Keyword::Alias], message);
    }
}

/// Notes the variants of an `integer` enum that hold something.
fn check_units(diagnostics: &mut Diagnostics, data: &DataEnum, variants: &[ParsedVariant]) {
    for (variant, attrs) in data.variants.iter().zip(variants) {
        if !is_other(attrs) && !matches!(variant.fields, Fields::Unit) {
            diagnostics.error_over(
                &variant.fields,
                "a variant of an `integer` enum is a number and holds nothing: leave this out, or \
                 `integer`",
            );
        }
    }
}

fn integers<'a>(
    diagnostics: &mut Diagnostics,
    input: &DeriveInput,
    variants: impl Iterator<Item = &'a syn::Variant>,
) -> Vec<Integer> {
    let repr = repr(&input.attrs);
    // As Rust does, counted on from the one before.
    let mut next = Discriminant::Known(0);
    let mut integers = Vec::new();
    for variant in variants {
        let value = match &variant.discriminant {
            Some((_, value)) => explicit(value, &repr),
            None => next,
        };
        next = match &value {
            Discriminant::Known(number) => Discriminant::Known(number.saturating_add(1)),
            Discriminant::Computed(from, ty, steps) => {
                Discriminant::Computed(from.clone(), ty.clone(), steps + 1)
            }
        };
        if matches!(&value, Discriminant::Known(number) if i64::try_from(*number).is_err()) {
            let message =
                "the number of this variant does not fit into `i64`: choose a smaller one";
            diagnostics.error(variant.ident.span(), message);
        }
        let docs = docs::text(&variant.attrs);
        integers.push(Integer { ident: variant.ident.clone(), docs, value });
    }
    integers
}

fn explicit(value: &Expr, repr: &Ident) -> Discriminant {
    let known = Number::of(value).and_then(|number| {
        let digits = i128::try_from(number.integer?).ok()?;
        Some(if number.negative { -digits } else { digits })
    });
    known
        .map_or_else(|| Discriminant::Computed(value.clone(), repr.clone(), 0), Discriminant::Known)
}

/// The type of the discriminants: what `#[repr(...)]` says, or `isize`.
fn repr(attrs: &[Attribute]) -> Ident {
    let reprs = attrs.iter().filter(|attr| attr.path().is_ident("repr"));
    let mut said = reprs.filter_map(|attr| {
        let list = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
        list.iter().filter_map(|meta| meta.path().get_ident()).find(|it| is_integer(it)).cloned()
    });
    said.next_back().unwrap_or_else(|| Ident::new("isize", Span::call_site()))
}

fn is_integer(ident: &Ident) -> bool {
    let name = ident.to_string();
    name.starts_with(['i', 'u']) && (name.ends_with("size") || name[1..].parse::<u8>().is_ok())
}
