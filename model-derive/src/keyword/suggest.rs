//! "Did you mean": the nearest of some names.

/// The candidate nearest to `word`, when it is near enough to be what was meant.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = word.chars().count();
    // Of a word of one letter nothing would be left.
    let limit = (length / 3).max(1).min(length.saturating_sub(1));
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The names in backticks, with commas between.
pub(crate) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// The number of characters to insert, drop or replace, and of neighbours to swap, that turn `from`
/// into `to`.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for row in 0..from.len() {
        let mut current = vec![row + 1];
        for column in 0..to.len() {
            let replaced = above[column] + usize::from(from[row] != to[column]);
            let mut least = replaced.min(above[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && from[row] == to[column - 1];
            if swapped && from[row - 1] == to[column] {
                least = least.min(before[column - 1] + 1);
            }
            current.push(least);
        }
        before = above;
        above = current;
    }
    above[to.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn distances() {
        for (from, to, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("minimun", "minimum", 1),
            ("minLength", "min_length", 2),
            ("kitten", "sitting", 3),
            ("emial", "email", 1),
            ("ab", "ba", 1),
            ("abc", "cab", 2),
        ] {
            assert_eq!(distance(from, to), expected, "{from} {to}");
        }
    }

    #[test]
    fn only_what_is_near_is_suggested() {
        let names = ["minimum", "maximum", "min_length"];
        assert_eq!(nearest("minimun", names), Some("minimum"));
        assert_eq!(nearest("minLength", names), Some("min_length"));
        assert_eq!(nearest("colour", names), None);
        assert_eq!(nearest("q", ["a"]), None);
    }
}
