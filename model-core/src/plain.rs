//! The bytes of a text that stand for themselves in a JSON string: all but quotes, backslashes and
//! control characters. Eight are looked at together.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;
const SPACES: u64 = ONES * b' ' as u64;
const BACKSLASHES: u64 = ONES * b'\\' as u64;
/// With this bit turned a quote comes next to the control characters, which stay what they are.
const TURN: u64 = ONES * (b'"' ^ 0x20) as u64;
const CONTROLS_AND_QUOTE: u64 = ONES * 0x21;

/// Where the first byte of a text is, from a place on, that does not stand for itself; its end, if there is none.
#[inline]
pub(crate) fn first_other(text: &[u8], start: usize) -> usize {
    match text.get(start..).and_then(<[u8]>::first_chunk) {
        Some(chunk) => match others(u64::from_le_bytes(*chunk)) {
            0 => first_other_behind(text, start + 8),
            others => start + lowest(others),
        },
        None => first_other_of_few(text, start),
    }
}

/// The same in a longer text.
#[inline(never)]
fn first_other_behind(text: &[u8], start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut place = start;
    for chunk in rest.chunks_exact(8) {
        let others = others(chunk.first_chunk().map_or(0, |chunk| u64::from_le_bytes(*chunk)));
        if others != 0 {
            return place + lowest(others);
        }
        place += 8;
    }
    first_other_of_few(text, place)
}

/// The same at the end of a text.
#[inline(never)]
fn first_other_of_few(text: &[u8], start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let Some(last) = text.last_chunk() else {
        let others = rest.iter().position(|byte| !is_plain_byte(*byte));
        return others.map_or(text.len(), |place| start + place);
    };
    // They are looked at as if zeros followed them, which are such bytes.
    let missing = 8 * last.len().saturating_sub(rest.len());
    match u32::try_from(missing).ok().and_then(|bits| u64::from_le_bytes(*last).checked_shr(bits)) {
        Some(word) => start + lowest(others(word)),
        None => text.len(),
    }
}

/// Which byte of a word has the lowest bit.
#[inline]
fn lowest(others: u64) -> usize {
    others.trailing_zeros() as usize / 8
}

/// How many bytes of a text stand for themselves, before the first that does not.
#[inline]
pub(crate) fn plain_length(text: &[u8]) -> usize {
    first_other(text, 0)
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
    let controls_and_quotes = (word ^ TURN).wrapping_sub(CONTROLS_AND_QUOTE);
    let backslashes = (word ^ BACKSLASHES).wrapping_sub(ONES);
    (controls_and_quotes | backslashes) & !word & HIGHS
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
            assert!(is_plain_copy(&plain), "{length}");
            for index in 0..length {
                for other in [b'"', b'\\', 0, b'\n', 0x1f] {
                    let mut text = plain.clone();
                    text[index] = other;
                    assert_eq!(plain_length(&text), index);
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
                assert_eq!(is_plain_copy(&vec![byte; length]), is_plain_byte(byte), "{byte}");
            }
        }
    }
}
