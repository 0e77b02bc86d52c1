//! Where a walk through a value stands: a list that lives on the stack, and becomes text only when
//! something is wrong.

use std::cmp::Ordering;
use std::fmt::Write;

#[cfg(feature = "chrono")]
use crate::date::Precision;
use crate::description::{self, Attribute, Model, Tagging, Union};

/// The way from the whole value to the current one.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    segment: Segment<'a>,
    depth: usize,
}

#[derive(Clone, Copy)]
enum Segment<'a> {
    Field(&'static Model, usize),
    Item(usize),
    Key(&'a str),
    /// The same place, of which more is said.
    Within(&'static [Attribute]),
}

/// One step of a path that outlives its walk. The order is the order of a report: declaration
/// order, items in order, and behind them what is said of the container.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// A value inside of so many newtypes at one place, itself included.
    Level(usize),
    Index(usize),
    Key(Box<str>),
    /// An unknown or a repeated key.
    Keys,
    /// A rule of the container.
    Whole,
}

impl<'a> Path<'a> {
    /// The whole value.
    pub const ROOT: Self = Self { parent: None, segment: Segment::Item(0), depth: 0 };

    /// A field of the current value.
    #[inline]
    #[must_use]
    pub fn field(&'a self, model: &'static Model, index: usize) -> Self {
        self.child(Segment::Field(model, index))
    }

    /// A field whose keys are those of the current value.
    #[inline]
    pub(crate) fn inlined(&'a self, model: &'static Model, index: usize) -> Self {
        Self { depth: self.depth, ..self.field(model, index) }
    }

    /// What a variant of the current value holds.
    #[inline]
    #[must_use]
    pub fn variant(&'a self, union: &'static Union, index: usize) -> Self {
        match union.tagging {
            // What is not known stands for the whole.
            Tagging::Adjacent { content, .. } => {
                union.names.get(index).map_or(*self, |_| self.key(content))
            }
            Tagging::External => union.names.get(index).map_or(*self, |name| self.key(name)),
            Tagging::Internal(_) | Tagging::Untagged => *self,
        }
    }

    /// An element of the current value.
    #[inline]
    #[must_use]
    pub fn item(&'a self, index: usize) -> Self {
        self.child(Segment::Item(index))
    }

    /// The value of a key of the current map.
    #[inline]
    #[must_use]
    pub fn key(&'a self, key: &'a str) -> Self {
        self.child(Segment::Key(key))
    }

    /// The same value, with what its type says of it: no step, and no part of the pointer.
    #[inline]
    #[must_use]
    pub fn within(&'a self, attributes: &'static [Attribute]) -> Self {
        Self { parent: Some(self), segment: Segment::Within(attributes), depth: self.depth }
    }

    #[inline]
    fn child(&'a self, segment: Segment<'a>) -> Self {
        Self { parent: Some(self), segment, depth: self.depth + 1 }
    }

    /// How many values this one is inside of.
    #[inline]
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// The segments from the innermost outwards.
    fn ancestors(&self) -> impl Iterator<Item = &Path<'a>> {
        std::iter::successors(Some(self), |path| path.parent).filter(|path| path.parent.is_some())
    }

    /// How many types around the current value, and no larger than it, say something of it.
    pub(crate) fn level(&self) -> usize {
        self.ancestors().take_while(|path| matches!(path.segment, Segment::Within(_))).count()
    }

    /// The digits that date-times are kept to here: as the nearest says that says anything, up to the
    /// field that this is in.
    #[cfg(feature = "chrono")]
    pub(crate) fn precision(&self) -> Option<Precision> {
        for path in self.ancestors() {
            let precision = description::precision(path.attributes());
            if precision.is_some() || matches!(path.segment, Segment::Field(..)) {
                return precision;
            }
        }
        None
    }

    /// The model that this field is a field of.
    #[cfg(feature = "chrono")]
    pub(crate) fn nearest_model(&self) -> Option<&'static Model> {
        self.ancestors().find_map(|path| match path.segment {
            Segment::Field(model, _) => Some(model),
            _ => None,
        })
    }

    /// Another field of that model.
    #[cfg(feature = "chrono")]
    pub(crate) fn beside(&self, index: usize) -> Option<Path<'a>> {
        self.ancestors().find_map(|path| match path.segment {
            Segment::Field(model, _) => path.parent.map(|parent| parent.field(model, index)),
            _ => None,
        })
    }

    /// Whether the current value is a secret, or inside one.
    pub(crate) fn is_secret(&self) -> bool {
        self.ancestors().any(|path| description::is_secret(path.attributes()))
    }

    /// Whether the current value itself was declared a secret.
    pub(crate) fn begins_secret(&self) -> bool {
        description::is_secret(self.attributes())
    }

    /// What is said of the value by the innermost segment.
    fn attributes(&self) -> &'static [Attribute] {
        self.segment.attributes()
    }

    /// The same way in a form that lasts.
    pub(crate) fn steps(&self) -> Vec<Step> {
        // What is inlined has a step and no depth, which few are.
        let mut steps = Vec::with_capacity(self.depth + 1);
        steps.extend(self.ancestors().filter_map(|path| path.segment.step()));
        steps.reverse();
        steps
    }

    /// The pointer of RFC 6901, in canonical wire names. A key of the input's own is part of the secret
    /// that it is in, so the pointer ends before it.
    pub(crate) fn pointer(&self) -> String {
        let mut pointer = String::with_capacity(self.len_hint());
        self.push_to(&mut pointer);
        pointer
    }

    /// Appends the pointer. Whether a secret was met, of which nothing more is said.
    fn push_to(&self, pointer: &mut String) -> (bool, bool) {
        let Some(parent) = self.parent else { return (false, false) };
        let (secret, ended) = parent.push_to(pointer);
        let secret = secret || description::is_secret(self.attributes());
        match self.segment {
            _ if ended => return (secret, true),
            Segment::Field(model, index) if model.is_inlined(index) => {}
            Segment::Field(model, index) => push_token(pointer, model.names[index]),
            // Writing to a `String` cannot fail.
            Segment::Item(index) => drop(write!(pointer, "/{index}")),
            Segment::Key(_) if secret => return (secret, true),
            Segment::Key(key) => push_token(pointer, key),
            Segment::Within(_) => {}
        }
        (secret, false)
    }

    /// How long the pointer is at least, without making it.
    pub(crate) fn len_hint(&self) -> usize {
        self.ancestors()
            .map(|path| match path.segment {
                Segment::Field(model, index) => {
                    model.names.get(index).map_or(0, |name| name.len() + 1)
                }
                Segment::Item(_) => 2,
                Segment::Key(key) => key.len() + 1,
                Segment::Within(_) => 0,
            })
            .sum()
    }

    /// Whether the innermost segment is a step: not at the root, nor where only more is said of the same
    /// place.
    pub(crate) fn is_step(&self) -> bool {
        self.parent.is_some() && !matches!(self.segment, Segment::Within(_))
    }

    /// Where the innermost step stands to another.
    pub(crate) fn step_order(&self, other: &Step) -> Ordering {
        match (self.segment, other) {
            (Segment::Field(_, index) | Segment::Item(index), Step::Index(other)) => {
                index.cmp(other)
            }
            (Segment::Key(key), Step::Key(other)) => key.cmp(other),
            (Segment::Key(_), Step::Index(_)) | (_, Step::Level(_)) => Ordering::Greater,
            (_, Step::Index(_) | Step::Key(_) | Step::Keys | Step::Whole) => Ordering::Less,
        }
    }

    /// The path one level up; none at the root.
    pub(crate) fn parent(&self) -> Option<&'a Path<'a>> {
        self.parent
    }
}

impl Segment<'_> {
    fn step(self) -> Option<Step> {
        match self {
            Segment::Field(_, index) | Segment::Item(index) => Some(Step::Index(index)),
            Segment::Key(key) => Some(Step::Key(key.into())),
            Segment::Within(_) => None,
        }
    }

    fn attributes(self) -> &'static [Attribute] {
        match self {
            Segment::Field(model, index) => model.said(index),
            Segment::Within(attributes) => attributes,
            Segment::Item(_) | Segment::Key(_) => &[],
        }
    }
}

/// Appends one reference token, escaped as RFC 6901 section 3 says.
pub(crate) fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    if !token.contains(['~', '/']) {
        return pointer.push_str(token);
    }
    for character in token.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

#[cfg(test)]
mod tests;
