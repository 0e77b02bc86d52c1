//! How far a date bound is from its anchor: what is known of it before there is a clock.

use crate::model::{Anchor, DateBound, Unit};

const DAY: i128 = 86_400 * SECOND;
const SECOND: i128 = 1_000_000_000;

/// The fewest and the most days that so many months are, from whichever day they are counted.
const MONTHS: [(i128, i128); 12] = [
    (0, 0),
    (28, 31),
    (59, 62),
    (89, 92),
    (120, 123),
    (150, 153),
    (181, 184),
    (212, 215),
    (242, 245),
    (273, 276),
    (303, 306),
    (334, 337),
];

/// Where a bound is, at the least and at the most, in nanoseconds from its base.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    pub(super) base: Base,
    pub(super) least: i128,
    pub(super) most: i128,
}

/// What a bound is reckoned from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Clock,
    Epoch,
    /// Another field, by its index.
    Field(usize),
}

impl Reach {
    pub(super) fn of(bound: &DateBound) -> Self {
        let start = match bound.anchor {
            Anchor::Now => Reach { base: Base::Clock, least: 0, most: 0 },
            // Midnight is up to a day ago.
            Anchor::Today => Reach { base: Base::Clock, least: 1 - DAY, most: 0 },
            Anchor::Field(index) => Reach { base: Base::Field(index), least: 0, most: 0 },
            Anchor::Instant(seconds, nanos) => Reach::instant(seconds, nanos),
        };
        bound.offsets.iter().fold(start, |reach, (amount, unit)| reach.moved(*amount, *unit))
    }

    pub(super) fn instant(seconds: i64, nanos: u32) -> Self {
        let at = i128::from(seconds) * SECOND + i128::from(nanos);
        Reach { base: Base::Epoch, least: at, most: at }
    }

    /// Whether it is before another bound, or at most there, whatever the clock says.
    pub(super) fn is_before(self, other: Reach, or_there: bool) -> bool {
        self.base == other.base && (self.most < other.least || or_there && self.most == other.least)
    }

    fn moved(self, amount: i64, unit: Unit) -> Self {
        let (fewest, most) = span(amount.unsigned_abs().into(), unit);
        let (least, most) = if amount < 0 { (-most, -fewest) } else { (fewest, most) };
        Reach { least: self.least + least, most: self.most + most, ..self }
    }
}

/// How long so many of a unit are, at the least and at the most.
fn span(amount: i128, unit: Unit) -> (i128, i128) {
    let each = match unit {
        Unit::Milliseconds => 1_000_000,
        Unit::Seconds => SECOND,
        Unit::Minutes => 60 * SECOND,
        Unit::Hours => 3_600 * SECOND,
        Unit::Days => DAY,
        Unit::Weeks => 7 * DAY,
        Unit::Months => {
            let (years, months) = (amount / 12, amount % 12);
            let (fewest, most) = usize::try_from(months).map_or((0, 0), |months| MONTHS[months]);
            return ((365 * years + fewest) * DAY, (366 * years + most) * DAY);
        }
        Unit::Years => return (365 * amount * DAY, 366 * amount * DAY),
    };
    (amount * each, amount * each)
}

#[cfg(test)]
mod tests {
    use super::MONTHS;
    use crate::lower::rfc3339::parse;

    fn day(year: i64, month: i64, day: i64) -> Option<i128> {
        parse(&format!("{year:04}-{month:02}-{day:02}"))
            .map(|(seconds, _)| i128::from(seconds) / 86_400)
    }

    /// Every day of four years, one of them a leap year, and every number of months from it.
    #[test]
    fn so_many_months_are_so_many_days() {
        let mut found = [(i128::MAX, 0); 12];
        for (year, month, of_month) in
            (2001..2005).flat_map(|y| (1..13).flat_map(move |m| (1..32).map(move |d| (y, m, d))))
        {
            let Some(start) = day(year, month, of_month) else { continue };
            for (months, (fewest, most)) in (0..).zip(&mut found) {
                let (year, month) =
                    (year + (month - 1 + months) / 12, (month - 1 + months) % 12 + 1);
                // A month that is shorter ends on its last day.
                let end = (0..4).find_map(|less| day(year, month, of_month - less));
                let days = end.expect("every month has 28 days") - start;
                (*fewest, *most) = ((*fewest).min(days), (*most).max(days));
            }
        }
        assert_eq!(found, MONTHS);
    }
}
