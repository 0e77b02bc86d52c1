//! Strings and their escapes.

use std::borrow::Cow;

use super::Scanner;
use crate::plain::first_other;
use crate::value::Stop;

impl<'de> Scanner<'de> {
    /// A string, whose opening quote is next.
    pub(in crate::read) fn string(&mut self) -> Result<Cow<'de, str>, Stop> {
        match self.plain_string() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.escaped().map(Cow::Owned),
        }
    }

    /// A string without escapes, whose opening quote is next; otherwise nothing is consumed.
    #[inline]
    pub(in crate::read) fn plain_string(&mut self) -> Option<&'de str> {
        let end = self.plain_end()?;
        let start = std::mem::replace(&mut self.position, end + 1) + 1;
        self.text.get(start..end)
    }

    /// Passes over a string, whose opening quote is next.
    pub(super) fn skip_string(&mut self) -> Result<(), Stop> {
        match self.plain_end() {
            Some(end) => self.position = end + 1,
            None => drop(self.escaped()?),
        }
        Ok(())
    }

    /// Consumes a string, whose opening quote is next. Whether it is this one.
    pub(super) fn is_string(&mut self, text: &str) -> Result<bool, Stop> {
        let Some(end) = self.plain_end() else { return Ok(self.escaped()? == text) };
        let start = std::mem::replace(&mut self.position, end + 1) + 1;
        Ok(self.text.as_bytes().get(start..end) == Some(text.as_bytes()))
    }

    /// Where the closing quote of a string without escapes is, whose opening quote is next.
    #[inline]
    fn plain_end(&self) -> Option<usize> {
        let end = first_other(self.text.as_bytes(), self.position + 1);
        (self.at(end) == b'"').then_some(end)
    }

    /// Passes over what stands for itself, to a quote, a backslash, a control character or the end.
    #[inline]
    fn plain(&mut self) -> usize {
        self.position = first_other(self.text.as_bytes(), self.position);
        self.position
    }

    /// A string, escape by escape.
    #[cold]
    fn escaped(&mut self) -> Result<String, Stop> {
        self.position += 1;
        let mut text = String::new();
        loop {
            match self.byte() {
                b'"' => {
                    self.position += 1;
                    return Ok(text);
                }
                b'\\' => text.push(self.escape()?),
                0..=0x1f => {
                    return Err(self.unexpected("a control character in a string must be escaped"));
                }
                _ => {
                    let from = self.position;
                    let end = self.plain();
                    text.push_str(&self.text[from..end]);
                }
            }
        }
    }

    /// An escape, whose backslash is next.
    fn escape(&mut self) -> Result<char, Stop> {
        let start = self.position;
        self.position += 1;
        let byte = self.byte();
        self.position += 1;
        Ok(match byte {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(start),
            _ => return Err(self.fail(start, "is not an escape")),
        })
    }

    /// Four hexadecimal digits, or two times four where the first are half of a pair.
    fn unicode(&mut self, start: usize) -> Result<char, Stop> {
        let high = self.hex(start)?;
        let mut code = high;
        if (0xd800..0xdc00).contains(&high)
            && self.text.as_bytes()[self.position..].starts_with(b"\\u")
        {
            self.position += 2;
            let low = self.hex(start)?;
            if (0xdc00..0xe000).contains(&low) {
                code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        match char::from_u32(code) {
            Some(character) => Ok(character),
            None => Err(self.fail(start, "is half of a surrogate pair")),
        }
    }

    fn hex(&mut self, start: usize) -> Result<u32, Stop> {
        let mut code = 0;
        for _ in 0..4 {
            let Some(digit) = char::from(self.byte()).to_digit(16) else {
                return Err(
                    self.fail(start, "is not an escape: `\\u` takes four hexadecimal digits")
                );
            };
            code = code << 4 | digit;
            self.position += 1;
        }
        Ok(code)
    }
}
