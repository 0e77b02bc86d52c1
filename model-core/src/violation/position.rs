use std::fmt;
use std::num::NonZeroUsize;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::order::order;

/// Where a value starts in the source it was read from; shown as `3:14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Position {
    line: NonZeroUsize,
    column: NonZeroUsize,
    offset: usize,
}

impl Position {
    /// The line, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line.get()
    }

    /// The column, from 1, in characters (Unicode code points).
    #[must_use]
    pub fn column(&self) -> usize {
        self.column.get()
    }

    /// The bytes before it in the whole source.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// An object of `line`, `column` and `offset`.
impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Position", 3)?;
        object.serialize_field("line", &self.line)?;
        object.serialize_field("column", &self.column)?;
        object.serialize_field("offset", &self.offset)?;
        object.end()
    }
}

/// The positions of `offsets`, in their order, found in one pass over the source.
///
/// A line ends with its `\n`. A byte that continues a character does not count as a column, which
/// holds in invalid UTF-8 too. An offset behind the end counts as the end.
pub(crate) fn positions(source: &[u8], offsets: &[usize]) -> Vec<Position> {
    let mut at = Position { line: NonZeroUsize::MIN, column: NonZeroUsize::MIN, offset: 0 };
    let mut found = vec![at; offsets.len()];
    for index in order(offsets.len(), &|one, other| offsets[one].cmp(&offsets[other])) {
        let offset = offsets[index].min(source.len());
        let passed = &source[at.offset..offset];
        let breaks = count(passed, |byte| byte == b'\n');
        let last = if breaks == 0 { None } else { passed.iter().rposition(|byte| *byte == b'\n') };
        let line = match last {
            Some(last) => {
                at.line = at.line.saturating_add(breaks);
                at.column = NonZeroUsize::MIN;
                &passed[last + 1..]
            }
            None => passed,
        };
        at.column = at.column.saturating_add(count(line, |byte| !continues(byte)));
        at.offset = offset;
        found[index] = at;
    }
    found
}

/// How many bytes are so. So many at once that a byte has room for their number.
fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let few = |bytes: &[u8]| bytes.iter().fold(0_u8, |sum, byte| sum + u8::from(is(*byte)));
    bytes.chunks(u8::MAX.into()).map(|bytes| usize::from(few(bytes))).sum()
}

/// Whether the byte continues a character that an earlier one began.
pub(super) fn continues(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_a_naive_count() {
        let source = "{\r\n\t\"ключ\": \"日本 e\u{301} 🙂\",\n\n \"x\": 1}\n".as_bytes();
        let offsets: Vec<usize> = (0..=source.len()).rev().collect();
        let broken: Vec<u8> = source.iter().map(|&b| if b == b' ' { 0xff } else { b }).collect();
        for source in [source, &broken] {
            for (offset, position) in offsets.iter().zip(positions(source, &offsets)) {
                let before = &source[..*offset];
                let line = before.split(|&b| b == b'\n').next_back().unwrap_or_default();
                let lines = before.split(|&b| b == b'\n').count();
                let columns = line.iter().filter(|&&b| !(0x80..0xc0).contains(&b)).count() + 1;
                assert_eq!(
                    (position.line(), position.column(), position.offset()),
                    (lines, columns, *offset)
                );
            }
        }
    }

    #[test]
    fn columns_are_characters_and_offsets_bytes() {
        let source = "{\n \"é🙂\": 1}";
        for (find, shown) in [("{", "1:1"), ("\"", "2:2"), ("1", "2:8")] {
            let offset = source.find(find).unwrap();
            let position = positions(source.as_bytes(), &[offset])[0];
            assert_eq!((position.to_string().as_str(), position.offset()), (shown, offset));
        }
    }

    #[test]
    fn the_order_of_offsets_is_kept_and_the_end_is_the_last() {
        let found = positions(b"a\nb", &[9, 0, 2, 0]);
        let shown: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["2:2", "1:1", "2:1", "1:1"]);
        assert_eq!(found[0].offset(), 3);
        assert!(positions(b"", &[]).is_empty());
        assert_eq!(positions(b"", &[0])[0].to_string(), "1:1");
    }
}
