//! `Patch`.

use super::{ApiValue, Read, Ref, Source, Stop};
use crate::patch::Patch;
use crate::violation::{Path, Report};

impl<T: ApiValue> ApiValue for Patch<T> {
    #[inline]
    fn empty() -> Self {
        Self::Absent
    }

    #[inline]
    fn inside(&self, visit: &mut dyn FnMut(&mut dyn ApiValue)) {
        visit(&mut T::empty());
    }

    #[inline]
    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        *self = Self::Absent;
        if from.null(at)? {
            *self = Self::Null;
            return Ok(Read::Value);
        }
        let mut value = T::empty();
        let read = value.read(from, at, report)?;
        *self = match read {
            Read::Value => Self::Value(value),
            Read::Null | Read::None => Self::Null,
            Read::Wrong => Self::Absent,
            #[cfg(feature = "json")]
            Read::Foreign => Self::Absent,
        };
        // A `null` that its value has no place for is its own.
        Ok(if read == Read::Null { Read::None } else { read })
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        match self {
            Self::Absent => Ref::Absent,
            Self::Null => Ref::Null,
            Self::Value(value) => value.get(),
        }
    }

    #[inline]
    fn is_option(&self) -> bool {
        true
    }

    #[inline]
    fn is_secret(&self) -> bool {
        self.value().is_some_and(T::is_secret)
    }

    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
        if let Self::Value(value) = self {
            value.check(at, report);
        }
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        if let Self::Value(value) = self {
            value.wipe();
        }
    }
}
