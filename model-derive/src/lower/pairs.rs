//! Pairs of limits that leave nothing between them.

use super::number::Number;
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::parse::{Attr, Shape, Value};
use std::cmp::Ordering;
use syn::Expr;

/// Notes every pair of limits that no value can meet, at the second.
pub(super) fn check(diagnostics: &mut Diagnostics, attrs: &[Attr], shape: Shape) {
    let ends: Vec<End> = attrs.iter().filter_map(End::of).collect();
    for (index, second) in ends.iter().enumerate() {
        for first in ends[..index].iter().filter(|first| first.of == second.of) {
            let (lower, upper) = match (first.upper, second.upper) {
                (false, true) => (first, second),
                (true, false) => (second, first),
                _ => continue,
            };
            if lower.excludes(upper, shape) {
                let (lower, upper) = (lower.name, upper.name);
                diagnostics.error_over(
                    second.value,
                    format!("no value meets both `{lower}` and `{upper}`: lower `{lower}` or raise `{upper}`"),
                );
            }
        }
    }
}

/// One end of what a rule permits.
struct End<'a> {
    /// What is counted.
    of: On,
    upper: bool,
    exclusive: bool,
    number: Number,
    value: &'a Expr,
    name: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum On {
    Value,
    Length,
    Items,
    Properties,
}

impl<'a> End<'a> {
    fn of(attr: &'a Attr) -> Option<Self> {
        let (of, upper, exclusive) = match attr.keyword {
            Keyword::Minimum => (On::Value, false, false),
            Keyword::ExclusiveMinimum => (On::Value, false, true),
            Keyword::Maximum => (On::Value, true, false),
            Keyword::ExclusiveMaximum => (On::Value, true, true),
            Keyword::MinLength => (On::Length, false, false),
            Keyword::MaxLength => (On::Length, true, false),
            Keyword::MinItems => (On::Items, false, false),
            Keyword::MaxItems => (On::Items, true, false),
            Keyword::MinProperties => (On::Properties, false, false),
            Keyword::MaxProperties => (On::Properties, true, false),
            _ => return None,
        };
        let Value::Expr(value) = &attr.value else {
            return None;
        };
        Some(End {
            of,
            upper,
            exclusive,
            number: Number::of(value)?,
            value,
            name: attr.keyword.name(),
        })
    }

    /// Whether nothing lies between a lower and an upper end.
    fn excludes(&self, upper: &End, shape: Shape) -> bool {
        match self.number.compare(upper.number) {
            Ordering::Greater => true,
            Ordering::Equal => self.exclusive || upper.exclusive,
            Ordering::Less => {
                let both = self.exclusive && upper.exclusive;
                both && !matches!(shape, Shape::Float(_))
                    && are_neighbours(self.number, upper.number)
            }
        }
    }
}

/// Whether no integer lies between two.
fn are_neighbours(lower: Number, upper: Number) -> bool {
    let (Some(low), Some(high)) = (lower.integer, upper.integer) else {
        return false;
    };
    match (lower.is_below_zero(), upper.is_below_zero()) {
        (false, false) => high - low == 1,
        (true, true) => low - high == 1,
        _ => low.saturating_add(high) == 1,
    }
}
