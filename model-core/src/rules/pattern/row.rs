//! A pattern from the beginning of a text to its end, in which one kind of characters comes after the
//! other, each so many times: `^[a-z0-9-]{1,63}$`. Most are such, and one look at each character tells
//! whether they match.

/// Such a pattern.
pub(super) struct Row(Vec<Step>);

/// Characters of one kind.
struct Step {
    /// Which of ASCII it has, a bit for each.
    ascii: u128,
    /// What it has, in order.
    ranges: Vec<(u32, u32)>,
    least: u32,
    most: u32,
}

impl Row {
    /// A pattern in the syntax of the engine, if it is such a one.
    pub(super) fn new(source: &str) -> Option<Self> {
        let mut rest = source.strip_prefix('^')?.strip_suffix('$')?;
        let mut steps = Vec::new();
        while !rest.is_empty() {
            let ranges = ranges(&mut rest)?;
            let (least, most) = counts(&mut rest)?;
            steps.push(Step { ascii: ascii(&ranges), ranges, least, most });
        }
        let row = Self(steps);
        row.is_certain().then_some(row)
    }

    /// Whether it matches a text.
    pub(super) fn matches(&self, text: &str) -> bool {
        let mut rest = text;
        for step in &self.0 {
            let mut count = 0;
            while count < step.most {
                let mut characters = rest.chars();
                match characters.next() {
                    Some(character) if step.has(character) => rest = characters.as_str(),
                    _ => break,
                }
                count += 1;
            }
            if count < step.least {
                return false;
            }
        }
        rest.is_empty()
    }

    /// Whether each step may take all that it can: what could come after it begins with something else.
    fn is_certain(&self) -> bool {
        self.0.iter().enumerate().all(|(index, step)| {
            let after = &self.0[index + 1..];
            let next =
                after.iter().position(|step| step.least > 0).map_or(after.len(), |it| it + 1);
            step.least == step.most || !after[..next].iter().any(|other| step.meets(other))
        })
    }
}

impl Step {
    #[inline]
    fn has(&self, character: char) -> bool {
        let code = u32::from(character);
        if code < 128 {
            return self.ascii >> code & 1 != 0;
        }
        let before = self.ranges.partition_point(|(_, end)| *end < code);
        self.ranges.get(before).is_some_and(|(start, _)| *start <= code)
    }

    fn meets(&self, other: &Self) -> bool {
        self.ranges.iter().any(|(start, end)| {
            let before = other.ranges.partition_point(|(_, other)| other < start);
            other.ranges.get(before).is_some_and(|(other, _)| other <= end)
        })
    }
}

fn ascii(ranges: &[(u32, u32)]) -> u128 {
    let codes = ranges.iter().flat_map(|(start, end)| *start..=(*end).min(127));
    codes.fold(0, |set, code| set | 1 << code)
}

/// The characters that come next: a class, or the only one.
fn ranges(rest: &mut &str) -> Option<Vec<(u32, u32)>> {
    let Some(class) = rest.strip_prefix('[') else {
        let only = character(rest)?;
        return Some(vec![(only, only)]);
    };
    let negated = class.strip_prefix('^');
    *rest = negated.unwrap_or(class);
    let mut ranges = Vec::new();
    loop {
        if let Some(after) = rest.strip_prefix(']') {
            *rest = after;
            break;
        }
        let start = character(rest)?;
        let end = match rest.strip_prefix('-') {
            Some(after) => {
                *rest = after;
                character(rest)?
            }
            None => start,
        };
        ranges.push((start, end));
    }
    ranges.sort_unstable();
    Some(if negated.is_some() { others(&ranges) } else { ranges })
}

/// What is in none of some ranges.
fn others(ranges: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut others = Vec::with_capacity(ranges.len() + 1);
    let mut next = 0;
    for (start, end) in ranges {
        if *start > next {
            others.push((next, start - 1));
        }
        next = next.max(end + 1);
    }
    if next <= u32::from(char::MAX) {
        others.push((next, u32::from(char::MAX)));
    }
    others
}

/// A character that stands for itself, or is written by its number.
fn character(rest: &mut &str) -> Option<u32> {
    let mut characters = rest.chars();
    let mut first = characters.next()?;
    if first == '\\' {
        first = characters.next()?;
        if first == 'x' {
            let (digits, after) = characters.as_str().strip_prefix('{')?.split_once('}')?;
            *rest = after;
            return u32::from_str_radix(digits, 16).ok();
        }
        if first.is_ascii_alphanumeric() {
            return None;
        }
    } else if "^$.*+?()[]{}|".contains(first) {
        return None;
    }
    *rest = characters.as_str();
    Some(first.into())
}

/// How often that comes.
fn counts(rest: &mut &str) -> Option<(u32, u32)> {
    let (counts, after) = match rest.chars().next() {
        Some('*') => ((0, u32::MAX), &rest[1..]),
        Some('+') => ((1, u32::MAX), &rest[1..]),
        Some('?') => ((0, 1), &rest[1..]),
        Some('{') => {
            let (counts, after) = rest[1..].split_once('}')?;
            let counts = match counts.split_once(',') {
                Some((least, "")) => (least.parse().ok()?, u32::MAX),
                Some((least, most)) => (least.parse().ok()?, most.parse().ok()?),
                None => (counts.parse().ok()?, counts.parse().ok()?),
            };
            (counts, after)
        }
        _ => ((1, 1), *rest),
    };
    *rest = after;
    Some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether it is a row at all, and then what the automaton says, of every short text.
    #[test]
    fn matches_what_the_automaton_matches() {
        let letters = ["a", "b", "-", "0", "é", "\n"];
        let mut texts = vec![String::new()];
        for length in 0..4 {
            let longer = texts.iter().filter(|text| text.chars().count() == length);
            let longer: Vec<_> =
                longer.flat_map(|text| letters.map(|it| format!("{text}{it}"))).collect();
            texts.extend(longer);
        }
        for (source, is_row) in [
            ("^$", true),
            ("^a$", true),
            ("^[ab]{2}$", true),
            ("^[ab]{1,2}[0\\-]*$", true),
            ("^[^ab]+a?b?$", true),
            ("^[a-é]+$", true),
            ("^[^é]{0,2}é$", true),
            ("^\\x{61}*\\-{2,}$", true),
            ("^[^\\x{0}-\\x{10FFFF}]$", true),
            ("^[\\x{0}-\\x{10FFFF}]{2,3}$", true),
            ("^a{0}b$", true),
            ("^a*[ab]$", false),
            ("^a*0?[ab]$", false),
            ("^a*b?a$", false),
            ("^a?a$", false),
            ("^[^a]*-$", false),
            ("^a", false),
            ("a$", false),
            ("^a|b$", false),
            ("^(?:a|b)$", false),
            ("^(?:ab)*$", false),
            ("^\\ba$", false),
            ("^a^$", false),
            ("^a\\$", false),
        ] {
            let row = Row::new(source);
            assert_eq!(row.is_some(), is_row, "{source}");
            let Some(row) = row else { continue };
            let automaton = regex_lite::Regex::new(source).expect(source);
            for text in &texts {
                assert_eq!(row.matches(text), automaton.is_match(text), "{source} on {text:?}");
            }
        }
    }
}
