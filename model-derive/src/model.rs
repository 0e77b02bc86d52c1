//! The intermediate representation: one annotated type, checked and in declaration order.
//!
//! `lower` makes it, `expand` reads it. Whatever could be wrong with an annotation was said before
//! an [`Item`] exists, so nothing that reads one can fail.

mod variants;

pub(crate) use self::variants::{
    Discriminant, Enumeration, Head, Holds, Integer, Placeholder, Tagging, Text, Union, Values,
    Variant,
};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::{
    Attribute, Expr, ExprClosure, ExprPath, Generics, Ident, LitStr, Path, Type, Visibility,
};

/// A type that derives `ApiModel`.
pub(crate) enum Item {
    Struct(Model),
    Newtype(Box<Newtype>),
    Enum(Enumeration),
    Union(Union),
}

/// A struct with named fields.
pub(crate) struct Model {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
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
    pub(crate) deny_unknown_fields: bool,
    /// The builder's name.
    pub(crate) builder: Ident,
    pub(crate) fields: Vec<Field>,
    /// Those that are not on the wire. No index leads to them.
    pub(crate) skipped: Vec<Field>,
    /// The cross-field rules.
    pub(crate) rules: Vec<ContainerRule>,
}

/// One field of a [`Model`].
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute of its own")]
pub(crate) struct Field {
    pub(crate) ident: Ident,
    /// What the rules, the setter and the default are about: its type, without the `Option` or
    /// `Patch`.
    pub(crate) value_ty: Type,
    /// Whether its type is an `Option` or, where `presence` says so, a `Patch`.
    pub(crate) optional: bool,
    pub(crate) presence: Presence,
    /// Its name on the wire.
    pub(crate) name: String,
    /// Whether its keys are those of the model: it has none of its own.
    pub(crate) inlined: Option<Inlined>,
    /// Other names it is read by.
    pub(crate) aliases: Vec<String>,
    /// The text of its doc comment.
    pub(crate) docs: String,
    /// The doc comment itself (and `#[doc(...)]`), for its setter.
    pub(crate) doc_attrs: Vec<Attribute>,
    pub(crate) title: Option<LitStr>,
    pub(crate) examples: Vec<Expr>,
    pub(crate) deprecated: bool,
    pub(crate) secret: bool,
    pub(crate) direction: Option<Direction>,
    pub(crate) precision: Option<Precision>,
    /// In the order they run: as written, but a value's own before those of its items or keys, and
    /// a key's before a value's. The rules inside `items`, `keys` and `values` are in this order too.
    pub(crate) rules: Vec<Rule>,
    /// What has to hold of the limits.
    pub(crate) assertions: Vec<Assertion>,
    /// The name of its setter: the field's, or `set_<name>` beside a method of the builder.
    pub(crate) setter: Ident,
    /// Whether its type may hold a model, whose rules then run with this model's: everything but
    /// the types that are known not to (`String`, `i32`, `Vec<bool>`, `DateTime<Utc>`, ...).
    pub(crate) nested: bool,
    /// Whether its type may be another one's alias, as far as its name tells.
    pub(crate) may_be_alias: bool,
    /// Who writes and reads it, where that is not this crate.
    pub(crate) foreign: Option<Foreign>,
}

impl Field {
    /// Whether its type is known to be a value: nothing the compiler says of it can be a mistake.
    pub(crate) fn is_known(&self) -> bool {
        !self.nested && self.foreign.is_none()
    }
}

/// Who writes and reads a field of a foreign type.
pub(crate) enum Foreign {
    /// `serde`: the type itself.
    Serde,
    /// `with = path`: this module.
    With {
        module: Path,
        /// Tells it apart from the others of the type.
        number: usize,
    },
}

/// How the keys of a field are those of its model.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inlined {
    /// `flatten`: another model's, which may hold unknown ones too.
    Flatten,
    /// `additional_properties`: every other key.
    Rest,
}

/// A struct of one value, without a name.
#[expect(clippy::struct_excessive_bools, reason = "most are attributes of their own")]
pub(crate) struct Newtype {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    /// As written, defaults and bounds included.
    pub(crate) generics: Generics,
    /// Where `model_core` is.
    pub(crate) krate: Path,
    /// `#[allow(deprecated)]`, where Rust is told that nobody should use the type any longer.
    pub(crate) allow: Option<Attribute>,
    /// Its name in schemas.
    pub(crate) name: String,
    /// The text of its doc comment.
    pub(crate) docs: String,
    /// The type of the value.
    pub(crate) value_ty: Type,
    pub(crate) title: Option<LitStr>,
    pub(crate) examples: Vec<Expr>,
    pub(crate) deprecated: bool,
    pub(crate) secret: bool,
    pub(crate) precision: Option<Precision>,
    /// In the order they run, as those of a field.
    pub(crate) rules: Vec<Rule>,
    /// What has to hold of the limits.
    pub(crate) assertions: Vec<Assertion>,
    /// Whether its type may hold a model.
    pub(crate) nested: bool,
    /// Whether the type of what it holds may say that it is a secret.
    pub(crate) may_be_secret: bool,
    /// Whether `TryFrom` can be implemented beside the standard library's own.
    pub(crate) try_from: bool,
    /// Whether it may be read from one text, as far as the type's name tells.
    pub(crate) key: bool,
}

/// What is known of a type even when its annotations are wrong: enough for inert implementations.
pub(crate) struct Outline {
    pub(crate) krate: Path,
    pub(crate) builder: Ident,
    /// Those of a struct with named fields, which alone has a builder.
    pub(crate) fields: Option<Vec<OutlineField>>,
    /// Whether it is an enum that is written as text, which can be shown and parsed.
    pub(crate) is_text: bool,
    /// The value of a newtype.
    pub(crate) newtype: Option<OutlineNewtype>,
}

/// What an [`Outline`] knows of a newtype.
pub(crate) struct OutlineNewtype {
    pub(crate) value_ty: Type,
    pub(crate) try_from: bool,
}

/// One field of an [`Outline`].
pub(crate) struct OutlineField {
    pub(crate) ident: Ident,
    pub(crate) setter: Ident,
    /// Its type, without the `Option` or `Patch`.
    pub(crate) value_ty: Type,
    pub(crate) optional: bool,
    pub(crate) patch: bool,
    pub(crate) default: Option<OutlineDefault>,
}

/// What the default of a field depends on.
pub(crate) enum OutlineDefault {
    Nothing,
    Clock,
}

/// What absence means for a field.
pub(crate) enum Presence {
    /// `T`: the key must be there.
    Required,
    /// `Option<T>` with `required`: the key must be there, and may say `null`.
    RequiredNullable,
    /// `T` with a default, which fills an absent key.
    Default(DefaultValue),
    /// `Option<T>`; a default here is the server's, remembered and not sent.
    Optional(Option<DefaultValue>),
    /// `Patch<T>`
    Patch,
}

/// `default` and what it says.
pub(crate) enum DefaultValue {
    /// `default` alone: `Default::default()`. Its span is the keyword.
    Trait(Span),
    /// `default = EXPR`.
    Expr(Expr),
    /// `default = now + 6 months`, on a date.
    Bound(DateBound),
}

impl DefaultValue {
    /// The expression given.
    pub(crate) fn expr(&self) -> Option<&Expr> {
        match self {
            DefaultValue::Expr(value) => Some(value),
            _ => None,
        }
    }
}

/// A rule on a value, with what the user says of its text and code.
pub(crate) struct Rule {
    pub(crate) kind: RuleKind,
    pub(crate) message: Option<LitStr>,
    pub(crate) code: Option<LitStr>,
    /// Whether it is for what an element holds that is itself an `Option`.
    pub(crate) in_option: bool,
    /// The keyword, for errors that only the compiler can find.
    pub(crate) span: Span,
}

/// What only the compiler can reckon of limits that are constants.
pub(crate) struct Assertion {
    /// An expression that is `true`.
    pub(crate) holds: TokenStream,
    /// What is wrong when it is not.
    pub(crate) message: String,
    pub(crate) span: Span,
}

impl Assertion {
    /// That one is at most the other, or below it.
    pub(crate) fn ordered(left: &Expr, right: &Expr, strictly: bool) -> TokenStream {
        let [left, right] = [left, right].map(|side| match side {
            Expr::Lit(_) | Expr::Path(_) => side.to_token_stream(),
            // `as u8 <` would be the start of type arguments.
            _ => quote!((#side)),
        });
        if strictly { quote!(#left < #right) } else { quote!(#left <= #right) }
    }
}

/// The rules, each with its value as written: literals are judged already, expressions are left to
/// the compiler.
pub(crate) enum RuleKind {
    Minimum(Expr),
    Maximum(Expr),
    ExclusiveMinimum(Expr),
    ExclusiveMaximum(Expr),
    MultipleOf(Expr),
    MinLength(Expr),
    MaxLength(Expr),
    MinItems(Expr),
    MaxItems(Expr),
    UniqueItems,
    MinProperties(Expr),
    MaxProperties(Expr),
    /// Rules for every element.
    Items(Vec<Rule>),
    Keys(Vec<Rule>),
    Values(Vec<Rule>),
    DateRange(DateRange),
    /// A literal, with its minus sign.
    ConstValue(Expr),
    Check(Check),
    /// As written, and in the syntax of the engine.
    #[cfg_attr(not(feature = "pattern"), allow(dead_code, reason = "the feature makes it"))]
    Pattern(LitStr, String),
    /// The name, and whose check it is: none's, where it is only kept for schemas.
    Format(LitStr, Option<&'static str>),
    /// Other fields, by their index, and what they have to be.
    RequiredIf(Vec<(usize, Expr)>),
    RequiredUnless(Vec<(usize, Expr)>),
}

impl RuleKind {
    /// Whether it is about the absence of the value, and not about the value.
    pub(crate) fn is_condition(&self) -> bool {
        matches!(self, RuleKind::RequiredIf(_) | RuleKind::RequiredUnless(_))
    }
}

/// `date_range(min = .., max = ..)`; the exclusive ends are `after` and `before`.
pub(crate) struct DateRange {
    pub(crate) min: Option<DateBound>,
    pub(crate) min_exclusive: bool,
    pub(crate) max: Option<DateBound>,
    pub(crate) max_exclusive: bool,
}

/// An anchor and offsets from it: `now + 6 months`.
pub(crate) struct DateBound {
    pub(crate) anchor: Anchor,
    /// In the order written, the sign folded in.
    pub(crate) offsets: Vec<(i64, Unit)>,
    pub(crate) span: Span,
}

impl DateBound {
    /// Whether it starts at another field.
    pub(crate) fn is_anchored(&self) -> bool {
        matches!(self.anchor, Anchor::Field(_))
    }
}

pub(crate) enum Anchor {
    Now,
    Today,
    /// Another field, by its index.
    Field(usize),
    /// An RFC 3339 string: seconds since the epoch and nanoseconds.
    Instant(i64, u32),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Precision {
    Seconds,
    Milliseconds,
    Microseconds,
}

/// Who says what is in a field, where not everybody does.
#[derive(Clone, Copy)]
pub(crate) enum Direction {
    /// Only a server.
    ReadOnly,
    /// Only a client.
    WriteOnly,
}

/// A user's own rule.
pub(crate) enum Check {
    /// `|value| ...` or `|value, cx| ...`.
    Closure(ExprClosure),
    /// The path of a one-parameter function, called as `path(value)`.
    Path(ExprPath),
}

/// `rule(CHECK, code = "..", message = "..", field = f)` on the container.
pub(crate) struct ContainerRule {
    pub(crate) check: Check,
    pub(crate) code: Option<LitStr>,
    pub(crate) message: Option<LitStr>,
    /// The field the violation points at, by its index.
    pub(crate) field: Option<usize>,
    pub(crate) span: Span,
}
