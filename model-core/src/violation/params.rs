use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::param::Param;

type Text = Cow<'static, str>;

/// The numbers and texts of a violation by name, in the order in which they were given.
///
/// ```
/// use model_core::Violation;
///
/// let violation = Violation::new("/name", "min_length", "is too short")
///     .with_param("limit", 3)
///     .with_param("actual", 1);
///
/// let names: Vec<_> = violation.params().iter().map(|(name, _)| name).collect();
/// assert_eq!(names, ["limit", "actual"]);
/// assert_eq!(violation.params().get("actual").unwrap(), &1);
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Params(Vec<(Text, Param)>);

/// Each name occurs once among them.
impl From<Vec<(Text, Param)>> for Params {
    fn from(params: Vec<(Text, Param)>) -> Self {
        Self(params)
    }
}

impl Params {
    /// The value of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.iter().find_map(|(known, value)| (known == name).then_some(value))
    }

    /// Names and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Param)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A name occurs once, because the pairs are written as an object.
    pub(super) fn set(&mut self, name: Text, value: Param) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name, value)),
        }
    }
}

impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_given_again_keeps_its_place() {
        let mut params = Params::default();
        assert!(params.is_empty());
        params.set("limit".into(), 1.into());
        params.set("actual".into(), 2.into());
        params.set("limit".into(), 3.into());
        assert_eq!(params.len(), 2);
        assert_eq!(params.get("limit").unwrap(), &3);
        assert!(params.get("other").is_none());
        assert_eq!(serde_json::to_string(&params).unwrap(), r#"{"limit":3,"actual":2}"#);
        assert_eq!(format!("{params:?}"), r#"{"limit": Integer(3), "actual": Integer(2)}"#);
    }
}
