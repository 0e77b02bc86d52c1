//! The rules of a value: whether they suit its type, and what they say.

use super::bounds::Scope;
use super::container;
#[cfg(feature = "pattern")]
use super::ecma;
use super::{formats, limits};
use crate::diagnostic::Diagnostics;
use crate::keyword::{self, Keyword, On, Place, TABLE};
use crate::model::{Rule, RuleKind};
use crate::parse::{Attr, DateType, Shape, Value, name_of, option_of};
use proc_macro2::Span;
use syn::Type;

/// The value that rules are about.
#[derive(Clone, Copy)]
pub(super) struct Target<'a> {
    /// Its type; none where it is not written, as behind an alias.
    ty: Option<&'a Type>,
    scope: Scope<'a>,
}

impl<'a> Target<'a> {
    pub(super) fn new(ty: Option<&'a Type>, scope: Scope<'a>) -> Self {
        Target { ty, scope }
    }

    fn shape(self) -> Shape<'a> {
        self.ty.map_or(Shape::Unknown, Shape::of)
    }

    fn inside(self, ty: Option<&'a Type>) -> Self {
        Target { ty, ..self }
    }
}

/// The rules in the order written, without those that have a mistake.
pub(super) fn lower(diagnostics: &mut Diagnostics, attrs: Vec<Attr>, target: Target) -> Vec<Rule> {
    let mut rules = Vec::with_capacity(attrs.len());
    for attr in attrs {
        let (keyword, span) = (attr.keyword, attr.span);
        let target = if check_fit(diagnostics, keyword, span, target.ty) {
            target
        } else {
            // Its value is still read, but the type has nothing more to say about it.
            target.inside(None)
        };
        if let Some(kind) = kind(diagnostics, keyword, attr.value, target) {
            let (message, code) = (attr.options.message, attr.options.code);
            rules.push(Rule { kind, message, code, in_option: false, span });
        }
    }
    rules
}

/// The rules as they run: first those of the value itself, then those of items and keys, then of values.
pub(super) fn in_order(rules: Vec<Rule>) -> Vec<Rule> {
    let [mut own, mut inside, mut values] = [Vec::new(), Vec::new(), Vec::new()];
    for rule in rules {
        let those = match rule.kind {
            RuleKind::Items(_) | RuleKind::Keys(_) => &mut inside,
            RuleKind::Values(_) => &mut values,
            _ => &mut own,
        };
        those.push(rule);
    }
    own.append(&mut inside);
    own.append(&mut values);
    own
}

/// What a rule says. Here every rule of the table gets its place in the model.
fn kind(
    diagnostics: &mut Diagnostics,
    keyword: Keyword,
    value: Value,
    target: Target,
) -> Option<RuleKind> {
    let shape = target.shape();
    let name = keyword.name();
    match (keyword, value) {
        (Keyword::Minimum, Value::Expr(limit)) => {
            limits::number(diagnostics, name, limit, shape).map(RuleKind::Minimum)
        }
        (Keyword::Maximum, Value::Expr(limit)) => {
            limits::number(diagnostics, name, limit, shape).map(RuleKind::Maximum)
        }
        (Keyword::ExclusiveMinimum, Value::Expr(limit)) => {
            limits::number(diagnostics, name, limit, shape).map(RuleKind::ExclusiveMinimum)
        }
        (Keyword::ExclusiveMaximum, Value::Expr(limit)) => {
            limits::number(diagnostics, name, limit, shape).map(RuleKind::ExclusiveMaximum)
        }
        (Keyword::MultipleOf, Value::Expr(divisor)) => {
            limits::divisor(diagnostics, name, divisor, shape).map(RuleKind::MultipleOf)
        }
        (Keyword::MinLength, Value::Expr(limit)) => {
            limits::count(diagnostics, name, limit).map(RuleKind::MinLength)
        }
        (Keyword::MaxLength, Value::Expr(limit)) => {
            limits::count(diagnostics, name, limit).map(RuleKind::MaxLength)
        }
        (Keyword::MinItems, Value::Expr(limit)) => {
            limits::items(diagnostics, keyword, limit, target.ty).map(RuleKind::MinItems)
        }
        (Keyword::MaxItems, Value::Expr(limit)) => {
            limits::items(diagnostics, keyword, limit, target.ty).map(RuleKind::MaxItems)
        }
        (Keyword::MinProperties, Value::Expr(limit)) => {
            limits::count(diagnostics, name, limit).map(RuleKind::MinProperties)
        }
        (Keyword::MaxProperties, Value::Expr(limit)) => {
            limits::count(diagnostics, name, limit).map(RuleKind::MaxProperties)
        }
        (Keyword::UniqueItems, _) => Some(RuleKind::UniqueItems),
        (Keyword::Items, Value::Rules(rules)) => {
            Some(RuleKind::Items(inner(diagnostics, rules, target.inside(held(shape, keyword)))))
        }
        (Keyword::Keys, Value::Rules(rules)) => {
            Some(RuleKind::Keys(inner(diagnostics, rules, target.inside(held(shape, keyword)))))
        }
        (Keyword::Values, Value::Rules(rules)) => {
            Some(RuleKind::Values(inner(diagnostics, rules, target.inside(held(shape, keyword)))))
        }
        (Keyword::DateRange, Value::DateRange(ends)) => {
            target.scope.range(diagnostics, ends).map(RuleKind::DateRange)
        }
        (Keyword::ConstValue, Value::Expr(value)) => {
            limits::constant(diagnostics, name, value, shape).map(RuleKind::ConstValue)
        }
        (Keyword::Check, value) => container::check(value).map(RuleKind::Check),
        #[cfg(feature = "pattern")]
        (Keyword::Pattern, Value::Text(pattern)) => match ecma::translate(&pattern.value()) {
            Ok(translated) => Some(RuleKind::Pattern(pattern, translated)),
            Err(reason) => {
                diagnostics.error(pattern.span(), reason);
                None
            }
        },
        (Keyword::Format, Value::Text(format)) => formats::lower(diagnostics, format),
        // `parse` gives every keyword its form, and what is no rule does not come here.
        _ => None,
    }
}

fn inner(diagnostics: &mut Diagnostics, attrs: Vec<Attr>, target: Target) -> Vec<Rule> {
    let in_option = target.ty.and_then(option_of).is_some();
    let mut rules = lower(diagnostics, attrs, target);
    for rule in &mut rules {
        rule.in_option = in_option;
    }
    in_order(rules)
}

/// The type of what `items`, `keys` or `values` are about, where it is written.
pub(super) fn held(shape: Shape<'_>, keyword: Keyword) -> Option<&Type> {
    match (shape, keyword) {
        (Shape::List(item), Keyword::Items) => item,
        (Shape::Map(Some((key, _))), Keyword::Keys) => Some(key),
        (Shape::Map(Some((_, value))), Keyword::Values) => Some(value),
        _ => None,
    }
}

/// Whether a rule suits the type, as far as its name tells; notes it when not.
pub(super) fn check_fit(
    diagnostics: &mut Diagnostics,
    keyword: Keyword,
    span: Span,
    ty: Option<&Type>,
) -> bool {
    let shape = ty.map_or(Shape::Unknown, Shape::of);
    let row = keyword.row();
    if fits(row.on, shape) {
        return true;
    }
    let ty = match ty.and_then(name_of) {
        Some(name) => format!("`{name}`"),
        None => "an array".to_owned(),
    };
    diagnostics.error(
        span,
        format!(
            "`{}` is for {}, and {ty} is {}: {}",
            row.name,
            row.on.words(),
            shape.words(),
            instead(row.name, shape),
        ),
    );
    false
}

fn fits(on: On, shape: Shape) -> bool {
    match (on, shape) {
        (On::Anything, _)
        | (_, Shape::Unknown)
        | (On::Numbers, Shape::Integer(_) | Shape::Float(_))
        | (On::Strings, Shape::Text)
        | (On::Lists, Shape::List(_))
        | (On::Maps, Shape::Map(_))
        | (On::Dates, Shape::Date(_))
        | (On::DateTimes, Shape::Date(DateType::DateTime)) => true,
        (On::Models, shape) => matches!(shape, Shape::Unknown),
        (On::Scalars, shape) => !matches!(shape, Shape::List(_) | Shape::Map(_) | Shape::Date(_)),
        _ => false,
    }
}

/// The rules that do the same for the type, told by how their names start; else all it has.
fn instead(name: &str, shape: Shape) -> String {
    match (name, shape) {
        ("flatten", Shape::Map(_)) => return "use `additional_properties`".to_owned(),
        ("flatten" | "additional_properties", _) => return "leave it out".to_owned(),
        _ => {}
    }
    let suited = || {
        TABLE
            .iter()
            .filter(|row| row.may_stand(Place::Inside) && row.on != On::Anything)
            .filter(|row| fits(row.on, shape))
            .map(|row| row.name)
    };
    let end = |name: &'static str| name.strip_prefix("exclusive_").unwrap_or(name).get(..3);
    let wanted = TABLE.iter().find(|row| row.name == name).map(|row| row.name);
    let alike = suited().find(|suited| wanted.is_some_and(|name| end(suited) == end(name)));
    if let Some(alike) = alike {
        return format!("use `{alike}`");
    }
    let mut all = suited();
    match (all.next(), all.next()) {
        (None, _) => "use `check`".to_owned(),
        (Some(only), None) => format!("use `{only}`"),
        (Some(_), Some(_)) => format!("use one of {}", keyword::list(suited())),
    }
}
