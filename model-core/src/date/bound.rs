//! A date bound: an anchor and offsets from it, such as `now + 6 months`.

use core::fmt::Write;
#[cfg(feature = "json")]
use std::sync::OnceLock;

use chrono::{DateTime, Months, TimeDelta, Utc};

use super::{DateText, Precision, Truncate, moment::midnight};

/// An instant that depends on the clock or on another field, as an attribute writes it.
///
/// All of it is `const`, for a model's static description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateBound {
    /// What it is counted from.
    pub anchor: Anchor,
    /// What is added, from left to right; subtraction is a negative amount.
    pub offsets: &'static [(i64, Unit)],
}

/// What a [`DateBound`] is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The present.
    Now,
    /// The last midnight in UTC.
    Today,
    /// The date in another field, by the field's index in its model.
    Field(usize),
    /// A fixed instant.
    Instant {
        /// Seconds since the epoch.
        seconds: i64,
        /// Nanoseconds beyond them; 1,000,000,000 more for a leap second.
        nanos: u32,
    },
}

/// The unit of an offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Thousandths of a second.
    Milliseconds,
    /// Seconds.
    Seconds,
    /// 60 seconds.
    Minutes,
    /// 60 minutes.
    Hours,
    /// 24 hours.
    Days,
    /// 7 days.
    Weeks,
    /// Calendar months: the same day of another month, or its last one where it is shorter.
    Months,
    /// 12 calendar months.
    Years,
}

/// Attached to a context, it is told the bound that a default stands for: no description has it.
#[cfg(feature = "json")]
#[derive(Default)]
pub(crate) struct AskedBound(OnceLock<DateBound>);

#[cfg(feature = "json")]
impl AskedBound {
    pub(crate) fn answer(&self, bound: DateBound) {
        let _ = self.0.set(bound);
    }

    pub(crate) fn answered(&self) -> Option<&DateBound> {
        self.0.get()
    }
}

impl DateBound {
    /// The instant this bound means, truncated to `precision`; `None`, which holds nobody, where its
    /// anchor is a field that is absent.
    ///
    /// `field` is the instant in the field that [`Anchor::Field`] names, and is otherwise ignored.
    ///
    /// Offsets that lead out of chrono's range (some 262,000 years either way) end at the first or
    /// the last instant of that range, whatever offsets follow. So a `max` beyond its end holds
    /// nobody, and a `max` before its beginning refuses everybody, as they should; likewise a `min`.
    #[must_use]
    pub fn resolve(
        &self,
        now: DateTime<Utc>,
        field: Option<DateTime<Utc>>,
        precision: Option<Precision>,
    ) -> Option<DateTime<Utc>> {
        let anchor = match self.anchor {
            Anchor::Now => now,
            Anchor::Today => midnight(now),
            Anchor::Field(_) => field?,
            Anchor::Instant { seconds, nanos } => {
                DateTime::from_timestamp(seconds, nanos).unwrap_or_else(|| end_of_time(seconds))
            }
        };
        let mut instant = self.shift(anchor);
        if let Some(precision) = precision {
            instant.truncate(precision);
        }
        Some(instant)
    }

    /// The bound as its author wrote it: `now + 6 months`, `created - 1 day`,
    /// `2020-01-01T00:00:00Z`. A field is named by what `field_name` makes of its index.
    #[must_use]
    pub fn text<'a>(&self, field_name: impl FnOnce(usize) -> &'a str) -> String {
        let mut text = match self.anchor {
            Anchor::Now => "now".to_owned(),
            Anchor::Today => "today".to_owned(),
            Anchor::Field(index) => field_name(index).to_owned(),
            Anchor::Instant { seconds, nanos } => {
                let instant = DateTime::from_timestamp(seconds, nanos)
                    .unwrap_or_else(|| end_of_time(seconds));
                DateText::utc(&instant, None).as_str().to_owned()
            }
        };
        for &(amount, unit) in self.offsets {
            let sign = if amount < 0 { '-' } else { '+' };
            let count = amount.unsigned_abs();
            let plural = if count == 1 { "" } else { "s" };
            // Writing to a `String` cannot fail.
            let _ = write!(text, " {sign} {count} {}{plural}", unit.singular());
        }
        text
    }

    /// Whether this bound depends on the clock, or on another field.
    #[cfg(feature = "json")]
    pub(crate) fn moves(&self) -> bool {
        !matches!(self.anchor, Anchor::Instant { .. })
    }

    /// Whether this bound depends on the clock.
    pub(crate) fn is_relative(&self) -> bool {
        matches!(self.anchor, Anchor::Now | Anchor::Today)
    }

    /// Whether [`text`](Self::text) is an instant in full, which needs no explanation.
    pub(super) fn is_literal(&self) -> bool {
        matches!(self.anchor, Anchor::Instant { .. }) && self.offsets.is_empty()
    }

    fn shift(&self, mut instant: DateTime<Utc>) -> DateTime<Utc> {
        for &(amount, unit) in self.offsets {
            let Some(shifted) = unit.add(amount, instant) else {
                return end_of_time(amount);
            };
            instant = shifted;
        }
        instant
    }
}

impl Unit {
    /// `instant` and `amount` of this unit, unless that is outside chrono's range.
    fn add(self, amount: i64, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let duration = match self {
            Self::Milliseconds => TimeDelta::try_milliseconds(amount),
            Self::Seconds => TimeDelta::try_seconds(amount),
            Self::Minutes => TimeDelta::try_minutes(amount),
            Self::Hours => TimeDelta::try_hours(amount),
            Self::Days => TimeDelta::try_days(amount),
            Self::Weeks => TimeDelta::try_weeks(amount),
            Self::Months => return add_months(instant, amount),
            Self::Years => return add_months(instant, amount.checked_mul(12)?),
        };
        instant.checked_add_signed(duration?)
    }

    const fn singular(self) -> &'static str {
        match self {
            Self::Milliseconds => "millisecond",
            Self::Seconds => "second",
            Self::Minutes => "minute",
            Self::Hours => "hour",
            Self::Days => "day",
            Self::Weeks => "week",
            Self::Months => "month",
            Self::Years => "year",
        }
    }
}

fn add_months(instant: DateTime<Utc>, amount: i64) -> Option<DateTime<Utc>> {
    let months = Months::new(u32::try_from(amount.unsigned_abs()).ok()?);
    if amount < 0 { instant.checked_sub_months(months) } else { instant.checked_add_months(months) }
}

/// The end of chrono's range that lies in this direction.
fn end_of_time(direction: i64) -> DateTime<Utc> {
    if direction < 0 { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC }
}

#[cfg(test)]
mod tests;
