//! The description: constant data.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Expr, ExprLit, ExprUnary, Lit, LitStr, Type, UnOp};

use super::{Fields, foreign, located, outside, type_span};
use crate::model::{
    Anchor, ContainerRule, DateBound, DateRange, DefaultValue, Direction, Field, Model, Precision,
    Presence, Rule, RuleKind, Unit,
};

/// The static that describes a model.
pub(super) fn describe(model: &Model) -> TokenStream {
    let (name, docs) = (&model.name, &model.docs);
    let names = model.fields.iter().map(|field| &field.name);
    let fields = fields(&Fields::of_struct(model));
    let attributes = container(model);
    let description = quote! {
        __private::model(
            #name,
            #docs,
            &[#(#names),*],
            &[#(#fields),*],
            &[#(#attributes),*],
        )
    };
    let description = composed(&model.fields, description);
    quote!(static __MODEL: __private::Model = #description;)
}

/// The description of fields some of which have the keys of other models.
pub(super) fn composed(fields: &[Field], description: TokenStream) -> TokenStream {
    let inlined: Vec<Literal> = (0..fields.len())
        .filter(|index| fields[*index].inlined.is_some())
        .map(Literal::usize_unsuffixed)
        .collect();
    if inlined.is_empty() {
        return description;
    }
    quote!(__private::composed(&#description, &[#(#inlined),*]))
}

/// The descriptions of all fields.
pub(super) fn fields(fields: &Fields) -> Vec<TokenStream> {
    fields.list.iter().map(|it| field(fields, it)).collect()
}

fn field(fields: &Fields, field: &Field) -> TokenStream {
    let docs = &field.docs;
    let presence = match field.presence {
        Presence::Required => quote!(Required),
        Presence::RequiredNullable => quote!(RequiredNullable),
        Presence::Default(_) => quote!(Default),
        Presence::Optional(_) => quote!(Optional),
        Presence::Patch => quote!(Patch),
    };
    // A static knows no type parameter.
    let ty = fields.generics.params.is_empty().then_some(&field.value_ty);
    let mut attributes = rules(&field.rules, ty);
    attributes.extend(field.precision.map(|it| {
        let precision = precision(it);
        quote!(Precision(#precision))
    }));
    if let Presence::Default(DefaultValue::Bound(bound)) = &field.presence {
        if let Anchor::Field(index) = bound.anchor {
            let index = Literal::usize_unsuffixed(index);
            attributes.push(quote!(DefaultFrom(#index)));
        }
    }
    attributes.extend(field.secret.then(|| quote!(Secret)));
    attributes.extend(field.deprecated.then(|| quote!(Deprecated)));
    attributes.extend(field.title.iter().map(|title| quote!(Title(#title))));
    attributes.extend(field.examples.iter().map(|value| {
        example(value, &|value| match &field.foreign {
            Some(foreign) => foreign::example(field, foreign, value),
            None => as_text(value, &field.value_ty, type_span(field)),
        })
    }));
    attributes.extend(field.direction.map(|direction| match direction {
        Direction::ReadOnly => quote!(ReadOnly),
        Direction::WriteOnly => quote!(WriteOnly),
    }));
    let description =
        quote!(__private::field(#docs, __Presence::#presence, &[#(__Attribute::#attributes),*]));
    if has_constant(&field.rules) || field.examples.iter().any(|example| !is_literal(example)) {
        return outside(fields.ident, fields.generics, description);
    }
    description
}

/// Whether a rule has a limit that is no literal.
pub(super) fn has_constant(rules: &[Rule]) -> bool {
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

pub(super) fn is_literal(value: &Expr) -> bool {
    match value {
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => is_literal(expr),
        other => matches!(other, Expr::Lit(_)),
    }
}

/// What is said of the model itself, its rules first: they are found by their index.
fn container(model: &Model) -> Vec<TokenStream> {
    let mut attributes = container_rules(&model.rules);
    attributes.extend(model.deny_unknown_fields.then(|| quote!(DenyUnknownFields)));
    for (index, field) in model.fields.iter().enumerate() {
        attributes.extend(aliases(&field.aliases, index));
    }
    attributes.extend(shown(model.deprecated, model.title.as_ref()));
    attributes.into_iter().map(|attribute| quote!(__Attribute::#attribute)).collect()
}

/// The rules of a type as a whole, what overrides them behind each.
pub(super) fn container_rules(rules: &[ContainerRule]) -> Vec<TokenStream> {
    let mut attributes = Vec::new();
    for rule in rules {
        let field = option(rule.field.map(Literal::usize_unsuffixed));
        attributes.push(quote!(Rule(#field)));
        attributes.extend(rule.message.iter().map(|text| quote!(Message(#text))));
        attributes.extend(rule.code.iter().map(|text| quote!(Code(#text))));
    }
    attributes
}

/// The other names of a field or a variant.
pub(super) fn aliases(aliases: &[String], index: usize) -> impl Iterator<Item = TokenStream> {
    let index = Literal::usize_unsuffixed(index);
    aliases.iter().map(move |alias| quote!(Alias(#alias, #index)))
}

/// What only a schema shows.
pub(super) fn shown(deprecated: bool, title: Option<&LitStr>) -> impl Iterator<Item = TokenStream> {
    let deprecated = deprecated.then(|| quote!(Deprecated));
    deprecated.into_iter().chain(title.map(|title| quote!(Title(#title))))
}

/// The rules of a value, what overrides them behind each.
pub(super) fn rules(rules: &[Rule], ty: Option<&Type>) -> Vec<TokenStream> {
    let mut attributes = Vec::new();
    for rule in rules {
        attributes.push(kind(&rule.kind, ty));
        attributes.extend(rule.message.iter().map(|text| quote!(Message(#text))));
        attributes.extend(rule.code.iter().map(|text| quote!(Code(#text))));
    }
    attributes
}

/// Where a rule stands in the list that [`rules`] makes.
pub(super) fn position(rules: &[Rule], index: usize) -> Literal {
    let before = rules[..index]
        .iter()
        .map(|rule| overridden(rule.message.is_some(), rule.code.is_some()))
        .sum();
    Literal::usize_unsuffixed(before)
}

/// Where a container's rule stands in the list of the model.
pub(super) fn container_position(rules: &[ContainerRule], index: usize) -> Literal {
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

/// A literal number without its suffix, and which kind it is.
fn number(value: &Expr) -> Option<TokenStream> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) if matches!(int.suffix(), "f32" | "f64") => {
            let digits: Literal = format!("{}.0", int.base10_digits()).parse().ok()?;
            Some(quote!(Float(#digits)))
        }
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) => {
            let digits: Literal = int.base10_digits().parse().ok()?;
            Some(quote!(Integer(#digits)))
        }
        Expr::Lit(ExprLit { lit: Lit::Float(float), .. }) => {
            let digits = float.base10_digits();
            let digits = if digits.contains(['.', 'e', 'E']) {
                digits.to_owned()
            } else {
                format!("{digits}.0")
            };
            let digits: Literal = digits.parse().ok()?;
            Some(quote!(Float(#digits)))
        }
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => {
            let inner = number(expr)?;
            let mut tokens = inner.into_iter();
            let kind = tokens.next()?;
            let group = tokens.next()?;
            let proc_macro2::TokenTree::Group(group) = group else { return None };
            let value = group.stream();
            Some(quote!(#kind(-#value)))
        }
        _ => None,
    }
}

/// A literal as the description keeps it.
fn literal(value: &Expr) -> TokenStream {
    if let Some(number) = number(value) {
        return quote!(__private::Literal::#number);
    }
    match value {
        Expr::Lit(ExprLit { lit: Lit::Char(character), .. }) => {
            let text = character.value().to_string();
            quote!(__private::Literal::Text(#text))
        }
        Expr::Lit(ExprLit { lit: Lit::Bool(value), .. }) => {
            quote!(__private::Literal::Bool(#value))
        }
        other => quote!(__private::Literal::Text(#other)),
    }
}

/// A literal example is the value as it is on the wire; any other is a value of the field's type.
pub(super) fn example(value: &Expr, text: &dyn Fn(&Expr) -> TokenStream) -> TokenStream {
    match value {
        Expr::Lit(_) | Expr::Unary(ExprUnary { op: UnOp::Neg(_), .. }) => {
            let literal = literal(value);
            quote!(Example(#literal))
        }
        _ => {
            let text = text(value);
            quote!(ExampleOf(|| #text))
        }
    }
}

/// The JSON text of a value of a type that is known here; `span` is where a mistake in the type is
/// shown.
pub(super) fn as_text(value: &Expr, ty: &Type, span: Span) -> TokenStream {
    let value = of_type(value, ty);
    let value = quote_spanned!(span=> <#ty as __private::ApiValue>::as_value(&#value));
    quote!(__private::example(#value))
}

/// An expression as a value of a type.
pub(super) fn of_type(value: &Expr, ty: &Type) -> TokenStream {
    quote_spanned!(located(value.span())=> __private::IntoValue::<#ty>::into_value(#value))
}

fn date_range(range: &DateRange) -> TokenStream {
    let (min_exclusive, max_exclusive) = (range.min_exclusive, range.max_exclusive);
    let min = option(range.min.as_ref().map(bound));
    let max = option(range.max.as_ref().map(bound));
    quote!(__private::date_range(#min, #min_exclusive, #max, #max_exclusive))
}

/// A date bound.
pub(super) fn bound(bound: &DateBound) -> TokenStream {
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
pub(super) fn precision(precision: Precision) -> TokenStream {
    let name = match precision {
        Precision::Seconds => quote!(Seconds),
        Precision::Milliseconds => quote!(Milliseconds),
        Precision::Microseconds => quote!(Microseconds),
    };
    quote!(__private::Precision::#name)
}

/// `Some` of the tokens, or `None`.
pub(super) fn option(tokens: Option<impl ToTokens>) -> TokenStream {
    tokens.map_or_else(|| quote!(__private::None), |tokens| quote!(__private::Some(#tokens)))
}
