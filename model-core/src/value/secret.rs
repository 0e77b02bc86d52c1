//! `Secret`: a value that no report and no `Debug` output shows.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use super::{ApiValue, Hint, Read, Ref, Source, Stop};
use crate::description::Attribute;
use crate::violation::{Path, Report};

/// A value that must not be told: a password, a token, a key.
///
/// On the wire it is what it holds. Its `Debug` output is `Secret(..)`, it has no `Display`, and whatever
/// is wrong with it, no violation quotes it and no rendered report shows its text. A field may hold it at
/// any depth, as in `Option<Vec<Secret<String>>>`, and its rules see through it. Write it out in the type
/// of the field: behind a type alias it is as secret, but a rule on that field may tell how long it is.
///
/// ```
/// use model_core::{ApiModel, Secret};
///
/// #[derive(ApiModel, Debug)]
/// struct Login {
///     name: String,
///     #[api(min_length = 8)]
///     password: Secret<String>,
/// }
///
/// let login = Login::builder().name("ann").password("correct horse").build()?;
/// assert_eq!(format!("{login:?}"), r#"Login { name: "ann", password: Secret(..) }"#);
/// assert_eq!(login.to_json()?, r#"{"name":"ann","password":"correct horse"}"#);
/// assert_eq!(login.password.expose_secret(), "correct horse");
///
/// let source = r#"{"name": "ann", "password": "hunter2"}"#;
/// let violations = Login::from_json(source).unwrap_err();
/// assert!(!violations.render(source).contains("hunter2"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// With the feature `zeroize` it is overwritten when it is dropped: strings, numbers, dates, JSON values,
/// and what `Option`, `Box`, lists, maps and models hold of them (keys, newtypes and foreign types aside, and
/// what an `Arc` or `Rc` shares with others). What the value was read from or moved out of is not.
///
/// Two secrets are compared as what they hold is, in a time that tells where they differ.
// Without a bound: a field whose type cannot be a secret is one mistake, which the derive shows. So how
// it is overwritten is known where it is made.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Secret<T>(T, Wipe<T>);

/// How a secret is overwritten.
struct Wipe<T>(#[cfg(feature = "zeroize")] fn(&mut T), PhantomData<T>);

/// What is said of everything below a secret.
const SECRET: &[Attribute] = &[Attribute::Secret];

impl<T: ApiValue> Secret<T> {
    /// Keeps a value.
    #[inline]
    pub const fn new(value: T) -> Self {
        Self(value, Wipe::of())
    }

    /// The value, which from here on is yours to keep.
    #[inline]
    #[must_use]
    pub const fn expose_secret(&self) -> &T {
        &self.0
    }

    /// The value, to be changed.
    #[inline]
    #[must_use]
    pub const fn expose_secret_mut(&mut self) -> &mut T {
        &mut self.0
    }

    /// The value, which is no secret any more.
    #[inline]
    #[must_use]
    pub fn into_inner(mut self) -> T {
        std::mem::replace(&mut self.0, T::empty())
    }
}

impl<T: ApiValue> From<T> for Secret<T> {
    #[inline]
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: ApiValue + Default> Default for Secret<T> {
    #[inline]
    fn default() -> Self {
        Self::new(T::default())
    }
}

/// Without the value.
impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

#[cfg(feature = "zeroize")]
impl<T> Drop for Secret<T> {
    fn drop(&mut self) {
        (self.1.0)(&mut self.0);
    }
}

impl<T: ApiValue> Wipe<T> {
    const fn of() -> Self {
        Self(
            #[cfg(feature = "zeroize")]
            T::wipe,
            PhantomData,
        )
    }
}

impl<T> Clone for Wipe<T> {
    fn clone(&self) -> Self {
        Self(
            #[cfg(feature = "zeroize")]
            self.0,
            PhantomData,
        )
    }
}

impl<T> PartialEq for Wipe<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Wipe<T> {}

impl<T> Hash for Wipe<T> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<T: ApiValue> ApiValue for Secret<T> {
    #[inline]
    fn empty() -> Self {
        Self::new(T::empty())
    }

    #[inline]
    fn inside(&self, visit: &mut dyn FnMut(&mut dyn ApiValue)) {
        visit(&mut T::empty());
    }

    #[inline]
    fn hint(&self) -> Hint {
        Hint::Same
    }

    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        let mark = from.mark();
        let read = self.0.read(from, &at.within(SECRET), report);
        from.conceal(mark, read.is_ok());
        read
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        self.0.get()
    }

    #[inline]
    fn is_option(&self) -> bool {
        self.0.is_option()
    }

    #[inline]
    fn is_secret(&self) -> bool {
        true
    }

    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
        self.0.check(&at.within(SECRET), report);
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        self.0.wipe();
    }
}
