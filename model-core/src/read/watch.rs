//! Where the values of a report stand in the text: what a second walk, made only when something is
//! wrong, takes down.

use std::collections::BTreeMap;
use std::ops::Range;

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
    children: BTreeMap<Step, Node>,
}

impl Watch {
    pub(super) fn new<'t>(targets: impl Iterator<Item = &'t Target>) -> Self {
        let mut root = Node::default();
        for target in targets {
            if let Target::Value(steps) | Target::Key(steps) = target {
                let mut node = &mut root;
                for step in steps {
                    node = node.children.entry(step.clone()).or_default();
                }
            }
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
            match node.children.get(step) {
                Some(child) => node = child,
                None => return nearest,
            }
            nearest = node.value.or(nearest);
        }
        if is_key { node.key.or(nearest) } else { nearest }
    }

    fn node(&mut self, at: &Path<'_>) -> Option<&mut Node> {
        let Some(parent) = at.parent() else { return Some(&mut self.root) };
        let node = self.node(parent)?;
        match at.last_step() {
            Some(step) => node.children.get_mut(&step),
            None => Some(node),
        }
    }
}
