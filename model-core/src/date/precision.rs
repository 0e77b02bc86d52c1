//! `precision = milliseconds`: how finely a date-time is kept.

use std::{rc::Rc, sync::Arc};

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeZone, Timelike};

use crate::patch::Patch;

/// The finest part of a second that a date-time keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Whole seconds.
    Seconds,
    /// Three digits.
    Milliseconds,
    /// Six digits.
    Microseconds,
}

impl Precision {
    /// How many digits a fraction of this precision has.
    #[must_use]
    pub const fn digits(self) -> usize {
        match self {
            Self::Seconds => 0,
            Self::Milliseconds => 3,
            Self::Microseconds => 6,
        }
    }

    const fn in_nanos(self) -> u32 {
        match self {
            Self::Seconds => 1_000_000_000,
            Self::Milliseconds => 1_000_000,
            Self::Microseconds => 1_000,
        }
    }
}

/// A value that can be cut to a [`Precision`].
#[diagnostic::on_unimplemented(
    message = "`precision` needs a date-time, and `{Self}` is none",
    label = "no `DateTime`, `NaiveDateTime` or `NaiveTime`",
    note = "remove `precision` here, or make the field a date-time"
)]
pub trait Truncate {
    /// Cuts off what is finer than `precision`. The result is never later than the value was, also
    /// before 1970, and a leap second remains one.
    fn truncate(&mut self, precision: Precision);
}

impl Truncate for NaiveDateTime {
    fn truncate(&mut self, precision: Precision) {
        let mut time = self.time();
        // Most are as coarse already.
        if time.nanosecond() % precision.in_nanos() != 0 {
            time.truncate(precision);
            *self = self.date().and_time(time);
        }
    }
}

impl Truncate for NaiveTime {
    fn truncate(&mut self, precision: Precision) {
        // The nanoseconds count forward from a whole second, on both sides of 1970; those of a
        // leap second have 1,000,000,000 more, which every unit divides.
        let nanos = self.nanosecond() - self.nanosecond() % precision.in_nanos();
        if let Some(time) = self.with_nanosecond(nanos) {
            *self = time;
        }
    }
}

impl<Tz: TimeZone> Truncate for DateTime<Tz> {
    fn truncate(&mut self, precision: Precision) {
        let mut utc = self.naive_utc();
        utc.truncate(precision);
        *self = Self::from_naive_utc_and_offset(utc, self.offset().clone());
    }
}

impl<T: Truncate> Truncate for Option<T> {
    fn truncate(&mut self, precision: Precision) {
        if let Some(value) = self {
            value.truncate(precision);
        }
    }
}

impl<T: Truncate> Truncate for Patch<T> {
    fn truncate(&mut self, precision: Precision) {
        if let Self::Value(value) = self {
            value.truncate(precision);
        }
    }
}

impl<T: Truncate> Truncate for Vec<T> {
    fn truncate(&mut self, precision: Precision) {
        for value in self {
            value.truncate(precision);
        }
    }
}

impl<T: Truncate + ?Sized> Truncate for Box<T> {
    fn truncate(&mut self, precision: Precision) {
        (**self).truncate(precision);
    }
}

impl<T: Truncate + Clone> Truncate for Arc<T> {
    fn truncate(&mut self, precision: Precision) {
        Self::make_mut(self).truncate(precision);
    }
}

impl<T: Truncate + Clone> Truncate for Rc<T> {
    fn truncate(&mut self, precision: Precision) {
        Self::make_mut(self).truncate(precision);
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, Utc};

    use super::*;
    use crate::date::{DateText, parse};

    #[test]
    fn truncates_towards_the_past() {
        for (text, precision, expected) in [
            ("2024-01-02T03:04:05.999999999Z", Precision::Seconds, "2024-01-02T03:04:05Z"),
            ("2024-01-02T03:04:05.999999999Z", Precision::Milliseconds, "2024-01-02T03:04:05.999Z"),
            (
                "2024-01-02T03:04:05.999999999Z",
                Precision::Microseconds,
                "2024-01-02T03:04:05.999999Z",
            ),
            ("1969-12-31T23:59:59.999999999Z", Precision::Milliseconds, "1969-12-31T23:59:59.999Z"),
            ("1969-12-31T23:59:59.000000001Z", Precision::Seconds, "1969-12-31T23:59:59Z"),
            ("0000-01-01T00:00:00.0009Z", Precision::Milliseconds, "0000-01-01T00:00:00Z"),
            ("2016-12-31T23:59:60.9999Z", Precision::Milliseconds, "2016-12-31T23:59:60.999Z"),
            ("2016-12-31T23:59:60.9999Z", Precision::Seconds, "2016-12-31T23:59:60Z"),
            ("2024-01-02T03:04:05Z", Precision::Microseconds, "2024-01-02T03:04:05Z"),
        ] {
            let instant = parse::utc(text).expect(text);
            let mut cut = instant;
            cut.truncate(precision);
            assert_eq!(DateText::utc(&cut, None).as_str(), expected);
            assert!(cut <= instant);

            let written = DateText::utc(&instant, Some(precision));
            assert_eq!(written.as_str(), DateText::utc(&cut, Some(precision)).as_str());
        }
    }

    #[test]
    fn reaches_inside() {
        let time = |nanos| NaiveTime::from_hms_nano_opt(1, 2, 3, nanos);
        let mut value = Some(vec![Box::new(time(1_999)), Box::new(None)]);
        value.truncate(Precision::Microseconds);
        assert_eq!(value, Some(vec![Box::new(time(1_000)), Box::new(None)]));
    }

    #[test]
    fn survives_the_ends_of_the_range() {
        let offset = chrono::FixedOffset::east_opt(3600).expect("an hour");
        let mut last = DateTime::<Utc>::MAX_UTC.with_timezone(&offset);
        last.truncate(Precision::Seconds);
        let date = NaiveDate::MAX.and_hms_opt(23, 59, 59).expect("a time");
        assert_eq!(last.naive_utc(), date);
    }
}
