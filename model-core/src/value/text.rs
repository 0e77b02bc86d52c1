//! Strings, and what else holds a text.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::{ApiValue, Got, Read, Ref, Simple, Source, Stop, Want};
use crate::violation::{Path, Report};

impl ApiValue for String {
    #[inline]
    fn empty() -> Self {
        Self::new()
    }

    #[inline]
    fn at_once(from: &mut dyn Source<'_>, at: &Path<'_>) -> Option<Self> {
        from.text(at).map(Self::from)
    }

    #[inline]
    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        from.string(self, at, report)
    }

    #[inline]
    fn simple(&mut self) -> Option<&mut dyn Simple> {
        Some(self)
    }

    #[inline]
    fn simple_option(option: &mut Option<Self>) -> Option<&mut dyn Simple> {
        Some(option)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Text(self)
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        zeroize::Zeroize::zeroize(self);
    }
}

impl Simple for String {
    #[inline]
    fn take_text(&mut self, text: &str, _: &Path<'_>) -> bool {
        *self = Self::from(text);
        true
    }
}

/// Reads a text as any other value.
#[inline]
pub(crate) fn read_text(
    place: &mut String,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    match from.next(Want::Text, at, report)? {
        Got::Text(text) => *place = text.into_owned(),
        other => return Ok(other.refuse("a string", from, at, report)),
    }
    Ok(Read::Value)
}

macro_rules! texts {
    ($($ty:ty: $plain:expr, $from:expr, $place:ident => $wipe:expr;)*) => {$(
        impl ApiValue for $ty {
            #[inline]
            fn empty() -> Self {
                Self::from("")
            }

            /// It is owned when it was read, whatever it may borrow.
            #[inline]
            fn at_once(from: &mut dyn Source<'_>, at: &Path<'_>) -> Option<Self> {
                from.text(at).map($plain)
            }

            fn read(&mut self, from: &mut dyn Source<'_>, at: &Path<'_>, report: &mut Report<'_>) -> Result<Read, Stop> {
                if let Some(text) = Self::at_once(from, at) {
                    *self = text;
                    return Ok(Read::Value);
                }
                match from.next(Want::Text, at, report)? {
                    Got::Text(text) => *self = $from(text),
                    other => return Ok(other.refuse("a string", from, at, report)),
                }
                Ok(Read::Value)
            }

            #[inline]
            fn get(&self) -> Ref<'_> {
                Ref::Text(self)
            }

            #[cfg(feature = "zeroize")]
            fn wipe(&mut self) {
                let $place = self;
                $wipe
            }
        }
    )*};
}

texts! {
    Box<str>: Self::from, Self::from, text => zeroize::Zeroize::zeroize(text);
    Cow<'_, str>: |text: &str| Cow::Owned(text.to_owned()), |text: Cow<'_, str>| Cow::Owned(text.into_owned()), text => if let Cow::Owned(text) = text { zeroize::Zeroize::zeroize(text) };
    Arc<str>: Self::from, Self::from, text => if let Some(text) = Arc::get_mut(text) { zeroize::Zeroize::zeroize(text) };
    Rc<str>: Self::from, Self::from, text => if let Some(text) = Rc::get_mut(text) { zeroize::Zeroize::zeroize(text) };
}
