//! Which way a value goes, and a view of it that goes that way.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::description::Model;
use crate::value::ApiValue;

/// Which way a value goes: what is not for that way is left out, at every depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// To whoever wants all of it.
    Any,
    /// To a server: without what only a server says.
    Request,
    /// To a client: without what only a client says.
    Response,
}

impl Direction {
    /// Whether a field is not for this way.
    #[inline]
    pub(super) fn leaves_out(self, model: &Model, index: usize) -> bool {
        match self {
            Self::Any => false,
            Self::Request => model.field(index).is_read_only(),
            Self::Response => model.field(index).is_write_only(),
        }
    }

    /// Whether some field of a model is not for this way.
    pub(super) fn shortens(self, model: &Model) -> bool {
        (0..model.count()).any(|index| self.leaves_out(model, index))
    }
}

/// A model on its way to a server, or to a client: it is written without the fields that are
/// `read_only`, or `write_only`, at every depth. The model itself is borrowed.
///
/// It is made by [`as_request`](crate::ApiModel::as_request) and
/// [`as_response`](crate::ApiModel::as_response).
///
/// ```
/// use model_core::ApiModel;
///
/// #[derive(ApiModel)]
/// struct Account {
///     #[api(read_only)]
///     id: Option<u64>,
///     name: String,
///     #[api(write_only, secret)]
///     password: Option<String>,
/// }
///
/// let account = Account::builder().id(7).name("ci").password("x").build()?;
/// assert_eq!(account.as_request().to_json()?, r#"{"name":"ci","password":"x"}"#);
/// assert_eq!(account.as_response().to_json()?, r#"{"id":7,"name":"ci"}"#);
/// assert_eq!(account.to_json()?, r#"{"id":7,"name":"ci","password":"x"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// In a format that does not describe itself (postcard), where a field cannot be left out, writing a
/// view that leaves one out is an error.
#[derive(Clone, Copy)]
pub struct View<'a> {
    value: &'a dyn ApiValue,
    direction: Direction,
}

impl<'a> View<'a> {
    #[inline]
    pub(crate) fn new(value: &'a dyn ApiValue, direction: Direction) -> Self {
        Self { value, direction }
    }

    /// Writes JSON text, the same as `serde_json::to_string`.
    ///
    /// # Errors
    /// Where a value inside cannot be written as JSON.
    #[cfg(feature = "json")]
    pub fn to_json(&self) -> Result<String, crate::Error> {
        super::json::to_string(self.value, self.direction)
    }

    /// Writes JSON text, the same as `serde_json::to_vec`.
    ///
    /// # Errors
    /// Where a value inside cannot be written as JSON.
    #[cfg(feature = "json")]
    pub fn to_json_vec(&self) -> Result<Vec<u8>, crate::Error> {
        super::json::to_vec(self.value, self.direction)
    }
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::serde::serialize_as(self.value, self.direction, serializer)
    }
}

/// Which way it goes: the model may hold secrets.
impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("View").field("direction", &self.direction).finish_non_exhaustive()
    }
}
