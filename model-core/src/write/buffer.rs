//! The text that the writer of JSON appends to.

use std::io;

#[cfg(feature = "chrono")]
use crate::date::DateText;
use crate::plain::{copy_plain_blocks, copy_plain_few, plain_length};

/// Bytes that grow. Behind what is written there are some that do not count yet: so bytes can be put down
/// before it is known how many of them are wanted.
pub(crate) struct Buffer {
    bytes: Vec<u8>,
    length: usize,
}

/// How much more room there is made, after there was too little.
const ROOM: usize = 512;

impl Buffer {
    pub(super) fn new(room: usize) -> Self {
        Self { bytes: vec![0; room], length: 0 }
    }

    /// What is written.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bytes.truncate(self.length);
        self.bytes
    }

    /// Room for so many bytes, and more.
    #[inline]
    fn room(&mut self, count: usize) -> &mut [u8] {
        if self.bytes.len().saturating_sub(self.length) < count {
            self.grow(count);
        }
        self.free()
    }

    /// The room that there is.
    #[inline]
    fn free(&mut self) -> &mut [u8] {
        self.bytes.get_mut(self.length..).unwrap_or_default()
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, count: usize) {
        self.bytes.resize(self.length + count + ROOM, 0);
    }

    /// Puts down some bytes, the first of which count.
    #[inline]
    pub(super) fn put<const N: usize>(&mut self, bytes: [u8; N], count: usize) {
        if let Some(place) = self.room(N).first_chunk_mut() {
            *place = bytes;
            self.length += count;
        }
    }

    /// Where a container begins: each of its elements has a comma before it.
    #[inline]
    pub(super) fn open(&self) -> usize {
        self.length
    }

    /// The comma before the first element becomes the bracket.
    #[inline]
    pub(super) fn close(&mut self, start: usize, brackets: [u8; 2]) {
        let [open, close] = brackets;
        if self.length == start {
            return self.put(brackets, 2);
        }
        if let Some(comma) = self.bytes.get_mut(start) {
            *comma = open;
        }
        self.push(close);
    }

    #[inline]
    pub(super) fn push(&mut self, byte: u8) {
        self.put([byte], 1);
    }

    pub(super) fn extend(&mut self, bytes: &[u8]) {
        if let Some(place) = self.room(bytes.len()).get_mut(..bytes.len()) {
            place.copy_from_slice(bytes);
            self.length += bytes.len();
        }
    }

    /// A string in quotes, with the escapes that RFC 8259 demands and no others.
    #[inline]
    pub(super) fn text(&mut self, text: &str) {
        self.quote(text.as_bytes(), false);
    }

    /// A comma, a string and a colon.
    #[inline]
    pub(super) fn key(&mut self, key: &str) {
        self.quote(key.as_bytes(), true);
    }

    /// Most of the time of writing is spent here. So nothing is called but in place of it: where there is
    /// no room or something to escape, another function does it all.
    fn quote(&mut self, text: &[u8], key: bool) {
        if text.len() >= 16 {
            return self.quote_blocks(text, key);
        }
        if let Some(place) = self.between_quotes(text.len(), key) {
            if copy_plain_few(text, place) {
                return self.advance(text.len(), key);
            }
        }
        self.quote_slowly(text, key);
    }

    #[inline(never)]
    fn quote_blocks(&mut self, text: &[u8], key: bool) {
        if let Some(place) = self.between_quotes(text.len(), key) {
            if copy_plain_blocks(text, place) {
                return self.advance(text.len(), key);
            }
        }
        self.quote_slowly(text, key);
    }

    /// The place for a text, where there is room for it and all that belongs to it.
    #[inline]
    fn between_quotes(&mut self, length: usize, key: bool) -> Option<&mut [u8]> {
        let room = self.bytes.get_mut(self.length..)?;
        let (place, end) = if key {
            let (start, room) = room.split_first_chunk_mut()?;
            *start = *b",\"";
            room.split_at_mut_checked(length)?
        } else {
            let (start, room) = room.split_first_chunk_mut()?;
            *start = *b"\"";
            room.split_at_mut_checked(length)?
        };
        // The colon does not count behind a value.
        *end.first_chunk_mut()? = *b"\":";
        Some(place)
    }

    #[inline]
    fn advance(&mut self, length: usize, key: bool) {
        self.length += length + if key { 4 } else { 2 };
    }

    #[cold]
    #[inline(never)]
    fn quote_slowly(&mut self, mut rest: &[u8], key: bool) {
        if key {
            self.push(b',');
        }
        self.push(b'"');
        loop {
            let (plain, others) = rest.split_at(plain_length(rest));
            self.extend(plain);
            let Some((&byte, after)) = others.split_first() else { break };
            rest = after;
            match byte {
                b'"' => self.put(*b"\\\"", 2),
                b'\\' => self.put(*b"\\\\", 2),
                b'\n' => self.put(*b"\\n", 2),
                b'\r' => self.put(*b"\\r", 2),
                b'\t' => self.put(*b"\\t", 2),
                0x8 => self.put(*b"\\b", 2),
                0xc => self.put(*b"\\f", 2),
                _ => {
                    const DIGITS: &[u8; 16] = b"0123456789abcdef";
                    let (high, low) =
                        (DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]);
                    self.put([b'\\', b'u', b'0', b'0', high, low], 6);
                }
            }
        }
        self.push(b'"');
        if key {
            self.push(b':');
        }
    }

    /// A date in quotes.
    #[cfg(feature = "chrono")]
    pub(super) fn date(&mut self, text: DateText) {
        let (bytes, count) = text.quoted();
        self.put(bytes, count);
    }

    /// Lets another writer append, which knows vectors only.
    pub(super) fn append<T>(&mut self, write: impl FnOnce(&mut Vec<u8>) -> T) -> T {
        self.bytes.truncate(self.length);
        let outcome = write(&mut self.bytes);
        self.length = self.bytes.len();
        outcome
    }
}

/// For the values that `serde_json` writes.
impl io::Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.extend(bytes);
        Ok(bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.extend(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every length, every byte to escape at every place, and room for less, for as much and for more.
    #[test]
    fn quotes_as_serde_json_does() {
        for length in 0..50 {
            for other in
                ['a', '"', '\\', '\n', '\r', '\t', '\u{8}', '\u{c}', '\0', '\u{1f}', '\u{7f}', 'é']
            {
                for index in 0..length {
                    let mut text = "b".repeat(length);
                    text.replace_range(index..=index, other.encode_utf8(&mut [0; 4]));
                    let expected = serde_json::to_string(&text).expect("a text");
                    for room in [0, length + 3, length + 4, 80] {
                        let mut out = Buffer::new(room);
                        out.key(&text);
                        out.text(&text);
                        let written = out.finish();
                        assert_eq!(written, format!(",{expected}:{expected}").into_bytes());
                    }
                }
            }
        }
    }

    #[test]
    fn brackets_come_in_place_of_the_first_comma() {
        let mut out = Buffer::new(0);
        let outer = out.open();
        for _ in 0..2 {
            out.push(b',');
            let inner = out.open();
            out.close(inner, *b"{}");
        }
        out.close(outer, *b"[]");
        assert_eq!(out.finish(), b"[{},{}]");
    }
}
