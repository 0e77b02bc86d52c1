//! What a model says of itself: constant data that the derive writes once, and that reading,
//! writing, the rules' messages and the schema all read.

#[cfg(feature = "chrono")]
use crate::date::{DateRange, Precision};
use crate::param::Param;

/// The description of a struct.
pub struct Model {
    /// Its name in schemas.
    pub name: &'static str,
    /// The text of its doc comment.
    pub docs: &'static str,
    /// The fields' wire names, in declaration order.
    pub names: &'static [&'static str],
    /// The fields, in the same order.
    pub fields: &'static [Field],
    /// What is not said of every model.
    pub attributes: &'static [Attribute],
}

/// The description of a field.
pub struct Field {
    /// The text of its doc comment.
    pub docs: &'static str,
    /// What absence means.
    pub presence: Presence,
    /// Its rules in the order written, and what else is said of it.
    pub attributes: &'static [Attribute],
}

/// What absence of a key means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// A violation.
    Required,
    /// A violation; `null` is a value, and is written.
    RequiredNullable,
    /// The default fills it in.
    Default,
    /// `None`, which is not written.
    Optional,
    /// `Patch::Absent`, which is not written; `null` is, and is another thing.
    Patch,
}

/// One thing said of a model, a field or an element.
///
/// A rule is found by its index in its list. What overrides its text or code stands right behind it.
pub enum Attribute {
    /// `minimum`
    Minimum(Limit),
    /// `maximum`
    Maximum(Limit),
    /// `exclusive_minimum`
    ExclusiveMinimum(Limit),
    /// `exclusive_maximum`
    ExclusiveMaximum(Limit),
    /// `multiple_of`
    MultipleOf(Limit),
    /// `min_length`
    MinLength(usize),
    /// `max_length`
    MaxLength(usize),
    /// `min_items`
    MinItems(usize),
    /// `max_items`
    MaxItems(usize),
    /// `unique_items`
    UniqueItems,
    /// `min_properties`
    MinProperties(usize),
    /// `max_properties`
    MaxProperties(usize),
    /// `items(...)`: the rules of every element
    Items(&'static [Attribute]),
    /// `keys(...)`: the rules of every key
    Keys(&'static [Attribute]),
    /// `values(...)`: the rules of every value
    Values(&'static [Attribute]),
    /// `date_range(...)`
    #[cfg(feature = "chrono")]
    DateRange(DateRange),
    /// `const_value`
    ConstValue(Literal),
    /// `check`
    Check,
    /// `rule(...)` on a container, and the field that its violation points at
    Rule(Option<usize>),
    /// The text of the rule before it
    Message(&'static str),
    /// The code of the rule before it
    Code(&'static str),
    /// `alias`, on the model: the other name, and the index of its field
    Alias(&'static str, usize),
    /// `deny_unknown_fields`
    DenyUnknownFields,
    /// `default`, where it starts at another field
    #[cfg(feature = "chrono")]
    DefaultFrom(usize),
    /// `precision`
    #[cfg(feature = "chrono")]
    Precision(Precision),
    /// `secret`
    Secret,
    /// `deprecated`
    Deprecated,
    /// `title`
    Title(&'static str),
    /// `example`, as it is on the wire
    Example(Literal),
    /// `example`, as the JSON text that its expression turns out to be
    #[cfg(feature = "json")]
    ExampleOf(fn() -> String),
    /// `read_only`
    ReadOnly,
    /// `write_only`
    WriteOnly,
    /// `required_if(...)`: the other fields, and what they have to be
    RequiredIf(&'static [(usize, Literal)]),
    /// `required_unless(...)`, the same
    RequiredUnless(&'static [(usize, Literal)]),
}

/// The limit of a number.
pub enum Limit {
    /// An integer.
    Integer(i128),
    /// A float.
    Float(f64),
    /// A constant whose type only the compiler knows.
    Constant(fn() -> Param),
}

/// A literal of `const_value`, `example` or `required_if`.
pub enum Literal {
    /// A boolean.
    Bool(bool),
    /// An integer.
    Integer(i128),
    /// A float.
    Float(f64),
    /// A string or a character.
    Text(&'static str),
}

impl Model {
    /// Whether a key that no field claims is a violation.
    pub(crate) fn denies_unknown_fields(&self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::DenyUnknownFields))
    }

    /// Whether some field tells absent and `null` apart: only a format that names its fields can.
    pub(crate) fn has_patch(&self) -> bool {
        self.fields.iter().any(|field| field.presence == Presence::Patch)
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
    /// Whether its value must not be shown.
    pub(crate) fn is_secret(&self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::Secret))
    }

    /// Whether only a server says it.
    pub(crate) fn is_read_only(&self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::ReadOnly))
    }

    /// Whether only a client says it.
    pub(crate) fn is_write_only(&self) -> bool {
        self.attributes.iter().any(|attribute| matches!(attribute, Attribute::WriteOnly))
    }

    /// The field that its default starts at.
    #[cfg(feature = "chrono")]
    pub(crate) fn default_from(&self) -> Option<usize> {
        self.attributes.iter().find_map(|attribute| match attribute {
            Attribute::DefaultFrom(index) => Some(*index),
            _ => None,
        })
    }

    /// The digits that its date-times are kept to.
    #[cfg(feature = "chrono")]
    pub(crate) fn precision(&self) -> Option<Precision> {
        self.attributes.iter().find_map(|attribute| match attribute {
            Attribute::Precision(precision) => Some(*precision),
            _ => None,
        })
    }
}

impl Literal {
    /// The literal as it is shown.
    pub(crate) fn param(&self) -> Param {
        match self {
            Self::Bool(value) => (*value).into(),
            Self::Integer(value) => (*value).into(),
            Self::Float(value) => (*value).into(),
            Self::Text(value) => (*value).into(),
        }
    }
}

impl Attribute {
    /// The keyword of a rule, which is its code.
    pub(crate) fn keyword(&self) -> &'static str {
        match self {
            Self::Minimum(_) => "minimum",
            Self::Maximum(_) => "maximum",
            Self::ExclusiveMinimum(_) => "exclusive_minimum",
            Self::ExclusiveMaximum(_) => "exclusive_maximum",
            Self::MultipleOf(_) => "multiple_of",
            Self::MinLength(_) => "min_length",
            Self::MaxLength(_) => "max_length",
            Self::MinItems(_) => "min_items",
            Self::MaxItems(_) => "max_items",
            Self::UniqueItems => "unique_items",
            Self::MinProperties(_) => "min_properties",
            Self::MaxProperties(_) => "max_properties",
            Self::Items(_) => "items",
            Self::Keys(_) => "keys",
            Self::Values(_) => "values",
            #[cfg(feature = "chrono")]
            Self::DateRange(_) => "date_range",
            Self::ConstValue(_) => "const_value",
            Self::Check => "check",
            Self::Rule(_) => "rule",
            Self::Message(_) => "message",
            Self::Code(_) => "code",
            Self::Alias(..) => "alias",
            Self::DenyUnknownFields => "deny_unknown_fields",
            #[cfg(feature = "chrono")]
            Self::DefaultFrom(_) => "default",
            #[cfg(feature = "chrono")]
            Self::Precision(_) => "precision",
            Self::Secret => "secret",
            Self::Deprecated => "deprecated",
            Self::Title(_) => "title",
            Self::Example(_) => "example",
            #[cfg(feature = "json")]
            Self::ExampleOf(_) => "example",
            Self::ReadOnly => "read_only",
            Self::WriteOnly => "write_only",
            // Whoever breaks one of them has left out what is required.
            Self::RequiredIf(_) | Self::RequiredUnless(_) => "required",
        }
    }
}
