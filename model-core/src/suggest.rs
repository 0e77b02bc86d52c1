//! What was probably meant.

/// Shows names to whoever looks through them. Iterators would make the search anew for each of their types.
pub(crate) type Names<'a> = &'a dyn Fn(&mut dyn FnMut(&'static str));

/// The candidate that is nearest to a word, when it is near enough to be a slip of the pen.
pub(crate) fn nearest(word: &str, candidates: Names<'_>) -> Option<&'static str> {
    // A longer word is no slip of the pen, and the distance costs the product of the lengths.
    const LONGEST: usize = 64;
    if word.len() > LONGEST {
        return None;
    }
    let word: Vec<char> = word.chars().collect();
    let mut best: Option<(usize, &'static str)> = None;
    candidates(&mut |candidate| {
        if candidate.len() > LONGEST {
            return;
        }
        let distance = distance(&word, candidate);
        let is_near = distance <= candidate.chars().count().max(word.len()) / 3;
        if is_near && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    });
    best.map(|(_, candidate)| candidate)
}

/// The edit distance in which two swapped neighbours are one edit (optimal string alignment).
fn distance(a: &[char], b: &str) -> usize {
    let b: Vec<char> = b.chars().map(|c| c.to_ascii_lowercase()).collect();
    let a: Vec<char> = a.iter().map(char::to_ascii_lowercase).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut edits = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                edits = edits.min(before[j - 1] + 1);
            }
            row.push(edits);
        }
        before = last;
        last = row;
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_pen_is_recognised_and_a_guess_is_not_made() {
        let names = ["name", "scope", "accessTokenValiditySeconds", "expirationDate"];
        for (word, expected) in [
            ("nmae", Some("name")),
            ("Name", Some("name")),
            ("scopes", Some("scope")),
            ("access_token_validity_seconds", Some("accessTokenValiditySeconds")),
            ("owner", None),
            ("", None),
            ("x", None),
        ] {
            let near = nearest(word, &|see| names.into_iter().for_each(see));
            assert_eq!(near, expected, "{word}");
        }
    }

    #[test]
    fn a_hostile_word_costs_nothing() {
        assert_eq!(nearest(&"n".repeat(1 << 20), &|see| see("name")), None);
    }
}
