//! Dates that are so far from the ends of their range that no calendar is needed.

use super::{Anchor, DateBound, DateRange, Unit};

/// The seconds of a day.
const DAY: i64 = 24 * 60 * 60;

impl DateRange {
    /// Whether a second is inside for certain: the exact ends are asked for only where it is not. A
    /// precision, and a calendar day, move an end by less than a day.
    #[inline]
    pub(crate) fn surely_holds(&self, value: i64, now: i64) -> bool {
        let late = |min: &DateBound| min.end(now, true).is_some_and(|most| value - DAY > most);
        let early = |max: &DateBound| max.end(now, false).is_some_and(|least| value + DAY < least);
        self.min.as_ref().is_none_or(late) && self.max.as_ref().is_none_or(early)
    }
}

impl DateBound {
    /// The latest second that it may be, or the earliest; nothing, where that takes more than adding up.
    #[inline]
    fn end(&self, now: i64, latest: bool) -> Option<i64> {
        let mut end = match self.anchor {
            Anchor::Now => now,
            Anchor::Instant { seconds, .. } => seconds,
            Anchor::Today | Anchor::Field(_) => return None,
        };
        for &(amount, unit) in self.offsets {
            let (least, most) = unit.seconds();
            let each = if (amount < 0) == latest { least } else { most };
            end = end.checked_add(amount.checked_mul(each)?)?;
        }
        // What leads out of the calendar ends where that does.
        let years = 100_000 * 366 * DAY;
        (-years < end && end < years).then_some(end)
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
    use chrono::{DateTime, TimeDelta, Utc};

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
                            if range.surely_holds(value.timestamp(), now.timestamp()) {
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
            assert!(!range.surely_holds(DateTime::<Utc>::MAX_UTC.timestamp(), 0));
        }
    }
}
