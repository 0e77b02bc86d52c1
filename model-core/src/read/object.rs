//! What the keys of an object mean: the same for every format.

use crate::description::{Model, Presence};
use crate::value::{Record, Source, Stop, read_required};
use crate::violation::{Path, Report};

/// A struct that is being read.
pub(super) struct Object<'r> {
    record: &'r mut dyn Record,
    model: &'static Model,
    seen: Fields,
    /// The field whose key is expected: most texts keep the order of declaration.
    next: usize,
}

/// What a key stands for.
pub(super) enum Key {
    /// The field with this index.
    Field(usize),
    /// A field that has its value already.
    Repeated(usize),
    /// Nothing.
    Unknown,
}

impl<'r> Object<'r> {
    #[inline]
    pub(super) fn new(model: &'static Model, record: &'r mut dyn Record) -> Self {
        Self { model, record, seen: Fields::default(), next: 0 }
    }

    #[inline]
    pub(super) fn model(&self) -> &'static Model {
        self.model
    }

    /// Finds the field of a key, and marks it as seen.
    #[inline]
    pub(super) fn find(&mut self, key: &str) -> Key {
        let index = match self.model.names.get(self.next) {
            Some(name) if *name == key => self.next,
            _ => match self.model.names.iter().position(|name| *name == key) {
                Some(index) => index,
                None => match self.model.by_alias(key) {
                    Some(index) => index,
                    None => return Key::Unknown,
                },
            },
        };
        self.take(index)
    }

    /// Marks a field as seen.
    #[inline]
    pub(super) fn take(&mut self, index: usize) -> Key {
        self.next = index + 1;
        if self.seen.insert(index) { Key::Field(index) } else { Key::Repeated(index) }
    }

    /// Reads the value of a field into its place.
    #[inline]
    pub(super) fn read(
        &mut self,
        index: usize,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        read_required(self.record.place(index), from, &at.field(self.model, index), report)
    }

    /// Says which fields are missing, and fills in the defaults.
    pub(super) fn finish(&mut self, at: &Path<'_>, offset: Option<usize>, report: &mut Report<'_>) {
        for (index, field) in self.model.fields.iter().enumerate() {
            if self.seen.contains(index) {
                continue;
            }
            match field.presence {
                Presence::Required | Presence::RequiredNullable => {
                    report.missing(&at.field(self.model, index), offset);
                }
                // The second walk needs no values.
                Presence::Default if report.is_silent() => {}
                Presence::Default => {
                    self.record.fill(index, report.context());
                    #[cfg(feature = "chrono")]
                    if let Some(start) = field.default_from() {
                        if !report.is_judged(&at.field(self.model, start)) {
                            report.doubtful(&at.field(self.model, index));
                        }
                    }
                }
                Presence::Optional | Presence::Patch => {}
            }
        }
    }
}

/// A set of fields, by index.
#[derive(Default)]
pub struct Fields {
    low: u64,
    high: Vec<u64>,
}

impl Fields {
    /// Adds a field; whether it was not in the set before.
    #[inline]
    pub fn insert(&mut self, index: usize) -> bool {
        let word = if index < 64 { &mut self.low } else { self.word(index) };
        let bit = 1 << (index % 64);
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    #[cold]
    fn word(&mut self, index: usize) -> &mut u64 {
        let word = index / 64 - 1;
        if self.high.len() <= word {
            self.high.resize(word + 1, 0);
        }
        &mut self.high[word]
    }

    /// Whether a field is in the set.
    #[inline]
    #[must_use]
    pub fn contains(&self, index: usize) -> bool {
        let word = if index < 64 { Some(self.low) } else { self.high.get(index / 64 - 1).copied() };
        word.is_some_and(|word| word >> (index % 64) & 1 == 1)
    }
}
