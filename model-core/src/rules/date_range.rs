//! `date_range(min = .., max = ..)`, with `after` and `before` for the exclusive ends. JSON Schema has no word for
//! it: it is the extension `x-date-range`, which is an annotation.

use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, Utc};

#[cfg(feature = "json")]
use super::keyword::Keyword;
use super::{ACTUAL, Check, Finding};
use crate::context::Context;
use crate::date::{Anchor, DateBound, DateRange, Limits, Moment, Shape, second};
use crate::description::Attribute;
use crate::patch::Patch;
use crate::violation::Path;

/// A field that a bound can be anchored at: a date, or an optional one, which holds nobody while it
/// is absent.
#[diagnostic::on_unimplemented(
    message = "a date bound cannot be anchored at a `{Self}`",
    label = "not a date",
    note = "anchor it at a field that is a chrono date or date-time"
)]
pub trait Anchored {
    /// The instant.
    fn anchor(&self) -> Option<DateTime<Utc>>;
}

impl Check<'_, '_, '_> {
    /// Within two dates.
    #[inline]
    pub fn date_range<T: Moment>(&mut self, field: usize, rule: usize, value: &T) {
        let value = value.instant();
        if !is_inside(self.attributes(field), rule, second(&value), self.report.context()) {
            self.apart().within(field, rule, (value, T::SHAPE), None, None);
        }
    }

    /// Within two dates, of which some are those of other fields, if these are there.
    #[inline]
    pub fn date_range_from<T: Moment>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        min_anchor: Option<DateTime<Utc>>,
        max_anchor: Option<DateTime<Utc>>,
    ) {
        let value = value.instant();
        if !is_inside(self.attributes(field), rule, second(&value), self.report.context()) {
            self.apart().within(field, rule, (value, T::SHAPE), min_anchor, max_anchor);
        }
    }

    fn within(
        &mut self,
        field: usize,
        rule: usize,
        (value, shape): (DateTime<Utc>, Shape),
        min_anchor: Option<DateTime<Utc>>,
        max_anchor: Option<DateTime<Utc>>,
    ) {
        let Some(Attribute::DateRange(range)) = self.attributes(field).get(rule) else { return };
        let limits = self.limits(field, range, min_anchor, max_anchor);
        if range.judge(value, shape, &limits).is_err() {
            self.out_of_range((field, rule), range, (value, shape), min_anchor, max_anchor);
        }
    }

    fn limits(
        &self,
        field: usize,
        range: &DateRange,
        min_anchor: Option<DateTime<Utc>>,
        max_anchor: Option<DateTime<Utc>>,
    ) -> Limits {
        let precision = self.path(field).precision();
        range.resolve(self.now(range), min_anchor, max_anchor, precision)
    }

    /// The clock, which is read only where a bound depends on it.
    fn now(&self, range: &DateRange) -> DateTime<Utc> {
        if range.moves() { self.report.context().now() } else { DateTime::UNIX_EPOCH }
    }

    #[cold]
    fn out_of_range(
        &mut self,
        (field, rule): (usize, usize),
        range: &DateRange,
        (value, shape): (DateTime<Utc>, Shape),
        min_anchor: Option<DateTime<Utc>>,
        max_anchor: Option<DateTime<Utc>>,
    ) {
        // An anchor whose own structure is wrong is not known, and holds nobody.
        let path = self.path(field);
        let min_anchor = min_anchor.filter(|_| self.knows(&path, range.min));
        let max_anchor = max_anchor.filter(|_| self.knows(&path, range.max));
        let limits = self.limits(field, range, min_anchor, max_anchor);
        if range.judge(value, shape, &limits).is_ok() {
            return;
        }
        let precision = path.precision();
        let name = |index: usize| {
            path.nearest_model()
                .and_then(|model| model.names.get(index).copied())
                .unwrap_or_default()
        };
        let text = |instant: DateTime<Utc>| shape.text(instant, precision).as_str().to_owned();
        let mut finding = if [range.min, range.max].into_iter().any(|end| is_secret(&path, end)) {
            Finding::new("is outside its date range")
        } else {
            let mut finding = Finding::new(range.message(&limits, shape, precision, name));
            for (name, limit) in [("min", limits.min), ("max", limits.max)] {
                if let Some(limit) = limit {
                    finding = finding.with(name, text(limit));
                }
            }
            finding
        };
        finding = finding.with(ACTUAL, text(value));
        self.violate(field, rule, finding);
    }

    /// Whether the field that a bound is anchored at is the input's.
    fn knows(&self, path: &Path<'_>, bound: Option<DateBound>) -> bool {
        match bound {
            Some(DateBound { anchor: Anchor::Field(index), .. }) => {
                path.beside(index).is_none_or(|anchor| self.report.is_judged(&anchor))
            }
            _ => true,
        }
    }
}

/// Whether what is near this [`second`] is inside for certain, which needs no calendar.
fn is_inside(attributes: &'static [Attribute], rule: usize, value: i64, context: &Context) -> bool {
    match attributes.get(rule) {
        Some(Attribute::DateRange(range)) => {
            let now = if range.sure.moves() { context.seconds() } else { 0 };
            range.sure.holds(value, now)
        }
        _ => true,
    }
}

/// `x-date-range`; `names` are those of the fields that a bound may start at.
#[cfg(feature = "json")]
pub(super) fn keyword(attribute: &Attribute, names: &'static [&'static str]) -> Option<Keyword> {
    match attribute {
        Attribute::DateRange(range) => Some(("x-date-range", range.described(names))),
        _ => None,
    }
}

/// Whether the field that a bound is anchored at is a secret, which the limit would tell.
fn is_secret(path: &Path<'_>, bound: Option<DateBound>) -> bool {
    match bound {
        Some(DateBound { anchor: Anchor::Field(index), .. }) => {
            path.beside(index).is_some_and(|anchor| anchor.is_secret())
        }
        _ => false,
    }
}

macro_rules! dates {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Anchored for $ty {
            #[inline]
            fn anchor(&self) -> Option<DateTime<Utc>> {
                Some(self.instant())
            }
        }
    )*};
}

dates! {
    [Tz: chrono::TimeZone] DateTime<Tz>;
    [] chrono::NaiveDateTime;
    [] chrono::NaiveDate;
}

impl<T: Anchored> Anchored for Option<T> {
    #[inline]
    fn anchor(&self) -> Option<DateTime<Utc>> {
        self.as_ref().and_then(T::anchor)
    }
}

impl<T: Anchored> Anchored for Patch<T> {
    #[inline]
    fn anchor(&self) -> Option<DateTime<Utc>> {
        self.value().and_then(T::anchor)
    }
}

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<T: Anchored> Anchored for $pointer<T> {
            #[inline]
            fn anchor(&self) -> Option<DateTime<Utc>> {
                T::anchor(self)
            }
        }
    )*};
}

pointers! { Box Arc Rc }
