//! What has its keys in an object of another's: flattened models and unions, and the map that takes
//! every other key. A key goes straight to its field; nothing is kept until the end.

use super::object::{Fields, Key, Slot, finish};
use super::union::{missing_content, missing_tag};
use crate::description::{Holds, Model, Tagging, Union};
use crate::value::{Choice, Part, Record};
use crate::violation::{Path, Report};

/// Types that flatten each other for ever have no keys beyond this depth.
const MAX_WAY: usize = 32;

/// All that has its keys in one object, the outer before the inner.
pub(super) struct Parts {
    list: Vec<Inlined>,
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
    Variant,
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

impl Way<'_, '_> {
    /// Goes on through fields that are inlined.
    pub(super) fn walk<T>(
        self,
        steps: &[usize],
        arrive: &mut dyn FnMut(Way<'_, '_>) -> Option<T>,
    ) -> Option<T> {
        let Some((step, steps)) = steps.split_first() else { return arrive(self) };
        let at = &self.at.inlined(self.model, *step);
        match self.record.place(*step).part() {
            Part::Object(model, record) => Way { record, model, at }.walk(steps, arrive),
            Part::Union(union, choice) => {
                let variant = choice.variant();
                let model = union.variants.get(variant)?.model();
                let at = &union.path(variant, at);
                Way { record: choice.record_mut(), model, at }.walk(steps, arrive)
            }
            Part::Map(_) | Part::None => None,
        }
    }
}

impl Parts {
    /// The parts of a record, optional ones as if they were there.
    pub(super) fn of(model: &'static Model, record: &mut dyn Record) -> Option<Box<Self>> {
        let mut parts = Self { list: Vec::new() };
        parts.gather(model, record, &mut Vec::new(), None);
        Some(Box::new(parts))
    }

    fn gather(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        way: &mut Vec<usize>,
        parent: Option<usize>,
    ) {
        if way.len() >= MAX_WAY {
            return;
        }
        for &index in model.inlined {
            let place = record.place(index);
            let optional = place.is_option();
            match place.part() {
                Part::Object(model, record) => {
                    way.push(index);
                    let part = self.push(way, Kind::Keys(model), parent, optional);
                    self.gather(model, record, way, Some(part));
                    way.pop();
                }
                Part::Union(union, _) => {
                    self.push(way, Kind::Union(union, index, Told::NotYet), parent, optional);
                }
                Part::Map(_) => {
                    self.push(way, Kind::Rest(index), parent, optional);
                }
                Part::None => {}
            }
        }
    }

    fn push(&mut self, way: &[usize], kind: Kind, parent: Option<usize>, optional: bool) -> usize {
        let seen = Fields::default();
        self.list.push(Inlined { way: way.to_vec(), kind, seen, parent, optional, met: false });
        self.list.len() - 1
    }

    /// The way to a part's record.
    pub(super) fn way(&self, part: usize) -> &[usize] {
        self.list.get(part).map_or(&[], |part| &part.way)
    }

    /// Finds the field of a key.
    pub(super) fn find(&mut self, key: &str) -> Key {
        let found = (0..self.list.len()).find_map(|part| self.find_in(part, key));
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

    fn find_in(&mut self, part: usize, key: &str) -> Option<Key> {
        let it = self.list.get_mut(part)?;
        let key = match &mut it.kind {
            Kind::Keys(model) => {
                let index = model.by_name(key).or_else(|| model.by_alias(key))?;
                let slot = Slot { part: Some(part), index };
                if it.seen.insert(index) { Key::Field(slot) } else { Key::Repeated(slot) }
            }
            Kind::Union(union, _, told) => match union.tagging {
                Tagging::Internal(tag) | Tagging::Adjacent { tag, .. } if tag == key => {
                    if it.seen.insert(TAG) { Key::Tag } else { Key::Again }
                }
                Tagging::Adjacent { content, .. } if content == key => {
                    if it.seen.insert(CONTENT) { Key::Content(part) } else { Key::Again }
                }
                Tagging::External if *told == Told::NotYet && union.named(key).is_some() => {
                    Key::Content(part)
                }
                _ => return None,
            },
            Kind::Rest(_) => return None,
        };
        self.meet(part);
        Some(key)
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

/// The unions among the parts.
impl Parts {
    /// The keys that tell what a union is, where that is not known yet: each part's, and its tag.
    pub(super) fn untold(&self) -> Vec<(usize, &'static str)> {
        let parts = self.list.iter().enumerate();
        parts
            .filter_map(|(part, it)| match it.kind {
                Kind::Union(union, _, Told::NotYet) => union.tag().map(|tag| (part, tag)),
                _ => None,
            })
            .collect()
    }

    /// The union of a part.
    pub(super) fn union(&self, part: usize) -> Option<&'static Union> {
        match self.list.get(part)?.kind {
            Kind::Union(union, ..) => Some(union),
            _ => None,
        }
    }

    /// The field that has the part.
    pub(super) fn place(&self, part: usize) -> Option<usize> {
        self.list.get(part).map(|part| part.place().1)
    }

    /// Whether the variant of a part is known.
    pub(super) fn is_told(&self, part: usize) -> bool {
        self.list.get(part).is_some_and(|part| matches!(part.kind, Kind::Union(_, _, Told::Variant)))
    }

    /// Whether there is a union whose tag says nothing, or that has none.
    pub(super) fn has_unknown(&self) -> bool {
        let unknown = |part: &Inlined| match part.kind {
            Kind::Union(union, _, Told::NotYet) => union.tag().is_some(),
            Kind::Union(_, _, Told::Wrong) => true,
            _ => false,
        };
        self.list.iter().any(unknown)
    }

    /// Makes the union of a part what its tag says, or takes down that the tag says nothing. Whatever
    /// the variant has is a part from then on.
    pub(super) fn tell(&mut self, way: Way<'_, '_>, part: usize, variant: Option<usize>) {
        self.meet(part);
        let Some(it) = self.list.get_mut(part) else { return };
        let Kind::Union(union, index, told) = &mut it.kind else { return };
        let (union, index) = (*union, *index);
        let Some(variant) = variant else {
            *told = Told::Wrong;
            return;
        };
        *told = Told::Variant;
        let mut steps = it.way.clone();
        let flat = !matches!(union.tagging, Tagging::Adjacent { .. } | Tagging::External);
        way.walk(&it.way.clone(), &mut |way| {
            let Part::Union(_, choice) = way.record.place(index).part() else { return None };
            choice.switch(variant);
            steps.push(index);
            if flat {
                self.unfold(union, choice, &mut steps, part);
            }
            Some(())
        });
    }

    /// The keys of a variant stand beside its tag.
    fn unfold(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        way: &mut Vec<usize>,
        part: usize,
    ) {
        let Some(variant) = union.variants.get(choice.variant()) else { return };
        let model = variant.model();
        let mut parent = part;
        if let Holds::Fields(model) = variant.holds {
            parent = self.push(way, Kind::Keys(model), Some(part), false);
        }
        self.gather(model, choice.record_mut(), way, Some(parent));
    }

    /// The keys that would have been known.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().flat_map(|part| {
            let (model, union) = match part.kind {
                Kind::Keys(model) => (Some(model), None),
                Kind::Union(union, ..) => (None, Some(union)),
                Kind::Rest(_) => (None, None),
            };
            let own = model.into_iter().flat_map(Model::keys);
            own.chain(union.into_iter().flat_map(Union::keys))
        })
    }

    /// Says what is missing. A part that may be absent is, when none of its keys was met.
    pub(super) fn finish(
        &mut self,
        walk: &mut dyn FnMut(&[usize], &mut dyn FnMut(Way<'_, '_>) -> Option<()>),
        offset: Option<usize>,
        report: &mut Report<'_>,
    ) {
        let mut gone = vec![false; self.list.len()];
        for (part, it) in self.list.iter().enumerate() {
            gone[part] = it.parent.is_some_and(|parent| gone[parent]);
            if gone[part] {
                continue;
            }
            if it.optional && !it.met {
                gone[part] = true;
                let (way, index) = it.place();
                walk(way, &mut |way| {
                    way.record.place(index).forget();
                    Some(())
                });
                continue;
            }
            walk(&it.way, &mut |way| {
                match it.kind {
                    Kind::Keys(_) => finish(way, &it.seen, offset, report),
                    Kind::Union(union, index, told) => {
                        let at = &way.at.inlined(way.model, index);
                        let Part::Union(_, choice) = way.record.place(index).part() else {
                            return None;
                        };
                        match told {
                            Told::NotYet => missing_tag(union, at, offset, report),
                            Told::Variant if !it.seen.contains(CONTENT) => {
                                missing_content(union, choice, at, offset, report);
                            }
                            Told::Variant | Told::Wrong => {}
                        }
                    }
                    Kind::Rest(_) => {}
                }
                Some(())
            });
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
