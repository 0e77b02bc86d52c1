//! Ranges of dates, against each other and against what a field's default and examples say.

use super::names;
use super::reach::{Base, Reach};
use super::rfc3339;
use crate::diagnostic::Diagnostics;
use crate::model::{DateBound, DateRange, DefaultValue, Field, Presence, Rule, RuleKind};
use proc_macro2::Span;
use syn::{Expr, ExprLit, Lit};

/// Whether nothing lies between the two ends of a range, whatever the clock says.
pub(super) fn is_empty(range: &DateRange) -> bool {
    let (Some(min), Some(max)) = (&range.min, &range.max) else { return false };
    Reach::of(max).is_before(Reach::of(min), range.min_exclusive || range.max_exclusive)
}

/// Notes the defaults and examples that are outside of their own field's range, and the fields whose
/// ranges contradict each other.
pub(super) fn check(diagnostics: &mut Diagnostics, fields: &[Field]) {
    for field in fields {
        for range in ranges(&field.rules) {
            check_given(diagnostics, field, range);
        }
    }
    check_cycles(diagnostics, fields);
}

/// Notes the examples that are outside of a range of their own.
pub(super) fn check_examples(diagnostics: &mut Diagnostics, examples: &[Expr], rules: &[Rule]) {
    for example in examples {
        let Some(reach) = instant(example) else { continue };
        if ranges(rules).any(|range| excludes(range, reach)) {
            diagnostics.error_over(example, outside("example"));
        }
    }
}

fn check_given(diagnostics: &mut Diagnostics, field: &Field, range: &DateRange) {
    if let Presence::Default(DefaultValue::Bound(bound))
    | Presence::Optional(Some(DefaultValue::Bound(bound))) = &field.presence
    {
        let reach = Reach::of(bound);
        // A text with a fraction is truncated before it is judged.
        if field.precision.is_some() && reach.base == Base::Epoch {
            return;
        }
        if excludes(range, reach) {
            diagnostics.error(bound.span, outside("default"));
        }
    }
}

fn outside(what: &str) -> String {
    format!("this `{what}` is outside of its own `date_range`: change one of the two")
}

fn ranges(rules: &[Rule]) -> impl Iterator<Item = &DateRange> {
    rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::DateRange(range) => Some(range),
        _ => None,
    })
}

fn excludes(range: &DateRange, at: Reach) -> bool {
    let below = |min: &DateBound| at.is_before(Reach::of(min), range.min_exclusive);
    let above = |max: &DateBound| Reach::of(max).is_before(at, range.max_exclusive);
    range.min.as_ref().is_some_and(below) || range.max.as_ref().is_some_and(above)
}

/// The instant that a literal is.
fn instant(value: &Expr) -> Option<Reach> {
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = value else { return None };
    rfc3339::parse(&text.value()).map(|(seconds, nanos)| Reach::instant(seconds, nanos))
}

/// One is at least so much later than another: nanoseconds, and how often "and not at that instant".
struct Later {
    than: Base,
    who: Base,
    by: (i128, u32),
    /// Who says so, and where.
    field: usize,
    span: Span,
}

/// Notes the first circle of fields of which each is later than the one before. Of dates that are all
/// there, none could meet its bounds.
fn check_cycles(diagnostics: &mut Diagnostics, fields: &[Field]) {
    let said: Vec<Later> =
        fields.iter().enumerate().flat_map(|(index, it)| said(index, it)).collect();
    let bases: Vec<Base> = said.iter().flat_map(|later| [later.than, later.who]).collect();
    // Each is as late as it has to be; in a circle there is no end to that.
    let mut late = vec![(0_i128, 0_u32); bases.len()];
    let place = |base: Base| bases.iter().position(|known| *known == base).unwrap_or_default();
    let mut reasons: Vec<Option<usize>> = vec![None; bases.len()];
    let mut last = None;
    for _ in 0..=bases.len() {
        last = None;
        for (reason, later) in said.iter().enumerate() {
            let (than, who) = (place(later.than), place(later.who));
            let at = (late[than].0 + later.by.0, late[than].1 + later.by.1);
            if at > late[who] {
                late[who] = at;
                reasons[who] = Some(reason);
                last = Some(who);
            }
        }
        if last.is_none() {
            return;
        }
    }
    let Some(start) = last else { return };
    // As many steps back as there are lead into the circle, and as many more around it.
    let mut at = start;
    let mut circle: Vec<&Later> = Vec::new();
    for step in 0..2 * bases.len() {
        let Some(later) = reasons[at].map(|reason| &said[reason]) else { return };
        if step >= bases.len() {
            circle.push(later);
        }
        at = place(later.than);
    }
    let of = |field: usize| circle.iter().copied().find(|later| later.field == field);
    let circle: Vec<&Later> = (0..fields.len()).filter_map(of).collect();
    let names: Vec<String> = circle
        .iter()
        .map(|later| format!("`{}`", names::plain(&fields[later.field].ident)))
        .collect();
    if let Some(second) = circle.last() {
        let message = format!(
            "no dates meet the bounds of {} together: move one of the bounds",
            names.join(" and ")
        );
        diagnostics.error(second.span, message);
    }
}

/// What the ranges of a field say.
fn said(index: usize, field: &Field) -> impl Iterator<Item = Later> {
    let own = Base::Field(index);
    ranges(&field.rules).flat_map(move |range| {
        let min = range.min.as_ref().map(|bound| {
            let Reach { base, least, .. } = Reach::of(bound);
            let by = (least, u32::from(range.min_exclusive));
            Later { than: base, who: own, by, field: index, span: bound.span }
        });
        let max = range.max.as_ref().map(|bound| {
            let Reach { base, most, .. } = Reach::of(bound);
            let by = (-most, u32::from(range.max_exclusive));
            Later { than: own, who: base, by, field: index, span: bound.span }
        });
        min.into_iter().chain(max)
    })
}
