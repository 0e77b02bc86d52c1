//! Dates that are so far from the ends of their range that no calendar is needed.

use chrono::{DateTime, Utc};

use super::{Anchor, DateBound, DateRange, Unit};

/// The seconds of a day.
const DAY: i64 = 24 * 60 * 60;

impl DateRange {
    /// Whether an instant is inside for certain: the exact ends are asked for only where it is not. A
    /// precision, and a calendar day, move an end by less than a day.
    pub(crate) fn surely_holds(&self, value: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        let value = value.timestamp();
        let is_late_enough =
            self.min.is_none_or(|min| min.span(now).is_some_and(|(_, most)| value - DAY > most));
        is_late_enough
            && self
                .max
                .is_none_or(|max| max.span(now).is_some_and(|(least, _)| value + DAY < least))
    }
}

impl DateBound {
    /// The earliest and the latest second that it may be; nothing, where that takes more than adding up.
    fn span(&self, now: DateTime<Utc>) -> Option<(i64, i64)> {
        let anchor = match self.anchor {
            Anchor::Now => now.timestamp(),
            Anchor::Instant { seconds, .. } => seconds,
            Anchor::Today | Anchor::Field(_) => return None,
        };
        let mut span = (anchor, anchor);
        for &(amount, unit) in self.offsets {
            let (least, most) = unit.seconds();
            let (one, other) = (amount.checked_mul(least)?, amount.checked_mul(most)?);
            span.0 = span.0.checked_add(one.min(other))?;
            span.1 = span.1.checked_add(one.max(other))?;
        }
        // What leads out of the calendar ends where that does.
        let years = 100_000 * 366 * DAY;
        (-years < span.0 && span.1 < years).then_some(span)
    }
}

impl Unit {
    /// The fewest and the most seconds that one of them takes. Less than one of them is counted as one.
    const fn seconds(self) -> (i64, i64) {
        match self {
            Self::Milliseconds => (0, 1),
            Self::Seconds => (1, 1),
            Self::Minutes => (60, 60),
            Self::Hours => (60 * 60, 60 * 60),
            Self::Days => (DAY, DAY),
            Self::Weeks => (7 * DAY, 7 * DAY),
            Self::Months => (28 * DAY, 31 * DAY),
            Self::Years => (365 * DAY, 366 * DAY),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    const UNITS: [Unit; 8] = [
        Unit::Milliseconds,
        Unit::Seconds,
        Unit::Minutes,
        Unit::Hours,
        Unit::Days,
        Unit::Weeks,
        Unit::Months,
        Unit::Years,
    ];

    #[test]
    fn what_is_sure_is_so() {
        let start = DateTime::from_timestamp(1_700_000_000, 0).expect("it is in range");
        let mut sure = 0;
        for day in (0..1_500).step_by(7) {
            let now = start + TimeDelta::days(day);
            for first in UNITS {
                for (amount, more) in [(-7, 0), (-1, 3), (0, 0), (1, -1), (5, 2), (26, 0)] {
                    let offsets: &'static [_] =
                        Vec::leak(vec![(amount, first), (more, Unit::Months)]);
                    let bound = DateBound { anchor: Anchor::Now, offsets };
                    let only =
                        |min, max| DateRange { min, min_exclusive: true, max, max_exclusive: true };
                    for range in [only(Some(bound), None), only(None, Some(bound))] {
                        let limits = range.resolve(now, None, None, None);
                        let end = limits.min.or(limits.max).expect("it has an end");
                        for days in [-400, -40, -3, -1, 0, 1, 3, 40, 400] {
                            let value = end + TimeDelta::days(days);
                            if range.surely_holds(value, now) {
                                sure += 1;
                                assert_eq!(range.holds(&value, &limits), Ok(()), "{range:?}");
                            }
                        }
                    }
                }
            }
        }
        assert!(sure > 1_000, "{sure}");
    }

    #[test]
    fn what_is_beyond_the_calendar_is_never_sure() {
        let never = DateBound { anchor: Anchor::Now, offsets: &[(1_000_000, Unit::Years)] };
        let overflows = DateBound { anchor: Anchor::Now, offsets: &[(i64::MAX, Unit::Years)] };
        for min in [never, overflows] {
            let range =
                DateRange { min: Some(min), min_exclusive: false, max: None, max_exclusive: false };
            assert!(!range.surely_holds(DateTime::<Utc>::MAX_UTC, DateTime::UNIX_EPOCH));
        }
    }
}
