//! Tuples: lists of one length, whose elements have types of their own.

use super::list::read_list;
use super::{ApiValue, List, Read, ReadList, Ref, Source, Stop, Want, read_required};
use crate::violation::{Path, Report};

macro_rules! tuples {
    ($($count:literal: $($ty:ident $index:tt)*;)*) => {$(
        impl<$($ty: ApiValue),*> ApiValue for ($($ty,)*) {
            #[inline]
            fn empty() -> Self {
                ($($ty::empty(),)*)
            }

            #[inline]
            fn inside(&self, visit: &mut dyn FnMut(&mut dyn ApiValue)) {
                $(visit(&mut $ty::empty());)*
            }

            #[inline]
            fn read(&mut self, from: &mut dyn Source<'_>, at: &Path<'_>, report: &mut Report<'_>) -> Result<Read, Stop> {
                read_list(self, from, at, report)
            }

            #[inline]
            fn get(&self) -> Ref<'_> {
                Ref::List(self)
            }

            #[inline]
            fn check(&self, at: &Path<'_>, report: &mut Report<'_>) {
                $(self.$index.check(&at.item($index), report);)*
            }

            #[cfg(feature = "zeroize")]
            fn wipe(&mut self) {
                $(self.$index.wipe();)*
            }
        }

        impl<$($ty: ApiValue),*> List for ($($ty,)*) {
            #[inline]
            fn count(&self) -> usize {
                $count
            }

            #[inline]
            fn fixed(&self) -> Option<usize> {
                Some($count)
            }

            #[inline]
            fn each(&self, visit: &mut dyn FnMut(&dyn ApiValue) -> bool) {
                let _ = true $(&& visit(&self.$index))*;
            }
        }

        impl<$($ty: ApiValue),*> ReadList for ($($ty,)*) {
            #[inline]
            fn fixed(&self) -> Option<usize> {
                Some($count)
            }

            #[inline]
            fn read_item(
                &mut self,
                index: usize,
                from: &mut dyn Source<'_>,
                at: &Path<'_>,
                report: &mut Report<'_>,
            ) -> Result<(), Stop> {
                match index {
                    $($index => read_required(&mut self.$index, from, at, report),)*
                    _ => pass_over(from, at, report),
                }
            }

            #[inline]
            fn finish(&mut self, count: usize, at: &Path<'_>, offset: Option<usize>, report: &mut Report<'_>) {
                if count != $count {
                    report.wrong_length(at, offset, $count, count);
                }
            }
        }
    )*};
}

tuples! {
    1: A 0;
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
    5: A 0 B 1 C 2 D 3 E 4;
    6: A 0 B 1 C 2 D 3 E 4 F 5;
    7: A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    8: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
}

/// Passes over an element that has no place. It may be one that was meant for the place before it, and
/// be as secret.
#[cold]
fn pass_over(
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    let mark = from.mark();
    let read = from.next(Want::Anything, at, report);
    from.conceal(mark, read.is_ok());
    read.map(|_| ())
}
