//! The unions among the parts of an object, and what is missing of all parts.

use super::{CONTENT, Inlined, Kind, Parts, Told, Way};
use crate::description::{Holds, Model, Union};
use crate::read::object::{Fields, finish};
use crate::read::union::{missing_content, missing_tag};
use crate::value::{Choice, Part, part_of};
use crate::violation::{Path, Report};

/// Goes a way from an object's own record.
type Walk<'w> = dyn FnMut(&[usize], &mut dyn FnMut(Way<'_, '_>) -> Option<()>) + 'w;

impl Parts {
    /// The keys that tell what a union is, where that is not known yet: each part's, and its tag.
    pub(in crate::read) fn untold(&self) -> Vec<(usize, &'static str)> {
        let parts = self.list.iter().enumerate();
        parts
            .filter_map(|(part, it)| match it.kind {
                Kind::Union(union, _, Told::NotYet) => union.tag().map(|tag| (part, tag)),
                _ => None,
            })
            .collect()
    }

    /// The union of a part.
    pub(in crate::read) fn union(&self, part: usize) -> Option<&'static Union> {
        match self.list.get(part)?.kind {
            Kind::Union(union, ..) => Some(union),
            _ => None,
        }
    }

    /// The field that has the part.
    pub(in crate::read) fn place(&self, part: usize) -> Option<usize> {
        self.list.get(part).map(|part| part.place().1)
    }

    /// Whether the variant of a part is known.
    pub(in crate::read) fn is_told(&self, part: usize) -> bool {
        self.list
            .get(part)
            .is_some_and(|part| matches!(part.kind, Kind::Union(_, _, Told::Variant(_))))
    }

    /// Whether there is a union with its keys here whose tag says nothing, or that has none.
    pub(in crate::read) fn has_unknown(&self) -> bool {
        self.list.iter().any(|part| match part.kind {
            Kind::Union(union, _, Told::NotYet) => union.is_internal() && !self.is_absent(part),
            Kind::Union(union, _, Told::Wrong) => union.is_internal(),
            _ => false,
        })
    }

    /// Whether a part, or one that it is in, may be absent, and none of its keys was met.
    fn is_absent(&self, part: &Inlined) -> bool {
        (part.optional && !part.met)
            || part
                .parent
                .and_then(|parent| self.list.get(parent))
                .is_some_and(|parent| self.is_absent(parent))
    }

    /// Makes the union of a part what its tag says, or takes down that the tag says nothing. Whatever
    /// the variant has is a part from then on.
    pub(in crate::read) fn tell(&mut self, way: Way<'_, '_>, part: usize, variant: Option<usize>) {
        self.meet(part);
        let Some(it) = self.list.get_mut(part) else { return };
        let Kind::Union(union, index, told) = &mut it.kind else { return };
        let (union, index) = (*union, *index);
        let Some(variant) = variant else {
            *told = Told::Wrong;
            return;
        };
        *told = Told::Variant(variant);
        let mut steps = it.way.clone();
        let flat = union.is_internal() || union.other() == Some(variant);
        way.walk(&it.way.clone(), &mut |way| {
            let Part::Union(_, choice) = part_of(way.record.place(index)) else { return None };
            choice.switch(variant);
            steps.push(index);
            if flat {
                self.unfold(union, choice, &steps, part);
            }
            Some(())
        });
    }

    /// The union that may be absent and has no tag, a variant of which has this key: so it is there.
    #[cold]
    pub(in crate::read) fn claim(&mut self, way: Way<'_, '_>, key: &str) -> Option<usize> {
        if self.untagged.is_none() {
            self.untagged = Some(self.variants(way));
        }
        let mut kinds = self.untagged.iter().flatten();
        let (part, _) = kinds.find(|(_, kind)| match kind {
            Kind::Keys(model) => model.by_name(key).or_else(|| model.by_alias(key)).is_some(),
            Kind::Union(union, ..) => union.keys().any(|own| own == key),
            Kind::Rest(_) => false,
        })?;
        let part = *part;
        self.meet(part);
        Some(part)
    }

    /// What the variants have of each union that may be absent and has no tag.
    fn variants(&self, mut way: Way<'_, '_>) -> Vec<(usize, Kind)> {
        let mut found = Vec::new();
        for (part, it) in self.list.iter().enumerate() {
            let Kind::Union(union, index, Told::NotYet) = it.kind else { continue };
            if !union.is_internal() || !self.is_absent(it) {
                continue;
            }
            way.reborrow().walk(&it.way, &mut |way| {
                let Part::Union(_, choice) = part_of(way.record.place(index)) else { return None };
                let mut kinds = Vec::new();
                every_kind(union, choice, &mut Vec::new(), &mut kinds);
                found.extend(kinds.into_iter().map(|kind| (part, kind)));
                Some(())
            });
        }
        found
    }

    /// The keys of a variant stand beside its tag.
    fn unfold(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        way: &[usize],
        part: usize,
    ) {
        let Some(variant) = union.variants.get(choice.variant()) else { return };
        let model = variant.model();
        let mut parent = part;
        if let Holds::Fields(model) = variant.holds {
            parent = self.push(way.to_vec(), Kind::Keys(model), Some(part), false);
        }
        self.gather(model, choice.record_mut(), way, Some(parent));
    }

    /// The keys that would have been known.
    pub(in crate::read) fn keys(&self) -> impl Iterator<Item = &'static str> {
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
    pub(in crate::read) fn finish(
        &mut self,
        walk: &mut Walk<'_>,
        offset: Option<usize>,
        report: &mut Report<'_>,
    ) {
        let mut gone = Fields::default();
        for (part, it) in self.list.iter().enumerate() {
            if it.parent.is_some_and(|parent| gone.contains(parent)) {
                gone.insert(part);
                continue;
            }
            if it.optional && !it.met {
                gone.insert(part);
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
                        let Part::Union(_, choice) = part_of(way.record.place(index)) else {
                            return None;
                        };
                        match told {
                            Told::NotYet => missing_tag(union, at, offset, report),
                            Told::Variant(_) if !it.seen.contains(CONTENT) => {
                                missing_content(union, choice, at, offset, report);
                            }
                            Told::Variant(_) | Told::Wrong => {}
                        }
                    }
                    Kind::Rest(_) => {}
                }
                Some(())
            });
        }
    }
}

/// What the variants of a union have, and those of the unions that have their keys there too. One that is
/// among its own keys is gathered once.
fn every_kind(
    union: &'static Union,
    choice: &mut dyn Choice,
    around: &mut Vec<*const Union>,
    kinds: &mut Vec<Kind>,
) {
    if around.contains(&std::ptr::from_ref(union)) {
        return;
    }
    around.push(union);
    for variant in 0..union.variants.len() {
        let mut parts = Parts::default();
        choice.switch(variant);
        parts.unfold(union, choice, &[], 0);
        for it in &parts.list {
            kinds.push(it.kind);
            let Kind::Union(inner, index, _) = it.kind else { continue };
            if !inner.is_internal() {
                continue;
            }
            let model = union.variants[variant].model();
            let way = Way { record: choice.record_mut(), model, at: &Path::ROOT };
            way.walk(&it.way, &mut |way| {
                let Part::Union(_, choice) = part_of(way.record.place(index)) else { return None };
                every_kind(inner, choice, around, kinds);
                Some(())
            });
        }
    }
    around.pop();
}
