//! What is given a value as it is: a boolean, a number or a text. It saves what is asked of a source for
//! any other.

use super::ApiValue;
use crate::violation::Path;

/// A place for one simple value. Each of these says whether the place holds it now; of one that it does
/// not take nothing is said, and the place is as it was.
#[doc(hidden)]
pub trait Simple {
    /// Takes a `null`.
    #[inline]
    fn take_null(&mut self) -> bool {
        false
    }

    /// Takes a boolean.
    #[inline]
    fn take_bool(&mut self, _value: bool) -> bool {
        false
    }

    /// Takes an integer.
    #[inline]
    fn take_integer(&mut self, _value: i64) -> bool {
        false
    }

    /// Takes a number that was not written as an integer.
    #[inline]
    fn take_number(&mut self, _value: f64) -> bool {
        false
    }

    /// Takes a text; `at` is where the place is.
    #[inline]
    fn take_text(&mut self, _text: &str, _at: &Path<'_>) -> bool {
        false
    }
}

impl<T: ApiValue + Simple> Simple for Option<T> {
    #[inline]
    fn take_null(&mut self) -> bool {
        *self = None;
        true
    }

    #[inline]
    fn take_bool(&mut self, value: bool) -> bool {
        take(self, |place| place.take_bool(value))
    }

    #[inline]
    fn take_integer(&mut self, value: i64) -> bool {
        take(self, |place| place.take_integer(value))
    }

    #[inline]
    fn take_number(&mut self, value: f64) -> bool {
        take(self, |place| place.take_number(value))
    }

    #[inline]
    fn take_text(&mut self, text: &str, at: &Path<'_>) -> bool {
        take(self, |place| place.take_text(text, at))
    }
}

#[inline]
fn take<T: ApiValue>(option: &mut Option<T>, take: impl FnOnce(&mut T) -> bool) -> bool {
    let mut value = T::empty();
    let taken = take(&mut value);
    if taken {
        *option = Some(value);
    }
    taken
}
