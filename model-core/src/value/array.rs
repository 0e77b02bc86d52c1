//! Arrays: lists of one length.

use super::list::read_list;
use super::{ApiValue, List, Read, ReadList, Ref, Source, Stop, Want, read_required};
use crate::violation::{Path, Report};

impl<T: ApiValue, const N: usize> ApiValue for [T; N] {
    #[inline]
    fn empty() -> Self {
        std::array::from_fn(|_| T::empty())
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
        read_list(self, from, at, report)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::List(self)
    }

    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
        for (index, item) in self.iter().enumerate() {
            item.check(&at.item(index), report);
        }
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        self.iter_mut().for_each(T::wipe);
    }
}

impl<T: ApiValue, const N: usize> List for [T; N] {
    #[inline]
    fn count(&self) -> usize {
        N
    }

    #[inline]
    fn fixed(&self) -> Option<usize> {
        Some(N)
    }

    #[inline]
    fn each(&self, visit: &mut dyn FnMut(&dyn ApiValue) -> bool) {
        for item in self {
            if !visit(item) {
                return;
            }
        }
    }
}

impl<T: ApiValue, const N: usize> ReadList for [T; N] {
    #[inline]
    fn fixed(&self) -> Option<usize> {
        Some(N)
    }

    #[inline]
    fn read_item(
        &mut self,
        index: usize,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        match self.get_mut(index) {
            Some(item) => read_required(item, from, at, report),
            None => pass_over::<T>(from, at, report),
        }
    }

    #[inline]
    fn finish(
        &mut self,
        count: usize,
        at: &Path<'_>,
        offset: Option<usize>,
        report: &mut Report<'_>,
    ) {
        if count != N {
            report.wrong_length(at, offset, N, count);
        }
    }
}

/// Passes over a value that has no place. The second walk reads it, for the secrets in it.
#[cold]
pub(super) fn pass_over<T: ApiValue>(
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    if report.is_silent() {
        return read_required(&mut T::empty(), from, at, report);
    }
    from.next(Want::Anything, at, report).map(|_| ())
}
