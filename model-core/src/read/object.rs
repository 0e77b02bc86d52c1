//! What the keys of an object mean: the same for every format.

mod fields;
mod tags;

pub use self::fields::Fields;
pub(super) use self::tags::Tags;
use super::parts::{Parts, Way};
use crate::description::{Model, Presence, Union};
#[cfg(feature = "json")]
use crate::value::Read;
use crate::value::{Choice, Part, Record, Source, Stop, refuse_null};
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
        Self { record, model, seen: Fields::default(), next: 0, parts, tags: Tags::default() }
    }

    /// The same, in an object some keys of which told what it is.
    #[inline]
    pub(super) fn tagged(mut self, tags: Tags) -> Self {
        self.tags = tags;
        self
    }

    /// The field whose key is expected, and that key; none where a key may be something else first.
    #[inline]
    pub(super) fn expected(&self) -> Option<(usize, &'static str)> {
        let name = self.model.names.get(self.next)?;
        let other = self.tags.contains(name) || self.model.is_inlined(self.next);
        if other || self.seen.contains(self.next) { None } else { Some((self.next, *name)) }
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
            match record.place(index).part() {
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
        let parts = self.parts.iter().flat_map(|parts| parts.keys());
        report.unknown(at, key, offset, self.model.keys().chain(parts));
    }

    /// Says which fields are missing, and fills in the defaults.
    pub(super) fn finish(&mut self, at: &Path<'_>, offset: Option<usize>, report: &mut Report<'_>) {
        finish(Way { record: self.record, model: self.model, at }, &self.seen, offset, report);
        if let Some(parts) = &mut self.parts {
            let mut walk = |steps: &[usize], arrive: &mut dyn FnMut(Way<'_, '_>) -> Option<()>| {
                Way { record: self.record, model: self.model, at }.walk(steps, arrive);
            };
            parts.finish(&mut walk, offset, report);
        }
    }
}

/// Reads the value of a field into its place.
#[inline]
pub(super) fn read_field(
    record: &mut dyn Record,
    index: usize,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    let read = record.place(index).read(from, at, report)?;
    #[cfg(feature = "json")]
    let read = match read {
        Read::Foreign => record.read_foreign(index, from, at, report)?,
        read => read,
    };
    refuse_null(read, from, at, report);
    Ok(())
}

/// Says which fields of a record are missing, and fills in the defaults.
pub(super) fn finish(
    way: Way<'_, '_>,
    seen: &Fields,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    let Way { record, model, at } = way;
    for index in seen.missing(model.fields.len()).filter(|index| !model.is_inlined(*index)) {
        let field = &model.fields[index];
        match field.presence {
            Presence::Required | Presence::RequiredNullable => {
                report.missing(&at.field(model, index), offset);
            }
            // The second walk needs no values.
            Presence::Default if report.is_silent() => {}
            Presence::Default => {
                record.fill(index, report.context());
                #[cfg(feature = "chrono")]
                if let Some(start) = field.default_from() {
                    if !report.is_judged(&at.field(model, start)) {
                        report.doubtful(&at.field(model, index));
                    }
                }
            }
            Presence::Optional | Presence::Patch => {}
        }
    }
}
