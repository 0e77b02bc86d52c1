//! Where the values of a report stand in the text: what a second walk, made only when something is
//! wrong, takes down.

use std::ops::Range;

use crate::order::order;
use crate::violation::{Path, Step, Target};

/// The values to look out for, as a tree of their pointers.
pub(super) struct Watch {
    root: Node,
    secrets: Vec<Range<usize>>,
}

#[derive(Default)]
struct Node {
    key: Option<usize>,
    value: Option<usize>,
    /// In the order of their steps.
    children: Vec<(Step, Node)>,
}

impl Watch {
    pub(super) fn new<'t>(targets: impl Iterator<Item = &'t Target>) -> Self {
        let places: Vec<&[Step]> = targets
            .filter_map(|target| match target {
                Target::Value(steps) | Target::Key(steps) => Some(steps.as_slice()),
                Target::Offset(_) => None,
            })
            .collect();
        let mut root = Node::default();
        for index in order(places.len(), &|one, other| places[one].cmp(places[other])) {
            places[index].iter().fold(&mut root, Node::last);
        }
        Self { root, secrets: Vec::new() }
    }

    /// A value begins here.
    pub(super) fn value(&mut self, at: &Path<'_>, offset: usize) {
        if let Some(node) = self.node(at) {
            node.value.get_or_insert(offset);
        }
    }

    /// The key of a value begins here.
    pub(super) fn key(&mut self, at: &Path<'_>, offset: usize) {
        if let Some(node) = self.node(at) {
            node.key.get_or_insert(offset);
        }
    }

    /// A value reaches so far. If it was declared a secret, or what its key is inlined from, it must not
    /// be shown.
    pub(super) fn secret(&mut self, at: &Path<'_>, range: Range<usize>) {
        if at.is_secret() {
            self.secrets.push(range);
        }
    }

    /// Something that may hold a secret reaches so far.
    pub(super) fn mask(&mut self, range: Range<usize>) {
        self.secrets.push(range);
    }

    /// What must not be shown.
    pub(super) fn secrets(&mut self) -> Vec<Range<usize>> {
        std::mem::take(&mut self.secrets)
    }

    /// Where the offending text begins: the value, or what is nearest around it.
    pub(super) fn offset(&self, target: &Target) -> Option<usize> {
        let (steps, is_key) = match target {
            Target::Offset(offset) => return *offset,
            Target::Value(steps) => (steps, false),
            Target::Key(steps) => (steps, true),
        };
        let mut node = &self.root;
        let mut nearest = node.value;
        for step in steps {
            match node.children.binary_search_by(|(child, _)| child.cmp(step)) {
                Ok(index) => node = &node.children[index].1,
                Err(_) => return nearest,
            }
            nearest = node.value.or(nearest);
        }
        if is_key { node.key.or(nearest) } else { nearest }
    }

    fn node(&mut self, at: &Path<'_>) -> Option<&mut Node> {
        let Some(parent) = at.parent() else { return Some(&mut self.root) };
        let node = self.node(parent)?;
        if !at.is_step() {
            return Some(node);
        }
        let index = node.children.binary_search_by(|(step, _)| at.step_order(step).reverse());
        index.ok().map(|index| &mut node.children[index].1)
    }
}

impl Node {
    /// The node of a step that is none before the last.
    fn last(&mut self, step: &Step) -> &mut Self {
        if self.children.last().is_none_or(|(last, _)| last != step) {
            self.children.push((step.clone(), Self::default()));
        }
        let last = self.children.len() - 1;
        &mut self.children[last].1
    }
}
