//! Unions in JSON text. A tag that does not come first is looked for ahead, and the text is read from
//! where it was: nothing is buffered.

use std::borrow::Cow;

use super::JsonSource;
use crate::description::{Holds, Model, Tagging, Union};
use crate::read::object::Object;
use crate::read::union::{
    FUEL, Misfits, missing_content, missing_tag, read_content, unknown_tag, wrong_tag,
};
use crate::value::{Choice, Got, Part, Stop, Want, read_required};
use crate::violation::{Path, Report};

/// The tag of an object.
struct Tag<'de> {
    /// What it says, where it is text.
    value: Got<'de>,
    start: usize,
    /// Where the text goes on, if it was the first key.
    rest: Option<usize>,
}

/// An object whose tag was found.
struct Branch {
    tag: &'static str,
    /// Where its first member begins.
    inside: usize,
    /// Where the text goes on behind the tag, if that was the first member.
    resume: Option<usize>,
    start: usize,
}

impl<'de> JsonSource<'de, '_> {
    pub(super) fn union(
        &mut self,
        byte: u8,
        union: &'static Union,
        choice: &mut dyn Choice,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        match (union.tagging, byte) {
            (Tagging::Untagged, _) => self.untagged(union, choice, at, report),
            (Tagging::Internal(tag), b'{') => self.internal(tag, union, choice, at, report),
            (Tagging::Adjacent { tag, content }, b'{') => {
                self.adjacent((tag, content), union, choice, at, report)
            }
            (Tagging::External, b'{') => self.external(union, choice, at, report),
            (Tagging::External, b'"') => self.name(union, choice, at, report),
            _ => {
                let got = self.pass_over(&Want::Union(union, choice), at)?;
                if matches!(got, Got::Null) || union.tag().is_some() {
                    return Ok(got);
                }
                got.refuse("a string or an object", self, at, report);
                Ok(Got::Wrong)
            }
        }
    }

    /// The variant's own keys stand beside the tag.
    fn internal(
        &mut self,
        tag: &'static str,
        union: &'static Union,
        choice: &mut dyn Choice,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let start = self.start;
        let mut tags = std::mem::take(&mut self.tags);
        self.open(at)?;
        let inside = self.scanner.position;
        let found = self.seek(tag, at)?;
        let found_first = found.as_ref().and_then(|tag| tag.rest);
        let Some(variant) = self.variant(found, union, at, start, report) else {
            return self.pass_over_union(tag, inside, at);
        };
        if union.other() == Some(variant) {
            return self.keep(union, choice, start, at, report);
        }
        choice.switch(variant);
        tags.push((tag, false));
        let branch = Branch { tag, inside, resume: found_first, start };
        let record = choice.record_mut();
        match union.variants.get(variant).map(|variant| variant.holds) {
            Some(Holds::Fields(model)) => {
                self.branch(&branch, Object::new(model, record).tagged(tags), at, report)
            }
            Some(Holds::Value(holder)) => {
                let at = &at.inlined(holder, 0);
                if let Part::Object(model, record) = record.place(0).part() {
                    let object = Object::new(model, record).tagged(tags);
                    return self.branch(&branch, object, at, report);
                }
                // What is no plain model reads the object from its start.
                self.scanner.position = start;
                self.tags = tags;
                let read = read_required(record.place(0), self, at, report);
                self.tags.clear();
                read.map(|()| Got::Done)
            }
            _ => {
                let closed = union.denies_unknown_fields();
                let model = if closed { Model::EMPTY_AND_CLOSED } else { Model::EMPTY };
                self.branch(&branch, Object::new(model, record).tagged(tags), at, report)
            }
        }
    }

    /// Reads the members of a variant beside its tag.
    fn branch(
        &mut self,
        branch: &Branch,
        mut object: Object<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let resume = branch.resume.filter(|_| !object.is_composed());
        self.scanner.position = resume.unwrap_or(branch.inside);
        if resume.is_some() {
            object.find(branch.tag);
        }
        self.start = branch.start;
        if object.is_composed() {
            self.tell(&mut object, at, report)?;
        }
        self.members(object, resume.is_none(), branch.start, at, report)
    }

    /// The tag and the content are the only keys.
    fn adjacent(
        &mut self,
        (tag, content): (&'static str, &'static str),
        union: &'static Union,
        choice: &mut dyn Choice,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let start = self.start;
        self.open(at)?;
        let inside = self.scanner.position;
        let found = self.seek(tag, at)?;
        let Some(variant) = self.variant(found, union, at, start, report) else {
            return self.pass_over_union(tag, inside, at);
        };
        if union.other() == Some(variant) {
            return self.keep(union, choice, start, at, report);
        }
        choice.switch(variant);
        self.scanner.position = inside;
        let (mut first, mut tagged, mut filled) = (true, false, false);
        while self.scanner.more(&mut first, b'}')? {
            let key_start = self.scanner.position;
            let key = self.scanner.key()?;
            let key: &str = &key;
            if key == content && !filled {
                filled = true;
                let at = &union.path(variant, at);
                self.watched(at, key_start, |source| {
                    read_content(union, choice, source, at, report)
                })?;
            } else {
                if key == content || (key == tag && tagged) {
                    report.repeated(at, &at.key(key), Some(key_start));
                } else if key == tag {
                    tagged = true;
                } else if union.denies_unknown_fields() {
                    report.unknown(at, key, Some(key_start), union.keys());
                }
                self.scanner.skip(at.depth() + 1)?;
            }
            Self::go_on(report)?;
        }
        if !filled {
            missing_content(union, choice, at, Some(start), report);
        }
        Ok(Got::Done)
    }

    /// The only key is the variant's name.
    fn external(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let start = self.start;
        self.open(at)?;
        let mut first = true;
        if !self.scanner.more(&mut first, b'}')? {
            missing_tag(union, at, Some(start), report);
            return Ok(Got::Wrong);
        }
        let key_start = self.scanner.position;
        let key = self.scanner.key()?;
        match union.named(&key) {
            Some(variant) => {
                choice.switch(variant);
                let at = &union.path(variant, at);
                self.watched(at, key_start, |source| {
                    read_content(union, choice, source, at, report)
                })?;
            }
            None if union.other().is_some() => {
                return self.keep(union, choice, start, at, report);
            }
            None => {
                unknown_tag(union, &key, at, &at.key(&key), Some(key_start), report);
                self.scanner.position = start;
                self.start = start;
                self.pass_over(&Want::Union(union, choice), at)?;
                return Ok(Got::Wrong);
            }
        }
        while self.scanner.more(&mut first, b'}')? {
            let key_start = self.scanner.position;
            let key = self.scanner.key()?;
            report.unknown(at, &key, Some(key_start), std::iter::empty());
            self.scanner.skip(at.depth() + 1)?;
            Self::go_on(report)?;
        }
        Ok(Got::Done)
    }

    /// The name of a variant that holds nothing.
    fn name(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let start = self.start;
        let name = self.scanner.string()?;
        match union.named(&name) {
            Some(variant) if matches!(union.variants[variant].holds, Holds::Nothing) => {
                choice.switch(variant);
                return Ok(Got::Done);
            }
            Some(variant) => {
                let name = union.names[variant];
                let message = format!("must be an object whose only key is `{name}`");
                report.wrong(at, Some(start), "type", message);
            }
            None if union.other().is_some() => {
                return self.keep(union, choice, start, at, report);
            }
            None => unknown_tag(union, &name, at, at, Some(start), report),
        }
        Ok(Got::Wrong)
    }

    /// What fits first is what it is.
    fn untagged(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let start = self.start;
        if !report.has_fuel() {
            report.refuel(FUEL * (self.scanner.len() as u64 + FUEL));
        }
        let watch = self.watch.take();
        let mut misfits = Misfits::default();
        let mut fitting = None;
        for (variant, name) in union.names.iter().enumerate() {
            let mut attempt = report.attempt();
            self.scanner.position = start;
            choice.switch(variant);
            let permitted = attempt.go_on();
            let read = if permitted {
                read_content(union, choice, self, at, &mut attempt)
            } else {
                Err(Stop)
            };
            if self.scanner.error.is_some() {
                self.watch = watch;
                return Err(Stop);
            }
            let fits = read.is_ok() && attempt.is_empty();
            if !fits {
                misfits.add(name, at, &attempt);
            }
            report.end_attempt(attempt);
            if fits {
                fitting = Some(variant);
                break;
            }
            if report.is_exhausted() {
                break;
            }
        }
        self.watch = watch;
        if fitting.is_some() {
            if self.watch.is_some() {
                // Once more, for where everything stands.
                self.scanner.position = start;
                read_content(union, choice, self, at, report)?;
            }
            return Ok(Got::Done);
        }
        self.scanner.position = start;
        self.start = start;
        let got = self.pass_over(&Want::Union(union, choice), at)?;
        self.start = start;
        if matches!(got, Got::Null) {
            return Ok(Got::Null);
        }
        if report.is_exhausted() {
            let message = "fits too many variants in part: reading gave up";
            report.wrong(at, Some(start), "type", message);
        } else {
            misfits.tell(at, Some(start), report);
        }
        Ok(Got::Wrong)
    }

    /// Keeps a value that is no known variant.
    fn keep(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        start: usize,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        self.scanner.position = start;
        choice.switch(union.other().unwrap_or_default());
        read_content(union, choice, self, at, report).map(|()| Got::Done)
    }

    /// Looks for a tag from inside its object, and for nothing else.
    fn seek(&mut self, tag: &str, at: &Path<'_>) -> Result<Option<Tag<'de>>, Stop> {
        let mut first = true;
        let mut is_first = true;
        while self.scanner.more(&mut first, b'}')? {
            let key: Cow<'de, str> = self.scanner.key()?;
            self.scanner.peek();
            let start = self.scanner.position;
            let value = self.scanner.skip(at.depth() + 1)?;
            if key == tag {
                let rest = is_first.then_some(self.scanner.position);
                return Ok(Some(Tag { value, start, rest }));
            }
            is_first = false;
        }
        Ok(None)
    }

    /// The variant that a tag says, or the report of why there is none.
    fn variant(
        &mut self,
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
                    self.variant(Some(found), union, at, start, report)
                });
                object.tell(part, variant.flatten());
                told = object.untold();
            }
        }
        Ok(())
    }

    /// Passes over an object that nobody knows, from inside it; only its tag may be shown.
    #[cold]
    fn pass_over_union(
        &mut self,
        tag: &str,
        inside: usize,
        at: &Path<'_>,
    ) -> Result<Got<'de>, Stop> {
        self.scanner.position = inside;
        let mut first = true;
        while self.scanner.more(&mut first, b'}')? {
            let key = self.scanner.key()?;
            self.scanner.peek();
            let start = self.scanner.position;
            let skipped = self.scanner.skip(at.depth() + 1);
            if key != tag {
                self.mask(start, skipped.is_ok());
            }
            skipped?;
        }
        Ok(Got::Wrong)
    }
}
