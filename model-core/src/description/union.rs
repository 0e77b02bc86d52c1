//! What a union says of itself: an enum whose variants hold something.

#![cfg_attr(
    not(feature = "json"),
    allow(dead_code, reason = "what has to be kept before it is known is kept as JSON")
)]

use super::{Attribute, Model};

/// The description of a union.
pub struct Union {
    /// Its name in schemas.
    pub name: &'static str,
    /// The text of its doc comment.
    pub docs: &'static str,
    /// How its variants are told apart.
    pub tagging: Tagging,
    /// The variants' names on the wire, in declaration order. The one that keeps what is not known comes
    /// last, and has none.
    pub names: &'static [&'static str],
    /// The variants, in the same order.
    pub variants: &'static [Variant],
    /// What is not said of every union, its rules first.
    pub attributes: &'static [Attribute],
}

/// The description of a variant.
pub struct Variant {
    /// The text of its doc comment.
    pub docs: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// What is not said of every variant.
    pub attributes: &'static [Attribute],
}

/// What a variant holds.
#[derive(Clone, Copy)]
pub enum Holds {
    /// Nothing.
    Nothing,
    /// Named fields.
    Fields(&'static Model),
    /// One value: the only field of a model that adds nothing to a pointer.
    Value(&'static Model),
    /// What no other variant is, as it was.
    Other,
}

/// How the variants of a union are told apart.
#[derive(Clone, Copy)]
pub enum Tagging {
    /// By a key beside those of the variant.
    Internal(&'static str),
    /// By a key beside the one that has the content.
    Adjacent {
        /// The key that has the variant's name.
        tag: &'static str,
        /// The key that has what the variant holds.
        content: &'static str,
    },
    /// By the only key of an object; a variant that holds nothing is its name.
    External,
    /// By what fits.
    Untagged,
}

impl Variant {
    /// What it holds as the fields of a model.
    pub(crate) fn model(&self) -> &'static Model {
        match self.holds {
            Holds::Nothing => Model::EMPTY,
            Holds::Fields(model) | Holds::Value(model) => model,
            Holds::Other => Model::HOLDER,
        }
    }
}

impl Union {
    /// The key that tells the variant.
    pub(crate) fn tag(&self) -> Option<&'static str> {
        match self.tagging {
            Tagging::Internal(tag) | Tagging::Adjacent { tag, .. } => Some(tag),
            Tagging::External | Tagging::Untagged => None,
        }
    }

    /// Whether the keys of a variant stand beside its tag.
    pub(crate) fn is_internal(&self) -> bool {
        matches!(self.tagging, Tagging::Internal(_))
    }

    /// Whether what a variant holds has a place of its own.
    pub(crate) fn has_content(&self) -> bool {
        matches!(self.tagging, Tagging::Adjacent { .. } | Tagging::External)
    }

    /// What it is on the wire, in a sentence.
    pub(crate) fn words(&self) -> &'static str {
        if matches!(self.tagging, Tagging::External) {
            "a string or an object"
        } else {
            "an object"
        }
    }

    /// Whether a format that does not describe itself can tell its variants by their order.
    pub(crate) fn has_order(&self) -> bool {
        matches!(self.tagging, Tagging::External) && self.other().is_none()
    }

    /// The keys of its own, where it is flattened.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'static str> {
        let (tag, content) = match self.tagging {
            Tagging::Internal(tag) => (Some(tag), None),
            Tagging::Adjacent { tag, content } => (Some(tag), Some(content)),
            Tagging::External | Tagging::Untagged => (None, None),
        };
        let external = matches!(self.tagging, Tagging::External);
        let names = self.names.iter().copied().filter(move |_| external);
        tag.into_iter().chain(content).chain(names)
    }

    /// The variant of this name.
    pub(crate) fn named(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|own| *own == name).or_else(|| {
            self.attributes.iter().find_map(|attribute| match attribute {
                Attribute::Alias(alias, index) if *alias == name => Some(*index),
                _ => None,
            })
        })
    }

    /// The variant for what no other one is.
    pub(crate) fn other(&self) -> Option<usize> {
        self.variants.iter().position(|variant| matches!(variant.holds, Holds::Other))
    }

    /// Whether a key that nothing claims is a violation.
    pub(crate) fn denies_unknown_fields(&self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::DenyUnknownFields))
    }
}
