//! Enums and unions.

use super::{ContainerRule, Field};
use syn::{Attribute, Expr, Generics, Ident, LitStr, Path};

/// What an enum and a union have in common.
pub(crate) struct Head {
    pub(crate) ident: Ident,
    /// As written, defaults and bounds included.
    pub(crate) generics: Generics,
    /// Where `model_core` is: `::model_core`, or what `crate = path` says.
    pub(crate) krate: Path,
    /// `#[allow(deprecated)]`, where Rust is told that nobody should use the type any longer.
    pub(crate) allow: Option<Attribute>,
    /// Its name in schemas.
    pub(crate) name: String,
    /// The text of its doc comment.
    pub(crate) docs: String,
    pub(crate) title: Option<LitStr>,
    pub(crate) deprecated: bool,
    /// The rules for the whole of it.
    pub(crate) rules: Vec<ContainerRule>,
}

/// An enum whose variants hold nothing: a list of texts, or of integers.
pub(crate) struct Enumeration {
    pub(crate) head: Head,
    pub(crate) first: Ident,
    pub(crate) values: Values,
    /// The variant that keeps what is not on the list.
    pub(crate) other: Option<Ident>,
}

/// What is on the list, in declaration order.
pub(crate) enum Values {
    Text(Vec<Text>),
    Integer(Vec<Integer>),
}

pub(crate) struct Text {
    pub(crate) ident: Ident,
    pub(crate) docs: String,
    /// Its name on the wire.
    pub(crate) name: String,
    /// Other names it is read by.
    pub(crate) aliases: Vec<String>,
}

pub(crate) struct Integer {
    pub(crate) ident: Ident,
    pub(crate) docs: String,
    pub(crate) value: Discriminant,
}

/// The discriminant of a variant.
pub(crate) enum Discriminant {
    /// A literal, or counted on from one.
    Known(i128),
    /// An expression of this type, and how far it is counted on from it.
    Computed(Expr, Ident, i128),
}

/// An enum whose variants hold different things.
pub(crate) struct Union {
    pub(crate) head: Head,
    pub(crate) tagging: Tagging,
    pub(crate) deny_unknown_fields: bool,
    /// The one that keeps what is not known comes last.
    pub(crate) variants: Vec<Variant>,
    /// How it gets a placeholder.
    pub(crate) placeholder: Placeholder,
}

/// How the variants of a [`Union`] are told apart.
pub(crate) enum Tagging {
    Internal(String),
    Adjacent { tag: String, content: String },
    External,
    Untagged,
}

/// One variant of a [`Union`].
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) docs: String,
    pub(crate) title: Option<LitStr>,
    pub(crate) deprecated: bool,
    pub(crate) holds: Holds,
    /// Its name on the wire; none for what is not known.
    pub(crate) name: Option<String>,
    /// Other names it is read by.
    pub(crate) aliases: Vec<String>,
}

/// What a variant holds.
pub(crate) enum Holds {
    Nothing,
    Fields(Vec<Field>),
    /// A value without a name: that of the field is never shown.
    Value(Box<Field>),
    /// Whatever is not known.
    Other,
}

/// How a value of a [`Union`] is made from nothing.
pub(crate) enum Placeholder {
    /// By this variant, whose types are known to have a value that ends.
    Variant(usize),
    /// By the first that turns out to: the types of all may hold the union again.
    Search,
}
