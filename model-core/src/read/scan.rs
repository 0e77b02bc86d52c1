//! JSON text, byte by byte: the grammar of RFC 8259 and nothing else.

mod string;

use std::borrow::Cow;

use super::{MAX_DEPTH, TOO_DEEP};
use crate::plain::is_plain;
use crate::value::{Got, Stop};

/// A place in a text.
pub(super) struct Scanner<'de> {
    text: &'de str,
    /// The next byte.
    pub(super) position: usize,
    /// What is wrong with the text, and where.
    pub(super) error: Option<(usize, &'static str)>,
}

impl<'de> Scanner<'de> {
    pub(super) fn new(text: &'de str) -> Self {
        Self { text, position: 0, error: None }
    }

    /// How long the text is.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// The next byte; 0, which no JSON text has outside a string, at the end.
    #[inline]
    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.position).copied().unwrap_or(0)
    }

    /// The next byte that is no white space.
    #[inline]
    pub(super) fn peek(&mut self) -> u8 {
        loop {
            match self.byte() {
                b' ' | b'\n' | b'\t' | b'\r' => self.position += 1,
                byte => return byte,
            }
        }
    }

    #[cold]
    pub(super) fn fail(&mut self, at: usize, message: &'static str) -> Stop {
        self.error.get_or_insert((at, message));
        Stop
    }

    /// Something else stands where a value should.
    #[cold]
    pub(super) fn unexpected(&mut self, message: &'static str) -> Stop {
        let end = self.position >= self.text.len();
        self.fail(self.position, if end { "the text ends too early" } else { message })
    }

    /// Consumes a byte that must be here.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8, message: &'static str) -> Result<(), Stop> {
        if self.peek() != byte {
            return Err(self.unexpected(message));
        }
        self.position += 1;
        Ok(())
    }

    /// Consumes the comma before an element, or the bracket behind the last. Whether there is one more.
    #[inline]
    pub(super) fn more(&mut self, first: &mut bool, close: u8) -> Result<bool, Stop> {
        let byte = self.peek();
        if byte == close {
            self.position += 1;
            return Ok(false);
        }
        if std::mem::take(first) {
            return Ok(true);
        }
        if byte != b',' {
            return Err(self.unexpected(if close == b'}' {
                "expected `,` or `}`"
            } else {
                "expected `,` or `]`"
            }));
        }
        let comma = self.position;
        self.position += 1;
        if self.peek() == close {
            return Err(self.fail(comma, "a trailing comma is not allowed"));
        }
        Ok(true)
    }

    /// Nothing but white space may follow.
    pub(super) fn end(&mut self) -> Result<(), Stop> {
        self.peek();
        if self.position < self.text.len() {
            return Err(self.fail(self.position, "nothing may follow the value"));
        }
        Ok(())
    }

    /// A key and its colon.
    #[inline]
    pub(super) fn key(&mut self) -> Result<Cow<'de, str>, Stop> {
        if self.peek() != b'"' {
            return Err(self.unexpected("expected a key in double quotes"));
        }
        let key = self.string()?;
        self.expect(b':', "expected `:`")?;
        Ok(key)
    }

    /// Consumes a key and its colon, if it is this one, and written as most are. Whether it was.
    #[inline]
    pub(super) fn is_key(&mut self, key: &str) -> bool {
        let rest = self.text.as_bytes().get(self.position..).unwrap_or_default();
        let rest = rest.strip_prefix(b"\"").and_then(|rest| rest.strip_prefix(key.as_bytes()));
        let Some(rest) = rest.and_then(|rest| rest.strip_prefix(b"\":")) else { return false };
        // What has to be escaped is another key where it is not.
        if !is_plain(key.as_bytes()) {
            return false;
        }
        self.position = self.text.len() - rest.len();
        true
    }

    /// `true`, `false` or `null`.
    pub(super) fn literal(&mut self, literal: &'static str) -> Result<(), Stop> {
        let rest = &self.text.as_bytes()[self.position..];
        if !rest.starts_with(literal.as_bytes()) {
            return Err(self.fail(self.position, "expected a value"));
        }
        self.position += literal.len();
        Ok(())
    }

    /// A number.
    #[inline]
    pub(super) fn number(&mut self) -> Result<Got<'de>, Stop> {
        let start = self.position;
        let mut value = 0_u64;
        // Up to 19 digits fit without a check.
        while self.position - start < 19 {
            let digit = self.byte().wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            value = value * 10 + u64::from(digit);
            self.position += 1;
        }
        let digits = self.position - start;
        let simple = !matches!(self.byte(), b'.' | b'e' | b'E' | b'0'..=b'9');
        if simple && (digits == 1 || (digits > 1 && self.text.as_bytes()[start] != b'0')) {
            return Ok(Got::U64(value));
        }
        self.any_number(start)
    }

    fn any_number(&mut self, start: usize) -> Result<Got<'de>, Stop> {
        while matches!(self.byte(), b'+' | b'-' | b'.' | b'e' | b'E' | b'0'..=b'9') {
            self.position += 1;
        }
        match super::number::parse(&self.text[start..self.position]) {
            Some(got) => Ok(got),
            None => Err(self.fail(start, "is not a number")),
        }
    }

    /// Passes over a value at some depth, without recursion. What it was.
    pub(super) fn skip(&mut self, depth: usize) -> Result<Got<'de>, Stop> {
        // One bit for each open container: set for an object.
        let mut objects = 0_u128;
        let mut open = 0;
        loop {
            let got = match self.peek() {
                b'"' => Got::Text(self.string()?),
                b'-' | b'0'..=b'9' => self.number()?,
                b't' => self.literal("true").map(|()| Got::Bool(true))?,
                b'f' => self.literal("false").map(|()| Got::Bool(false))?,
                b'n' => self.literal("null").map(|()| Got::Null)?,
                bracket @ (b'{' | b'[') => {
                    if depth + open >= MAX_DEPTH {
                        return Err(self.fail(self.position, TOO_DEEP));
                    }
                    objects = objects << 1 | u128::from(bracket == b'{');
                    open += 1;
                    self.position += 1;
                    let mut first = true;
                    if self.enter(objects & 1 == 1, &mut first)? {
                        continue;
                    }
                    let object = objects & 1 == 1;
                    objects >>= 1;
                    open -= 1;
                    if object { Got::Object } else { Got::Array }
                }
                _ => return Err(self.unexpected("expected a value")),
            };
            let mut got = got;
            loop {
                if open == 0 {
                    return Ok(got);
                }
                let object = objects & 1 == 1;
                if self.enter(object, &mut false)? {
                    break;
                }
                objects >>= 1;
                open -= 1;
                got = if object { Got::Object } else { Got::Array };
            }
        }
    }

    /// Goes to the next element of a container, past its key. Whether there is one.
    fn enter(&mut self, object: bool, first: &mut bool) -> Result<bool, Stop> {
        let more = self.more(first, if object { b'}' } else { b']' })?;
        if more && object {
            self.key()?;
        }
        Ok(more)
    }

    /// The text between two places.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'de str {
        &self.text[start..end]
    }
}
