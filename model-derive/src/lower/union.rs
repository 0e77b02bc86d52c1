//! Unions: enums whose variants hold different things.

use super::bounds::{self, Scope};
use super::enumeration::{head, refuse};
use super::field::{self, Named};
use super::names::{self, Case};
use super::other::is_other;
use super::variant_names::{self, Names};
use super::{docs, foreign, ranges, types};
use crate::diagnostic::Diagnostics;
use crate::keyword::{Keyword, Place};
use crate::model::{Field, Holds, Placeholder, Tagging, Union, Variant};
use crate::parse::{Attr, ParsedVariant, Shape, Value, option_of};
use quote::format_ident;
use syn::{DataEnum, DeriveInput, Fields, FieldsUnnamed, LitStr, Path};

/// What says how variants are told apart.
pub(super) const TAGGING: [Keyword; 4] =
    [Keyword::Tag, Keyword::Content, Keyword::Untagged, Keyword::External];

/// Makes the model of a union. `None` means that the diagnostics hold a mistake.
pub(super) fn lower(
    diagnostics: &mut Diagnostics,
    input: &DeriveInput,
    data: &DataEnum,
    krate: Path,
    attrs: Vec<Attr>,
    parsed: Vec<ParsedVariant>,
) -> Option<Union> {
    let tagging = tagging(diagnostics, input, &attrs);
    refuse(diagnostics, &attrs, &[Keyword::Integer], |name| {
        format!("`{name}` is for an enum whose variants hold nothing: leave it out")
    });
    if let Some(Tagging::Untagged) = tagging {
        refuse_names(diagnostics, &attrs, &parsed);
    }
    let case_of_fields = attrs.iter().find_map(|attr| match (attr.keyword, &attr.value) {
        (Keyword::RenameAllFields, Value::Text(case)) => Case::named(diagnostics, case),
        _ => None,
    });
    let (head, container) = head(diagnostics, input, krate, attrs);
    let names: Vec<Names> = data
        .variants
        .iter()
        .zip(&parsed)
        .filter(|(_, attrs)| !is_other(attrs))
        .map(|(variant, attrs)| Names::of(&variant.ident, container.case, &attrs.own))
        .collect();
    variant_names::check(diagnostics, &names);
    let mut names = names.into_iter();
    let mut variants = Vec::with_capacity(parsed.len());
    for (variant, attrs) in data.variants.iter().zip(parsed) {
        let other = is_other(&attrs);
        let says = |keyword| attrs.own.iter().find(move |attr| attr.keyword == keyword);
        let title = says(Keyword::Title).and_then(|attr| text(attr).cloned());
        let deprecated = says(Keyword::Deprecated).is_some();
        let names = if other { None } else { names.next() };
        let (name, aliases) = names.map_or((None, Vec::new()), |it| (Some(it.name), it.aliases));
        let holds = if other {
            Holds::Other
        } else {
            holds(diagnostics, variant, attrs.fields, case_of_fields, tagging.as_ref())
        };
        let (ident, docs) = (variant.ident.clone(), docs::text(&variant.attrs));
        variants.push(Variant { ident, docs, title, deprecated, holds, name, aliases });
    }
    foreign::number(variants.iter_mut().flat_map(fields_mut));
    let fields: Vec<&Field> = variants.iter().flat_map(fields).collect();
    foreign::check_examples(diagnostics, &input.generics, &fields);
    let placeholder = placeholder(&variants);
    let tagging = tagging.filter(|_| diagnostics.is_empty())?;
    let deny_unknown_fields = container.deny_unknown_fields;
    Some(Union { head, tagging, deny_unknown_fields, variants, placeholder })
}

/// How the variants are told apart: in one way, and it is said.
fn tagging(diagnostics: &mut Diagnostics, input: &DeriveInput, attrs: &[Attr]) -> Option<Tagging> {
    let said = |keyword: Keyword| attrs.iter().find(|attr| attr.keyword == keyword);
    let mut ways = attrs.iter().filter(|attr| {
        matches!(attr.keyword, Keyword::Tag | Keyword::Untagged | Keyword::External)
    });
    let first = ways.next();
    if let (Some(first), Some(second)) =
        (first, ways.find(|it| first.is_some_and(|first| it.keyword != first.keyword)))
    {
        let (first, second_name) = (first.keyword.name(), second.keyword.name());
        let message = format!(
            "`{second_name}` beside `{first}`: variants are told apart in one way, keep one"
        );
        diagnostics.error(second.span, message);
        return None;
    }
    let content = said(Keyword::Content);
    match (first.map(|first| (first.keyword, text(first))), content) {
        (Some((Keyword::Tag, tag)), content) => {
            let tag = tag?.value();
            let Some(content) = content else { return Some(Tagging::Internal(tag)) };
            let said = text(content)?;
            if said.value() == tag {
                let message = "`tag` and `content` are two keys: give this one another name";
                diagnostics.error(said.span(), message);
                return None;
            }
            Some(Tagging::Adjacent { tag, content: said.value() })
        }
        (_, Some(content)) => {
            let message = "`content` is the key beside the one of `tag`: write `tag = \"...\", content = \"...\"`";
            diagnostics.error(content.span, message);
            None
        }
        (Some((Keyword::Untagged, _)), None) => Some(Tagging::Untagged),
        (Some(_), None) => Some(Tagging::External),
        // Behind a mistake it may well have been said.
        (None, None) if !diagnostics.is_empty() => None,
        (None, None) => {
            let message = format!(
                "nothing says how the variants of `{}` are told apart: add `tag = \"type\"` for a key \
                 among theirs, `tag = \"type\", content = \"value\"` for two keys, `external` for the \
                 name as the only key, or `untagged` for whichever fits",
                input.ident
            );
            diagnostics.error(input.ident.span(), message);
            None
        }
    }
}

/// A variant is on the wire as a whole.
fn refuse_skip(diagnostics: &mut Diagnostics, fields: &[Vec<Attr>]) {
    for attrs in fields {
        refuse(diagnostics, attrs, &[Keyword::Skip], |name| {
            format!(
                "`{name}` is for a field of a struct: leave it out, or let the variant hold a struct"
            )
        });
    }
}

/// Nothing is told by a name here.
fn refuse_names(diagnostics: &mut Diagnostics, attrs: &[Attr], variants: &[ParsedVariant]) {
    let message = |name: &str| {
        format!("a variant of an `untagged` union has no name on the wire: leave `{name}` out")
    };
    refuse(diagnostics, attrs, &[Keyword::RenameAll], message);
    for attrs in variants.iter().filter(|attrs| !is_other(attrs)) {
        refuse(diagnostics, &attrs.own, &[Keyword::Rename, Keyword::Alias], message);
    }
}

fn holds(
    diagnostics: &mut Diagnostics,
    variant: &syn::Variant,
    attrs: Vec<Vec<Attr>>,
    case: Option<Case>,
    tagging: Option<&Tagging>,
) -> Holds {
    refuse_skip(diagnostics, &attrs);
    match &variant.fields {
        Fields::Unit => Holds::Nothing,
        Fields::Named(named) => {
            let by_module = foreign::by_module(&attrs);
            let scope = Scope::new(&named.named).with_modules(&by_module);
            let lowered = named.named.iter().zip(attrs).enumerate();
            let fields: Vec<Named> = lowered
                .filter_map(|(index, (field, attrs))| {
                    field::lower(diagnostics, field, attrs, case, scope.at(index))
                })
                .collect();
            names::check(diagnostics, &fields);
            if let Some(Tagging::Internal(tag)) = tagging {
                check_tag(diagnostics, tag, &fields);
            }
            let fields: Vec<Field> = fields.into_iter().map(|named| named.field).collect();
            bounds::check_defaults(diagnostics, &fields);
            ranges::check(diagnostics, &fields);
            Holds::Fields(fields)
        }
        Fields::Unnamed(values) => {
            let internal = matches!(tagging, Some(Tagging::Internal(_)));
            value(diagnostics, variant, values, attrs, internal)
        }
    }
}

/// The fields of a variant; the one value is a field too.
fn fields(variant: &Variant) -> &[Field] {
    match &variant.holds {
        Holds::Fields(fields) => fields,
        Holds::Value(value) => std::slice::from_ref(&**value),
        Holds::Nothing | Holds::Other => &[],
    }
}

fn fields_mut(variant: &mut Variant) -> &mut [Field] {
    match &mut variant.holds {
        Holds::Fields(fields) => fields,
        Holds::Value(value) => std::slice::from_mut(&mut **value),
        Holds::Nothing | Holds::Other => &mut [],
    }
}

/// The one value of a variant.
fn value(
    diagnostics: &mut Diagnostics,
    variant: &syn::Variant,
    values: &FieldsUnnamed,
    attrs: Vec<Vec<Attr>>,
    internal: bool,
) -> Holds {
    let mut one = values.unnamed.iter().zip(attrs);
    let (Some((only, attrs)), None) = (one.next(), one.next()) else {
        let ident = &variant.ident;
        let message = if values.unnamed.is_empty() {
            format!("a variant that holds nothing has no parentheses: write `{ident}`")
        } else {
            format!(
                "a variant holds one value: name these, as in `{ident} {{ first: ..., second: ... }}`"
            )
        };
        diagnostics.error_over(values, message);
        return Holds::Nothing;
    };
    for attr in attrs.iter().filter(|attr| !suits_value(attr.keyword)) {
        if attr.keyword == Keyword::Skip {
            continue;
        }
        let name = attr.keyword.name();
        let message = if attr.keyword.row().may_stand(Place::Variant) {
            format!("`{name}` belongs on the variant: its value has no name")
        } else {
            format!("`{name}` is for a field with a key: name the field, or leave this out")
        };
        diagnostics.error(attr.span, message);
    }
    if internal {
        check_holds_model(diagnostics, &only.ty, &attrs);
    }
    let attrs = attrs.into_iter().filter(|attr| suits_value(attr.keyword)).collect();
    // It is a field in all but its name, which nobody sees.
    let field = syn::Field { ident: Some(format_ident!("value")), ..only.clone() };
    let named = field::lower(
        diagnostics,
        &field,
        attrs,
        None,
        Scope::new(&syn::punctuated::Punctuated::new()),
    );
    named.map_or(Holds::Nothing, |named| Holds::Value(Box::new(named.field)))
}

/// Whether an attribute of a field is about its value, not about its key.
fn suits_value(keyword: Keyword) -> bool {
    let of_value =
        [Keyword::Secret, Keyword::Precision, Keyword::Example, Keyword::Serde, Keyword::With];
    of_value.contains(&keyword) || keyword.row().may_stand(Place::Inside)
}

/// The tag is a key like those of the fields.
fn check_tag(diagnostics: &mut Diagnostics, tag: &str, fields: &[Named]) {
    for Named { field, name_spans } in fields {
        let names = std::iter::once(&field.name).chain(&field.aliases);
        for (_, span) in names.zip(name_spans).filter(|(name, _)| *name == tag) {
            let message = format!(
                "`{tag}` is the key that tells the variants apart: give the field another name"
            );
            diagnostics.error(*span, message);
        }
    }
}

/// Beside a tag stand the keys of a model, as far as the names of types tell.
fn check_holds_model(diagnostics: &mut Diagnostics, ty: &syn::Type, attrs: &[Attr]) {
    let who = |attr: &&Attr| matches!(attr.keyword, Keyword::Serde | Keyword::With);
    if let Some(who) = attrs.iter().find(who) {
        let name = who.keyword.name();
        let message = format!(
            "beside the key of `tag` a variant holds a model, not what says `{name}`: name the \
             field, or add `content = \"...\"`"
        );
        diagnostics.error(who.span, message);
        return;
    }
    let shape = Shape::of(ty);
    let what = if option_of(ty).is_some() {
        "an `Option`"
    } else if matches!(shape, Shape::Map(_) | Shape::Unknown) {
        return;
    } else {
        shape.words()
    };
    let message = format!(
        "beside the key of `tag` a variant holds a model, not {what}: name the field, or add \
         `content = \"...\"`"
    );
    diagnostics.error_over(ty, message);
}

/// A variant that certainly has a value which ends: the plainest, so that most unions cost nothing.
fn placeholder(variants: &[Variant]) -> Placeholder {
    let plain = variants.iter().position(|it| matches!(it.holds, Holds::Nothing));
    let ends = |variant: &Variant| match &variant.holds {
        Holds::Nothing | Holds::Other => true,
        Holds::Fields(fields) => fields.iter().all(field_ends),
        Holds::Value(value) => field_ends(value),
    };
    match plain.or_else(|| variants.iter().position(ends)) {
        Some(index) => Placeholder::Variant(index),
        None if variants.len() == 1 => Placeholder::Variant(0),
        None => Placeholder::Search,
    }
}

fn field_ends(field: &Field) -> bool {
    field.optional || types::ends(&field.value_ty)
}

fn text(attr: &Attr) -> Option<&LitStr> {
    match &attr.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
