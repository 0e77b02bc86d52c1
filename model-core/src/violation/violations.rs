use std::error::Error;
use std::fmt;
use std::hash::{DefaultHasher, Hasher as _};
use std::iter::{Chain, Once, once};
use std::ops::Range;
use std::{slice, vec};

use serde::ser::{Serialize, Serializer};

use super::Violation;

/// Everything that is wrong with a value: at least one violation, in order.
///
/// It is what reading, building and validating return as their error, and it can be made by hand:
///
/// ```
/// use model_core::{Violation, Violations};
///
/// let name = Violations::from(Violation::new("/name", "required", "is required"));
/// let ttl = Violations::from(Violation::new("/ttl", "maximum", "must be at most 43200"));
/// let violations = name.merge(ttl).under("/token");
///
/// assert_eq!(
///     violations.to_string(),
///     "2 violations: /token/name: is required; /token/ttl: must be at most 43200",
/// );
/// ```
#[derive(Clone)]
pub struct Violations(Box<Inner>);

/// The first stands apart, so that there is always one.
#[derive(Clone)]
struct Inner {
    first: Violation,
    rest: Vec<Violation>,
    truncated: bool,
    /// Where the secret values are in the source, which only `render` has to know.
    secrets: Vec<Range<usize>>,
    /// Which source that is: of another one, nobody knows what in it is secret.
    source: Option<Fingerprint>,
}

/// The length and the hash of a source.
pub(super) type Fingerprint = (usize, u64);

/// What tells a source from another.
pub(super) fn fingerprint(source: &[u8]) -> Fingerprint {
    let mut hasher = DefaultHasher::new();
    hasher.write(source);
    (source.len(), hasher.finish())
}

const _: () = {
    const fn assert<T: Send + Sync>() {}
    assert::<Violations>();
    assert!(size_of::<Option<Violations>>() == size_of::<usize>());
};

impl Violations {
    /// `None` when the list is empty: then nothing is wrong.
    ///
    /// `secrets` are the byte ranges of the secret values in the source that was read.
    pub(crate) fn from_parts(
        list: Vec<Violation>,
        truncated: bool,
        secrets: Vec<Range<usize>>,
    ) -> Option<Self> {
        let mut list = list.into_iter();
        let first = list.next()?;
        Some(Self(Box::new(Inner {
            first,
            rest: list.collect(),
            truncated,
            secrets,
            source: None,
        })))
    }

    /// The same, read from this source.
    pub(crate) fn read_from(mut self, source: &[u8]) -> Self {
        self.0.source = Some(fingerprint(source));
        self
    }

    /// Both lists, `other` behind this one.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        let Inner { first, rest, truncated, secrets, source } = *other.0;
        self.0.source = match (self.0.source, source) {
            (Some(own), Some(other)) => (own == other).then_some(own),
            (own, other) => own.or(other),
        };
        self.0.rest.push(first);
        self.0.rest.extend(rest);
        self.0.truncated |= truncated;
        self.0.secrets.extend(secrets);
        self
    }

    /// The same violations of a value that is itself found at `pointer`: `/name` becomes
    /// `/owner/name`.
    #[must_use]
    pub fn under(mut self, pointer: &str) -> Self {
        self.0.first.prefix(pointer);
        for violation in &mut self.0.rest {
            violation.prefix(pointer);
        }
        self
    }

    /// The violations in order.
    pub fn iter(&self) -> Iter<'_> {
        once(&self.0.first).chain(&self.0.rest)
    }

    /// How many there are: one at least.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        1 + self.0.rest.len()
    }

    /// The first of them.
    #[must_use]
    pub fn first(&self) -> &Violation {
        &self.0.first
    }

    /// Whether more was wrong than the report may hold.
    #[must_use]
    pub fn truncated(&self) -> bool {
        self.0.truncated
    }

    pub(super) fn source(&self) -> Option<Fingerprint> {
        self.0.source
    }

    pub(super) fn secrets(&self) -> &[Range<usize>] {
        &self.0.secrets
    }

    /// How many in words: `1 violation`, or with what was left out `100 violations and more`.
    pub(super) fn count(&self) -> impl fmt::Display {
        let noun = if self.len() == 1 { "violation" } else { "violations" };
        let more = if self.truncated() { " and more" } else { "" };
        format!("{} {noun}{more}", self.len())
    }
}

impl From<Violation> for Violations {
    fn from(first: Violation) -> Self {
        let (rest, secrets) = (Vec::new(), Vec::new());
        Self(Box::new(Inner { first, rest, truncated: false, secrets, source: None }))
    }
}

impl Extend<Violation> for Violations {
    fn extend<I: IntoIterator<Item = Violation>>(&mut self, iter: I) {
        self.0.rest.extend(iter);
    }
}

type Iter<'a> = Chain<Once<&'a Violation>, slice::Iter<'a, Violation>>;

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = Chain<Once<Violation>, vec::IntoIter<Violation>>;

    fn into_iter(self) -> Self::IntoIter {
        once(self.0.first).chain(self.0.rest)
    }
}

impl Error for Violations {}

/// All of them on one line; how many there are comes first, unless it is one.
impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        if self.len() > 1 || self.truncated() {
            write!(f, "{}: ", self.count())?;
        }
        for violation in self {
            write!(f, "{separator}{violation}")?;
            separator = "; ";
        }
        Ok(())
    }
}

/// The list, which ends in `..` when it is truncated.
impl fmt::Debug for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = f.debug_list();
        list.entries(self);
        if self.truncated() { list.finish_non_exhaustive() } else { list.finish() }
    }
}

impl PartialEq for Violations {
    fn eq(&self, other: &Self) -> bool {
        self.truncated() == other.truncated() && self.iter().eq(other)
    }
}

/// An array of violations.
impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn violation(pointer: &str) -> Violation {
        Violation::new(pointer, "required", "is required")
    }

    fn violations(pointers: &[&str], truncated: bool) -> Violations {
        let list = pointers.iter().map(|pointer| violation(pointer)).collect();
        Violations::from_parts(list, truncated, Vec::new()).unwrap()
    }

    #[test]
    fn an_empty_list_is_none() {
        assert!(Violations::from_parts(Vec::new(), true, Vec::new()).is_none());
    }

    #[test]
    fn reads_as_one_line() {
        for (pointers, truncated, expected) in [
            (&["/a"][..], false, "/a: is required"),
            (&[""], false, "is required"),
            (&["/a", "/b"], false, "2 violations: /a: is required; /b: is required"),
            (&["/a"], true, "1 violation and more: /a: is required"),
        ] {
            assert_eq!(violations(pointers, truncated).to_string(), expected);
        }
    }

    #[test]
    fn joins_and_moves_in_order() {
        let mut joined =
            violations(&["/a", ""], false).merge(violations(&["/c"], true)).under("/x");
        joined.extend([violation("/y")]);
        let pointers: Vec<_> = joined.iter().map(Violation::pointer).collect();
        assert_eq!(pointers, ["/x/a", "/x", "/x/c", "/y"]);
        assert_eq!((joined.len(), joined.truncated()), (4, true));
        assert_eq!(joined.first().pointer(), "/x/a");
        assert!((&joined).into_iter().eq(&joined.clone().into_iter().collect::<Vec<_>>()));
    }

    #[test]
    fn secrets_are_joined_and_show_nowhere() {
        let secret = |range| Violations::from_parts(vec![violation("/a")], false, vec![range]);
        let first = secret(7701..7709).unwrap();
        let second = secret(8801..8809).unwrap();
        assert_eq!(first, second);
        assert_eq!(format!("{first:?}"), format!("{second:?}"));
        let joined = first.merge(second);
        assert_eq!(joined.secrets(), [7701..7709, 8801..8809]);
        let shown = format!("{joined:?} {joined} {}", serde_json::to_string(&joined).unwrap());
        assert!(!shown.contains("7701") && !shown.contains("8801"), "{shown}");
    }

    #[test]
    fn is_equal_by_list_and_truncation() {
        assert_eq!(violations(&["/a"], true), violations(&["/a"], true));
        assert_ne!(violations(&["/a"], true), violations(&["/a"], false));
        assert_ne!(violations(&["/a"], false), violations(&["/a", "/b"], false));
    }

    #[test]
    fn serializes_as_an_array() {
        let expected = json!([{"pointer": "/a", "code": "required", "message": "is required"}]);
        assert_eq!(serde_json::to_value(violations(&["/a"], true)).unwrap(), expected);
    }

    #[test]
    fn debug_tells_what_was_left_out() {
        assert!(format!("{:?}", violations(&["/a"], false)).starts_with("[Violation {"));
        assert!(format!("{:?}", violations(&["/a"], true)).ends_with(", ..]"));
    }
}
