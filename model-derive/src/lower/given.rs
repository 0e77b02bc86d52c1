//! What a field says of itself: whether its limits leave anything, and whether its default, its
//! examples and the one value that it may have keep its own rules.

use super::end::{End, On};
use super::number::Number;
use super::rules::held;
use super::{limits, pairs};
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::model::Assertion;
use crate::parse::{Attr, Shape, Value};
use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Expr, ExprTuple, Lit, Token, Type, parse_quote};

/// Notes the limits that leave nothing, and the literals that break a rule. What comes of constants is
/// returned: the compiler has to reckon it.
pub(super) fn check(
    diagnostics: &mut Diagnostics,
    rules: &[Attr],
    ty: &Type,
    default: Option<&Expr>,
    examples: &[Expr],
) -> Vec<Assertion> {
    let shape = Shape::of(ty);
    let mut assertions = Vec::new();
    pairs::check(diagnostics, rules, shape, &mut assertions);
    constants(diagnostics, rules, shape, &mut assertions);
    if let Some(default) = default {
        let giver = &mut Giver { name: Keyword::Default.name(), assertions: &mut assertions };
        // That a literal is of another kind, the compiler says, who knows what converts.
        let fits = match (Number::of(default), shape) {
            (Some(_), Shape::Integer(_)) => {
                limits::number(diagnostics, giver.name, default.clone(), shape).is_some()
            }
            _ => true,
        };
        if fits {
            judge_all(diagnostics, giver, default, rules, shape);
        }
    }
    for example in examples {
        let giver = &mut Giver { name: Keyword::Example.name(), assertions: &mut assertions };
        if limits::example(diagnostics, giver.name, example, ty) {
            judge_all(diagnostics, giver, example, rules, shape);
        }
    }
    assertions
}

/// What gives a value: the name of an attribute.
struct Giver<'a> {
    name: &'static str,
    assertions: &'a mut Vec<Assertion>,
}

/// Judges the `const_value` of a list of rules by the others, at every depth.
fn constants(
    diagnostics: &mut Diagnostics,
    rules: &[Attr],
    shape: Shape,
    assertions: &mut Vec<Assertion>,
) {
    for rule in rules {
        match (rule.keyword, &rule.value) {
            (Keyword::ConstValue, Value::Expr(value)) => {
                let giver = &mut Giver { name: Keyword::ConstValue.name(), assertions };
                judge_all(diagnostics, giver, value, rules, shape);
            }
            (keyword, Value::Rules(rules)) => {
                let shape = held(shape, keyword).map_or(Shape::Unknown, Shape::of);
                constants(diagnostics, rules, shape, assertions);
            }
            _ => {}
        }
    }
}

/// Judges a value by rules, and what is in it by those inside.
fn judge_all(
    diagnostics: &mut Diagnostics,
    giver: &mut Giver,
    value: &Expr,
    rules: &[Attr],
    shape: Shape,
) {
    let Some(literal) = Literal::of(value) else { return };
    // What does not fit the type either is one mistake.
    if matches!((&literal, shape), (Literal::Number(number, _), Shape::Integer(ty)) if !number.fits(ty))
    {
        return;
    }
    for rule in rules {
        match judge(&literal, rule, shape) {
            Verdict::Kept => {}
            Verdict::Broken => diagnostics.error_over(value, broken(giver.name, rule)),
            Verdict::Reckon(holds) => {
                let message = broken(giver.name, rule);
                giver.assertions.push(Assertion { holds, message, span: value.span() });
            }
        }
        inside(diagnostics, giver, &literal, rule, shape);
    }
}

fn broken(giver: &str, rule: &Attr) -> String {
    let name = rule.keyword.name();
    let limit = match &rule.value {
        Value::Expr(limit) => format!(" = {}", limit.to_token_stream()),
        _ => String::new(),
    };
    format!("this `{giver}` breaks its own `{name}{limit}`: change one of the two")
}

/// What is said of the elements of a list, and of the keys and values of a map.
fn inside(
    diagnostics: &mut Diagnostics,
    giver: &mut Giver,
    literal: &Literal,
    rule: &Attr,
    shape: Shape,
) {
    let (Literal::List(elements), Value::Rules(rules)) = (literal, &rule.value) else { return };
    let shape = held(shape, rule.keyword).map_or(Shape::Unknown, Shape::of);
    for element in *elements {
        let part = match (rule.keyword, element) {
            (Keyword::Items, element) => Some(element),
            (Keyword::Keys, Expr::Tuple(ExprTuple { elems, .. })) => elems.first(),
            (Keyword::Values, Expr::Tuple(ExprTuple { elems, .. })) => elems.get(1),
            _ => None,
        };
        if let Some(part) = part {
            judge_all(diagnostics, giver, part, rules, shape);
        }
    }
}

/// A value that is written out.
enum Literal<'a> {
    Number(Number, &'a Expr),
    Text(String),
    Bool(bool),
    Char(char),
    /// What is in it need not be.
    List(&'a Punctuated<Expr, Token![,]>),
}

impl<'a> Literal<'a> {
    fn of(value: &'a Expr) -> Option<Self> {
        if let Some(number) = Number::of(value) {
            return Some(Literal::Number(number, value));
        }
        match value {
            Expr::Lit(value) => match &value.lit {
                Lit::Str(text) => Some(Literal::Text(text.value())),
                Lit::Bool(value) => Some(Literal::Bool(value.value)),
                Lit::Char(value) => Some(Literal::Char(value.value())),
                _ => None,
            },
            Expr::Array(array) => Some(Literal::List(&array.elems)),
            Expr::Reference(reference) => Literal::of(&reference.expr),
            Expr::Group(group) => Literal::of(&group.expr),
            Expr::Paren(paren) => Literal::of(&paren.expr),
            _ => None,
        }
    }

    fn equals(&self, other: &Literal) -> bool {
        match (self, other) {
            (Literal::Number(left, _), Literal::Number(right, _)) => left.compare(*right).is_eq(),
            (Literal::Text(left), Literal::Text(right)) => left == right,
            (Literal::Bool(left), Literal::Bool(right)) => left == right,
            (Literal::Char(left), Literal::Char(right)) => left == right,
            _ => false,
        }
    }
}

enum Verdict {
    Kept,
    Broken,
    /// Kept, if the compiler finds that this is `true`.
    Reckon(TokenStream),
}

impl Verdict {
    fn of(kept: bool) -> Self {
        if kept { Verdict::Kept } else { Verdict::Broken }
    }
}

/// What a rule says of a literal. One for another kind of values says nothing: that it does not fit is
/// said elsewhere.
fn judge(literal: &Literal, rule: &Attr, shape: Shape) -> Verdict {
    let Value::Expr(limit) = &rule.value else {
        return match (rule.keyword, literal) {
            (Keyword::UniqueItems, Literal::List(elements)) => Verdict::of(are_distinct(elements)),
            _ => Verdict::Kept,
        };
    };
    let verdict = match (rule.keyword, literal) {
        (Keyword::MultipleOf, Literal::Number(number, _)) => {
            Number::of(limit).and_then(|step| number.is_multiple_of(step)).map(Verdict::of)
        }
        (Keyword::ConstValue, literal) => {
            Literal::of(limit).map(|constant| Verdict::of(literal.equals(&constant)))
        }
        (keyword, literal) => End::of(keyword).and_then(|end| match (end.of, literal) {
            (On::Value, Literal::Number(number, value)) => {
                Some(compare(end, *number, value, limit, shape))
            }
            (On::Length, Literal::Text(text)) => Some(count(end, text.chars().count(), limit)),
            (On::Items | On::Properties, Literal::List(elements)) => {
                Some(count(end, elements.len(), limit))
            }
            _ => None,
        }),
    };
    verdict.unwrap_or(Verdict::Kept)
}

fn are_distinct(elements: &Punctuated<Expr, Token![,]>) -> bool {
    let literals: Vec<Literal> = elements.iter().filter_map(Literal::of).collect();
    let mut pairs = literals.iter().enumerate();
    pairs.all(|(index, one)| !literals[..index].iter().any(|earlier| earlier.equals(one)))
}

/// What one end says of a length, or of how many there are.
fn count(end: End, count: usize, limit: &Expr) -> Verdict {
    let count = proc_macro2::Literal::usize_unsuffixed(count);
    let value: Expr = parse_quote!(#count);
    Number::of(&value)
        .map_or(Verdict::Kept, |number| compare(end, number, &value, limit, Shape::Unknown))
}

/// What one end says of a number.
fn compare(end: End, number: Number, value: &Expr, limit: &Expr, shape: Shape) -> Verdict {
    let Some(known) = Number::of(limit) else {
        if limits::is_literal(limit) {
            return Verdict::Kept;
        }
        let value = limits::as_float(value.clone(), shape);
        let (left, right) = if end.upper { (&value, limit) } else { (limit, &value) };
        return Verdict::Reckon(Assertion::ordered(left, right, end.exclusive));
    };
    let order = match shape {
        Shape::Float("f32") => number.compare_rounded(known),
        _ => number.compare(known),
    };
    let order = if end.upper { order } else { order.reverse() };
    Verdict::of(if end.exclusive { order.is_lt() } else { order.is_le() })
}
