//! `Option` and `Box`.

use super::{ApiValue, Hint, Part, Read, Ref, Simple, Source, Stop};
use crate::violation::{Path, Report};

impl<T: ApiValue> ApiValue for Option<T> {
    #[inline]
    fn empty() -> Self {
        None
    }

    #[inline]
    #[expect(
        clippy::redundant_pattern_matching,
        reason = "`is_none` is one more function for each type where nothing is inlined"
    )]
    fn part(&mut self) -> Part<'_> {
        if let None = self {
            *self = Some(T::empty());
        }
        match self {
            Some(value) => Part::Option(value),
            None => Part::None,
        }
    }

    #[inline]
    fn forget(&mut self) {
        *self = None;
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
        if let Some(value) = T::at_once(from, at) {
            *self = Some(value);
            return Ok(Read::Value);
        }
        read_option(self, from, at, report)
    }

    #[inline]
    fn simple(&mut self) -> Option<&mut dyn Simple> {
        T::simple_option(self)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        match self {
            Some(value) => value.get(),
            None => Ref::Null,
        }
    }

    #[inline]
    fn is_option(&self) -> bool {
        true
    }

    #[inline]
    fn is_secret(&self) -> bool {
        match self {
            Some(value) => value.is_secret(),
            None => false,
        }
    }

    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
        if let Some(value) = self {
            value.check(at, report);
        }
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        if let Some(value) = self {
            value.wipe();
        }
    }
}

/// Reads an option, whatever it is one of.
fn read_option(
    option: &mut dyn ApiValue,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    // What was read before does not count.
    option.forget();
    if from.null(at)? {
        return Ok(Read::Value);
    }
    let Part::Option(place) = option.part() else { return Ok(Read::Wrong) };
    let read = place.read(from, at, report)?;
    if let Read::Null | Read::None | Read::Wrong = read {
        option.forget();
    }
    // Of two options, the outer one is meant.
    Ok(if let Read::Null = read { Read::None } else { read })
}

impl<T: ApiValue> ApiValue for Box<T> {
    #[inline]
    fn empty() -> Self {
        Box::new(T::empty())
    }

    #[inline]
    fn at_once(from: &mut dyn Source<'_>, at: &Path<'_>) -> Option<Self> {
        T::at_once(from, at).map(Box::new)
    }

    #[inline]
    fn part(&mut self) -> Part<'_> {
        T::part(self)
    }

    #[inline]
    fn forget(&mut self) {
        T::forget(self);
    }

    #[inline]
    fn inside(&self, visit: &mut dyn FnMut(&mut dyn ApiValue)) {
        T::inside(self, visit);
    }

    #[inline]
    fn hint(&self) -> Hint {
        T::hint(self)
    }

    #[inline]
    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        T::read(self, from, at, report)
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

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        T::wipe(self);
    }
}
