//! Numbers.

use super::Scanner;
use crate::value::{Got, Stop};

/// So many digits fit into 63 bits, whatever they are.
const FIT: usize = 18;

/// So many digits are an integer that a float holds exactly.
const EXACT: usize = 15;

/// What an integer is divided by that was written with so many digits behind its point: a float holds
/// them exactly, so the quotient is the nearest float.
const POWERS: [f64; EXACT] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14];

impl<'de> Scanner<'de> {
    /// An integer of few digits; otherwise nothing is consumed.
    #[inline]
    pub(in crate::read) fn plain_integer(&mut self) -> Option<i64> {
        let negative = self.byte() == b'-';
        let start = self.position + usize::from(negative);
        let (value, count) = self.digits(start, 0, FIT);
        let zero = self.at(start) == b'0';
        let plain = count > 0 && !(zero && (negative || count > 1));
        if !plain || matches!(self.at(start + count), b'0'..=b'9' | b'.' | b'e' | b'E') {
            return None;
        }
        self.position = start + count;
        Some(if negative { -value } else { value })
    }

    /// A number of few digits; otherwise nothing is consumed.
    #[inline]
    pub(in crate::read) fn plain_number(&mut self) -> Option<f64> {
        let negative = self.byte() == b'-';
        let start = self.position + usize::from(negative);
        let (mut value, whole) = self.digits(start, 0, EXACT);
        let (mut end, mut fraction) = (start + whole, 0);
        if self.at(end) == b'.' {
            (value, fraction) = self.digits(end + 1, value, EXACT - whole);
            end += 1 + fraction;
        }
        let plain = whole == 1 || whole > 1 && self.at(start) != b'0';
        let pointed = end == start + whole || fraction > 0;
        if !plain || !pointed || matches!(self.at(end), b'0'..=b'9' | b'.' | b'e' | b'E') {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "it has few digits")]
        let value = value as f64 / POWERS.get(fraction)?;
        self.position = end;
        Some(if negative { -value } else { value })
    }

    /// Digits from a place on, behind those of a value; no more than so many. The value, and how many there
    /// were.
    #[inline]
    fn digits(&self, start: usize, mut value: i64, most: usize) -> (i64, usize) {
        let mut count = 0;
        while count < most {
            let digit = self.at(start + count).wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            value = value * 10 + i64::from(digit);
            count += 1;
        }
        (value, count)
    }

    /// A number.
    pub(in crate::read) fn number(&mut self) -> Result<Got<'de>, Stop> {
        let start = self.position;
        if let Some(value) = self.plain_integer() {
            return Ok(u64::try_from(value).map_or(Got::I64(value), Got::U64));
        }
        while matches!(self.byte(), b'+' | b'-' | b'.' | b'e' | b'E' | b'0'..=b'9') {
            self.position += 1;
        }
        match crate::read::number::parse(&self.text[start..self.position]) {
            Some(got) => Ok(got),
            None => Err(self.fail(start, "is not a number")),
        }
    }
}
