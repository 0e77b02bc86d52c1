//! The bytes of a text that stand for themselves in a JSON string: all but quotes, backslashes and
//! control characters. Eight are looked at together.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;
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

/// Whether all names are such texts, so that one is what stands between its quotes in a text.
pub(crate) const fn are_plain(names: &[&str]) -> bool {
    let mut index = 0;
    while index < names.len() {
        let name = names[index].as_bytes();
        let mut place = 0;
        while place < name.len() {
            if !is_plain_byte(name[place]) {
                return false;
            }
            place += 1;
        }
        index += 1;
    }
    true
}

#[inline]
const fn is_plain_byte(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
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
