//! The members of an object in JSON text.

use super::JsonSource;
use crate::description::Model;
use crate::read::object::{Key, Object, read_field};
use crate::read::union::read_content;
use crate::value::{Got, Map, Part, Record, Stop, part_of};
use crate::violation::{Path, Report};

impl<'de> JsonSource<'de, '_> {
    /// Reads an object whose bracket is next into its record.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "most of it are arguments, and a call for each object is dear"
    )]
    pub(super) fn record(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        let start = self.start;
        let object = &mut Object::new(model, record);
        if !self.tags.is_empty() {
            object.tag(std::mem::take(&mut self.tags));
        }
        self.open(at)?;
        if object.is_composed() {
            self.tell(object, at, report)?;
        }
        self.members(object, true, start, at, report)
    }

    /// The members of an object, from where the text is; `start` is where the object began.
    pub(super) fn members(
        &mut self,
        object: &mut Object<'_>,
        mut first: bool,
        start: usize,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        // In the second walk places are kept.
        object.straight &= self.watch.is_none();
        loop {
            let next = match self.next_field(object, first) {
                Some(index) => Some(index),
                None if self.scanner.closes(b'}') => None,
                None => self.other_members(object, first, at, report)?,
            };
            let Some(index) = next else { break };
            first = false;
            object.read(index, self, at, report)?;
            self.go_on(report)?;
        }
        object.finish(at, Some(start), report);
        Ok(())
    }

    /// Consumes the key of the field that is expected, if that is next: most texts keep the order of
    /// declaration.
    #[inline]
    fn next_field(&mut self, object: &mut Object<'_>, first: bool) -> Option<usize> {
        let (index, name) = object.expected()?;
        let value = self.scanner.after_key(first, name)?;
        if !object.meet(index) {
            return None;
        }
        self.scanner.position = value;
        Some(index)
    }

    /// Goes on to the key of a field farther ahead, past all other members; nothing at the end.
    #[inline(never)]
    fn other_members(
        &mut self,
        object: &mut Object<'_>,
        mut first: bool,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Option<usize>, Stop> {
        loop {
            // In the second walk places are kept.
            if self.watch.is_none() {
                let found = self.scanner.after_any(first, object.ahead());
                let met = found.and_then(|(ahead, value)| Some((object.meet_ahead(ahead)?, value)));
                if let Some((index, value)) = met {
                    self.scanner.position = value;
                    return Ok(Some(index));
                }
            }
            let before = self.scanner.position + usize::from(!first);
            if !self.scanner.more(&mut first, b'}')? {
                return Ok(None);
            }
            if self.scanner.position > before {
                // Behind white space there may be one of those too.
                first = true;
                continue;
            }
            self.member(object, at, report)?;
            self.go_on(report)?;
        }
    }

    /// A member, whose key may be any.
    #[inline(never)]
    fn member(
        &mut self,
        object: &mut Object<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        let key_start = self.scanner.position;
        let key = self.scanner.key();
        if key.is_err() && object.is_composed() {
            // It may be one of a map that is a secret.
            self.mask(key_start, false);
        }
        let key = key?;
        match object.find(&key) {
            Key::Field(slot) => {
                let read = object.reach(slot, at, |record, index, at| {
                    self.watched(at, key_start, |source| {
                        read_field(record, index, source, at, report)
                    })
                });
                read.unwrap_or(Err(Stop))
            }
            other => self.other_member(object, (other, &key), key_start, at, report),
        }
    }

    /// A member that is no field met for the first time.
    fn other_member(
        &mut self,
        object: &mut Object<'_>,
        (key, text): (Key, &str),
        key_start: usize,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        match key {
            Key::Entry(slot) => {
                let hidden = self.watch.is_some() && object.hides(text);
                let read = object.reach(slot, at, |record, index, at| {
                    match part_of(record.place(index)) {
                        Part::Map(map) => self.entry(map, text, key_start, at, report),
                        _ => Err(Stop),
                    }
                });
                let read = read.unwrap_or(Err(Stop));
                if hidden {
                    self.mask(key_start, read.is_ok());
                }
                return read;
            }
            Key::Content(part) if object.is_told(part) => {
                let read = object.reach_part(part, at, |union, choice, at| {
                    let at = &at.variant(union, choice.variant());
                    self.watched(at, key_start, |source| {
                        read_content(union, choice, source, at, report)
                    })
                });
                return read.unwrap_or(Err(Stop));
            }
            // Nobody knows what the content of an unknown variant is.
            Key::Content(_) => return self.hide(at),
            Key::Repeated(slot) => {
                let seen = object.reach(slot, at, |record, index, field| {
                    report.repeated(at, field, Some(key_start));
                    if self.watch.is_some() {
                        // For its secrets: what is in the place is thrown away.
                        self.watched(field, key_start, |source| {
                            read_field(record, index, source, field, report)
                        })?;
                        return Ok(());
                    }
                    self.scanner.skip(at.depth() + 1).map(|_| ())
                });
                return seen.unwrap_or(Err(Stop));
            }
            Key::Tag | Key::Again | Key::Second => {
                return self.tag(&key, text, key_start, at, report);
            }
            Key::Unknown => {
                object.unknown(text, Some(key_start), at, report);
                if self.watch.is_some() && !object.is_slip(text) {
                    return self.hide(at);
                }
            }
            Key::Field(_) => {}
        }
        self.scanner.skip(at.depth() + 1).map(|_| ())
    }

    pub(super) fn map(
        &mut self,
        map: &mut dyn Map,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let mut tags = std::mem::take(&mut self.tags);
        self.open(at)?;
        let mut first = true;
        while self.scanner.more(&mut first, b'}')? {
            let key_start = self.scanner.position;
            let key = self.scanner.key()?;
            match tags.find(&key) {
                Some(tag) => self.tag(&tag, &key, key_start, at, report)?,
                None => self.entry(map, &key, key_start, at, report)?,
            }
            self.go_on(report)?;
        }
        Ok(Got::Done)
    }

    /// An entry of a map, whose key was read.
    fn entry(
        &mut self,
        map: &mut dyn Map,
        key: &str,
        key_start: usize,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        let known = map.key(key);
        let entry = &at.key(&known);
        let fresh =
            self.watched(entry, key_start, |source| map.read_entry(key, source, entry, report));
        if entry.is_secret() {
            // Its key is one too.
            self.mask(key_start, fresh.is_ok());
        }
        let fresh = fresh?;
        if !fresh {
            report.repeated(at, entry, Some(key_start));
        }
        Ok(())
    }

    /// Reads the value of a key; in the second walk its places are kept.
    #[inline]
    pub(super) fn watched<T>(
        &mut self,
        at: &Path<'_>,
        key_start: usize,
        read: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        if self.watch.is_none() {
            return read(self);
        }
        if let Some(watch) = &mut self.watch {
            watch.key(at, key_start);
        }
        self.scanner.peek();
        let start = self.scanner.position;
        let read = read(self);
        self.keep_secret(at, start, read.is_ok());
        read
    }

    /// Passes over a tag that was read before. Of one that comes again, nobody knows what it says.
    pub(super) fn tag(
        &mut self,
        key: &Key,
        text: &str,
        key_start: usize,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        match key {
            Key::Tag => return self.scanner.skip(at.depth() + 1).map(|_| ()),
            Key::Second => report.unknown(at, text, Some(key_start), &|_| ()),
            _ => report.repeated(at, &at.key(text), Some(key_start)),
        }
        self.hide(at)
    }

    /// Passes over a value in which there may be secrets.
    pub(super) fn hide(&mut self, at: &Path<'_>) -> Result<(), Stop> {
        self.scanner.peek();
        let start = self.scanner.position;
        let skipped = self.scanner.skip(at.depth() + 1);
        self.mask(start, skipped.is_ok());
        skipped.map(|_| ())
    }

    /// In the second walk, remembers that what was read since must not be shown; where reading
    /// stopped inside it, nobody knows where it ends.
    #[cold]
    fn keep_secret(&mut self, at: &Path<'_>, start: usize, ends: bool) {
        let end = if ends { self.scanner.position } else { usize::MAX };
        if let Some(watch) = &mut self.watch {
            watch.secret(at, start..end);
        }
    }
}
