//! Proof that a model was validated.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::context::Context;
use crate::model::ApiModel;
use crate::violation::Violations;

/// A model whose rules were run, and hold.
///
/// It is made by [`Valid::new`] or by deserializing, and there is no way to change what is inside:
/// a function that asks for `&Valid<CreateToken>` cannot be handed anything else.
///
/// Deserializing puts everything that is wrong into one message of serde's. For the report itself, or
/// with a context of your own, read with [`from_json_with`](ApiModel::from_json_with) and hand the
/// model to [`Valid::new_with`].
///
/// ```
/// use model_core::{ApiModel, Valid};
///
/// #[derive(ApiModel)]
/// struct CreateToken {
///     #[api(min_length = 1)]
///     name: String,
/// }
///
/// fn create(request: &Valid<CreateToken>) -> usize {
///     request.name.len()
/// }
///
/// let request = Valid::new(CreateToken { name: "ci".into() })?;
/// assert_eq!(create(&request), 2);
/// assert!(Valid::new(CreateToken { name: String::new() }).is_err());
/// assert!(serde_json::from_str::<Valid<CreateToken>>(r#"{"name": ""}"#).is_err());
/// # Ok::<(), model_core::Violations>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Valid<T>(T);

impl<T: ApiModel> Valid<T> {
    /// Runs the rules at the system clock.
    ///
    /// # Errors
    /// Every rule that is broken.
    pub fn new(value: T) -> Result<Self, Violations> {
        Self::new_with(value, &Context::lazy())
    }

    /// Runs the rules in a context of your own.
    ///
    /// # Errors
    /// Every rule that is broken.
    pub fn new_with(value: T, cx: &Context) -> Result<Self, Violations> {
        value.validate_with(cx)?;
        Ok(Self(value))
    }
}

impl<T> Valid<T> {
    /// The model, to be changed: the proof ends here.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: Serialize> Serialize for Valid<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Reads the model and runs its rules at the system clock. The message says everything that is wrong.
impl<'de, T: ApiModel> Deserialize<'de> for Valid<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut value = T::empty();
        crate::read::serde::read_into(&mut value, deserializer, true)?;
        Ok(Self(value))
    }
}
