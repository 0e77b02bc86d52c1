//! Tags in JSON text. One that does not come first is looked for ahead, and the text is read from where
//! it was: nothing is kept.

use super::JsonSource;
use crate::description::Union;
use crate::read::object::Object;
use crate::read::scan::Kind;
use crate::read::union::{missing_tag, unknown_tag, wrong_tag};
use crate::value::{Got, Stop};
use crate::violation::{Path, Report};

/// The tag of an object.
pub(super) struct Tag<'de> {
    /// What it says, where it is text.
    value: Got<'de>,
    start: usize,
    /// Where the text goes on, if it was the first key.
    pub(super) rest: Option<usize>,
}

impl<'de> JsonSource<'de, '_> {
    /// Looks for a tag from inside its object, and for nothing else. Where the text is malformed before
    /// it, nobody knows what is secret.
    pub(super) fn seek(&mut self, tag: &str, at: &Path<'_>) -> Result<Option<Tag<'de>>, Stop> {
        let found = self.look_for(tag, at);
        if found.is_err() {
            self.mask(self.start, false);
        }
        found
    }

    fn look_for(&mut self, tag: &str, at: &Path<'_>) -> Result<Option<Tag<'de>>, Stop> {
        let mut first = true;
        let mut is_first = true;
        while self.scanner.more(&mut first, b'}')? {
            if self.scanner.is_key(tag)? {
                let byte = self.scanner.peek();
                let start = self.scanner.position;
                let value = match byte {
                    b'"' => Got::Text(self.scanner.string()?),
                    _ => self.scanner.skip(at.depth() + 1)?.got(),
                };
                let rest = is_first.then_some(self.scanner.position);
                return Ok(Some(Tag { value, start, rest }));
            }
            self.scanner.skip(at.depth() + 1)?;
            is_first = false;
        }
        Ok(None)
    }

    /// The variant that a tag says, or the report of why there is none.
    pub(super) fn variant(
        tag: Option<Tag<'de>>,
        union: &'static Union,
        at: &Path<'_>,
        object: usize,
        report: &mut Report<'_>,
    ) -> Option<usize> {
        let Some(Tag { value, start, .. }) = tag else {
            missing_tag(union, at, Some(object), report);
            return None;
        };
        let place = &at.key(union.tag().unwrap_or_default());
        let Got::Text(name) = value else {
            wrong_tag(&value, at, place, Some(start), report);
            return None;
        };
        let variant = union.named(&name).or_else(|| union.other());
        if variant.is_none() {
            unknown_tag(union, &name, at, place, Some(start), report);
        }
        variant
    }

    /// Tells the unions that are flattened into an object what they are.
    pub(super) fn tell(
        &mut self,
        object: &mut Object<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        let (inside, start) = (self.scanner.position, self.start);
        let mut told = object.untold();
        while let Some((part, tag)) = told.pop() {
            // From the first member on, also where a tag of another union was the first.
            let found = self.seek(tag, at)?;
            self.scanner.position = inside;
            let Some(union) = object.union(part) else { continue };
            if let Some(found) = found {
                let variant = object.reach_part(part, at, |_, _, at| {
                    Self::variant(Some(found), union, at, start, report)
                });
                object.tell(part, variant.flatten());
                told = object.untold();
            }
        }
        Ok(())
    }

    /// Passes over an object that nobody knows, from inside it; only its tag may be shown.
    #[cold]
    pub(super) fn pass_over_union(
        &mut self,
        tag: &str,
        inside: usize,
        at: &Path<'_>,
    ) -> Result<Got<'de>, Stop> {
        self.scanner.position = inside;
        let mut first = true;
        while self.scanner.more(&mut first, b'}')? {
            let is_tag = self.scanner.is_key(tag)?;
            self.scanner.peek();
            let start = self.scanner.position;
            let skipped = self.scanner.skip(at.depth() + 1);
            if !is_tag || matches!(skipped, Ok(Kind::Array | Kind::Object)) {
                self.mask(start, skipped.is_ok());
            }
            skipped?;
        }
        Ok(Got::Wrong)
    }
}
