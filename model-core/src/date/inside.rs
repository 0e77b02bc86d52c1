//! Dates that are so far from the ends of their range that no calendar is needed.

use chrono::{DateTime, Datelike, Utc};

use super::{Anchor, DateBound, DateRange, Unit};

/// The seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// The seconds of a year, which are so many on average.
const YEAR: i64 = 31_556_952;

/// What [`second`] says is less than three days away from what is so, and a precision, or a calendar day,
/// moves an end by less than one.
const NEAR: i64 = 4 * DAY;

/// What leads further out may lead out of the calendar, and ends where that does.
const FAR: i64 = 100_000 * YEAR;

impl DateRange {
    /// Whether an instant near this [`second`] is inside for certain; `now` is exact. The exact ends are asked
    /// for only where it is not.
    #[inline]
    pub(crate) fn surely_holds(&self, value: i64, now: i64) -> bool {
        let late = |min: &DateBound| min.end(now, true).is_some_and(|most| value - NEAR > most);
        let early = |max: &DateBound| max.end(now, false).is_some_and(|least| value + NEAR < least);
        self.min.as_ref().is_none_or(late) && self.max.as_ref().is_none_or(early)
    }
}

/// The second since 1970 at which a day begins, if every year were the average one.
#[inline]
pub(crate) fn second(instant: &DateTime<Utc>) -> i64 {
    const START: i64 = 1970 * YEAR + DAY;
    let date = instant.naive_utc().date();
    i64::from(date.year()) * YEAR + i64::from(date.ordinal()) * DAY - START
}

/// Whether a second is in the calendar for certain.
#[inline]
fn is_near(second: i64) -> bool {
    (-FAR..FAR).contains(&second)
}

impl DateBound {
    /// The latest second that it may be, or the earliest; nothing, where that takes more than adding up.
    #[inline]
    fn end(&self, now: i64, latest: bool) -> Option<i64> {
        let end = match self.anchor {
            Anchor::Now => now,
            Anchor::Instant { seconds, .. } if is_near(seconds) => seconds,
            Anchor::Instant { .. } | Anchor::Today | Anchor::Field(_) => return None,
        };
        match self.offsets {
            [] => Some(end),
            [(amount, unit)] => unit.shift(end, *amount, latest),
            several => shift(several, end, latest),
        }
    }
}

/// The second after several offsets, each of which may lead out of the calendar.
#[inline(never)]
fn shift(offsets: &[(i64, Unit)], end: i64, latest: bool) -> Option<i64> {
    offsets.iter().try_fold(end, |end, (amount, unit)| unit.shift(end, *amount, latest))
}

impl Unit {
    /// The latest second after so many of them, or the earliest, if that is in the calendar for certain.
    #[inline]
    fn shift(self, end: i64, amount: i64, latest: bool) -> Option<i64> {
        let (least, most) = self.seconds();
        let each = if (amount < 0) == latest { least } else { most };
        amount.checked_mul(each)?.checked_add(end).filter(|end| is_near(*end))
    }

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
    use chrono::{NaiveDate, TimeDelta};

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
                    let mut offsets = vec![(amount, first), (more, Unit::Months)];
                    offsets.truncate(if more == 0 { 1 } else { 2 });
                    let offsets: &'static [_] = offsets.leak();
                    let bound = DateBound { anchor: Anchor::Now, offsets };
                    let only =
                        |min, max| DateRange { min, min_exclusive: true, max, max_exclusive: true };
                    for range in [only(Some(bound), None), only(None, Some(bound))] {
                        let limits = range.resolve(now, None, None, None);
                        let end = limits.min.or(limits.max).expect("it has an end");
                        for days in [-400, -40, -3, -1, 0, 1, 3, 40, 400] {
                            let value = end + TimeDelta::days(days);
                            if range.surely_holds(second(&value), now.timestamp()) {
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
    fn an_average_year_is_near() {
        for year in (-262_000..262_000).step_by(7).chain(1_600..2_400) {
            for (month, day) in [(1, 1), (2, 28), (12, 31)] {
                let date = NaiveDate::from_ymd_opt(year, month, day).expect("it is a date");
                for hour in [0, 23] {
                    let instant = date.and_hms_opt(hour, 59, 59).expect("it is a time").and_utc();
                    let away = second(&instant) - instant.timestamp();
                    assert!(away.abs() < 3 * DAY, "{instant} {away}");
                }
            }
        }
    }

    #[test]
    fn what_is_beyond_the_calendar_is_never_sure() {
        let never = DateBound { anchor: Anchor::Now, offsets: &[(1_000_000, Unit::Years)] };
        let overflows = DateBound { anchor: Anchor::Now, offsets: &[(i64::MAX, Unit::Years)] };
        let returns = DateBound {
            anchor: Anchor::Now,
            offsets: &[(300_000, Unit::Years), (-300_000, Unit::Years)],
        };
        for min in [never, overflows, returns] {
            let range =
                DateRange { min: Some(min), min_exclusive: false, max: None, max_exclusive: false };
            assert!(!range.surely_holds(second(&DateTime::<Utc>::MAX_UTC), 0));
        }
    }
}
