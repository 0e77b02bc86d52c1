//! The bytes of a text that stand for themselves in a JSON string: all but quotes, backslashes and
//! control characters. Eight are looked at together.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;
const SPACES: u64 = ONES * b' ' as u64;
const BACKSLASHES: u64 = ONES * b'\\' as u64;

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

/// Copies a text to a place of the same length, and says whether every byte of it stands for itself.
/// There are sixteen bytes or more.
#[inline]
pub(crate) fn copy_plain_blocks(text: &[u8], place: &mut [u8]) -> bool {
    // The first and the last bytes, which may be some of them twice, and blocks in between.
    let Some((first, last)) = copy_ends(text, place) else { return false };
    let (first, last) = (u128::from_le_bytes(first), u128::from_le_bytes(last));
    let mut others = others_of_block(first) | others_of_block(last);
    let between = 16..text.len() - 1;
    if let (Some(text), Some(place)) = (text.get(between.clone()), place.get_mut(between)) {
        for (block, place) in text.chunks_exact(16).zip(place.chunks_exact_mut(16)) {
            place.copy_from_slice(block);
            others |=
                block.first_chunk().map_or(0, |block| others_of_block(u128::from_le_bytes(*block)));
        }
    }
    others == 0
}

/// The same where there are less than sixteen.
#[inline]
pub(crate) fn copy_plain_few(text: &[u8], place: &mut [u8]) -> bool {
    if let Some((first, last)) = copy_ends(text, place) {
        let (first, last) = (u64::from_le_bytes(first), u64::from_le_bytes(last));
        return others_of_block(u128::from(first) << 64 | u128::from(last)) == 0;
    }
    if let Some((first, last)) = copy_ends(text, place) {
        let (first, last) = (u32::from_le_bytes(first), u32::from_le_bytes(last));
        return others(u64::from(first) << 32 | u64::from(last)) == 0;
    }
    if let Some((first, last)) = copy_ends(text, place) {
        let (first, last) = (u16::from_le_bytes(first), u16::from_le_bytes(last));
        return others(SPACES << 32 | u64::from(first) << 16 | u64::from(last)) == 0;
    }
    if let (Some(byte), Some(place)) = (text.first(), place.first_mut()) {
        *place = *byte;
        return is_plain_byte(*byte);
    }
    true
}

/// Copies the first and the last bytes of a text, if it has so many.
#[inline]
fn copy_ends<const N: usize>(text: &[u8], place: &mut [u8]) -> Option<([u8; N], [u8; N])> {
    let (first, last) = (*text.first_chunk()?, *text.last_chunk()?);
    *place.first_chunk_mut()? = first;
    *place.last_chunk_mut()? = last;
    Some((first, last))
}

/// Not zero where one of sixteen bytes does not stand for itself.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "both halves are taken")]
fn others_of_block(block: u128) -> u64 {
    others(block as u64) | others((block >> 64) as u64)
}

/// With this bit turned a quote is 0x20, control characters are still below that, and all else is above.
#[inline]
fn is_plain_byte(byte: u8) -> bool {
    byte ^ 2 > 0x20 && byte != b'\\'
}

/// A bit for each byte that does not stand for itself. Only the lowest is certain, and whether there
/// is any.
#[inline]
fn others(word: u64) -> u64 {
    let quotes_and_controls = (word ^ (ONES * 2)).wrapping_sub(ONES * 0x21);
    let backslashes = (word ^ BACKSLASHES).wrapping_sub(ONES);
    (quotes_and_controls | backslashes) & !word & HIGHS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What copying says, which must have copied everything.
    fn is_plain_copy(text: &[u8]) -> bool {
        let mut place = vec![0; text.len()];
        let plain = match text.len() {
            16.. => copy_plain_blocks(text, &mut place),
            _ => copy_plain_few(text, &mut place),
        };
        assert_eq!(place, text);
        plain
    }

    #[test]
    fn finds_the_first_byte_that_is_not_plain() {
        for length in 0..80 {
            let plain: Vec<u8> =
                (0..length).map(|index| [b' ', b'a', 0x7f, 0xff][index % 4]).collect();
            assert_eq!(plain_length(&plain), length);
            assert!(is_plain(&plain), "{length}");
            assert!(is_plain_copy(&plain), "{length}");
            for index in 0..length {
                for other in [b'"', b'\\', 0, b'\n', 0x1f] {
                    let mut text = plain.clone();
                    text[index] = other;
                    assert_eq!(plain_length(&text), index);
                    assert!(!is_plain(&text), "{text:?}");
                    assert!(!is_plain_copy(&text), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn every_byte_is_judged_as_it_is_alone() {
        for byte in 0..=u8::MAX {
            assert_eq!(is_plain_byte(byte), byte >= 0x20 && byte != b'"' && byte != b'\\');
            for length in 1..50 {
                assert_eq!(is_plain(&vec![byte; length]), is_plain_byte(byte), "{byte}");
                assert_eq!(is_plain_copy(&vec![byte; length]), is_plain_byte(byte), "{byte}");
            }
        }
    }
}
