//! What has its keys in an object of another's: flattened models and unions, and the map that takes
//! every other key. A key goes straight to its field; nothing is kept until the end.

mod union;

use super::object::{Fields, Key, Slot};
use crate::description::{Model, Tagging, Union};
use crate::value::{Part, Record, part_of};
use crate::violation::Path;

/// Types that flatten each other for ever have no keys beyond this depth.
const MAX_WAY: usize = 32;

/// All that has its keys in one object, the outer before the inner.
#[derive(Default)]
pub(super) struct Parts {
    list: Vec<Inlined>,
    /// The field of the first of them whose key is expected: most texts keep the order of declaration.
    next: usize,
    /// What the variants have of each union that may be absent and has no tag, once that was asked.
    untagged: Option<Vec<(usize, Kind)>>,
}

struct Inlined {
    /// The fields that lead to the record: of a model to its own, of the rest to the one that has it.
    way: Vec<usize>,
    kind: Kind,
    /// Which of its keys were met.
    seen: Fields,
    /// The part that this one is in.
    parent: Option<usize>,
    /// Whether it may be absent.
    optional: bool,
    /// Whether any of its keys was met.
    met: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    Keys(&'static Model),
    /// A union in a field, and whether its variant is known.
    Union(&'static Union, usize, Told),
    /// A map in a field.
    Rest(usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    NotYet,
    Variant(usize),
    /// The tag is none of the variants'.
    Wrong,
}

/// What of a union was met, in `Fields`.
const TAG: usize = 0;
const CONTENT: usize = 1;

/// A record on the way to a part, and where it is.
pub(super) struct Way<'w, 'p> {
    pub(super) record: &'w mut dyn Record,
    pub(super) model: &'static Model,
    pub(super) at: &'w Path<'p>,
}

impl<'p> Way<'_, 'p> {
    fn reborrow(&mut self) -> Way<'_, 'p> {
        Way { record: self.record, model: self.model, at: self.at }
    }

    /// Goes on through fields that are inlined.
    pub(super) fn walk<T>(
        self,
        steps: &[usize],
        arrive: &mut dyn FnMut(Way<'_, '_>) -> Option<T>,
    ) -> Option<T> {
        let Some((step, steps)) = steps.split_first() else { return arrive(self) };
        let at = &self.at.inlined(self.model, *step);
        match part_of(self.record.place(*step)) {
            Part::Object(model, record) => Way { record, model, at }.walk(steps, arrive),
            Part::Union(union, choice) => {
                let variant = choice.variant();
                let model = union.variants.get(variant)?.model();
                let at = &at.variant(union, variant);
                Way { record: choice.record_mut(), model, at }.walk(steps, arrive)
            }
            Part::Map(_) | Part::Inner(..) | Part::Enum(..) | Part::Option(_) | Part::None => None,
        }
    }
}

impl Parts {
    /// The parts of a record, optional ones as if they were there.
    pub(super) fn of(model: &'static Model, record: &mut dyn Record) -> Self {
        let mut parts = Self::default();
        parts.gather(model, record, &[], None);
        parts
    }

    fn gather(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        way: &[usize],
        parent: Option<usize>,
    ) {
        if way.len() >= MAX_WAY {
            return;
        }
        for &index in model.inlined {
            let place = record.place(index);
            let optional = place.is_option();
            match part_of(place) {
                Part::Object(model, record) => {
                    let mut inside = Vec::with_capacity(way.len() + 1);
                    inside.extend_from_slice(way);
                    inside.push(index);
                    let part = self.push(inside, Kind::Keys(model), parent, optional);
                    if !model.inlined.is_empty() {
                        let inside = self.way(part).to_vec();
                        self.gather(model, record, &inside, Some(part));
                    }
                }
                Part::Union(union, _) => {
                    let way = way.to_vec();
                    self.push(way, Kind::Union(union, index, Told::NotYet), parent, optional);
                }
                Part::Map(map) => {
                    map.clear();
                    let way = way.to_vec();
                    self.push(way, Kind::Rest(index), parent, optional);
                }
                Part::Inner(..) | Part::Enum(..) | Part::Option(_) | Part::None => {}
            }
        }
    }

    fn push(
        &mut self,
        way: Vec<usize>,
        kind: Kind,
        parent: Option<usize>,
        optional: bool,
    ) -> usize {
        let seen = Fields::default();
        self.list.push(Inlined { way, kind, seen, parent, optional, met: false });
        self.list.len() - 1
    }

    /// The way to a part's record.
    pub(super) fn way(&self, part: usize) -> &[usize] {
        self.list.get(part).map_or(&[], |part| &part.way)
    }

    /// Finds the field of a key.
    pub(super) fn find(&mut self, key: &str) -> Key {
        let found = self.expected(key);
        let found = found.or_else(|| (0..self.list.len()).find_map(|it| self.find_in(it, key)));
        if let Some(found) = found {
            return found;
        }
        let rests = self.list.iter().enumerate();
        let rests = rests.filter_map(|(part, it)| match it.kind {
            Kind::Rest(index) => Some((it.way.len(), part, index)),
            _ => None,
        });
        match rests.min() {
            Some((_, part, index)) => {
                self.meet(part);
                Key::Entry(Slot { part: Some(part), index })
            }
            None => Key::Unknown,
        }
    }

    /// The field of the first part, which is asked before all others, if its key is expected.
    fn expected(&mut self, key: &str) -> Option<Key> {
        let it = self.list.first_mut()?;
        let Kind::Keys(model) = it.kind else { return None };
        let index = self.next;
        if *model.names.get(index)? != key || model.is_inlined(index) || !it.seen.insert(index) {
            return None;
        }
        self.next += 1;
        self.meet(0);
        Some(Key::Field(Slot { part: Some(0), index }))
    }

    fn find_in(&mut self, part: usize, key: &str) -> Option<Key> {
        if let Some(slot) = self.kept_with(part, key) {
            return Some(Key::Entry(slot));
        }
        let it = self.list.get_mut(part)?;
        let key =
            match &mut it.kind {
                Kind::Keys(model) => {
                    let index = model.by_name(key).or_else(|| model.by_alias(key))?;
                    let slot = Slot { part: Some(part), index };
                    if part == 0 {
                        self.next = index + 1;
                    }
                    if it.seen.insert(index) { Key::Field(slot) } else { Key::Repeated(slot) }
                }
                Kind::Union(union, _, told) => match union.tagging {
                    Tagging::Internal(tag) | Tagging::Adjacent { tag, .. } if tag == key => {
                        if it.seen.insert(TAG) { Key::Tag } else { Key::Again }
                    }
                    Tagging::Adjacent { content, .. } if content == key => {
                        if it.seen.insert(CONTENT) { Key::Content(part) } else { Key::Again }
                    }
                    Tagging::External => match (union.named(key), *told) {
                        (Some(_), Told::NotYet) => {
                            it.seen.insert(CONTENT);
                            Key::Content(part)
                        }
                        (Some(named), Told::Variant(told)) if named == told => Key::Again,
                        (Some(_), Told::Variant(_)) => Key::Second,
                        _ => return None,
                    },
                    _ => return None,
                },
                Kind::Rest(_) => return None,
            };
        self.meet(part);
        Some(key)
    }

    /// Where the tag and the content of no known variant are kept.
    fn kept_with(&self, part: usize, key: &str) -> Option<Slot> {
        match self.list.get(part)?.kind {
            Kind::Union(union, _, Told::Variant(variant)) if union.other() == Some(variant) => {
                let kept = self.list.iter().position(|it| it.parent == Some(part));
                let slot = kept.map(|part| Slot { part: Some(part), index: 0 });
                slot.filter(|_| union.keys().any(|own| own == key))
            }
            _ => None,
        }
    }

    /// A key of a part is a key of all that it is in.
    fn meet(&mut self, part: usize) {
        let mut next = Some(part);
        while let Some(part) = next.and_then(|part| self.list.get_mut(part)) {
            part.met = true;
            next = part.parent;
        }
    }
}

impl Inlined {
    /// The record that has this part in a field, and the field.
    fn place(&self) -> (&[usize], usize) {
        match (self.kind, self.way.split_last()) {
            (Kind::Union(_, index, _) | Kind::Rest(index), _) => (&self.way, index),
            (Kind::Keys(_), Some((last, way))) => (way, *last),
            (Kind::Keys(_), None) => (&[], 0),
        }
    }
}
