//! What an enum says of itself whose variants hold nothing.

use super::Attribute;

/// The description of an enum: a list of texts, or of integers.
pub struct Enum {
    /// Its name in schemas.
    pub name: &'static str,
    /// The text of its doc comment.
    pub docs: &'static str,
    /// What is on the list, in declaration order.
    pub values: Values,
    /// The texts of its variants' doc comments, in the same order, with a NUL between two; nothing, where
    /// none has one.
    pub variant_docs: &'static str,
    /// Its rules in the order written, and what else is not said of every enum.
    pub attributes: &'static [Attribute],
}

/// The values of an enum, as they are on the wire.
#[derive(Clone, Copy)]
pub enum Values {
    /// The variants' names.
    Text(&'static [&'static str]),
    /// Their discriminants.
    Integer(&'static [i64]),
}

impl Enum {
    /// Whether it keeps what is not on its list.
    pub(crate) fn is_open(&self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::Other))
    }

    /// The names and other names of its variants, each with the variant that it is of.
    #[cfg(feature = "json")]
    pub(crate) fn names(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let names = if let Values::Text(names) = self.values { names } else { &[] };
        let aliases = self.attributes.iter().filter_map(|attribute| match attribute {
            Attribute::Alias(name, index) => Some((*name, *index)),
            _ => None,
        });
        names.iter().enumerate().map(|(index, name)| (*name, index)).chain(aliases)
    }

    /// The texts of its variants' doc comments, as far as they have one.
    #[cfg(feature = "json")]
    pub(crate) fn variant_docs(&self) -> impl Iterator<Item = (usize, &'static str)> {
        self.variant_docs.split('\0').enumerate().filter(|(_, docs)| !docs.is_empty())
    }

    /// The variant of this name, or of this other name.
    pub(crate) fn by_name(&self, text: &str) -> Option<usize> {
        let Values::Text(names) = self.values else { return None };
        names.iter().position(|name| *name == text).or_else(|| {
            self.attributes.iter().find_map(|attribute| match attribute {
                Attribute::Alias(name, index) if *name == text => Some(*index),
                _ => None,
            })
        })
    }

    /// The variant of this number.
    pub(crate) fn by_number(&self, number: i64) -> Option<usize> {
        let Values::Integer(numbers) = self.values else { return None };
        numbers.iter().position(|listed| *listed == number)
    }
}
