//! One field.

use super::bounds::Scope;
use super::names::{self, Case};
use super::rules::{self, Target};
use super::{conditions, docs, foreign, given, inlined, limits, ranges, types};
use crate::diagnostic::Diagnostics;
use crate::keyword::{self, Keyword};
use crate::model::{DefaultValue, Direction, Field, Foreign, Inlined, Precision, Presence};
use crate::parse::{Attr, Shape, Value, option_of, patch_of, shows_secret};
use proc_macro2::Span;
use quote::ToTokens as _;
use syn::{Expr, Ident, LitStr, Type};

/// A field, and where its names are said.
pub(super) struct Named {
    pub(super) field: Field,
    /// Of its name and of its aliases, in this order.
    pub(super) name_spans: Vec<Span>,
}

/// The attributes of a field, or of a newtype, by what they say.
#[derive(Default)]
pub(super) struct Said {
    pub(super) rename: Option<LitStr>,
    aliases: Vec<LitStr>,
    required: bool,
    default: Option<DefaultValue>,
    pub(super) examples: Vec<Expr>,
    pub(super) title: Option<LitStr>,
    pub(super) deprecated: bool,
    pub(super) secret: bool,
    direction: Option<Direction>,
    pub(super) precision: Option<Precision>,
    inlined: Option<Inlined>,
    pub(super) rules: Vec<Attr>,
    /// `required_if` and `required_unless`.
    conditions: Vec<Attr>,
    foreign: Option<Foreign>,
}

/// Makes a field of the model. Only a field without a name, which no caller has, gives `None`.
pub(super) fn lower(
    diagnostics: &mut Diagnostics,
    field: &syn::Field,
    attrs: Vec<Attr>,
    case: Option<Case>,
    scope: Scope,
) -> Option<Named> {
    let ident = field.ident.as_ref()?;
    // What a module makes of a type, nobody else knows.
    if !attrs.iter().any(|attr| attr.keyword == Keyword::With) {
        types::check(diagnostics, &field.ty);
    }
    let patch = patch_of(&field.ty);
    check_presence(diagnostics, &attrs, patch.is_some());
    check_directions(diagnostics, &attrs);
    inlined::check(diagnostics, &attrs, patch.is_some());
    let optional = option_of(&field.ty).or(patch);
    let value_ty = optional.unwrap_or(&field.ty);
    foreign::check(diagnostics, &attrs, patch.is_some(), value_ty);
    let said = sort(diagnostics, attrs, value_ty, scope);
    let (name, name_spans) = wire_names(ident, case, &said);
    let secret = said.secret || shows_secret(value_ty);
    let assertions = given::check(
        diagnostics,
        &said.rules,
        value_ty,
        said.default.as_ref().and_then(DefaultValue::expr),
        if secret { &[] } else { said.judged_examples() },
    );
    check_wrapped(diagnostics, optional.is_some(), said.default.as_ref());
    check_secret(diagnostics, secret, &said.examples);
    let target = Target::new(Some(value_ty), scope);
    // A value's own rules run before those of what it holds, and a key's before its value's.
    let mut rules = rules::in_order(rules::lower(diagnostics, said.rules, target));
    ranges::check_examples(diagnostics, &said.examples, &rules);
    let presence = if patch.is_some() {
        Presence::Patch
    } else {
        presence(optional.is_some(), said.required, said.default)
    };
    rules.extend(conditions::lower(diagnostics, said.conditions, &presence, scope));
    let field = Field {
        ident: ident.clone(),
        value_ty: value_ty.clone(),
        optional: optional.is_some(),
        presence: match said.inlined {
            // A map that takes what is left over is there when nothing is.
            Some(Inlined::Rest) => Presence::Optional(None),
            _ => presence,
        },
        name,
        inlined: said.inlined,
        aliases: said.aliases.iter().map(LitStr::value).collect(),
        docs: docs::text(&field.attrs),
        doc_attrs: docs::attributes(&field.attrs),
        title: said.title,
        examples: said.examples,
        deprecated: said.deprecated,
        secret,
        direction: said.direction,
        precision: said.precision,
        rules,
        assertions,
        setter: ident.clone(),
        nested: said.foreign.is_none() && types::may_hold_model(value_ty),
        may_be_alias: types::may_be_alias(value_ty),
        foreign: said.foreign,
    };
    Some(Named { field, name_spans })
}

impl Said {
    /// The examples that are values of the type: what a module makes of one, nobody knows here.
    pub(super) fn judged_examples(&self) -> &[Expr] {
        match self.foreign {
            Some(Foreign::With { .. }) => &[],
            _ => &self.examples,
        }
    }
}

/// The default of an `Option` is the value, not an `Option` of it.
fn check_wrapped(diagnostics: &mut Diagnostics, optional: bool, default: Option<&DefaultValue>) {
    let Some(default) = default.and_then(DefaultValue::expr).filter(|_| optional) else { return };
    match default {
        Expr::Call(call) if is_named(&call.func, "Some") && call.args.len() == 1 => {
            let value = call.args.to_token_stream();
            diagnostics.error_over(
                default,
                format!("the default of an `Option` is the value itself: write `{value}`"),
            );
        }
        path if is_named(path, "None") => {
            diagnostics
                .error_over(path, "an absent `Option` is `None` anyway: leave `default` out");
        }
        _ => {}
    }
}

fn is_named(value: &Expr, name: &str) -> bool {
    matches!(value, Expr::Path(path) if path.path.is_ident(name))
}

/// What shows a value does not go with what hides it.
pub(super) fn check_secret(diagnostics: &mut Diagnostics, secret: bool, examples: &[Expr]) {
    for example in examples.iter().filter(|_| secret) {
        diagnostics.error_over(
            example,
            "an `example` is shown to everybody, and a `secret` to nobody: leave one of the two out",
        );
    }
}

/// `required` says that the key is there, `default` what holds when it is not.
fn check_presence(diagnostics: &mut Diagnostics, attrs: &[Attr], patch: bool) {
    let mut presence =
        attrs.iter().filter(|attr| matches!(attr.keyword, Keyword::Required | Keyword::Default));
    if patch {
        for attr in presence {
            let message = match attr.keyword {
                Keyword::Required => {
                    "a `Patch` may always be absent: use `Option` for a key that must be there"
                }
                _ => "an absent `Patch` changes nothing, so no default holds: use `Option`",
            };
            diagnostics.error(attr.span, message);
        }
        return;
    }
    if let Some(first) = presence.next() {
        if let Some(second) = presence.find(|second| second.keyword != first.keyword) {
            diagnostics.error(
                second.span,
                "a `required` key is never absent, so its `default` would never hold: keep one",
            );
        }
    }
}

/// What neither a request nor a response holds is never sent.
fn check_directions(diagnostics: &mut Diagnostics, attrs: &[Attr]) {
    let mut directions =
        attrs.iter().filter(|attr| matches!(attr.keyword, Keyword::ReadOnly | Keyword::WriteOnly));
    if let Some(first) = directions.next() {
        if let Some(second) = directions.find(|second| second.keyword != first.keyword) {
            diagnostics.error(
                second.span,
                "a field that is `read_only` and `write_only` is in no request and no response: keep one",
            );
        }
    }
}

fn presence(optional: bool, required: bool, default: Option<DefaultValue>) -> Presence {
    match (optional, required, default) {
        (true, true, _) => Presence::RequiredNullable,
        (true, false, default) => Presence::Optional(default),
        (false, _, Some(default)) => Presence::Default(default),
        (false, _, None) => Presence::Required,
    }
}

pub(super) fn sort(
    diagnostics: &mut Diagnostics,
    attrs: Vec<Attr>,
    value_ty: &Type,
    scope: Scope,
) -> Said {
    let mut said = Said::default();
    let shape = Shape::of(value_ty);
    for attr in attrs {
        if attr.keyword.row().may_stand(keyword::Place::Inside) {
            said.rules.push(attr);
            continue;
        }
        if matches!(attr.keyword, Keyword::RequiredIf | Keyword::RequiredUnless) {
            said.conditions.push(attr);
            continue;
        }
        match (attr.keyword, attr.value) {
            (Keyword::Rename, Value::Text(name)) => said.rename = Some(name),
            (Keyword::Alias, Value::Text(name)) => said.aliases.push(name),
            (Keyword::Required, _) => said.required = true,
            (Keyword::Default, value) => {
                said.default = default(diagnostics, value, attr.span, shape, scope);
            }
            (Keyword::Example, Value::Expr(example)) => {
                said.examples.push(limits::as_float(example, shape));
            }
            (Keyword::Title, Value::Text(title)) => said.title = Some(title),
            (Keyword::Deprecated, _) => said.deprecated = true,
            (Keyword::Secret, _) => said.secret = true,
            (Keyword::Flatten | Keyword::AdditionalProperties, _) => {
                rules::check_fit(diagnostics, attr.keyword, attr.span, Some(value_ty));
                said.inlined = Some(if attr.keyword == Keyword::Flatten {
                    Inlined::Flatten
                } else {
                    Inlined::Rest
                });
            }
            (Keyword::ReadOnly, _) => said.direction = Some(Direction::ReadOnly),
            (Keyword::WriteOnly, _) => said.direction = Some(Direction::WriteOnly),
            (Keyword::Serde, _) => said.foreign = Some(Foreign::Serde),
            (Keyword::With, Value::Path(module)) => {
                said.foreign = Some(Foreign::With { module, number: 0 });
            }
            (Keyword::Precision, Value::Name(name)) => {
                rules::check_fit(diagnostics, attr.keyword, attr.span, Some(value_ty));
                said.precision = precision(diagnostics, &name);
            }
            // `crate` is read ahead, and `parse` lets nothing else stand here.
            _ => {}
        }
    }
    said
}

fn default(
    diagnostics: &mut Diagnostics,
    value: Value,
    span: Span,
    shape: Shape,
    scope: Scope,
) -> Option<DefaultValue> {
    match value {
        Value::Flag => Some(DefaultValue::Trait(span)),
        Value::Expr(value) => Some(DefaultValue::Expr(limits::as_float(value, shape))),
        Value::Bound(bound) => scope.bound(diagnostics, bound).map(DefaultValue::Bound),
        _ => None,
    }
}

fn precision(diagnostics: &mut Diagnostics, name: &Ident) -> Option<Precision> {
    let known = ["seconds", "milliseconds", "microseconds"];
    let word = name.to_string();
    match word.as_str() {
        "seconds" => Some(Precision::Seconds),
        "milliseconds" => Some(Precision::Milliseconds),
        "microseconds" => Some(Precision::Microseconds),
        _ => {
            let message = match keyword::nearest(&word, known) {
                Some(near) => format!("unknown precision `{word}`: did you mean `{near}`?"),
                None => format!("unknown precision `{word}`: use one of {}", keyword::list(known)),
            };
            diagnostics.error(name.span(), message);
            None
        }
    }
}

/// The name on the wire; and the spans of all names.
fn wire_names(ident: &Ident, case: Option<Case>, said: &Said) -> (String, Vec<Span>) {
    let (name, span) = if let Some(name) = &said.rename {
        (name.value(), name.span())
    } else {
        let plain = names::plain(ident);
        let name = case.map_or_else(|| plain.clone(), |case| case.apply(&plain));
        (name, ident.span())
    };
    let aliases = said.aliases.iter().map(LitStr::span);
    (name, std::iter::once(span).chain(aliases).collect())
}
