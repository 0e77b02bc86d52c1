//! What a model says of itself: constant data that the derive writes once, and that reading,
//! writing, the rules' messages and the schema all read.

mod attribute;
mod distinct;
mod enumeration;
mod union;

pub(crate) use attribute::is_secret;
#[cfg(feature = "chrono")]
pub(crate) use attribute::precision;
#[cfg(feature = "json")]
pub(crate) use attribute::rust_name;
pub use attribute::{Attribute, Limit, Literal};
pub use distinct::{beside_tag, distinct};
pub use enumeration::{Enum, Values};
pub use union::{Holds, Tagging, Union, Variant};

/// What is said of a type.
#[derive(Clone, Copy)]
pub enum Description {
    /// Nothing: it is no model by itself.
    None,
    /// A struct.
    Model(&'static Model),
    /// One of several.
    Union(&'static Union),
    /// A list of texts or integers.
    Enum(&'static Enum),
}

/// The description of a struct.
pub struct Model {
    /// Its name in schemas.
    pub name: &'static str,
    /// The text of its doc comment.
    pub docs: &'static str,
    /// The fields' wire names, in declaration order.
    pub names: &'static [&'static str],
    /// Whether a JSON text has every name as it is, without escapes.
    pub plain: bool,
    /// What absence of each means, in the same order: a letter for each, as [`Presence`] has them.
    pub presence: &'static str,
    /// The texts of their doc comments, with a NUL between two.
    pub field_docs: &'static str,
    /// What else is said of each, its rules first, in the order written. There is no list where there is
    /// nothing to say of any.
    pub said: &'static [&'static [Attribute]],
    /// The fields whose keys stand among the model's own: those of `flatten`, and that of
    /// `additional_properties`. They have no key, and add nothing to a pointer.
    pub inlined: &'static [usize],
    /// What is not said of every model.
    pub attributes: &'static [Attribute],
}

/// What is said of a field.
#[derive(Clone, Copy)]
pub struct Field {
    /// What absence means.
    pub presence: Presence,
    /// Its rules in the order written, and what else is said of it.
    pub attributes: &'static [Attribute],
}

/// The description of a newtype: a struct of one value, and of no field.
pub struct Newtype {
    /// Its name in schemas.
    pub name: &'static str,
    /// The text of its doc comment.
    pub docs: &'static str,
    /// What is said of the value, in the form that a field has: it is always there.
    pub value: Field,
}

/// What absence of a key means, and the letter that stands for it.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Presence {
    /// A violation.
    Required = b'r',
    /// A violation; `null` is a value, and is written.
    RequiredNullable = b'n',
    /// The default fills it in.
    Default = b'd',
    /// `None`, which is not written.
    Optional = b'o',
    /// `Patch::Absent`, which is not written; `null` is, and is another thing.
    Patch = b'p',
}

impl Model {
    /// A model without fields, for what a variant without content may hold beside its tag.
    pub(crate) const EMPTY: &'static Self = &Self::without_fields(&[]);

    /// The same, where unknown keys are violations.
    #[cfg_attr(not(feature = "json"), allow(dead_code, reason = "it is beside a tag only"))]
    pub(crate) const EMPTY_AND_CLOSED: &'static Self =
        &Self::without_fields(&[Attribute::DenyUnknownFields]);

    /// The model of one value of its own, which adds nothing to a pointer.
    pub(crate) const HOLDER: &'static Self =
        &Self { names: &[""], presence: "r", inlined: &[0], ..Self::without_fields(&[]) };

    const fn without_fields(attributes: &'static [Attribute]) -> Self {
        Self {
            name: "",
            docs: "",
            names: &[],
            plain: true,
            presence: "",
            field_docs: "",
            said: &[],
            inlined: &[],
            attributes,
        }
    }

    /// How many fields there are.
    #[inline]
    pub(crate) fn count(&self) -> usize {
        self.names.len()
    }

    /// What is said of a field.
    #[inline]
    pub(crate) fn field(&self, index: usize) -> Field {
        Field { presence: self.presence(index), attributes: self.said(index) }
    }

    /// What is said of each.
    pub(crate) fn fields(&self) -> impl Iterator<Item = Field> {
        (0..self.count()).map(|index| self.field(index))
    }

    /// What absence of a field means.
    #[inline]
    pub(crate) fn presence(&self, index: usize) -> Presence {
        match self.presence.as_bytes().get(index) {
            Some(b'r') => Presence::Required,
            Some(b'n') => Presence::RequiredNullable,
            Some(b'd') => Presence::Default,
            Some(b'p') => Presence::Patch,
            _ => Presence::Optional,
        }
    }

    /// What else is said of a field.
    #[inline]
    pub(crate) fn said(&self, index: usize) -> &'static [Attribute] {
        self.said.get(index).copied().unwrap_or_default()
    }

    /// The text of the doc comment of a field.
    #[cfg(feature = "json")]
    pub(crate) fn docs_of(&self, index: usize) -> &'static str {
        self.field_docs.split('\0').nth(index).unwrap_or_default()
    }

    /// Whether a field has no key of its own.
    #[inline]
    pub(crate) fn is_inlined(&self, index: usize) -> bool {
        !self.inlined.is_empty() && self.inlined.contains(&index)
    }

    /// The field that has this key, by its own name.
    #[inline]
    pub(crate) fn by_name(&self, key: &str) -> Option<usize> {
        self.by_name_from(0, key)
    }

    /// The same, looked for from a field on: what is left out is mostly left out in between.
    #[inline]
    pub(crate) fn by_name_from(&self, start: usize, key: &str) -> Option<usize> {
        let (before, after) = self.names.split_at_checked(start).unwrap_or((self.names, &[]));
        let index = match after.iter().position(|name| *name == key) {
            Some(index) => before.len() + index,
            None => before.iter().position(|name| *name == key)?,
        };
        if self.is_inlined(index) { self.by_name_of_several(key) } else { Some(index) }
    }

    /// An inlined field may be called like another one's key.
    #[cold]
    fn by_name_of_several(&self, key: &str) -> Option<usize> {
        (0..self.names.len()).find(|index| self.names[*index] == key && !self.is_inlined(*index))
    }

    /// The keys of its own.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'static str> {
        let names = self.names.iter().enumerate();
        names.filter(|(index, _)| !self.is_inlined(*index)).map(|(_, name)| *name)
    }

    /// Whether a key that no field claims is a violation.
    pub(crate) fn denies_unknown_fields(&self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::DenyUnknownFields))
    }

    /// Whether every field has a place of its own, by which it is told where there are no names: no key
    /// is another model's, and no field may be absent and `null`.
    pub(crate) fn has_order(&self) -> bool {
        self.inlined.is_empty() && !self.fields().any(|field| field.presence == Presence::Patch)
    }

    /// The name of a field, and those that it is read by besides.
    #[cfg(feature = "json")]
    pub(crate) fn names_of(&self, index: usize) -> impl Iterator<Item = &'static str> {
        let aliases = self.attributes.iter().filter_map(move |attribute| match attribute {
            Attribute::Alias(alias, of) if *of == index => Some(*alias),
            _ => None,
        });
        self.names.get(index).copied().into_iter().chain(aliases)
    }

    /// The field that is read by another name too.
    pub(crate) fn by_alias(&self, key: &str) -> Option<usize> {
        self.attributes.iter().find_map(|attribute| match attribute {
            Attribute::Alias(name, index) if *name == key => Some(*index),
            _ => None,
        })
    }
}

impl Field {
    /// Whether its type is an `Option`, or a `Patch`, as far as it was written so.
    pub(crate) fn is_option(self) -> bool {
        match self.presence {
            Presence::Optional | Presence::RequiredNullable | Presence::Patch => true,
            Presence::Required | Presence::Default => false,
        }
    }

    /// Whether only a server says it.
    pub(crate) fn is_read_only(self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::ReadOnly))
    }

    /// Whether only a client says it.
    pub(crate) fn is_write_only(self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::WriteOnly))
    }

    /// The field that its default starts at.
    #[cfg(feature = "chrono")]
    pub(crate) fn default_from(self) -> Option<usize> {
        self.attributes.iter().find_map(|attribute| match attribute {
            Attribute::DefaultFrom(index) => Some(*index),
            _ => None,
        })
    }
}
