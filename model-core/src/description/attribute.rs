//! What is said of a model, a field or an element: its rules, and what else there is to say.

#[cfg(feature = "chrono")]
use crate::date::{DateRange, Precision};
use crate::param::Param;

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
    /// `alias`, on the model: the other name, and the index of its field or variant
    Alias(&'static str, usize),
    /// The Rust name, where it is another than the name on the wire tells: of the setter of a field, of a
    /// field of a variant, or of a variant that holds nothing, by its index
    Rust(&'static str, usize),
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
    /// `other`, on an enum: what is not on its list is kept
    Other,
    /// `pattern`, as it is written: in the syntax of ECMA-262
    #[cfg(feature = "pattern")]
    Pattern(&'static str),
    /// `format`, whether it is asserted or not
    Format(&'static str),
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
    /// An integer above `i128::MAX`.
    Unsigned(u128),
    /// A float.
    Float(f64),
    /// A string or a character.
    Text(&'static str),
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
            Self::Rust(..) => "rename",
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
            Self::Other => "other",
            #[cfg(feature = "pattern")]
            Self::Pattern(_) => "pattern",
            Self::Format(_) => "format",
        }
    }
}

impl Literal {
    /// The literal as it is shown.
    pub(crate) fn param(&self) -> Param {
        match self {
            Self::Bool(value) => (*value).into(),
            Self::Integer(value) => (*value).into(),
            Self::Unsigned(value) => (*value).into(),
            Self::Float(value) => (*value).into(),
            Self::Text(value) => (*value).into(),
        }
    }
}

/// The Rust name of a field or a variant, where it is said.
#[cfg(feature = "json")]
pub(crate) fn rust_name(attributes: &[Attribute], index: usize) -> Option<&'static str> {
    attributes.iter().find_map(|attribute| match attribute {
        Attribute::Rust(name, of) if *of == index => Some(*name),
        _ => None,
    })
}

/// Whether a value of which this is said must not be shown.
pub(crate) fn is_secret(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| matches!(attribute, Attribute::Secret))
}

/// The digits that the date-times are kept to of which this is said.
#[cfg(feature = "chrono")]
pub(crate) fn precision(attributes: &[Attribute]) -> Option<Precision> {
    attributes.iter().find_map(|attribute| match attribute {
        Attribute::Precision(precision) => Some(*precision),
        _ => None,
    })
}
