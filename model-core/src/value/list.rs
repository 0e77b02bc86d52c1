//! Lists: what they hand out and take, and `Vec`.

use super::{ApiValue, Got, Read, Ref, Source, Stop, Want, read_required};
use crate::violation::{Path, Report};

/// A container whose elements have no names.
#[doc(hidden)]
pub trait List {
    /// How many elements there are.
    fn count(&self) -> usize;

    /// The one number of elements that the type has, if there is one.
    #[inline]
    fn fixed(&self) -> Option<usize> {
        None
    }

    /// Hands out each element in order, until one says no.
    fn each(&self, visit: &mut dyn FnMut(&dyn ApiValue) -> bool);
}

/// The place that such a container is read into.
#[doc(hidden)]
pub trait ReadList {
    /// The one number of elements that the type has, if there is one.
    #[inline]
    fn fixed(&self) -> Option<usize> {
        None
    }

    /// Reads one more; `at` is its own way.
    ///
    /// # Errors
    /// Where the source stops.
    fn read_item(
        &mut self,
        index: usize,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop>;

    /// There were so many elements; `at` is the way to the container, and `offset` where it begins.
    #[inline]
    fn finish(
        &mut self,
        _count: usize,
        _at: &Path<'_>,
        _offset: Option<usize>,
        _report: &mut Report<'_>,
    ) {
    }
}

impl<T: ApiValue> ApiValue for Vec<T> {
    #[inline]
    fn empty() -> Self {
        Vec::new()
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
        self.clear();
        read_list(self, from, at, report)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::List(self)
    }

    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
        let mut index = 0;
        while let Some(item) = self[..].get(index) {
            item.check(&at.item(index), report);
            index += 1;
        }
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        self.iter_mut().for_each(T::wipe);
    }
}

impl<T: ApiValue> List for Vec<T> {
    #[inline]
    fn count(&self) -> usize {
        self.len()
    }

    #[inline]
    fn each(&self, visit: &mut dyn FnMut(&dyn ApiValue) -> bool) {
        // An iterator is several functions for each type where nothing is inlined.
        let mut index = 0;
        while let Some(item) = self[..].get(index) {
            if !visit(item) {
                return;
            }
            index += 1;
        }
    }
}

impl<T: ApiValue> ReadList for Vec<T> {
    #[inline]
    fn read_item(
        &mut self,
        _index: usize,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        if let Some(item) = T::at_once(from, at) {
            self.push(item);
            return Ok(());
        }
        // An element that turns out wrong keeps its place, so that the others keep their index.
        self.push(T::empty());
        match self.last_mut() {
            Some(item) => read_required(item, from, at, report),
            None => Ok(()),
        }
    }
}

pub(crate) fn read_list(
    list: &mut dyn ReadList,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    if from.list(list, at, report)? {
        return Ok(Read::Value);
    }
    match from.next(Want::List(list), at, report)? {
        Got::Done => Ok(Read::Value),
        other => Ok(other.refuse("an array", from, at, report)),
    }
}
