//! Reading dates, strictly in the forms of [RFC 3339, section 5.6].
//!
//! chrono's own parsers are more lenient (a space for the `T`, one digit where two belong, a minus
//! sign from beyond ASCII), and what they accept is not what a schema's `format: date-time` says.
//!
//! [RFC 3339, section 5.6]: https://www.rfc-editor.org/rfc/rfc3339#section-5.6

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

/// Reads a `date-time`, and turns it into UTC: the offset of one at the ends of the four-digit years may
/// lead to a year that could not be written so that it is read again.
pub(crate) fn utc(text: &str) -> Option<DateTime<Utc>> {
    let (utc, _) = instant(text)?;
    (0..=9999).contains(&utc.year()).then(|| utc.and_utc())
}

/// Reads a `date-time`, and keeps its offset from UTC.
pub(crate) fn fixed(text: &str) -> Option<DateTime<FixedOffset>> {
    let (utc, offset) = instant(text)?;
    Some(DateTime::from_naive_utc_and_offset(utc, offset))
}

/// Reads a `full-date`.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    match full_date(text.as_bytes())? {
        (date, []) => Some(date),
        _ => None,
    }
}

/// Reads a `date-time` without its offset.
pub(crate) fn date_time(text: &str) -> Option<NaiveDateTime> {
    match local(text.as_bytes())? {
        (local, []) => leaps_rightly(local).then_some(local),
        _ => None,
    }
}

/// Reads a `partial-time`. Without a date it can only be known that a leap second ends a day.
pub(crate) fn time(text: &str) -> Option<NaiveTime> {
    match partial_time(text.as_bytes())? {
        (time, []) if !is_leap(time) || ends_day(time) => Some(time),
        _ => None,
    }
}

/// Whether it is a `full-time`: a time of day and its offset from UTC, where a leap second ends a day.
#[cfg(feature = "formats")]
pub(crate) fn is_full_time(text: &str) -> bool {
    let Some((time, rest)) = partial_time(text.as_bytes()) else { return false };
    offset_seconds(rest).is_some_and(|offset| {
        let utc = i64::from(time.num_seconds_from_midnight()) - i64::from(offset);
        !is_leap(time) || utc.rem_euclid(86_400) == 86_399
    })
}

/// In nanoseconds.
const SECOND: u32 = 1_000_000_000;

/// The last year of which it is known whether a leap second was inserted: the IERS announces them
/// half a year ahead, and has announced none since 2016.
const LAST_KNOWN_YEAR: i32 = 2025;

/// Whether a leap second was inserted at the end of this day, or may yet be.
fn gains_second(date: NaiveDate) -> bool {
    let year = date.year();
    match (date.month(), date.day()) {
        (6, 30) => match year {
            1972 | 1981..=1983 | 1985 | 1992..=1994 | 1997 | 2012 | 2015 => true,
            _ => year > LAST_KNOWN_YEAR,
        },
        (12, 31) => match year {
            1972..=1979 | 1987 | 1989 | 1990 | 1995 | 1998 | 2005 | 2008 | 2016 => true,
            _ => year > LAST_KNOWN_YEAR,
        },
        _ => false,
    }
}

/// Whether a leap second, if this is one, is in its place.
fn leaps_rightly(utc: NaiveDateTime) -> bool {
    !is_leap(utc.time()) || (ends_day(utc.time()) && gains_second(utc.date()))
}

/// chrono keeps second 60 as a second 59 of more than a thousand million nanoseconds.
fn is_leap(time: NaiveTime) -> bool {
    time.nanosecond() >= SECOND
}

fn ends_day(time: NaiveTime) -> bool {
    time.num_seconds_from_midnight() == 86_399
}

/// `date-time`: the instant in UTC, and the offset it was written with.
fn instant(text: &str) -> Option<(NaiveDateTime, FixedOffset)> {
    if let Some(utc) = in_utc(text) {
        return Some((utc, FixedOffset::east_opt(0)?));
    }
    let (local, rest) = local(text.as_bytes())?;
    let seconds = offset_seconds(rest)?;
    let offset = FixedOffset::east_opt(seconds)?;
    // Most dates say `Z`, and need no arithmetic.
    let utc = if seconds == 0 { local } else { local.checked_sub_offset(offset)? };
    leaps_rightly(utc).then_some((utc, offset))
}

/// A `date-time` as most are written: in UTC, and with three digits of a fraction. Of any other nothing is said.
#[inline]
fn in_utc(text: &str) -> Option<NaiveDateTime> {
    let text: &[u8; 24] = text.as_bytes().try_into().ok()?;
    let (start, rest) = text.split_first_chunk()?;
    let (middle, rest) = rest.split_first_chunk()?;
    let end = rest.first_chunk()?;
    let [century, _, year, _, _, month, _, _] = DATE.pairs(*start)?;
    let [day, _, _, hour, _, _, minute, _] = DAY_TO_MINUTE.pairs(*middle)?;
    // At the place of the point there is the first digit behind it.
    let [_, second, _, tenths, _, millis, _, _] = SECOND_TO_END.pairs(*end)?;
    let year = i32::from(century) * 100 + i32::from(year);
    let date = NaiveDate::from_ymd_opt(year, month.into(), day.into())?;
    let millis = u32::from(tenths) * 100 + u32::from(millis);
    date.and_hms_milli_opt(hour.into(), minute.into(), second.into(), millis)
}

/// `full-date "T" partial-time`, and what follows it.
#[inline]
fn local(text: &[u8]) -> Option<(NaiveDateTime, &[u8])> {
    let (date, rest) = full_date(text)?;
    let Some((b'T' | b't', rest)) = rest.split_first() else {
        return None;
    };
    let (time, rest) = partial_time(rest)?;
    Some((date.and_time(time), rest))
}

/// Eight bytes of a text, where a zero stands for a digit, and what else there is for itself.
struct Template(u64, u64);

const DATE: Template = Template::new(*b"0000-00-");
const TIME: Template = Template::new(*b"00:00:00");
const DAY_TO_MINUTE: Template = Template::new(*b"00T00:00");
const SECOND_TO_END: Template = Template::new(*b":00.000Z");

impl Template {
    const fn new(text: [u8; 8]) -> Self {
        let mut room = [0; 8];
        let mut index = 0;
        while index < text.len() {
            // A digit has the values up to 9, and all others have 0.
            room[index] = if text[index] == b'0' { 0x7f - 9 } else { 0x7f };
            index += 1;
        }
        Self(u64::from_le_bytes(text), u64::from_le_bytes(room))
    }

    /// The numbers that two neighbouring digits are, at the place of the first.
    #[inline]
    fn pairs(&self, text: [u8; 8]) -> Option<[u8; 8]> {
        let values = u64::from_le_bytes(text) ^ self.0;
        if (values | values.wrapping_add(self.1)) & 0x8080_8080_8080_8080 != 0 {
            return None;
        }
        Some((values * 10 + (values >> 8)).to_le_bytes())
    }
}

#[inline]
fn full_date(text: &[u8]) -> Option<(NaiveDate, &[u8])> {
    let (start, rest) = text.split_first_chunk()?;
    let [century, _, year, _, _, month, _, _] = DATE.pairs(*start)?;
    let (&[d1, d2], rest) = rest.split_first_chunk()?;
    let year = i32::from(century) * 100 + i32::from(year);
    Some((NaiveDate::from_ymd_opt(year, month.into(), pair(d1, d2)?)?, rest))
}

#[inline]
fn partial_time(text: &[u8]) -> Option<(NaiveTime, &[u8])> {
    let (start, rest) = text.split_first_chunk()?;
    let [hour, _, _, minute, _, _, second, _] = TIME.pairs(*start)?;
    let (nanos, rest) = fraction(rest)?;
    let (second, nanos) = if second == 60 { (59, nanos + SECOND) } else { (second, nanos) };
    let time = NaiveTime::from_hms_nano_opt(hour.into(), minute.into(), second.into(), nanos)?;
    Some((time, rest))
}

/// What a fraction is multiplied by that has so many digits.
const POWERS: [u32; 10] =
    [1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

/// `time-secfrac` in nanoseconds, of which later digits say nothing; zero where there is none.
#[inline]
fn fraction(text: &[u8]) -> Option<(u32, &[u8])> {
    let Some((b'.', digits)) = text.split_first() else {
        return Some((0, text));
    };
    if let [a, b, c, rest @ ..] = digits {
        // Most have milliseconds.
        if let (Some(tens), Some(ones), false) = (
            pair::<u32>(*a, *b),
            pair::<u32>(b'0', *c),
            rest.first().is_some_and(u8::is_ascii_digit),
        ) {
            return Some(((tens * 10 + ones) * 1_000_000, rest));
        }
    }
    let mut rest = digits;
    let mut value = 0;
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        if digits.len() - after.len() < POWERS.len() {
            value = value * 10 + u32::from(digit - b'0');
        }
        rest = after;
    }
    let count = (digits.len() - rest.len()).min(POWERS.len() - 1);
    (count > 0).then(|| (value * POWERS[count], rest))
}

/// `time-offset` in seconds. The unknown local offset `-00:00` is an offset of zero.
fn offset_seconds(text: &[u8]) -> Option<i32> {
    let (sign, h1, h2, m1, m2) = match *text {
        [b'Z' | b'z'] => return Some(0),
        [b'+', h1, h2, b':', m1, m2] => (1, h1, h2, m1, m2),
        [b'-', h1, h2, b':', m1, m2] => (-1, h1, h2, m1, m2),
        _ => return None,
    };
    let (hours, minutes): (i32, i32) = (pair(h1, h2)?, pair(m1, m2)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// The number that two digits write.
#[inline]
fn pair<N: From<u8>>(tens: u8, ones: u8) -> Option<N> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then(|| N::from(tens * 10 + ones))
}

#[cfg(test)]
mod tests;
