//! Rules in the description.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::{Expr, ExprLit, Lit, Type};

use super::date::{date_range, option};
use super::literal::{is_literal, literal, number};
use crate::model::{ContainerRule, Rule, RuleKind};

/// The rules of a type as a whole, what overrides them behind each.
pub(in crate::expand) fn container_rules(rules: &[ContainerRule]) -> Vec<TokenStream> {
    let mut attributes = Vec::new();
    for rule in rules {
        let field = option(rule.field.map(Literal::usize_unsuffixed));
        attributes.push(quote!(Rule(#field)));
        attributes.extend(rule.message.iter().map(|text| quote!(Message(#text))));
        attributes.extend(rule.code.iter().map(|text| quote!(Code(#text))));
    }
    attributes
}

/// The rules of a value, what overrides them behind each.
pub(in crate::expand) fn rules(rules: &[Rule], ty: Option<&Type>) -> Vec<TokenStream> {
    let mut attributes = Vec::new();
    for rule in rules {
        attributes.push(kind(&rule.kind, ty));
        attributes.extend(rule.message.iter().map(|text| quote!(Message(#text))));
        attributes.extend(rule.code.iter().map(|text| quote!(Code(#text))));
    }
    attributes
}

/// Where a rule stands in the list that [`rules`] makes.
pub(in crate::expand) fn position(rules: &[Rule], index: usize) -> Literal {
    let before = rules[..index]
        .iter()
        .map(|rule| overridden(rule.message.is_some(), rule.code.is_some()))
        .sum();
    Literal::usize_unsuffixed(before)
}

/// Where a container's rule stands in the list of the model.
pub(in crate::expand) fn container_position(rules: &[ContainerRule], index: usize) -> Literal {
    let before = rules[..index]
        .iter()
        .map(|rule| overridden(rule.message.is_some(), rule.code.is_some()))
        .sum();
    Literal::usize_unsuffixed(before)
}

/// How many places a rule takes.
fn overridden(message: bool, code: bool) -> usize {
    1 + usize::from(message) + usize::from(code)
}

fn kind(kind: &RuleKind, ty: Option<&Type>) -> TokenStream {
    let nested = |rules: &[Rule]| {
        // Their type is not written out.
        let attributes = self::rules(rules, None);
        quote!(&[#(__Attribute::#attributes),*])
    };
    match kind {
        RuleKind::Minimum(value) => limit("Minimum", value, ty),
        RuleKind::Maximum(value) => limit("Maximum", value, ty),
        RuleKind::ExclusiveMinimum(value) => limit("ExclusiveMinimum", value, ty),
        RuleKind::ExclusiveMaximum(value) => limit("ExclusiveMaximum", value, ty),
        RuleKind::MultipleOf(value) => limit("MultipleOf", value, ty),
        RuleKind::MinLength(value) => quote!(MinLength(#value)),
        RuleKind::MaxLength(value) => quote!(MaxLength(#value)),
        RuleKind::MinItems(value) => quote!(MinItems(#value)),
        RuleKind::MaxItems(value) => quote!(MaxItems(#value)),
        RuleKind::UniqueItems => quote!(UniqueItems),
        RuleKind::MinProperties(value) => quote!(MinProperties(#value)),
        RuleKind::MaxProperties(value) => quote!(MaxProperties(#value)),
        RuleKind::Items(rules) => {
            let rules = nested(rules);
            quote!(Items(#rules))
        }
        RuleKind::Keys(rules) => {
            let rules = nested(rules);
            quote!(Keys(#rules))
        }
        RuleKind::Values(rules) => {
            let rules = nested(rules);
            quote!(Values(#rules))
        }
        RuleKind::DateRange(range) => {
            let range = date_range(range);
            quote!(DateRange(#range))
        }
        RuleKind::ConstValue(value) => {
            let value = literal(value);
            quote!(ConstValue(#value))
        }
        RuleKind::Check(_) => quote!(Check),
        RuleKind::RequiredIf(pairs) => {
            let pairs = conditions(pairs);
            quote!(RequiredIf(#pairs))
        }
        RuleKind::RequiredUnless(pairs) => {
            let pairs = conditions(pairs);
            quote!(RequiredUnless(#pairs))
        }
        RuleKind::Pattern(pattern, _) => quote!(Pattern(#pattern)),
        RuleKind::Format(format, _) => quote!(Format(#format)),
    }
}

/// Other fields, and what they have to be.
fn conditions(pairs: &[(usize, Expr)]) -> TokenStream {
    let pairs = pairs.iter().map(|(index, value)| {
        let (index, literal) = (Literal::usize_unsuffixed(*index), literal(value));
        quote!((#index, #literal))
    });
    quote!(&[#(#pairs),*])
}

/// A limit as the description keeps it: the literal, or what a constant turns out to be.
fn limit(keyword: &str, value: &Expr, ty: Option<&Type>) -> TokenStream {
    let keyword = Ident::new(keyword, Span::call_site());
    if let Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) = value {
        // Beyond an `i128` there is one type.
        if let (Ok(number), Err(_)) = (int.base10_parse::<u128>(), int.base10_parse::<i128>()) {
            let number = Literal::u128_suffixed(number);
            return quote!(#keyword(__private::Limit::Constant(|| __private::From::from(#number))));
        }
    }
    if let Some(number) = number(value) {
        return quote!(#keyword(__private::Limit::#number));
    }
    // A named constant knows its type, and says so once where it is compared. What is reckoned from
    // literals takes the field's.
    let of = match (ty, value) {
        (Some(ty), value) if !matches!(value, Expr::Path(_)) => {
            quote!(__private::limit::<#ty>(#value))
        }
        _ => quote!(__private::From::from(#value)),
    };
    quote!(#keyword(__private::Limit::Constant(|| #of)))
}

/// Whether a rule has a limit that is no literal.
pub(in crate::expand) fn has_constant(rules: &[Rule]) -> bool {
    rules.iter().any(|rule| match &rule.kind {
        RuleKind::Minimum(value)
        | RuleKind::Maximum(value)
        | RuleKind::ExclusiveMinimum(value)
        | RuleKind::ExclusiveMaximum(value)
        | RuleKind::MultipleOf(value)
        | RuleKind::MinLength(value)
        | RuleKind::MaxLength(value)
        | RuleKind::MinItems(value)
        | RuleKind::MaxItems(value)
        | RuleKind::MinProperties(value)
        | RuleKind::MaxProperties(value) => !is_literal(value),
        RuleKind::Items(rules) | RuleKind::Keys(rules) | RuleKind::Values(rules) => {
            has_constant(rules)
        }
        RuleKind::UniqueItems
        | RuleKind::DateRange(_)
        | RuleKind::ConstValue(_)
        | RuleKind::Check(_)
        | RuleKind::Pattern(..)
        | RuleKind::Format(..)
        | RuleKind::RequiredIf(_)
        | RuleKind::RequiredUnless(_) => false,
    })
}
