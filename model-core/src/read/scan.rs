//! JSON text, byte by byte: the grammar of RFC 8259 and nothing else.

mod number;
mod skip;
mod string;

use std::borrow::Cow;

pub(super) use self::skip::Kind;
use super::same;
use crate::value::Stop;

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
        self.at(self.position)
    }

    #[inline]
    fn at(&self, position: usize) -> u8 {
        self.text.as_bytes().get(position).copied().unwrap_or(0)
    }

    /// The next byte that is no white space.
    #[inline]
    pub(super) fn peek(&mut self) -> u8 {
        let byte = self.byte();
        if byte > b' ' { byte } else { self.pass_space() }
    }

    /// Passes over white space, of which most texts have none. What is behind it.
    #[inline(never)]
    fn pass_space(&mut self) -> u8 {
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
        if byte == b',' && !*first {
            let comma = self.position;
            self.position += 1;
            if self.peek() == close {
                return Err(self.fail(comma, "a trailing comma is not allowed"));
            }
            return Ok(true);
        }
        if byte == close {
            self.position += 1;
            return Ok(false);
        }
        if std::mem::take(first) {
            return Ok(true);
        }
        Err(self.unexpected(if close == b'}' {
            "expected `,` or `}`"
        } else {
            "expected `,` or `]`"
        }))
    }

    /// Consumes a bracket, if it is next, without white space before it. Whether it was.
    #[inline]
    pub(super) fn closes(&mut self, bracket: u8) -> bool {
        let closes = self.byte() == bracket;
        self.position += usize::from(closes);
        closes
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
        self.key_begins()?;
        let key = self.string()?;
        self.expect(b':', "expected `:`")?;
        Ok(key)
    }

    /// Consumes a key and its colon. Whether it is this one.
    pub(super) fn is_key(&mut self, name: &str) -> Result<bool, Stop> {
        self.key_begins()?;
        let is_same = self.is_string(name)?;
        self.expect(b':', "expected `:`")?;
        Ok(is_same)
    }

    /// Passes over a key and its colon.
    fn skip_key(&mut self) -> Result<(), Stop> {
        self.key_begins()?;
        self.skip_string()?;
        self.expect(b':', "expected `:`")
    }

    #[inline]
    fn key_begins(&mut self) -> Result<(), Stop> {
        if self.peek() == b'"' {
            return Ok(());
        }
        Err(self.unexpected("expected a key in double quotes"))
    }

    /// Where the value of a key begins, if that is next, and written as most are: with its quotes and its colon,
    /// and a comma before it where it is not the first.
    #[inline]
    pub(super) fn after_key(&self, first: bool, key: &str) -> Option<usize> {
        let rest = self.text.as_bytes().get(self.position..)?;
        let rest = if first { rest.strip_prefix(b"\"")? } else { rest.strip_prefix(b",\"")? };
        after(rest, key).map(|rest| self.text.len() - rest.len())
    }

    /// The same for the first of several keys that is next, and which that is.
    pub(super) fn after_any(&self, first: bool, keys: &[&str]) -> Option<(usize, usize)> {
        let rest = self.text.as_bytes().get(self.position..)?;
        let rest = if first { rest } else { rest.strip_prefix(b",")? };
        let rest = rest.strip_prefix(b"\"")?;
        for (index, key) in keys.iter().enumerate() {
            if let Some(rest) = after(rest, key) {
                return Some((index, self.text.len() - rest.len()));
            }
        }
        None
    }

    /// `true`, `false` or `null`.
    pub(super) fn literal(&mut self, literal: &'static str) -> Result<(), Stop> {
        if !self.is_literal(literal) {
            return Err(self.fail(self.position, "expected a value"));
        }
        Ok(())
    }

    /// The same, if it is next; otherwise nothing is consumed.
    #[inline]
    pub(super) fn is_literal(&mut self, literal: &'static str) -> bool {
        let rest = self.text.as_bytes().get(self.position..).unwrap_or_default();
        let found = rest.starts_with(literal.as_bytes());
        self.position += if found { literal.len() } else { 0 };
        found
    }

    /// The text between two places.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'de str {
        &self.text[start..end]
    }
}

/// What follows a key, its quote and its colon.
#[inline]
fn after<'t>(text: &'t [u8], key: &str) -> Option<&'t [u8]> {
    let (text, rest) = text.split_at_checked(key.len())?;
    let rest = rest.strip_prefix(b"\":")?;
    same(text, key.as_bytes()).then_some(rest)
}
