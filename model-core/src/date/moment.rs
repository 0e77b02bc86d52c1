//! The types that a date bound holds, and that a default bound makes.

use std::{rc::Rc, sync::Arc};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};

use super::{DateText, Precision};

/// A date or date-time, seen as an instant.
#[diagnostic::on_unimplemented(
    message = "`date_range` is for dates and date-times of `chrono`, and `{Self}` is none",
    label = "no `DateTime`, `NaiveDateTime` or `NaiveDate`",
    note = "use `minimum` and `maximum` for a number"
)]
pub trait Moment {
    /// What of an instant this type keeps.
    const SHAPE: Shape;

    /// The instant in UTC, which a date without an offset is taken to be in; of a day its midnight.
    fn instant(&self) -> DateTime<Utc>;
}

/// What of an instant a type keeps, and so what is compared and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An instant: `2024-01-02T03:04:05Z`.
    Instant,
    /// A date and time without an offset: `2024-01-02T03:04:05`.
    Local,
    /// A calendar day: `2024-01-02`.
    Day,
}

impl Shape {
    /// What a value of this shape made from `instant` would be.
    pub(super) fn cut(self, instant: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Instant | Self::Local => instant,
            Self::Day => midnight(instant),
        }
    }

    /// `instant` as a value of this shape is written.
    pub(crate) fn text(self, instant: DateTime<Utc>, precision: Option<Precision>) -> DateText {
        match self {
            Self::Instant => DateText::utc(&instant, precision),
            Self::Local => DateText::date_time(&instant.naive_utc(), precision),
            Self::Day => DateText::date(instant.date_naive()),
        }
    }
}

/// The beginning of the instant's day in UTC.
pub(super) fn midnight(instant: DateTime<Utc>) -> DateTime<Utc> {
    instant.date_naive().and_time(NaiveTime::MIN).and_utc()
}

impl<Tz: TimeZone> Moment for DateTime<Tz> {
    const SHAPE: Shape = Shape::Instant;

    fn instant(&self) -> DateTime<Utc> {
        self.naive_utc().and_utc()
    }
}

impl Moment for NaiveDateTime {
    const SHAPE: Shape = Shape::Local;

    fn instant(&self) -> DateTime<Utc> {
        self.and_utc()
    }
}

impl Moment for NaiveDate {
    const SHAPE: Shape = Shape::Day;

    fn instant(&self) -> DateTime<Utc> {
        self.and_time(NaiveTime::MIN).and_utc()
    }
}

/// A date or date-time that a default such as `now + 6 months` can make.
#[diagnostic::on_unimplemented(
    message = "a date bound cannot make a `{Self}`",
    label = "not `DateTime<Utc>`, `DateTime<FixedOffset>`, `NaiveDateTime` or `NaiveDate`",
    note = "for another type, let `default` be an expression that is no lone name, such as a call"
)]
pub trait FromInstant {
    /// The value for this instant, in UTC.
    fn from_instant(instant: DateTime<Utc>) -> Self;
}

impl FromInstant for DateTime<Utc> {
    fn from_instant(instant: DateTime<Utc>) -> Self {
        instant
    }
}

impl FromInstant for DateTime<FixedOffset> {
    fn from_instant(instant: DateTime<Utc>) -> Self {
        instant.fixed_offset()
    }
}

impl FromInstant for NaiveDateTime {
    fn from_instant(instant: DateTime<Utc>) -> Self {
        instant.naive_utc()
    }
}

impl FromInstant for NaiveDate {
    fn from_instant(instant: DateTime<Utc>) -> Self {
        instant.date_naive()
    }
}

/// A pointer to a date is bound as the date is.
macro_rules! see_through {
    ($($pointer:ident)*) => {$(
        impl<T: Moment> Moment for $pointer<T> {
            const SHAPE: Shape = T::SHAPE;

            fn instant(&self) -> DateTime<Utc> {
                (**self).instant()
            }
        }

        impl<T: FromInstant> FromInstant for $pointer<T> {
            fn from_instant(instant: DateTime<Utc>) -> Self {
                Self::new(T::from_instant(instant))
            }
        }
    )*};
}

see_through!(Arc Box Rc);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;

    #[test]
    fn every_type_is_an_instant_in_utc() {
        let text = "2024-01-02T23:30:00-01:00";
        let utc = parse::utc(text).expect(text);
        assert_eq!(utc.instant(), utc);
        assert_eq!(parse::fixed(text).map(|fixed| fixed.instant()), Some(utc));
        assert_eq!(utc.naive_utc().instant(), utc);
        assert_eq!(Rc::new(Box::new(Arc::new(utc))).instant(), utc);
        assert_eq!(Some(utc.date_naive().instant()), parse::utc("2024-01-03T00:00:00Z"));
        assert_eq!(<Box<NaiveDate> as Moment>::SHAPE, Shape::Day);
    }

    #[test]
    fn every_type_is_made_from_an_instant() {
        let utc = parse::utc("2024-01-02T03:04:05.678Z").expect("a date");
        assert_eq!(DateTime::<Utc>::from_instant(utc), utc);
        assert_eq!(
            DateTime::<FixedOffset>::from_instant(utc).to_rfc3339(),
            "2024-01-02T03:04:05.678+00:00"
        );
        assert_eq!(NaiveDateTime::from_instant(utc), utc.naive_utc());
        assert_eq!(Box::<NaiveDate>::from_instant(utc), Box::new(utc.date_naive()));
    }
}
