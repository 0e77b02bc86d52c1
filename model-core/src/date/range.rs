//! `date_range`, `after` and `before`: the bounds of a date.

use chrono::{DateTime, Utc};

use super::{DateBound, Moment, Precision, Shape, Sure};

/// The bounds that a model's description sets for a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// The earliest.
    pub min: Option<DateBound>,
    /// Whether `min` itself is too early: `after`.
    pub min_exclusive: bool,
    /// The latest.
    pub max: Option<DateBound>,
    /// Whether `max` itself is too late: `before`.
    pub max_exclusive: bool,
    /// What is inside for certain.
    pub(crate) sure: Sure,
}

/// The instants that the bounds of a [`DateRange`] mean here and now; `None` holds nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The earliest.
    pub min: Option<DateTime<Utc>>,
    /// The latest.
    pub max: Option<DateTime<Utc>>,
}

/// An end of a [`DateRange`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The earlier.
    Min,
    /// The later.
    Max,
}

impl DateRange {
    /// A range between two ends, each with whether it is itself outside.
    pub(crate) const fn new(
        min: Option<DateBound>,
        min_exclusive: bool,
        max: Option<DateBound>,
        max_exclusive: bool,
    ) -> Self {
        let sure = Sure::of(min, max);
        Self { min, min_exclusive, max, max_exclusive, sure }
    }

    /// Its ends as they were written; a field is named by the names.
    #[cfg(feature = "json")]
    pub(crate) fn described(&self, names: &'static [&'static str]) -> serde_json::Value {
        let name = |index: usize| names.get(index).copied().unwrap_or_default();
        let ends = [
            (&self.min, if self.min_exclusive { "after" } else { "min" }),
            (&self.max, if self.max_exclusive { "before" } else { "max" }),
        ];
        let mut described = serde_json::Map::new();
        for (bound, keyword) in ends {
            if let Some(bound) = bound {
                described.insert(keyword.to_owned(), bound.text(name).into());
            }
        }
        described.into()
    }

    /// Whether the clock decides what is inside.
    #[inline]
    pub(crate) fn moves(&self) -> bool {
        let moves = |end: &Option<DateBound>| end.as_ref().is_some_and(DateBound::is_relative);
        moves(&self.min) || moves(&self.max)
    }

    /// Resolves both bounds; see [`DateBound::resolve`]. `min_field` and `max_field` are the
    /// instants in the fields that they are anchored at, if they are.
    #[must_use]
    pub fn resolve(
        &self,
        now: DateTime<Utc>,
        min_field: Option<DateTime<Utc>>,
        max_field: Option<DateTime<Utc>>,
        precision: Option<Precision>,
    ) -> Limits {
        Limits {
            min: self.min.and_then(|bound| bound.resolve(now, min_field, precision)),
            max: self.max.and_then(|bound| bound.resolve(now, max_field, precision)),
        }
    }

    /// Holds `value` to the limits. A calendar day is compared with the days, in UTC, that the
    /// limits are in.
    ///
    /// # Errors
    ///
    /// The end that `value` is beyond.
    #[inline]
    pub fn holds<T: Moment>(&self, value: &T, limits: &Limits) -> Result<(), End> {
        self.judge(value.instant(), T::SHAPE, limits)
    }

    /// What a value has to be, as a message says it: `must be between 2024-01-01T00:00:00Z (now)
    /// and 2024-07-01T00:00:00Z (now + 6 months)`. An end that holds nobody is not mentioned.
    ///
    /// `shape` and `precision` are those of the values; for `field_name` see [`DateBound::text`].
    #[must_use]
    pub fn message<'a>(
        &self,
        limits: &Limits,
        shape: Shape,
        precision: Option<Precision>,
        field_name: impl Fn(usize) -> &'a str,
    ) -> String {
        let say = |bound: Option<DateBound>, limit: Option<DateTime<Utc>>| {
            let (bound, limit) = (bound?, shape.text(limit?, precision));
            Some(if bound.is_literal() {
                limit.as_str().to_owned()
            } else {
                format!("{} ({})", limit.as_str(), bound.text(&field_name))
            })
        };
        let min = say(self.min, limits.min);
        let max = say(self.max, limits.max);
        if let (Some(min), Some(max), false, false) =
            (&min, &max, self.min_exclusive, self.max_exclusive)
        {
            return format!("must be between {min} and {max}");
        }
        let min = min.map(|min| {
            if self.min_exclusive { format!("after {min}") } else { format!("{min} or later") }
        });
        let max = max.map(|max| {
            if self.max_exclusive { format!("before {max}") } else { format!("{max} or earlier") }
        });
        let ends = match (min, max) {
            (Some(min), Some(max)) => format!("{min} and {max}"),
            (min, max) => min.or(max).unwrap_or_default(),
        };
        format!("must be {ends}")
    }

    /// The same of an instant, which is a value of this shape.
    pub(crate) fn judge(
        &self,
        value: DateTime<Utc>,
        shape: Shape,
        limits: &Limits,
    ) -> Result<(), End> {
        let early = limits
            .min
            .map(|min| shape.cut(min))
            .is_some_and(|min| value < min || (self.min_exclusive && value == min));
        let late = limits
            .max
            .map(|max| shape.cut(max))
            .is_some_and(|max| value > max || (self.max_exclusive && value == max));
        match (early, late) {
            (true, _) => Err(End::Min),
            (_, true) => Err(End::Max),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::{Anchor, Unit, parse};

    const NOW: DateBound = DateBound { anchor: Anchor::Now, offsets: &[] };
    const LATER: DateBound = DateBound { anchor: Anchor::Now, offsets: &[(6, Unit::Months)] };
    const NEVER: DateBound =
        DateBound { anchor: Anchor::Now, offsets: &[(1_000_000, Unit::Years)] };
    const BEFORE_TIME: DateBound =
        DateBound { anchor: Anchor::Now, offsets: &[(-1_000_000, Unit::Years)] };
    const CREATED: DateBound = DateBound { anchor: Anchor::Field(0), offsets: &[(-1, Unit::Days)] };
    const EPOCH: DateBound =
        DateBound { anchor: Anchor::Instant { seconds: 0, nanos: 0 }, offsets: &[] };

    fn range(
        min: impl Into<Option<DateBound>>,
        min_exclusive: bool,
        max: impl Into<Option<DateBound>>,
        max_exclusive: bool,
    ) -> DateRange {
        DateRange::new(min.into(), min_exclusive, max.into(), max_exclusive)
    }

    fn now() -> DateTime<Utc> {
        parse::utc("2017-07-11T18:45:37.098765Z").expect("a date")
    }

    #[test]
    fn ends_are_inclusive_unless_said_otherwise() {
        let inclusive = range(NOW, false, LATER, false);
        let exclusive = range(NOW, true, LATER, true);
        for (text, of_inclusive, of_exclusive) in [
            ("2017-07-11T18:45:37.097999Z", Err(End::Min), Err(End::Min)),
            ("2017-07-11T18:45:37.098Z", Ok(()), Err(End::Min)),
            ("2017-07-11T20:45:37.098+02:00", Ok(()), Err(End::Min)),
            ("2017-07-11T18:45:37.098001Z", Ok(()), Ok(())),
            ("2018-01-11T18:45:37.098Z", Ok(()), Err(End::Max)),
            ("2018-01-11T18:45:37.099Z", Err(End::Max), Err(End::Max)),
        ] {
            let value = parse::fixed(text).expect(text);
            for (range, expected) in [(inclusive, of_inclusive), (exclusive, of_exclusive)] {
                let limits = range.resolve(now(), None, None, Some(Precision::Milliseconds));
                assert_eq!(range.holds(&value, &limits), expected, "{text} {range:?}");
                assert_eq!(range.holds(&value.naive_utc(), &limits), expected, "{text} {range:?}");
            }
        }
    }

    #[test]
    fn days_are_compared_as_days() {
        let inclusive = range(NOW, false, LATER, false);
        let exclusive = range(NOW, true, LATER, true);
        for (text, of_inclusive, of_exclusive) in [
            ("2017-07-10", Err(End::Min), Err(End::Min)),
            ("2017-07-11", Ok(()), Err(End::Min)),
            ("2017-07-12", Ok(()), Ok(())),
            ("2018-01-11", Ok(()), Err(End::Max)),
            ("2018-01-12", Err(End::Max), Err(End::Max)),
        ] {
            let value = parse::date(text).expect(text);
            for (range, expected) in [(inclusive, of_inclusive), (exclusive, of_exclusive)] {
                let limits = range.resolve(now(), None, None, None);
                assert_eq!(range.holds(&value, &limits), expected, "{text} {range:?}");
            }
        }
    }

    #[test]
    fn bounds_out_of_reach_hold_nobody_or_refuse_everybody() {
        for (range, expected) in [
            (range(None, false, NEVER, true), Ok(())),
            (range(None, false, BEFORE_TIME, false), Err(End::Max)),
            (range(NEVER, false, None, false), Err(End::Min)),
            (range(BEFORE_TIME, true, None, false), Ok(())),
            (range(CREATED, false, None, false), Ok(())),
            (range(None, false, None, false), Ok(())),
        ] {
            let limits = range.resolve(now(), None, None, None);
            assert_eq!(range.holds(&now(), &limits), expected, "{range:?}");
            assert_eq!(range.holds(&now().date_naive(), &limits), expected, "{range:?}");
        }
    }

    #[test]
    fn messages() {
        let created = parse::utc("2020-02-01T00:00:00Z");
        let now_text = "2017-07-11T18:45:37.098Z (now)";
        let later = "2018-01-11T18:45:37.098Z (now + 6 months)";
        for (range, expected) in [
            (range(NOW, false, LATER, false), format!("must be between {now_text} and {later}")),
            (
                range(NOW, true, LATER, false),
                format!("must be after {now_text} and {later} or earlier"),
            ),
            (
                range(NOW, false, LATER, true),
                format!("must be {now_text} or later and before {later}"),
            ),
            (range(NOW, true, LATER, true), format!("must be after {now_text} and before {later}")),
            (range(NOW, false, None, false), format!("must be {now_text} or later")),
            (range(None, false, LATER, true), format!("must be before {later}")),
            (
                range(EPOCH, false, None, false),
                "must be 1970-01-01T00:00:00.000Z or later".to_owned(),
            ),
            (
                range(None, false, CREATED, false),
                "must be 2020-01-31T00:00:00.000Z (created - 1 day) or earlier".to_owned(),
            ),
        ] {
            let precision = Some(Precision::Milliseconds);
            let limits = range.resolve(now(), None, created, precision);
            let message = range.message(&limits, Shape::Instant, precision, |_| "created");
            assert_eq!(message, expected);
        }
        let range = range(NOW, false, CREATED, false);
        let limits = range.resolve(now(), None, None, None);
        let message = range.message(&limits, Shape::Day, None, |_| "created");
        assert_eq!(message, "must be 2017-07-11 (now) or later");
    }
}
