//! The rules: straight-line calls, only for fields that have any.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{ExprClosure, Generics, Pat, PatType, Token, Type};

use super::describe::{container_position, option, position};
use super::{Fields, foreign, local, local_at, located};
use crate::model::{Anchor, Check, ContainerRule, DateBound, Field, Model, Rule, RuleKind};

/// The impl of `ApiModel`: its methods are the crate's.
pub(super) fn model(ident: &Ident, bounded: &Generics, description: &TokenStream) -> TokenStream {
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::ApiModel for #ident #ty_generics #where_clause {
            const DESCRIPTION: __private::Description = __private::Description::#description;
        }
    }
}

/// The method `check`, where there is anything to check.
pub(super) fn check(model: &Model) -> TokenStream {
    let check = local("check");
    let fields = of_fields(&Fields::of_struct(model), &check);
    let rules = of_container(&model.rules, &check);
    if fields.is_empty() && rules.is_empty() {
        return TokenStream::new();
    }
    let (at, report) = (local("at"), local("report"));
    quote! {
        #[inline]
        fn check(&self, #at: &__private::Path<'_>, #report: &mut __private::Report<'_>) {
            let #check = &mut __private::Check::new(&__MODEL, #at, #report);
            #fields
            #rules
        }
    }
}

/// The rules of the type as a whole.
pub(super) fn of_container(rules: &[ContainerRule], check: &Ident) -> TokenStream {
    let one = |(index, rule): (usize, &ContainerRule)| {
        let position = container_position(rules, index);
        let span = located(rule.span);
        let (method, closure) = called(&rule.check, "rule", span);
        quote_spanned!(span=> #check.#method(#position, self, #closure);)
    };
    rules.iter().enumerate().map(one).collect()
}

/// The rules of all fields, and those of the models inside.
pub(super) fn of_fields(fields: &Fields, check: &Ident) -> TokenStream {
    let all = fields.list.iter().enumerate();
    all.map(|(index, field)| of_field(fields, index, field, check)).collect()
}

fn of_field(fields: &Fields, index: usize, field: &Field, check: &Ident) -> TokenStream {
    let reach = |span| fields.get(index, span);
    let field_index = Literal::usize_unsuffixed(index);
    let mut tokens = TokenStream::new();
    if field.rules.iter().any(|rule| !rule.kind.is_condition()) {
        let value = local("value");
        let list = quote!(__private::Record::value(self, #field_index));
        let list = field.nested.then_some(&list);
        if field.optional {
            let value_at = |span| local_at("value", span).to_token_stream();
            let rules = calls(fields, &field.rules, &field_index, check, &value_at, list);
            let present = foreign::present(field);
            let option = reach(Span::call_site());
            tokens.extend(quote! {
                if let #present(#value) = #option {
                    #rules
                }
            });
        } else {
            tokens.extend(calls(fields, &field.rules, &field_index, check, &reach, list));
        }
    }
    tokens.extend(conditions(&field.rules, &field_index, check));
    if field.nested {
        // The record says what its type has to be.
        tokens.extend(quote! {
            #check.nested(self, #field_index);
        });
    }
    tokens
}

/// One call for each rule about the absence of a field.
fn conditions(rules: &[Rule], field: &Literal, check: &Ident) -> TokenStream {
    let one = |(index, rule): (usize, &Rule)| {
        let method = match rule.kind {
            RuleKind::RequiredIf(_) => quote!(required_if),
            RuleKind::RequiredUnless(_) => quote!(required_unless),
            _ => return None,
        };
        let place = position(rules, index);
        Some(quote!(#check.#method(#field, #place, self);))
    };
    rules.iter().enumerate().filter_map(one).collect()
}

/// One call for each rule about the value; `fields` are those that a bound may start at, and `list` is
/// the value as the engine sees it, where only the compiler knows whether it is one.
pub(super) fn calls(
    fields: &Fields,
    rules: &[Rule],
    field: &Literal,
    check: &Ident,
    value: &dyn Fn(Span) -> TokenStream,
    list: Option<&TokenStream>,
) -> TokenStream {
    let one = |(index, rule): (usize, &Rule)| {
        let place = position(rules, index);
        let span = located(rule.span);
        let value = value(span);
        let call = |method: &str, argument: &dyn ToTokens| {
            let method = Ident::new(method, span);
            quote_spanned!(span=> #check.#method(#field, #place, #value, #argument);)
        };
        let inner = |method: &str, rules: &[Rule]| {
            let item = local("item");
            let zero = Literal::usize_unsuffixed(0);
            let item_at = |span| local_at("item", span).to_token_stream();
            let mut inner = calls(fields, rules, &zero, check, &item_at, None);
            if rules.iter().any(|rule| rule.in_option) {
                inner = quote!(if let __Some(#item) = #item { #inner });
            }
            call(method, &quote!(|#check, #item| { #inner }))
        };
        match &rule.kind {
            RuleKind::Minimum(limit) => call("minimum", limit),
            RuleKind::Maximum(limit) => call("maximum", limit),
            RuleKind::ExclusiveMinimum(limit) => call("exclusive_minimum", limit),
            RuleKind::ExclusiveMaximum(limit) => call("exclusive_maximum", limit),
            RuleKind::MultipleOf(limit) => call("multiple_of", limit),
            RuleKind::MinLength(limit) => call("min_length", limit),
            RuleKind::MaxLength(limit) => call("max_length", limit),
            RuleKind::MinItems(limit) => call("min_items", limit),
            RuleKind::MaxItems(limit) => call("max_items", limit),
            RuleKind::MinProperties(limit) => call("min_properties", limit),
            RuleKind::MaxProperties(limit) => call("max_properties", limit),
            RuleKind::ConstValue(literal) => call("const_value", literal),
            RuleKind::UniqueItems => list.map_or_else(
                || quote_spanned!(span=> #check.unique_items(#field, #place, #value);),
                |list| call("unique_items_of", list),
            ),
            RuleKind::Items(rules) => inner("items", rules),
            RuleKind::Keys(rules) => inner("keys", rules),
            RuleKind::Values(rules) => inner("values", rules),
            RuleKind::DateRange(range) => {
                let (min, max) = (range.min.as_ref(), range.max.as_ref());
                if [min, max].into_iter().flatten().any(DateBound::is_anchored) {
                    let (min, max) = (anchor(fields, min), anchor(fields, max));
                    return call("date_range_from", &quote!(#min, #max));
                }
                quote_spanned!(span=> #check.date_range(#field, #place, #value);)
            }
            // They are not about the value.
            RuleKind::RequiredIf(_) | RuleKind::RequiredUnless(_) | RuleKind::Format(_, None) => {
                TokenStream::new()
            }
            RuleKind::Check(user) => {
                let (method, closure) = called(user, "check", span);
                quote_spanned!(span=> #check.#method(#field, #place, #value, #closure);)
            }
            // Compiled once: a static is not one for each type that a generic model is used with.
            RuleKind::Pattern(_, translated) => call(
                "pattern",
                &quote!({
                    static __PATTERN: __private::Pattern = __private::Pattern::new(#translated);
                    &__PATTERN
                }),
            ),
            RuleKind::Format(_, Some(format)) => {
                let format = Ident::new(format, Span::call_site());
                call("format", &quote!(__private::Format::#format))
            } // Nothing is asserted.
        }
    };
    rules.iter().enumerate().map(one).collect()
}

/// The instant of the field that a bound is anchored at.
pub(super) fn anchor(fields: &Fields, bound: Option<&DateBound>) -> TokenStream {
    match bound {
        Some(DateBound { anchor: Anchor::Field(index), span, .. }) => {
            let span = located(*span);
            let field = fields.get(*index, span);
            quote_spanned!(span=> __private::Anchored::anchor(#field))
        }
        _ => option(None::<TokenStream>),
    }
}

/// The user's own check as a closure, and the method that takes it: with a context or without.
fn called(check: &Check, method: &str, span: Span) -> (Ident, TokenStream) {
    match check {
        Check::Closure(closure) => {
            let name = if closure.inputs.len() == 2 {
                format!("{method}_with")
            } else {
                method.to_owned()
            };
            (Ident::new(&name, span), as_called(closure))
        }
        // A call, so that `&String` is taken for `&str`.
        Check::Path(path) => {
            let value = local_at("value", path.span());
            (Ident::new(method, span), quote!(|#value| #path(#value)))
        }
    }
}

/// A closure that says what it takes is called, so that `&String` is taken for `&str` here too.
fn as_called(closure: &ExprClosure) -> TokenStream {
    let Some(Pat::Type(PatType { ty, .. })) = closure.inputs.first() else {
        return closure.to_token_stream();
    };
    let value = local_at("value", ty.span());
    let mut closure = closure.clone();
    match closure.inputs.get_mut(1) {
        None => quote!(|#value| (#closure)(#value)),
        Some(cx) => {
            if !matches!(cx, Pat::Type(_)) {
                *cx = Pat::Type(PatType {
                    attrs: Vec::new(),
                    pat: Box::new(cx.clone()),
                    colon_token: <Token![:]>::default(),
                    ty: Box::new(Type::Verbatim(quote!(&__private::Context))),
                });
            }
            let cx = local_at("cx", ty.span());
            quote!(|#value, #cx| (#closure)(#value, #cx))
        }
    }
}
