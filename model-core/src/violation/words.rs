//! Words that a rule and the structure of a value share.

/// `1 item`, or `2 items`.
pub(crate) fn counted(count: usize, singular: &str, plural: &str) -> String {
    format!("{count} {}", if count == 1 { singular } else { plural })
}

/// The text of `unique_items`.
pub(crate) fn repeated_item(first: usize, second: usize) -> String {
    format!("must not hold the same item twice: items {first} and {second} are equal")
}
