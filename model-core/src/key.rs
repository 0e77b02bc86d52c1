//! Enums and newtypes as the keys of maps: what is read from one text, and written as one.

use std::borrow::Cow;

use crate::context::Context;
use crate::description::Attribute;
use crate::model::ApiModel;
use crate::read::text::TextSource;
#[cfg(feature = "chrono")]
use crate::value::date_text;
use crate::value::{ApiKey, ApiValue, Read, Ref};
use crate::violation::{Path, Report, Violation};

/// An enum, or a newtype.
pub trait Keyed: ApiModel {}

#[diagnostic::do_not_recommend]
impl<T: Keyed> ApiKey for T {
    fn from_key(text: &str, at: &Path<'_>) -> Result<Self, Violation> {
        let context = Context::lazy();
        let mut report = Report::of_key(&context);
        let mut key = T::empty();
        // Of where the map is, a key has to know only whether it is a part of a secret.
        let root =
            if at.is_secret() { Path::ROOT.within(&[Attribute::Secret]) } else { Path::ROOT };
        let read = key.read(&mut TextSource(text), &root, &mut report);
        let found = report.found().into_iter().next();
        match (read, found) {
            (Ok(Read::Value), None) => Ok(key),
            (_, Some((violation, _))) => Err(violation.clone()),
            _ => Err(Violation::new("", "format", "is no key")),
        }
    }

    fn as_key(&self) -> Cow<'_, str> {
        text(&self.get())
    }

    fn inside(visit: &mut dyn FnMut(&mut dyn ApiValue)) {
        visit(&mut T::empty());
    }

    fn canonical(text: &str) -> Cow<'_, str> {
        match T::from_key(text, &Path::ROOT) {
            Ok(key) if key.as_key() != text => Cow::Owned(key.as_key().into_owned()),
            _ => Cow::Borrowed(text),
        }
    }
}

/// A value as the text of a key. What is no text, no integer and no date is none.
fn text<'r>(value: &Ref<'r>) -> Cow<'r, str> {
    match *value {
        Ref::Text(text) => Cow::Borrowed(text),
        Ref::Char(value) => value.to_string().into(),
        Ref::I8(value) => value.to_string().into(),
        Ref::I16(value) => value.to_string().into(),
        Ref::I32(value) => value.to_string().into(),
        Ref::I64(value) => value.to_string().into(),
        Ref::I128(value) => value.to_string().into(),
        Ref::U8(value) => value.to_string().into(),
        Ref::U16(value) => value.to_string().into(),
        Ref::U32(value) => value.to_string().into(),
        Ref::U64(value) => value.to_string().into(),
        Ref::U128(value) => value.to_string().into(),
        Ref::Display(value) => value.to_string().into(),
        #[cfg(feature = "chrono")]
        Ref::Precise(_, value) => text(&value.get()),
        #[cfg(feature = "chrono")]
        Ref::Utc(_) | Ref::Fixed(_) | Ref::Date(_) | Ref::DateTime(_) | Ref::Time(_) => {
            date_text(value, &[]).as_str().to_owned().into()
        }
        _ => Cow::Borrowed(""),
    }
}
