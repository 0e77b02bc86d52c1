//! What reading asks of JSON text.

use super::JsonSource;
use crate::description::Model;
use crate::value::{Got, Read, ReadList, Record, Source, Stop, Want, read_object, read_text};
use crate::violation::{Path, Report};

impl<'de> Source<'de> for JsonSource<'de, '_> {
    #[inline]
    fn null(&mut self, at: &Path<'_>) -> Result<bool, Stop> {
        if self.scanner.peek() != b'n' {
            return Ok(false);
        }
        self.begin(at);
        self.scanner.literal("null").map(|()| true)
    }

    fn text(&mut self, at: &Path<'_>) -> Option<&'de str> {
        self.plain(at)
    }

    fn string(
        &mut self,
        place: &mut String,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        match self.plain(at) {
            Some(text) => {
                *place = text.to_owned();
                Ok(Read::Value)
            }
            None => read_text(place, self, at, report),
        }
    }

    fn integer(&mut self, at: &Path<'_>) -> Option<i64> {
        self.scanner.peek();
        self.begin(at);
        self.scanner.plain_integer()
    }

    fn number(&mut self, at: &Path<'_>) -> Option<f64> {
        self.scanner.peek();
        self.begin(at);
        self.scanner.plain_number()
    }

    fn boolean(&mut self, at: &Path<'_>) -> Option<bool> {
        let value = self.scanner.peek() == b't';
        self.begin(at);
        // Each is compared as the word that it is.
        let is_so =
            if value { self.scanner.is_literal("true") } else { self.scanner.is_literal("false") };
        is_so.then_some(value)
    }

    fn object(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        if self.scanner.peek() != b'{' {
            return read_object(model, record, self, at, report);
        }
        self.begin(at);
        self.record(model, record, at, report).map(|()| Read::Value)
    }

    fn list(
        &mut self,
        list: &mut dyn ReadList,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<bool, Stop> {
        if self.scanner.peek() != b'[' {
            return Ok(false);
        }
        self.begin(at);
        self.items(list, at, report).map(|()| true)
    }

    fn again(&mut self) {
        self.scanner.position = self.start;
    }

    fn next(
        &mut self,
        want: Want<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let byte = self.scanner.peek();
        self.begin(at);
        self.any(byte, want, at, report)
    }

    fn offset(&self) -> Option<usize> {
        Some(self.start)
    }

    fn mark(&mut self) -> usize {
        self.scanner.peek();
        self.scanner.position
    }

    fn conceal(&mut self, mark: usize, ends: bool) {
        let end = if ends { self.scanner.position } else { usize::MAX };
        if let Some(watch) = &mut self.watch {
            watch.mask(mark..end);
        }
    }
}

impl<'de> JsonSource<'de, '_> {
    /// The next value, if it is text as it stands here.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "a string is asked for in its own way, with one call")]
    fn plain(&mut self, at: &Path<'_>) -> Option<&'de str> {
        if self.scanner.peek() != b'"' {
            return None;
        }
        self.begin(at);
        let text = self.scanner.plain_string();
        // The second walk needs no values.
        if self.watch.is_none() { text } else { text.map(|_| "") }
    }
}
