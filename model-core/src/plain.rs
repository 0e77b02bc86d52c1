//! The bytes of a text that stand for themselves in a JSON string: all but quotes, backslashes and
//! control characters. Eight are looked at together.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;
const QUOTES: u64 = ONES * b'"' as u64;
const BACKSLASHES: u64 = ONES * b'\\' as u64;
const CONTROLS: u64 = ONES * 0x20;

/// How many bytes of a text stand for themselves, before the first that does not.
#[inline]
pub(crate) fn plain_length(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some((chunk, after)) = rest.split_first_chunk() {
        let others = others(u64::from_le_bytes(*chunk));
        if others != 0 {
            return text.len() - rest.len() + (others.trailing_zeros() / 8) as usize;
        }
        rest = after;
    }
    text.len() - rest.len() + plain_length_of_few(rest)
}

/// The same for what is left at the end of a text, which strings seldom are.
#[cold]
fn plain_length_of_few(rest: &[u8]) -> usize {
    rest.iter().position(|byte| !is_plain_byte(*byte)).unwrap_or(rest.len())
}

/// Whether every byte of a text stands for itself.
#[inline]
pub(crate) fn is_plain(text: &[u8]) -> bool {
    let mut rest = text;
    while let Some((chunk, after)) = rest.split_first_chunk() {
        if others(u64::from_le_bytes(*chunk)) != 0 {
            return false;
        }
        rest = after;
    }
    // What is left is looked at together with what is before it, or with itself once more.
    if let Some(last) = text.last_chunk() {
        return others(u64::from_le_bytes(*last)) == 0;
    }
    match (text.first_chunk(), text.last_chunk()) {
        (Some(first), Some(last)) => {
            let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
            others(u64::from(first) << 32 | u64::from(last)) == 0
        }
        _ => text.iter().all(|byte| is_plain_byte(*byte)),
    }
}

#[inline]
fn is_plain_byte(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}

/// A bit for each byte that does not stand for itself. Only the lowest is certain, and whether there
/// is any.
#[inline]
fn others(word: u64) -> u64 {
    let quotes = (word ^ QUOTES).wrapping_sub(ONES);
    let backslashes = (word ^ BACKSLASHES).wrapping_sub(ONES);
    let controls = word.wrapping_sub(CONTROLS);
    (quotes | backslashes | controls) & !word & HIGHS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_byte_that_is_not_plain() {
        for length in 0..40 {
            let plain: Vec<u8> =
                (0..length).map(|index| [b' ', b'a', 0x7f, 0xff][index % 4]).collect();
            assert_eq!(plain_length(&plain), length);
            assert!(is_plain(&plain), "{length}");
            for index in 0..length {
                for other in [b'"', b'\\', 0, b'\n', 0x1f] {
                    let mut text = plain.clone();
                    text[index] = other;
                    assert_eq!(plain_length(&text), index);
                    assert!(!is_plain(&text), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn every_byte_is_judged_as_it_is_alone() {
        for byte in 0..=u8::MAX {
            for length in 1..20 {
                assert_eq!(is_plain(&vec![byte; length]), is_plain_byte(byte), "{byte}");
            }
        }
    }
}
