//! Words that a rule and the structure of a value share.

use std::borrow::Cow;
use std::fmt;

/// `1 item`, or `2 items`.
pub(crate) fn counted(
    count: usize,
    singular: &'static str,
    plural: &'static str,
) -> impl fmt::Display {
    Counted(count, if count == 1 { singular } else { plural })
}

struct Counted(usize, &'static str);

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.1)
    }
}

/// What is wrong with the key of a map: its pointer is that of the value.
pub(crate) fn about_key(message: &str) -> Cow<'static, str> {
    format!("the key {message}").into()
}

/// The text of `unique_items`.
pub(crate) fn repeated_item(first: usize, second: usize) -> String {
    format!("must not hold the same item twice: items {first} and {second} are equal")
}
