//! What is wrong with a value: one [`Violation`] a mistake, and the [`Violations`] of a whole value.

#![cfg_attr(
    not(feature = "json"),
    allow(dead_code, unused_imports, reason = "positions are those of JSON text")
)]

mod harmless;
mod origin;
mod params;
mod path;
mod places;
mod position;
#[cfg(feature = "json")]
mod problem;
mod render;
mod report;
mod violations;
mod words;

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::param::Param;

use self::harmless::Harmless;
pub use self::params::Params;
pub use self::path::Path;
pub(crate) use self::path::Step;
pub use self::position::Position;
pub(crate) use self::position::positions;
pub use self::report::Report;
pub(crate) use self::report::{Known, Target};
pub use self::violations::Violations;
pub(crate) use self::words::{about_key, counted, repeated_item};

/// One rule that a value breaks: where, which, and what to do about it.
///
/// ```
/// use model_core::Violation;
///
/// let violation = Violation::new("/ttl", "maximum", "must be at most 43200")
///     .with_param("limit", 43_200)
///     .with_param("actual", 50_000);
///
/// assert_eq!(violation.to_string(), "/ttl: must be at most 43200");
/// assert_eq!(violation.params().get("limit").unwrap(), &43_200);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    pointer: String,
    code: Cow<'static, str>,
    message: Cow<'static, str>,
    params: Params,
    position: Option<Position>,
}

impl Violation {
    /// A violation at an [RFC 6901] JSON Pointer in wire names; `""` is the whole value.
    ///
    /// The message is a short sentence without the name, such as `must be at most 43200`.
    ///
    /// [RFC 6901]: https://www.rfc-editor.org/rfc/rfc6901
    #[must_use]
    pub fn new(
        pointer: impl Into<String>,
        code: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            pointer: pointer.into(),
            code: code.into(),
            message: message.into(),
            params: Params::default(),
            position: None,
        }
    }

    /// Adds a number or text that belongs to the violation; a name given again takes the new value.
    #[must_use]
    pub fn with_param(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Param>,
    ) -> Self {
        self.params.set(name.into(), value.into());
        self
    }

    /// Has these numbers and texts, whose names are different.
    pub(crate) fn with_params(mut self, params: Vec<(Cow<'static, str>, Param)>) -> Self {
        self.params = params.into();
        self
    }

    /// The same of the key of a map, whose pointer is that of its value.
    pub(crate) fn of_key(mut self) -> Self {
        self.message = about_key(&self.message);
        self
    }

    /// The JSON Pointer of the offending value: `/scope/0`, or `""` for the whole value.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What was violated, for programs: `maximum`, `required`, `syntax`, ...
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What was violated, for people: a short sentence without the name.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The numbers of the violation by name: `limit`, `actual`, ...
    #[must_use]
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// Where the offending value starts in its source, if it was read from one.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    pub(crate) fn set_position(&mut self, position: Position) {
        self.position = Some(position);
    }

    /// Moves the violation below `pointer`, which is the pointer of the value that was judged.
    pub(crate) fn prefix(&mut self, pointer: &str) {
        self.pointer.insert_str(0, pointer);
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "{}: ", Harmless(&self.pointer))?;
        }
        Harmless(&self.message).fmt(f)
    }
}

/// An object of `pointer`, `code`, `message`, and where there are any `params` and `position`.
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let len = 3 + usize::from(!self.params.is_empty()) + usize::from(self.position.is_some());
        let mut object = serializer.serialize_struct("Violation", len)?;
        object.serialize_field("pointer", &self.pointer)?;
        object.serialize_field("code", &self.code)?;
        object.serialize_field("message", &self.message)?;
        if self.params.is_empty() {
            object.skip_field("params")?;
        } else {
            object.serialize_field("params", &self.params)?;
        }
        match &self.position {
            Some(position) => object.serialize_field("position", position)?,
            None => object.skip_field("position")?,
        }
        object.end()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn reads_as_a_sentence_on_one_line() {
        for (pointer, message, expected) in [
            ("/name", "is required", "/name: is required"),
            ("", "is no object", "is no object"),
            ("/a\nb", "has\u{1b}[31m red", "/a␊b: has␛[31m red"),
        ] {
            assert_eq!(Violation::new(pointer, "c", message).to_string(), expected);
        }
    }

    #[test]
    fn serializes_what_there_is() {
        let mut violation = Violation::new("/ttl", "maximum", "must be at most 9");
        let bare = json!({"pointer": "/ttl", "code": "maximum", "message": "must be at most 9"});
        assert_eq!(serde_json::to_value(&violation).unwrap(), bare);

        violation = violation.with_param("limit", 9);
        violation.set_position(positions(b"{\n 10", &[3])[0]);
        let mut full = bare;
        full["params"] = json!({"limit": 9});
        full["position"] = json!({"line": 2, "column": 2, "offset": 3});
        assert_eq!(serde_json::to_value(&violation).unwrap(), full);
    }

    #[test]
    fn is_small_enough_to_be_returned() {
        assert!(size_of::<Violation>() <= 5 * size_of::<String>());
    }
}
