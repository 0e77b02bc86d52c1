//! UUIDs, in the form with hyphens: [RFC 9562, section
//! 4](https://www.rfc-editor.org/rfc/rfc9562#section-4), which is `format: uuid` of JSON Schema.

use std::borrow::Cow;

use uuid::Uuid;

use super::{ApiKey, ApiValue, Got, Hint, Read, Ref, Source, Stop, Want};
use crate::violation::{Path, Report, Violation};

const MESSAGE: &str = "must be a UUID, such as `67e55044-10b1-426f-9247-bb680e5fe0c8`";

impl ApiValue for Uuid {
    #[inline]
    fn empty() -> Self {
        Self::nil()
    }

    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        let text = match from.next(Want::Text, at, report)? {
            Got::Text(text) => text,
            other => return Ok(other.refuse("a string", from, at, report)),
        };
        let Some(value) = parse(&text) else {
            report.wrong(at, from.offset(), "format", MESSAGE);
            return Ok(Read::Wrong);
        };
        *self = value;
        Ok(Read::Value)
    }

    #[inline]
    fn hint(&self) -> Hint {
        Hint::Format("uuid")
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Display(self)
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        super::wipe::overwrite(self);
    }
}

impl ApiKey for Uuid {
    fn from_key(text: &str, _: &Path<'_>) -> Result<Self, Violation> {
        parse(text).ok_or_else(|| Violation::new("", "format", MESSAGE).of_key())
    }

    fn as_key(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn inside(visit: &mut dyn FnMut(&mut dyn ApiValue)) {
        visit(&mut Self::nil());
    }

    fn canonical(text: &str) -> Cow<'_, str> {
        parse(text).map_or(Cow::Borrowed(text), |key| Cow::Owned(key.to_string()))
    }
}

/// Digits of either case. The crate takes other forms too, each of another length.
fn parse(text: &str) -> Option<Uuid> {
    const LENGTH: usize = 36;
    (text.len() == LENGTH).then(|| Uuid::try_parse(text).ok()).flatten()
}
