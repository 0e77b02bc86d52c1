//! The table is whole, and names tests that there are, of files that have both features.

use std::collections::{BTreeMap, BTreeSet};

macro_rules! sources {
    ($($name:ident)*) => {
        [$((stringify!($name), include_str!(concat!(stringify!($name), ".rs")))),*]
    };
}

/// What shows that a file is about a feature, in the order of the table.
const SIGNS: &[&[&str]] = &[
    &["<T>", "<T:", "<T,"],
    &["Box<", "struct Orders"],
    &["flatten"],
    &["additional_properties"],
    &["Patch<"],
    &["enum Level"],
    &["(tag = ", "(external", "(untagged"],
    &["(String);", "(Vec<", "(DateTime<Utc>);", "(pub(super) String);"],
    &["Vec<", "BTreeSet<", "; 1]"],
    &["BTreeMap<", "HashMap<"],
    &["secret", "Secret<"],
    &["alias = "],
    &["deny_unknown_fields"],
    &["read_only", "write_only"],
    &["required_if("],
    &["default"],
    &["date_range(", "precision = "],
    &["pattern = ", "format = "],
    &["check = ", "rule("],
    &["hold::<", "silent::<", "Valid"],
    &["Box<", "Arc<", "Rc<"],
];

#[test]
fn every_pair_is_held_by_a_test_or_means_nothing() {
    let sources = BTreeMap::from(sources! {
        conditions dates defaults directions envelopes generics keys patches recursion secret_shapes secrets together valid
    });
    let lines = || include_str!("mod.rs").lines().filter_map(|line| line.strip_prefix("//! "));
    let mut files = BTreeMap::new();
    for (letter, said) in lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": ")) {
        let file = said.trim_matches('`').split_once("::").filter(|_| said.starts_with('`'));
        let file = file.map(|(module, test)| {
            let source = sources[module];
            assert!(source.contains(&format!("#[test]\nfn {test}() {{")), "no test: {said}");
            source
        });
        assert!(files.insert(letter, file).is_none(), "said twice: {letter}");
    }
    let mut used = BTreeSet::new();
    let rows = lines().filter(|line| line.starts_with("| ")).skip(1);
    for (row, line) in rows.enumerate() {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        assert_eq!(cells.len(), SIGNS.len(), "{line}");
        assert!(cells[0].starts_with(&format!("{} ", row + 1)), "{line}");
        for (column, cell) in cells[1..].iter().enumerate() {
            assert_eq!(column < row, !cell.is_empty(), "{} with {}", row + 1, column + 1);
            for letter in (0..cell.len()).map(|at| &cell[at..=at]) {
                used.insert(letter);
                let Some(source) = files[letter] else { continue };
                for signs in [SIGNS[row], SIGNS[column]] {
                    let shown = signs.iter().any(|sign| source.contains(sign));
                    assert!(shown, "{} with {}: `{letter}` has no {signs:?}", row + 1, column + 1);
                }
            }
        }
    }
    assert!(used.iter().eq(files.keys()), "{used:?}");
    assert_eq!(lines().filter(|line| line.starts_with("| ")).count(), SIGNS.len() + 1);
}
