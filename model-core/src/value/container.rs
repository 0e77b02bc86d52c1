//! `Option`, `Box` and `Vec`.

use super::{ApiValue, Got, Hint, Part, Read, Ref, Simple, Source, Stop, Want, read_required};
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

impl<T: ApiValue> ApiValue for Option<T> {
    #[inline]
    fn empty() -> Self {
        None
    }

    #[inline]
    fn part(&mut self) -> Part<'_> {
        match self {
            Some(value) => value.part(),
            None => self.insert(T::empty()).part(),
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
        let read = if from.null(at)? {
            None
        } else {
            Some(self.insert(T::empty()).read(from, at, report)?)
        };
        let (read, is_there) = in_option(read);
        if !is_there {
            *self = None;
        }
        Ok(read)
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

/// What reading what is inside of an option comes to, and whether it is there then. Where there was a
/// `null`, nothing was read.
#[inline]
fn in_option(read: Option<Read>) -> (Read, bool) {
    match read {
        None => (Read::Value, false),
        // Of two options, the outer one is meant.
        Some(Read::Null | Read::None) => (Read::None, false),
        Some(Read::Wrong) => (Read::Wrong, false),
        Some(read) => (read, true),
    }
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
        for (index, item) in self.iter().enumerate() {
            item.check(&at.item(index), report);
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
        for item in self {
            if !visit(item) {
                return;
            }
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
        self.last_mut().map_or(Ok(()), |item| read_required(item, from, at, report))
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
