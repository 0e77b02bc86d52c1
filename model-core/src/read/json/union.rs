//! Unions in JSON text that have a tag.

use std::borrow::Cow;

use super::JsonSource;
use crate::description::{Holds, Model, Tagging, Union};
use crate::read::object::{Key, Object, Tags};
use crate::read::union::{
    missing_content, missing_tag, read_content, read_held, second_name, unknown_tag,
};
use crate::value::{Choice, Got, Part, Stop, Want, part_of};
use crate::violation::{Path, Report};

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
            _ => self.pass_over(&Want::Union(union, choice), at),
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
        // What told another union around this one tells nothing of it.
        let found = if tags.contains(tag) { None } else { self.seek(tag, at)? };
        let found_first = found.as_ref().and_then(|tag| tag.rest);
        let Some(variant) = Self::variant(found, union, at, start, report) else {
            return self.pass_over_union(tag, inside, at);
        };
        if union.other() == Some(variant) {
            self.tags = tags;
            return self.keep(union, choice, start, at, report);
        }
        choice.switch(variant);
        let mut branch = Branch { tag, inside, resume: found_first, start };
        let record = choice.record_mut();
        match union.variants.get(variant).map(|variant| variant.holds) {
            Some(Holds::Fields(model)) => {
                tags.push(tag);
                self.branch(&branch, Object::new(model, record).tagged(tags), at, report)
            }
            Some(Holds::Value(holder)) => {
                let at = &at.inlined(holder, 0);
                let outer = tags.clone();
                tags.push(tag);
                if let Part::Object(model, record) = part_of(record.place(0)) {
                    let mut object = Object::new(model, record);
                    if model.by_name(tag).is_some() {
                        // It is a field of the model too.
                        branch.resume = None;
                        tags = outer;
                    }
                    object = object.tagged(tags);
                    let read = self.branch(&branch, object, at, report);
                    if at.begins_secret() {
                        self.mask(start, read.is_ok());
                    }
                    return read;
                }
                // What is no plain model reads the object from its start.
                self.scanner.position = start;
                self.tags = tags;
                let read = read_held(record, self, at, report);
                self.tags = Tags::default();
                read.map(|()| Got::Done)
            }
            _ => {
                tags.push(tag);
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
        self.members(&mut object, resume.is_none(), branch.start, at, report).map(|()| Got::Done)
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
        let mut tags = std::mem::take(&mut self.tags);
        self.open(at)?;
        let inside = self.scanner.position;
        let found = if tags.contains(tag) { None } else { self.seek(tag, at)? };
        let Some(variant) = Self::variant(found, union, at, start, report) else {
            return self.pass_over_union(tag, inside, at);
        };
        if union.other() == Some(variant) {
            self.tags = tags;
            return self.keep(union, choice, start, at, report);
        }
        choice.switch(variant);
        tags.push(tag);
        self.scanner.position = inside;
        let (mut first, mut filled) = (true, false);
        while self.scanner.more(&mut first, b'}')? {
            let key_start = self.scanner.position;
            let key = self.scanner.key()?;
            let key: &str = &key;
            if let Some(found) = tags.find(key) {
                self.tag(&found, key, key_start, at, report)?;
            } else if key != content {
                if union.denies_unknown_fields() {
                    report.unknown(at, key, Some(key_start), &|see| union.keys().for_each(see));
                }
                self.scanner.skip(at.depth() + 1)?;
            } else if std::mem::replace(&mut filled, true) {
                self.tag(&Key::Again, key, key_start, at, report)?;
            } else {
                let at = &at.variant(union, variant);
                self.watched(at, key_start, |source| {
                    read_content(union, choice, source, at, report)
                })?;
            }
            self.go_on(report)?;
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
        let mut tags = std::mem::take(&mut self.tags);
        let kept = tags.clone();
        self.open(at)?;
        let (mut first, mut single) = (true, true);
        let mut name: Option<Cow<'de, str>> = None;
        while self.scanner.more(&mut first, b'}')? {
            let key_start = self.scanner.position;
            let key = self.scanner.key()?;
            if let Some(found) = tags.find(&key) {
                single &= matches!(found, Key::Tag);
                self.tag(&found, &key, key_start, at, report)?;
            } else if let Some(name) = &name {
                single = false;
                second_name(union, name, &key, Some(key_start), at, report);
                self.hide(at)?;
            } else if let Some(variant) = union.named(&key) {
                choice.switch(variant);
                let at = &at.variant(union, variant);
                self.watched(at, key_start, |source| {
                    read_content(union, choice, source, at, report)
                })?;
                name = Some(key);
            } else if let Some(other) = union.other() {
                choice.switch(other);
                self.scanner.skip(at.depth() + 1)?;
                name = Some(key);
            } else {
                unknown_tag(union, &key, at, &at.key(&key), Some(key_start), report);
                self.scanner.position = start;
                self.start = start;
                self.pass_over(&Want::Union(union, choice), at)?;
                return Ok(Got::Wrong);
            }
            self.go_on(report)?;
        }
        if name.is_none() {
            missing_tag(union, at, Some(start), report);
            return Ok(Got::Wrong);
        }
        // What is kept is read once it is known to be the only one.
        match union.other() {
            Some(other) if choice.variant() == other && single => {
                self.tags = kept;
                self.keep(union, choice, start, at, report)
            }
            _ => Ok(Got::Done),
        }
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
}
