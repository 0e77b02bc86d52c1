//! Shared pointers: what they hold, and nothing of their own.

use std::rc::Rc;
use std::sync::Arc;

use super::{ApiValue, Hint, Part, Read, Ref, Source, Stop};
use crate::violation::{Path, Report};

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<T: ApiValue> ApiValue for $pointer<T> {
            #[inline]
            fn empty() -> Self {
                Self::new(T::empty())
            }

            /// Others may hold the old value, so there is a new one: also where something is wrong with it,
            /// because the rules run on what is right in it.
            #[inline]
            fn read(&mut self, from: &mut dyn Source<'_>, at: &Path<'_>, report: &mut Report<'_>) -> Result<Read, Stop> {
                let mut value = T::empty();
                let read = value.read(from, at, report);
                *self = Self::new(value);
                read
            }

            /// A new one, where others hold it too.
            fn part(&mut self) -> Part<'_> {
                if Self::get_mut(self).is_none() {
                    *self = Self::new(T::empty());
                }
                Self::get_mut(self).map_or(Part::None, T::part)
            }

            fn forget(&mut self) {
                if let Some(value) = Self::get_mut(self) {
                    value.forget();
                }
            }

            #[inline]
            fn inside(&self, visit: &mut dyn FnMut(&mut dyn ApiValue)) {
                visit(&mut T::empty());
            }

            #[inline]
            fn hint(&self) -> Hint {
                Hint::Same
            }

            #[inline]
            fn get(&self) -> Ref<'_> {
                T::get(self)
            }

            #[inline]
            fn is_option(&self) -> bool {
                T::is_option(self)
            }

            #[inline]
            fn is_secret(&self) -> bool {
                T::is_secret(self)
            }

            #[inline]
            fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
                T::check(self, at, report);
            }

            /// As far as nobody else holds it.
            #[cfg(feature = "zeroize")]
            fn wipe(&mut self) {
                if let Some(value) = Self::get_mut(self) {
                    value.wipe();
                }
            }
        }
    )*};
}

pointers! { Arc Rc }
