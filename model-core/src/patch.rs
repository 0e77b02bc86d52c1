//! A field that tells absent, `null` and a value apart.

/// What a request to change something says of one field: nothing, `null`, or a value.
///
/// A field of this type is left out while it is [`Absent`](Self::Absent), and written as `null` where
/// it is [`Null`](Self::Null), as [RFC 7396](https://www.rfc-editor.org/rfc/rfc7396) (JSON Merge Patch)
/// has it. Rules see the value only. Its setter takes the value, a `Patch`, or an `Option` whose
/// `None` is `null`.
///
/// ```
/// use model_core::{ApiModel, Patch};
///
/// #[derive(ApiModel, Debug)]
/// struct ChangeToken {
///     #[api(min_length = 1)]
///     name: Patch<String>,
///     comment: Patch<String>,
///     seconds: Patch<i32>,
/// }
///
/// let change = ChangeToken::builder().name("ci").comment(None).build()?;
/// assert_eq!(change.to_json()?, r#"{"name":"ci","comment":null}"#);
///
/// let (mut comment, mut seconds) = (Some("old".to_owned()), Some(60));
/// change.comment.apply_to(&mut comment);
/// change.seconds.apply_to(&mut seconds);
/// assert_eq!((comment, seconds), (None, Some(60)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Patch<T> {
    /// The key is not there: what there was stays.
    #[default]
    Absent,
    /// The key says `null`: what there was goes.
    Null,
    /// The key has a value: it takes the place of what there was.
    Value(T),
}

impl<T> Patch<T> {
    /// Whether nothing is said.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether it is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value, if there is one.
    #[must_use]
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one: what is absent and what is `null` become the same.
    #[must_use]
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The same of a reference.
    #[must_use]
    pub const fn as_ref(&self) -> Patch<&T> {
        match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(value),
        }
    }

    /// Changes the value, if there is one.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Patch<U> {
        match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(change(value)),
        }
    }

    /// Does what it says: leaves the place as it is, empties it, or puts the value there.
    pub fn apply_to(self, place: &mut Option<T>) {
        match self {
            Self::Absent => {}
            Self::Null => *place = None,
            Self::Value(value) => *place = Some(value),
        }
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` is `null`.
impl<T> From<Option<T>> for Patch<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

#[cfg(test)]
mod tests {
    use super::Patch;

    #[test]
    fn it_is_one_of_three() {
        for (patch, absent, null, value) in [
            (Patch::Absent, true, false, None),
            (Patch::Null, false, true, None),
            (Patch::Value(7), false, false, Some(7)),
        ] {
            assert_eq!((patch.is_absent(), patch.is_null()), (absent, null));
            assert_eq!((patch.value(), patch.into_option()), (value.as_ref(), value));
            assert_eq!(patch.as_ref().map(|it| *it), patch);
            assert_eq!(patch.map(|it| it + 1).into_option(), value.map(|it| it + 1));
            for before in [None, Some(1)] {
                let mut place = before;
                patch.apply_to(&mut place);
                let expected = if absent { before } else { value };
                assert_eq!(place, expected, "{patch:?} of {before:?}");
            }
        }
    }

    #[test]
    fn it_is_made_from_a_value_or_an_option() {
        assert_eq!(Patch::<i32>::default(), Patch::Absent);
        assert_eq!(Patch::from(7), Patch::Value(7));
        assert_eq!(Patch::<i32>::from(None), Patch::Null);
        assert_eq!(Patch::<i32>::from(Some(7)), Patch::Value(7));
    }
}
