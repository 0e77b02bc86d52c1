//! What a model can do.

use crate::context::Context;
use crate::description::Description;
use crate::value::{ApiValue, Secret};
use crate::violation::Violations;
use crate::write::{Direction, View};

/// An API model: a type that can be validated, and read and written as JSON.
///
/// [`#[derive(ApiModel)]`](macro@crate::ApiModel) implements it for a struct or an enum. It is there for
/// `Vec<T>`, arrays, sets, `Option<T>`, `Box<T>`, `Arc<T>`, `Rc<T>`, `Secret<T>` and maps of models too,
/// because endpoints return lists.
///
/// ```
/// use model_core::ApiModel;
///
/// /// A token.
/// #[derive(ApiModel, Debug, PartialEq)]
/// struct Token {
///     #[api(min_length = 1)]
///     name: String,
///     #[api(minimum = 15)]
///     ttl: Option<i32>,
/// }
///
/// let token = Token::from_json(r#"{"name": "ci", "ttl": 60}"#)?;
/// assert_eq!(token, Token { name: "ci".into(), ttl: Some(60) });
/// assert_eq!(token.to_json()?, r#"{"name":"ci","ttl":60}"#);
///
/// let violations = Token::from_json(r#"{"name": "", "ttl": "60"}"#).unwrap_err();
/// assert_eq!(violations.to_string(), "2 violations: /name: must have at least 1 character; /ttl: must be an integer, not a string");
///
/// let tokens = Vec::<Token>::from_json("[]")?;
/// assert!(tokens.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no API model",
    label = "this type does not derive `ApiModel`",
    note = "derive `ApiModel` for it"
)]
pub trait ApiModel: ApiValue + Sized {
    /// What the derive says of the type.
    #[doc(hidden)]
    const DESCRIPTION: Description = Description::None;

    /// The schema of the type, whole: [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-core),
    /// the types that it refers to under `$defs`.
    ///
    /// What the schema accepts, [`from_json`](Self::from_json) accepts, and the other way round; see
    /// [`schema`](crate::schema).
    #[cfg(feature = "json")]
    #[must_use]
    fn json_schema() -> serde_json::Value {
        crate::schema::json_schema(&mut Self::empty())
    }

    /// Runs the rules at the system clock.
    ///
    /// # Errors
    /// Every rule that is broken.
    #[inline]
    fn validate(&self) -> Result<(), Violations> {
        crate::rules::validate_now(self)
    }

    /// Runs the rules in a context of your own.
    ///
    /// # Errors
    /// Every rule that is broken.
    #[inline]
    fn validate_with(&self, cx: &Context) -> Result<(), Violations> {
        crate::rules::validate(self, cx)
    }

    /// Reads JSON text and runs the rules at the system clock.
    ///
    /// # Errors
    /// Everything that is wrong with the structure, and every rule that is broken by what is right,
    /// with the position of each.
    #[cfg(feature = "json")]
    #[inline]
    fn from_json(json: impl AsRef<[u8]>) -> Result<Self, Violations> {
        let mut value = Self::empty();
        match crate::read::json::from_json_now(&mut value, json.as_ref()) {
            Ok(()) => Ok(value),
            Err(violations) => Err(violations),
        }
    }

    /// Reads JSON text and runs the rules in a context of your own.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json).
    #[cfg(feature = "json")]
    #[inline]
    fn from_json_with(json: impl AsRef<[u8]>, cx: &Context) -> Result<Self, Violations> {
        let mut value = Self::empty();
        match crate::read::json::from_json(&mut value, json.as_ref(), cx) {
            Ok(()) => Ok(value),
            Err(violations) => Err(violations),
        }
    }

    /// Writes JSON text, the same as `serde_json::to_string`.
    ///
    /// # Errors
    /// Where a value inside cannot be written as JSON.
    #[cfg(feature = "json")]
    #[inline]
    fn to_json(&self) -> Result<String, crate::Error> {
        crate::write::json::to_string(self, Direction::Any)
    }

    /// Writes JSON text, the same as `serde_json::to_vec`.
    ///
    /// # Errors
    /// Where a value inside cannot be written as JSON.
    #[cfg(feature = "json")]
    #[inline]
    fn to_json_vec(&self) -> Result<Vec<u8>, crate::Error> {
        crate::write::json::to_vec(self, Direction::Any)
    }

    /// The model as it goes to a server: without its `read_only` fields, at every depth.
    #[inline]
    fn as_request(&self) -> View<'_> {
        View::new(self, Direction::Request)
    }

    /// The model as it goes to a client: without its `write_only` fields, at every depth.
    #[inline]
    fn as_response(&self) -> View<'_> {
        View::new(self, Direction::Response)
    }
}

impl<T: ApiModel> ApiModel for Option<T> {}
impl<T: ApiModel> ApiModel for Box<T> {
    const DESCRIPTION: Description = T::DESCRIPTION;
}
impl<T: ApiModel> ApiModel for Vec<T> {}
impl<T: ApiModel> ApiModel for std::sync::Arc<T> {
    const DESCRIPTION: Description = T::DESCRIPTION;
}
impl<T: ApiModel> ApiModel for std::rc::Rc<T> {
    const DESCRIPTION: Description = T::DESCRIPTION;
}
impl<T: ApiModel> ApiModel for Secret<T> {}
impl<T: ApiModel, const N: usize> ApiModel for [T; N] {}
impl<T: ApiModel> ApiModel for std::collections::BTreeSet<T> where Self: ApiValue {}
impl<T: ApiModel, S> ApiModel for std::collections::HashSet<T, S> where Self: ApiValue {}
impl<K, T: ApiModel> ApiModel for std::collections::BTreeMap<K, T> where Self: ApiValue {}
impl<K, T: ApiModel, S> ApiModel for std::collections::HashMap<K, T, S> where Self: ApiValue {}
