//! What the keys of an object mean: the same for every format.

mod fields;
mod places;
#[cfg(feature = "json")]
mod slip;
mod tags;

pub use self::fields::Fields;
pub(super) use self::places::{finish, read_field};
pub(super) use self::tags::Tags;
use super::parts::{Parts, Way};
use crate::description::{Model, Union};
use crate::value::{Choice, Part, Record, Simple, Source, Stop, part_of};
use crate::violation::{Path, Report};

/// A struct that is being read.
pub(super) struct Object<'r> {
    record: &'r mut dyn Record,
    model: &'static Model,
    seen: Fields,
    /// The field whose key is expected: most texts keep the order of declaration.
    next: usize,
    /// What else has its keys here. Few models have that.
    parts: Option<Box<Parts>>,
    /// The keys that told which variants this object is.
    tags: Tags,
    /// Whether every name is the key of its field, and a text has it as it is.
    pub(super) straight: bool,
}

/// What a key stands for.
#[derive(Clone, Copy)]
pub(super) enum Key {
    /// A field.
    Field(Slot),
    /// A field that has its value already.
    Repeated(Slot),
    /// An entry of the map that takes all other keys.
    Entry(Slot),
    /// What told a variant, and was read before.
    Tag,
    /// What the variant of a part holds.
    Content(usize),
    /// A key that is no field's, once more.
    Again,
    /// The name of another variant than there is already.
    Second,
    /// Nothing.
    Unknown,
}

/// Where a field is: in a part, or in the model itself, and its index there.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub(super) part: Option<usize>,
    pub(super) index: usize,
}

impl<'r> Object<'r> {
    #[inline]
    pub(super) fn new(model: &'static Model, record: &'r mut dyn Record) -> Self {
        let parts = (!model.inlined.is_empty()).then(|| Box::new(Parts::of(model, record)));
        let (seen, tags) = (Fields::default(), Tags::default());
        let straight = model.plain && model.inlined.is_empty();
        Self { record, model, seen, next: 0, parts, tags, straight }
    }

    /// The same, in an object some keys of which told what it is.
    pub(super) fn tagged(mut self, tags: Tags) -> Self {
        self.tag(tags);
        self
    }

    /// Some keys of the object told what it is.
    pub(super) fn tag(&mut self, tags: Tags) {
        self.straight &= !self.model.names.iter().any(|key| tags.contains(key));
        self.tags = tags;
    }

    /// The field whose key is expected, and that key, as a text has it; none where a key may be something else
    /// first.
    #[inline]
    pub(super) fn expected(&self) -> Option<(usize, &'static str)> {
        if self.straight { Some((self.next, *self.model.names.get(self.next)?)) } else { None }
    }

    /// The names of the fields ahead, if a text has them as they are.
    pub(super) fn ahead(&self) -> &'static [&'static str] {
        let ahead = if self.model.plain { self.model.names.get(self.next..) } else { None };
        ahead.unwrap_or_default()
    }

    /// Marks the field as seen that is so far ahead; none where its name may be another key, or was met before.
    pub(super) fn meet_ahead(&mut self, ahead: usize) -> Option<usize> {
        let index = self.next + ahead;
        let other = !self.straight
            && (self.tags.contains(self.model.names[index]) || self.model.is_inlined(index));
        (!other && self.meet(index)).then_some(index)
    }

    /// Marks a field as seen whose key is next. Whether it was not met before.
    #[inline]
    pub(super) fn meet(&mut self, index: usize) -> bool {
        let new = self.seen.insert(index);
        if new {
            self.next = index + 1;
        }
        new
    }

    /// The field whose key was next.
    #[inline]
    pub(super) fn last(&self) -> usize {
        self.next.wrapping_sub(1)
    }

    /// Finds the field of a key, and marks it as seen.
    #[inline]
    pub(super) fn find(&mut self, key: &str) -> Key {
        if let Some(found) = self.tags.find(key) {
            return found;
        }
        let index = match self.model.names.get(self.next) {
            Some(name) if *name == key && !self.model.is_inlined(self.next) => self.next,
            _ => match self.model.by_name_from(self.next, key) {
                Some(index) => index,
                None => match self.model.by_alias(key) {
                    Some(index) => index,
                    None => return self.find_elsewhere(key),
                },
            },
        };
        self.take(index)
    }

    /// Marks a field as seen.
    #[inline]
    pub(super) fn take(&mut self, index: usize) -> Key {
        self.next = index + 1;
        let slot = Slot { part: None, index };
        if self.seen.insert(index) { Key::Field(slot) } else { Key::Repeated(slot) }
    }

    fn find_elsewhere(&mut self, key: &str) -> Key {
        let Some(parts) = &mut self.parts else { return Key::Unknown };
        let found = parts.find(key);
        if let Key::Unknown = found {
            let way = Way { record: self.record, model: self.model, at: &Path::ROOT };
            return parts.claim(way, key).map_or(found, Key::Content);
        }
        if let Key::Content(part) = found {
            // Of an external tag the key is the name.
            if let Some(union) = parts.union(part).filter(|union| union.tag().is_none()) {
                self.tell(part, union.named(key));
            }
        }
        found
    }

    /// Whether anything else has its keys here.
    #[inline]
    pub(super) fn is_composed(&self) -> bool {
        self.parts.is_some()
    }

    /// The keys that tell what a union among the parts is, which must be known before any other.
    pub(super) fn untold(&self) -> Vec<(usize, &'static str)> {
        self.parts.as_ref().map_or_else(Vec::new, |parts| parts.untold())
    }

    /// The union of a part.
    pub(super) fn union(&self, part: usize) -> Option<&'static Union> {
        self.parts.as_ref().and_then(|parts| parts.union(part))
    }

    /// Makes the union of a part what its tag says; no variant is a tag that says nothing.
    pub(super) fn tell(&mut self, part: usize, variant: Option<usize>) {
        if let Some(parts) = &mut self.parts {
            let way = Way { record: self.record, model: self.model, at: &Path::ROOT };
            parts.tell(way, part, variant);
        }
    }

    /// Whether the variant of the union of a part is known.
    pub(super) fn is_told(&self, part: usize) -> bool {
        self.parts.as_ref().is_some_and(|parts| parts.is_told(part))
    }

    /// Reaches the union of a part.
    pub(super) fn reach_part<T>(
        &mut self,
        part: usize,
        at: &Path<'_>,
        visit: impl FnOnce(&'static Union, &mut dyn Choice, &Path<'_>) -> T,
    ) -> Option<T> {
        let parts = self.parts.as_ref()?;
        let index = parts.place(part)?;
        let way = Way { record: self.record, model: self.model, at };
        let mut visit = Some(visit);
        way.walk(parts.way(part), &mut |Way { record, model, at }| {
            let at = &at.inlined(model, index);
            match part_of(record.place(index)) {
                Part::Union(union, choice) => visit.take().map(|visit| visit(union, choice, at)),
                _ => None,
            }
        })
    }

    /// Reaches the place of a field, and its path.
    #[inline]
    pub(super) fn reach<T>(
        &mut self,
        slot: Slot,
        at: &Path<'_>,
        visit: impl FnOnce(&mut dyn Record, usize, &Path<'_>) -> T,
    ) -> Option<T> {
        let Slot { part, index } = slot;
        match (part, &self.parts) {
            (Some(part), Some(parts)) => {
                let way = Way { record: self.record, model: self.model, at };
                let mut visit = Some(visit);
                way.walk(parts.way(part), &mut |Way { record, model, at }| {
                    visit.take().map(|visit| visit(record, index, &at.field(model, index)))
                })
            }
            _ => Some(visit(self.record, index, &at.field(self.model, index))),
        }
    }

    /// The place of a field of its own, if it is one of a simple value, and its path.
    #[inline]
    pub(super) fn simple<'p>(
        &mut self,
        index: usize,
        at: &'p Path<'p>,
    ) -> Option<(&mut dyn Simple, Path<'p>)> {
        let place = self.record.place(index).simple()?;
        Some((place, at.field(self.model, index)))
    }

    /// Reads the value of a field of its own into its place.
    #[inline]
    pub(super) fn read(
        &mut self,
        index: usize,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        read_field(self.record, index, from, &at.field(self.model, index), report)
    }

    /// Whether a variant is not known, whose keys would stand here: then nobody knows those.
    pub(super) fn has_unknown(&self) -> bool {
        self.parts.as_ref().is_some_and(|parts| parts.has_unknown())
    }

    /// Whether the value of a key that is no field's may be a secret of a variant all the same: of one
    /// that is not known, or of another one than there is.
    #[cfg_attr(not(feature = "json"), allow(dead_code, reason = "only text is shown"))]
    pub(super) fn hides(&self, key: &str) -> bool {
        let mut parts = self.parts.iter();
        self.has_unknown() || parts.any(|parts| parts.keys().any(|own| own == key))
    }

    /// Says that a key was not expected, where that matters.
    #[cold]
    pub(super) fn unknown(
        &self,
        key: &str,
        offset: Option<usize>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) {
        if !self.model.denies_unknown_fields() || self.has_unknown() {
            return;
        }
        report.unknown(at, key, offset, &|see| {
            self.model.keys().for_each(&mut *see);
            if let Some(parts) = &self.parts {
                parts.keys().for_each(see);
            }
        });
    }

    /// Says which fields are missing, and fills in the defaults.
    #[inline]
    pub(super) fn finish(&mut self, at: &Path<'_>, offset: Option<usize>, report: &mut Report<'_>) {
        if self.parts.is_some() || !self.seen.has_all(self.model.names.len()) {
            self.fill(at, offset, report);
        }
    }
}
