//! Absolute URLs, as the [URL Standard](https://url.spec.whatwg.org/) reads and writes them.

use url::Url;

use super::{ApiValue, Got, Hint, Read, Ref, Source, Stop, Want};
use crate::violation::{Path, Report};

impl ApiValue for Url {
    fn empty() -> Self {
        loop {
            // It is one, so this is no loop.
            if let Ok(url) = Self::parse("about:blank") {
                return url;
            }
        }
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
        let Ok(value) = Self::parse(&text) else {
            let message = "must be an absolute URL, such as `https://example.com/`";
            report.wrong(at, from.offset(), "format", message);
            return Ok(Read::Wrong);
        };
        *self = value;
        Ok(Read::Value)
    }

    #[inline]
    fn hint(&self) -> Hint {
        Hint::Format("uri")
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Text(self.as_str())
    }

    #[cfg(feature = "zeroize")]
    fn wipe(&mut self) {
        let mut text = String::from(std::mem::replace(self, Self::empty()));
        zeroize::Zeroize::zeroize(&mut text);
    }
}
