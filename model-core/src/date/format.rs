//! Writing dates, byte for byte as chrono's serde does, in a third of the instructions: into a
//! buffer of fixed size, and without the machinery of `core::fmt`.

use core::fmt::Write;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::Precision;

/// The longest text is that of an instant far outside the four-digit years:
/// `+262142-12-31T23:59:59.999999999+23:59`.
const CAPACITY: usize = 40;

/// A date as text in quotes, on the stack.
///
/// A precision says how many digits the fraction of the second has; the digits beyond are cut off.
/// Without one there are as many as are needed, of 0, 3, 6 and 9.
pub(crate) struct DateText {
    bytes: [u8; CAPACITY + 2],
    len: usize,
}

impl DateText {
    /// `2024-01-02T03:04:05.123Z`.
    pub(crate) fn utc(instant: &DateTime<Utc>, precision: Option<Precision>) -> Self {
        let mut text = Self::date_time(&instant.naive_utc(), precision);
        text.push([b'Z']);
        text
    }

    /// `2024-01-02T03:04:05.123+01:00`, and `Z` for an offset of zero.
    ///
    /// Where the local date is outside chrono's range (which its serde impl panics at), the instant
    /// is written in UTC.
    pub(crate) fn fixed(instant: &DateTime<FixedOffset>, precision: Option<Precision>) -> Self {
        let utc = instant.naive_utc();
        let (local, seconds) = match utc.checked_add_offset(*instant.offset()) {
            Some(local) => (local, instant.offset().local_minus_utc()),
            None => (utc, 0),
        };
        let mut text = Self::date_time(&local, precision);
        text.push_offset(seconds);
        text
    }

    /// `2024-01-02`.
    pub(crate) fn date(date: NaiveDate) -> Self {
        let mut text = Self::new();
        text.push_date(date);
        text
    }

    /// `2024-01-02T03:04:05.123`.
    pub(crate) fn date_time(local: &NaiveDateTime, precision: Option<Precision>) -> Self {
        let mut text = Self::new();
        text.push_date(local.date());
        text.push([b'T']);
        text.push_time(local.time(), precision);
        text
    }

    /// `03:04:05.123`.
    pub(crate) fn time(time: NaiveTime, precision: Option<Precision>) -> Self {
        let mut text = Self::new();
        text.push_time(time, precision);
        text
    }

    /// The text, without quotes.
    pub(crate) fn as_str(&self) -> &str {
        core::str::from_utf8(self.bytes.get(1..self.len).unwrap_or_default()).unwrap_or_default()
    }

    /// The text in quotes, which is ASCII, for a writer of bytes: the first of them, and how many.
    #[cfg(feature = "json")]
    #[inline]
    pub(crate) fn quoted(mut self) -> ([u8; CAPACITY + 2], usize) {
        self.push([b'"']);
        (self.bytes, self.len)
    }

    fn new() -> Self {
        let mut bytes = [0; CAPACITY + 2];
        bytes[0] = b'"';
        Self { bytes, len: 1 }
    }

    fn push<const N: usize>(&mut self, chunk: [u8; N]) {
        let rest = self.bytes.get_mut(self.len..).unwrap_or_default();
        if let Some(place) = rest.first_chunk_mut() {
            *place = chunk;
            self.len += N;
        }
    }

    fn push_date(&mut self, date: NaiveDate) {
        match u32::try_from(date.year()) {
            Ok(year @ 0..=9999) => {
                let [y1, y2, y3, y4, m1, m2, d1, d2] =
                    digits([year / 100, year % 100, date.month(), date.day()]);
                self.push([y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2]);
            }
            _ => self.push_distant_date(date),
        }
    }

    /// ISO 8601 wants a sign on a year that has not four digits. The buffer has room, so this cannot fail.
    #[cold]
    fn push_distant_date(&mut self, date: NaiveDate) {
        let _ = write!(self, "{:+05}-{:02}-{:02}", date.year(), date.month(), date.day());
    }

    fn push_time(&mut self, time: NaiveTime, precision: Option<Precision>) {
        let seconds = time.num_seconds_from_midnight();
        // chrono keeps a leap second in the nanoseconds of the second before it.
        let (leap, nanos) = match time.nanosecond().checked_sub(1_000_000_000) {
            Some(nanos) => (1, nanos),
            None => (0, time.nanosecond()),
        };
        let (minutes, second) = (seconds / 60, seconds % 60 + leap);
        let [h1, h2, m1, m2, s1, s2, ..] = digits([minutes / 60, minutes % 60, second, 0]);
        self.push([h1, h2, b':', m1, m2, b':', s1, s2]);
        self.push_fraction(nanos, precision);
    }

    fn push_fraction(&mut self, nanos: u32, precision: Option<Precision>) {
        let groups = match precision {
            Some(precision) => precision.digits() / 3,
            None if nanos == 0 => 0,
            None if nanos % 1_000_000 == 0 => 1,
            None if nanos % 1_000 == 0 => 2,
            None => 3,
        };
        if groups > 0 {
            self.push([b'.']);
        }
        let all = [nanos / 1_000_000, nanos / 1_000 % 1_000, nanos % 1_000];
        for group in all.into_iter().take(groups) {
            let [_, hundreds, tens, ones, ..] = digits([group / 100, group % 100, 0, 0]);
            self.push([hundreds, tens, ones]);
        }
    }

    /// An offset in whole minutes; chrono rounds one that has seconds, which no zone of today has.
    fn push_offset(&mut self, seconds: i32) {
        if seconds == 0 {
            self.push([b'Z']);
            return;
        }
        let sign = if seconds < 0 { b'-' } else { b'+' };
        let minutes = (seconds.unsigned_abs() + 30) / 60;
        let [h1, h2, m1, m2, ..] = digits([minutes / 60, minutes % 60, 0, 0]);
        self.push([sign, h1, h2, b':', m1, m2]);
    }
}

impl Write for DateText {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        text.bytes().for_each(|byte| self.push([byte]));
        Ok(())
    }
}

/// The two digits of each of four numbers below 100, all at once: each has sixteen bits, in which the
/// product with 103 has room, and that is a tenth of the number 1024 times.
fn digits(numbers: [u32; 4]) -> [u8; 8] {
    let [a, b, c, d] = numbers.map(u64::from);
    let numbers = a | b << 16 | c << 32 | d << 48;
    let tens = ((numbers * 103) >> 10) & 0x000f_000f_000f_000f;
    let ones = numbers - tens * 10;
    (tens | ones << 8 | 0x3030_3030_3030_3030).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use chrono::SecondsFormat::AutoSi;

    use super::*;
    use crate::date::parse;

    #[test]
    fn writes_as_many_digits_as_needed_or_asked_for() {
        for (text, auto, seconds, millis, micros) in [
            ("05Z", "05Z", "05Z", "05.000Z", "05.000000Z"),
            ("05.1Z", "05.100Z", "05Z", "05.100Z", "05.100000Z"),
            ("05.1234Z", "05.123400Z", "05Z", "05.123Z", "05.123400Z"),
            ("05.123456789Z", "05.123456789Z", "05Z", "05.123Z", "05.123456Z"),
            ("05.000000001Z", "05.000000001Z", "05Z", "05.000Z", "05.000000Z"),
            ("05.999999999Z", "05.999999999Z", "05Z", "05.999Z", "05.999999Z"),
            ("60.9999Z", "60.999900Z", "60Z", "60.999Z", "60.999900Z"),
        ] {
            for day in ["2016-12-31T23:59:", "1972-12-31T23:59:"] {
                let instant = parse::utc(&format!("{day}{text}")).expect(text);
                for (precision, expected) in [
                    (None, auto),
                    (Some(Precision::Seconds), seconds),
                    (Some(Precision::Milliseconds), millis),
                    (Some(Precision::Microseconds), micros),
                ] {
                    let written = DateText::utc(&instant, precision);
                    assert_eq!(written.as_str(), format!("{day}{expected}"));
                }
            }
        }
    }

    #[test]
    fn has_the_digits_of_every_number() {
        for number in 0..100 {
            let all = [number, 99 - number, number, 99];
            let text = all.map(|number| format!("{number:02}")).concat();
            assert_eq!(digits(all), text.as_bytes());
        }
    }

    #[test]
    fn survives_the_ends_of_the_range() {
        let offset = FixedOffset::east_opt(3600).expect("an hour");
        for (utc, east) in [
            (NaiveDateTime::MIN, "-262143-01-01T01:00:00+01:00"),
            (NaiveDateTime::MAX, "+262142-12-31T23:59:59.999999999Z"),
        ] {
            let instant = DateTime::from_naive_utc_and_offset(utc, offset);
            assert_eq!(DateText::fixed(&instant, None).as_str(), east);
        }
    }

    /// Steps through chrono's whole range, with other fractions and offsets at every step.
    #[test]
    fn agrees_with_chrono() {
        let mut instant = DateTime::<Utc>::MIN_UTC + chrono::TimeDelta::days(2);
        for step in 0..100_000_i32 {
            let nanos = [0, 5, 999, 1_000, 7_000_000, 123_000, 999_999_999, 500_000_000];
            let nanos = nanos[step.unsigned_abs() as usize % nanos.len()];
            let at = instant.with_nanosecond(nanos).expect("a fraction");
            let seconds = if step % 5 == 0 { -86_399 } else { step * 613 % 86_400 };
            let offset = FixedOffset::east_opt(seconds).expect("below a day");
            let fixed = at.with_timezone(&offset);
            let local = fixed.naive_local();
            for (ours, theirs) in [
                (DateText::utc(&at, None), at.to_rfc3339_opts(AutoSi, true)),
                (DateText::fixed(&fixed, None), fixed.to_rfc3339_opts(AutoSi, true)),
                (DateText::date_time(&local, None), format!("{local:?}")),
                (DateText::date(local.date()), format!("{:?}", local.date())),
                (DateText::time(local.time(), None), format!("{:?}", local.time())),
            ] {
                assert_eq!(ours.as_str(), theirs);
            }
            instant += chrono::TimeDelta::seconds(165_000_017);
        }
    }

    /// What is written within the four-digit years is read back as it was.
    #[test]
    fn round_trips() {
        let mut instant = parse::utc("0000-01-02T00:00:00.000000001Z").expect("a date");
        while instant.year() < 9999 {
            let text = DateText::utc(&instant, None);
            assert_eq!(parse::utc(text.as_str()), Some(instant));
            let local = instant.naive_utc();
            let text = DateText::date_time(&local, None);
            assert_eq!(parse::date_time(text.as_str()), Some(local));
            assert_eq!(parse::date(DateText::date(local.date()).as_str()), Some(local.date()));
            let text = DateText::time(local.time(), None);
            assert_eq!(parse::time(text.as_str()), Some(local.time()));
            instant += chrono::TimeDelta::microseconds(12_345_678_901_234);
        }
    }
}
