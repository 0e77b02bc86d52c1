//! Dates that are so far from the ends of their range that no calendar is needed.

use chrono::{DateTime, Datelike, Utc};

use super::{Anchor, DateBound, Unit};

/// The seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// The seconds of a year, which are so many on average.
const YEAR: i64 = 31_556_952;

/// What [`second`] says is less than three days away from what is so, and a precision, or a calendar day,
/// moves an end by less than one.
const NEAR: i64 = 4 * DAY;

/// What leads further out may lead out of the calendar, and ends where that does.
const FAR: i64 = 100_000 * YEAR;

/// What is inside for certain, found out when the description is made: what an instant must be after and before,
/// in [`STEP`]s since 1970, or from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sure {
    after: i32,
    before: i32,
    after_now: bool,
    before_now: bool,
}

/// The seconds of a step: so many that four bytes reach beyond the calendar.
const STEP: i64 = 1 << 12;

impl Sure {
    /// What is so between these ends. Where that takes more than adding up, nothing is.
    pub(super) const fn of(min: Option<DateBound>, max: Option<DateBound>) -> Self {
        let (after, after_now) = match min {
            Some(min) => match min.end(true) {
                Some((end, from_now)) => (steps(end + NEAR) + 1, from_now),
                None => (i32::MAX, false),
            },
            None => (i32::MIN, false),
        };
        let (before, before_now) = match max {
            Some(max) => match max.end(false) {
                Some((end, from_now)) => (steps(end - NEAR) - 1, from_now),
                None => (i32::MIN, false),
            },
            None => (i32::MAX, false),
        };
        Self { after, before, after_now, before_now }
    }

    /// Whether the clock is asked for that.
    #[inline]
    pub(crate) fn moves(&self) -> bool {
        self.after_now | self.before_now
    }

    /// Whether an instant near this [`second`] is inside for certain; `now` is exact. The exact ends are asked
    /// for only where it is not.
    #[inline]
    pub(crate) fn holds(&self, value: i64, now: i64) -> bool {
        let from = |now_counts: bool| if now_counts { value - now } else { value };
        i64::from(self.after) * STEP < from(self.after_now)
            && from(self.before_now) < i64::from(self.before) * STEP
            && is_near(now)
    }
}

/// So many whole steps; what is near has few.
#[expect(clippy::cast_possible_truncation, reason = "four bytes reach beyond what is near")]
const fn steps(seconds: i64) -> i32 {
    (seconds / STEP) as i32
}

/// The second since 1970 at which a day begins, if every year were the average one.
#[inline]
pub(crate) fn second(instant: &DateTime<Utc>) -> i64 {
    const START: i64 = 1970 * YEAR + DAY;
    let date = instant.naive_utc().date();
    i64::from(date.year()) * YEAR + i64::from(date.ordinal()) * DAY - START
}

/// Whether a second is in the calendar for certain, and also so far from one that is.
#[inline]
const fn is_near(second: i64) -> bool {
    -FAR < second && second < FAR
}

impl DateBound {
    /// The latest second that it may be, or the earliest, and whether that is counted from now; nothing, where
    /// that takes more than adding up.
    const fn end(&self, latest: bool) -> Option<(i64, bool)> {
        let (mut end, moves) = match self.anchor {
            Anchor::Now => (0, true),
            Anchor::Instant { seconds, .. } => (seconds, false),
            Anchor::Today | Anchor::Field(_) => return None,
        };
        let mut index = 0;
        while index < self.offsets.len() && is_near(end) {
            let (amount, unit) = self.offsets[index];
            let (least, most) = unit.seconds();
            let each = if (amount < 0) == latest { least } else { most };
            // What is too far stays so.
            end = match amount.checked_mul(each) {
                Some(shift) if is_near(shift) => end + shift,
                _ => FAR,
            };
            index += 1;
        }
        if is_near(end) { Some((end, moves)) } else { None }
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
    use chrono::{NaiveDate, TimeDelta};

    use super::*;
    use crate::date::DateRange;

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
                    let only = |min, max| DateRange::new(min, true, max, true);
                    for range in [only(Some(bound), None), only(None, Some(bound))] {
                        let limits = range.resolve(now, None, None, None);
                        let end = limits.min.or(limits.max).expect("it has an end");
                        for days in [-400, -40, -3, -1, 0, 1, 3, 40, 400] {
                            let value = end + TimeDelta::days(days);
                            if range.sure.holds(second(&value), now.timestamp()) {
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
            let range = DateRange::new(Some(min), false, None, false);
            assert!(!range.sure.holds(second(&DateTime::<Utc>::MAX_UTC), 0));
        }
    }
}
