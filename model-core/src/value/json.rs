//! Free-form JSON.

use std::borrow::Cow;

use serde_json::{Map as Entries, Value};

use super::{ApiValue, Got, Map, Part, Read, Ref, Source, Stop, Want, read_required};
use crate::violation::{Path, Report};

impl ApiValue for Value {
    #[inline]
    fn empty() -> Self {
        Self::Null
    }

    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        match from.next(Want::Json, at, report)? {
            Got::Json(value) => *self = value,
            // Only an option is told so: the `None` is the option's.
            Got::Null => return Ok(Read::None),
            Got::Huge => {
                report.wrong(at, from.offset(), "type", "holds a number that is too large");
                return Ok(Read::Wrong);
            }
            other => return Ok(other.refuse("a JSON value", from, at, report)),
        }
        Ok(Read::Value)
    }

    /// Its entries, of which there are none before it is read.
    fn part(&mut self) -> Part<'_> {
        if !self.is_object() {
            *self = Self::Object(Entries::new());
        }
        self.as_object_mut().map_or(Part::None, |entries| Part::Map(entries))
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Json(self)
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        use zeroize::Zeroize as _;
        match self {
            Self::Null => {}
            Self::Bool(value) => value.zeroize(),
            // The digits of a number that is kept as text are not within reach.
            Self::Number(number) => *number = 0.into(),
            Self::String(text) => text.zeroize(),
            Self::Array(items) => items.iter_mut().for_each(Self::wipe),
            Self::Object(entries) => {
                for (mut key, mut value) in std::mem::take(entries) {
                    key.zeroize();
                    value.wipe();
                }
            }
        }
    }
}

impl ApiValue for Entries<String, Value> {
    #[inline]
    fn empty() -> Self {
        Self::new()
    }

    #[inline]
    fn part(&mut self) -> Part<'_> {
        Part::Map(self)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Map(self)
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        self.values_mut().for_each(Value::wipe);
    }
}

impl Map for Entries<String, Value> {
    fn count(&self) -> usize {
        self.len()
    }

    fn clear(&mut self) {
        self.clear();
    }

    fn key<'k>(&self, text: &'k str) -> Cow<'k, str> {
        Cow::Borrowed(text)
    }

    fn read_entry(
        &mut self,
        key: &str,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<bool, Stop> {
        if self.contains_key(key) {
            from.next(Want::Anything, at, report)?;
            return Ok(false);
        }
        let mut value = Value::Null;
        let read = read_required(&mut value, from, at, report);
        self.insert(key.to_owned(), value);
        read.map(|()| true)
    }

    fn each(&self, visit: &mut dyn FnMut(&str, &dyn ApiValue) -> bool) {
        for (key, value) in self {
            if !visit(key, value) {
                return;
            }
        }
    }
}
