use std::collections::BTreeMap;
use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::super::harmless::harmless;
use super::super::position::continues;
use super::super::violations::fingerprint;
use super::super::{Violation, Violations};
use crate::order::sort;

/// What stands for a secret value, however long that is.
const MASK: &str = "********";
const TAB: &str = "    ";

/// The text that was read, and what of it may be shown.
pub(super) struct Source<'a> {
    bytes: &'a [u8],
    /// Whether this is the text that was read; of the secrets of another nothing is known.
    known: bool,
    /// Ascending and disjoint.
    secrets: Vec<Range<usize>>,
    /// Nothing shows from here on.
    cut: usize,
    /// The lines looked for already, because one line can be the whole source.
    lines: BTreeMap<usize, Range<usize>>,
}

/// Where a violation is in the source.
pub(super) struct Place {
    pub(super) offset: usize,
    /// The number of its line, from 1.
    pub(super) number: usize,
    /// The line without its end.
    pub(super) line: Range<usize>,
    /// The end of what may be shown of the line.
    pub(super) end: usize,
}

/// The smallest part of a line that is shown: a character, or a secret value.
pub(super) struct Piece {
    /// Where the next one starts.
    pub(super) end: usize,
    pub(super) text: String,
}

impl Piece {
    /// What it takes of a cropped line: a column at least, so that characters without a width
    /// cannot make it endless.
    pub(super) fn columns(&self) -> usize {
        self.text.width().max(1)
    }
}

impl<'a> Source<'a> {
    pub(super) fn new(bytes: &'a [u8], violations: &Violations) -> Self {
        let mut source = Self {
            bytes,
            known: violations.source() == Some(fingerprint(bytes)),
            secrets: disjoint(violations.secrets()),
            cut: bytes.len(),
            lines: BTreeMap::new(),
        };
        // The offending token may be a secret itself (a forgotten colon, a value without quotes),
        // so no more of it shows than its first character.
        let syntax = violations.iter().filter(|violation| violation.code() == "syntax");
        let cuts = syntax.filter_map(|violation| source.next(violation.position()?.offset()));
        source.cut = cuts.min().unwrap_or(bytes.len());
        source
    }

    /// `None` if the violation has no position, or if its line must not be shown.
    pub(super) fn place(&mut self, violation: &Violation) -> Option<Place> {
        let position = violation.position()?;
        let (offset, number) = (position.offset(), position.line());
        if !self.known || offset > self.cut {
            return None;
        }
        let bytes = self.bytes;
        let line = self.lines.entry(number).or_insert_with(|| line_around(bytes, offset)).clone();
        let end = line.end.min(self.cut);
        Some(Place { offset, number, line, end })
    }

    /// What is shown for the bytes from `at` on, of a line that ends at `end`.
    pub(super) fn piece(&self, at: usize, end: usize) -> Piece {
        if let Some(secret) = self.secret(at) {
            return Piece { end: secret.end.min(end), text: MASK.to_owned() };
        }
        let end = end.min(self.secret_after(at)).min(at + 4);
        let (len, text) = match character(&self.bytes[at..end]) {
            (len, Some('\t')) => (len, TAB.to_owned()),
            (len, c) => (len, harmless(c.unwrap_or(char::REPLACEMENT_CHARACTER)).to_string()),
        };
        Piece { end: at + len, text }
    }

    /// Where the piece before `at` begins, in a line that begins at `start`, before `at`.
    pub(super) fn before(&self, start: usize, at: usize) -> usize {
        if let Some(secret) = self.secret(at - 1) {
            return secret.start.max(start);
        }
        (start..at)
            .rev()
            .take(4)
            .find(|&lead| !continues(self.bytes[lead]))
            .filter(|&lead| self.piece(lead, at).end == at)
            .unwrap_or(at - 1)
    }

    /// The end of the JSON token at `offset`, as far as it shows before `end`.
    pub(super) fn token_end(&self, offset: usize, end: usize) -> usize {
        let end = end.min(self.secret_after(offset));
        let token = self.bytes.get(offset..end).unwrap_or_default();
        let len = match token {
            [b'"', text @ ..] => {
                let mut escaped = false;
                let closes = |&byte: &u8| {
                    let closes = byte == b'"' && !escaped;
                    escaped = byte == b'\\' && !escaped;
                    closes
                };
                text.iter().position(closes).map_or(token.len(), |quote| quote + 2)
            }
            _ => token.iter().take_while(|&&byte| in_word(byte)).count(),
        };
        offset + len.max(1)
    }

    fn next(&self, offset: usize) -> Option<usize> {
        Some(offset + character(self.bytes.get(offset..)?).0)
    }

    /// The secret that holds the byte at `at`.
    fn secret(&self, at: usize) -> Option<&Range<usize>> {
        let index = self.secrets.partition_point(|secret| secret.end <= at);
        self.secrets.get(index).filter(|secret| secret.start <= at)
    }

    fn secret_after(&self, at: usize) -> usize {
        let index = self.secrets.partition_point(|secret| secret.start <= at);
        self.secrets.get(index).map_or(self.bytes.len(), |secret| secret.start)
    }
}

/// The first character and its bytes; none for what is not UTF-8.
fn character(bytes: &[u8]) -> (usize, Option<char>) {
    let bytes = &bytes[..bytes.len().min(4)];
    let Some(chunk) = bytes.utf8_chunks().next() else {
        return (0, None);
    };
    match chunk.valid().chars().next() {
        Some(c) => (c.len_utf8(), Some(c)),
        None => (chunk.invalid().len(), None),
    }
}

/// Whether the byte can be in a number or a literal.
fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+-._".contains(&byte)
}

/// The line that holds `offset`, without its end.
fn line_around(bytes: &[u8], offset: usize) -> Range<usize> {
    let (before, after) = bytes.split_at(offset);
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let Some(len) = after.iter().position(|&byte| byte == b'\n') else {
        return start..bytes.len();
    };
    let end = offset + len;
    match bytes[start..end] {
        [.., b'\r'] => start..end - 1,
        _ => start..end,
    }
}

fn disjoint(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut ranges: Vec<_> = ranges.iter().filter(|range| !range.is_empty()).cloned().collect();
    sort(&mut ranges, &|one, other| one.start.cmp(&other.start));
    ranges.dedup_by(|next, last| {
        let overlap = next.start < last.end;
        if overlap {
            last.end = last.end.max(next.end);
        }
        overlap
    });
    ranges
}
