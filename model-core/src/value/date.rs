//! chrono's dates, as RFC 3339 writes them.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::{ApiValue, Got, Read, Ref, Secret, Simple, Source, Stop, Want};
use crate::date::{self, DateText, FromInstant, Moment, Precision, Shape, Truncate};
use crate::description::{Attribute, precision};
use crate::violation::{Path, Report};

macro_rules! dates {
    ($($ty:ty, $empty:expr, $parse:path, $reference:ident, $what:literal $(, $truncated:ident)?;)*) => {$(
        impl ApiValue for $ty {
            #[inline]
            fn empty() -> Self {
                $empty
            }

            fn at_once(from: &mut dyn Source<'_>, at: &Path<'_>) -> Option<Self> {
                let text = from.text(at)?;
                let Some(value) = $parse(text) else {
                    from.again();
                    return None;
                };
                $(let value = $truncated(value, at);)?
                Some(value)
            }

            fn read(&mut self, from: &mut dyn Source<'_>, at: &Path<'_>, report: &mut Report<'_>) -> Result<Read, Stop> {
                if let Some(value) = Self::at_once(from, at) {
                    *self = value;
                    return Ok(Read::Value);
                }
                let text = match from.next(Want::Text, at, report)? {
                    Got::Text(text) => text,
                    other => return Ok(other.refuse("a string", from, at, report)),
                };
                let Some(value) = $parse(&text) else {
                    report.wrong(at, from.offset(), "format", concat!("must be ", $what));
                    return Ok(Read::Wrong);
                };
                *self = value;
                $(*self = $truncated(*self, at);)?
                Ok(Read::Value)
            }

            #[inline]
            fn simple(&mut self) -> Option<&mut dyn Simple> {
                Some(self)
            }

            #[inline]
            fn simple_option(option: &mut Option<Self>) -> Option<&mut dyn Simple> {
                Some(option)
            }

            #[inline]
            fn get(&self) -> Ref<'_> {
                Ref::$reference(self)
            }

            #[cfg(feature = "zeroize")]
            fn wipe(&mut self) {
                super::wipe::overwrite(self);
            }
        }

        impl Simple for $ty {
            fn take_text(&mut self, text: &str, at: &Path<'_>) -> bool {
                let (Some(value), _) = ($parse(text), at) else { return false };
                $(let value = $truncated(value, at);)?
                *self = value;
                true
            }
        }
    )*};
}

dates! {
    DateTime<Utc>, DateTime::UNIX_EPOCH, date::utc, Utc, "an RFC 3339 date-time, such as `2017-07-11T18:45:37Z`", truncated;
    DateTime<FixedOffset>, DateTime::UNIX_EPOCH.fixed_offset(), date::fixed, Fixed, "an RFC 3339 date-time, such as `2017-07-11T18:45:37Z`", truncated;
    NaiveDate, NaiveDate::default(), date::date, Date, "an RFC 3339 date, such as `2017-07-11`";
    NaiveDateTime, NaiveDateTime::default(), date::date_time, DateTime, "a date and time without an offset, such as `2017-07-11T18:45:37`", truncated;
    NaiveTime, NaiveTime::default(), date::time, Time, "a time of day, such as `18:45:37`", truncated;
}

/// A date as it is kept: to the digits that are said on the way to it.
#[inline]
fn truncated<T: Truncate>(mut value: T, at: &Path<'_>) -> T {
    if let Some(precision) = at.precision() {
        value.truncate(precision);
    }
    value
}

/// A date as it is written: to the digits that its field says, if it says any.
pub(crate) fn date_text(value: &Ref<'_>, said: &[Attribute]) -> DateText {
    let precision = precision(said);
    match value {
        Ref::Fixed(value) => DateText::fixed(value, precision),
        Ref::Date(value) => DateText::date(**value),
        Ref::DateTime(value) => DateText::date_time(value, precision),
        Ref::Time(value) => DateText::time(**value, precision),
        Ref::Utc(value) => DateText::utc(value, precision),
        _ => DateText::utc(&DateTime::UNIX_EPOCH, None),
    }
}

impl<T: ApiValue + Moment> Moment for Secret<T> {
    const SHAPE: Shape = T::SHAPE;

    fn instant(&self) -> DateTime<Utc> {
        self.expose_secret().instant()
    }
}

impl<T: ApiValue + FromInstant> FromInstant for Secret<T> {
    fn from_instant(instant: DateTime<Utc>) -> Self {
        Self::new(T::from_instant(instant))
    }
}

impl<T: ApiValue + Truncate> Truncate for Secret<T> {
    fn truncate(&mut self, precision: Precision) {
        self.expose_secret_mut().truncate(precision);
    }
}
