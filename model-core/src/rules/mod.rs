//! The rules: what a derive calls for each of a field's, one family a file.
//!
//! A check is straight-line code over the field's own type. Only when it fails is the description
//! asked what to say.

/// A bound of its own for each rule, so that what the compiler says of a type that has no such rule
/// names it, and the one to use instead. It has the types that the rule's signature names: of those of
/// the family the compiler would speak first.
macro_rules! bounds {
    ($($bound:ident: $of:ident $([$own:ident = $known:ident $(: $is:ident)?])?,
        $message:tt, $label:tt, $note:tt;)*) => {$(
        #[doc(hidden)]
        #[diagnostic::on_unimplemented(message = $message, label = $label, note = $note)]
        pub trait $bound: $of<$($known = <Self as $bound>::$own)?> {
            $(type $own $(: $is)?;)?
        }

        #[diagnostic::do_not_recommend]
        impl<T: $of + ?Sized> $bound for T {
            $(type $own = T::$known;)?
        }
    )*};
}

mod check;
mod constant;
#[cfg(feature = "chrono")]
mod date_range;
#[cfg(any(feature = "formats", feature = "json"))]
mod format;
mod items;
#[cfg(feature = "json")]
mod keyword;
mod length;
mod number;
#[cfg(feature = "pattern")]
mod pattern;
mod properties;
mod required;
mod secret;

#[cfg(feature = "json")]
pub(crate) use constant::literal;
#[cfg(feature = "formats")]
pub use format::Format;
#[cfg(feature = "json")]
pub(crate) use keyword::keywords;
pub use number::Number;
#[cfg(feature = "pattern")]
pub use pattern::Pattern;
#[cfg(feature = "json")]
pub(crate) use required::{Condition, is_there};

#[cfg(feature = "chrono")]
pub use date_range::Anchored;

use std::borrow::Cow;
use std::mem::ManuallyDrop;

use crate::context::Context;
use crate::description::{Attribute, Model};
use crate::param::Param;
use crate::value::{ApiValue, Record};
use crate::violation::{Path, Report, Violation, Violations, about_key, counted};

/// Runs the rules of a value and of all that is inside, at the system clock.
///
/// # Errors
/// Every rule that is broken.
pub(crate) fn validate_now(value: &dyn ApiValue) -> Result<(), Violations> {
    validate(value, &Context::bare())
}

/// Runs the rules of a value and of all that is inside.
///
/// # Errors
/// Every rule that is broken.
#[inline]
pub(crate) fn validate(value: &dyn ApiValue, context: &Context) -> Result<(), Violations> {
    let mut report = ManuallyDrop::new(Report::new(context));
    value.check(&Path::ROOT, &mut report);
    Report::finish(report)
}

/// The rules of a model, of an element or of a key, being run on a value.
pub struct Check<'a, 'r, 'c> {
    scope: Scope<'a>,
    at: &'a Path<'a>,
    report: &'r mut Report<'c>,
    /// Which element of the container it is.
    index: usize,
}

/// Whose rules are run.
#[derive(Clone, Copy)]
enum Scope<'a> {
    /// A model's, field by field.
    Model(&'static Model),
    /// Those of the value at the path.
    Value(&'static [Attribute]),
    /// Those of an element of the list at the path, which a rule of the list says.
    Item { of: &'a Scope<'a>, field: usize, rule: usize },
    /// Those of the key of the value at the path.
    Key(&'static [Attribute]),
}

impl<'a, 'r, 'c> Check<'a, 'r, 'c> {
    /// The rules of a model.
    #[inline]
    #[must_use]
    pub fn new(model: &'static Model, at: &'a Path<'a>, report: &'r mut Report<'c>) -> Self {
        Self { scope: Scope::Model(model), at, report, index: 0 }
    }

    /// The rules of a value of which these attributes are said: a newtype's, an enum's, a union's.
    #[inline]
    #[must_use]
    pub fn of(
        attributes: &'static [Attribute],
        at: &'a Path<'a>,
        report: &'r mut Report<'c>,
    ) -> Self {
        Self { scope: Scope::Value(attributes), at, report, index: 0 }
    }

    /// The rules of the models inside a field.
    #[inline]
    pub fn nested<R: Record>(&mut self, record: &R, field: usize) {
        record.value(field).check(&self.path(field), self.report);
    }

    /// The same once more, for what takes a call: of what is only copied, nothing needs to be in memory
    /// while all is well.
    #[inline]
    fn apart(&mut self) -> Check<'a, '_, 'c> {
        Check { scope: self.scope, at: self.at, report: self.report, index: self.index }
    }

    /// Where a field is; an element or a key is where it is.
    #[inline]
    fn path(&self, field: usize) -> Path<'a> {
        match self.scope {
            Scope::Model(model) => self.at.field(model, field),
            Scope::Value(_) | Scope::Item { .. } | Scope::Key(_) => self.whole(),
        }
    }

    /// Where the whole value is.
    #[inline]
    fn whole(&self) -> Path<'a> {
        match self.scope {
            Scope::Item { .. } => self.at.item(self.report.order(self.at).of(self.index)),
            Scope::Model(_) | Scope::Value(_) | Scope::Key(_) => *self.at,
        }
    }

    /// How many elements the input has of a container that holds so many.
    #[inline]
    fn count(&self, field: usize, held: usize) -> usize {
        if self.report.remembers() { self.report.count(&self.path(field), held) } else { held }
    }

    /// What the description says of a field, or of the element or key.
    #[inline]
    fn attributes(&self, field: usize) -> &'static [Attribute] {
        self.scope.attributes(field)
    }

    /// Reports that a value breaks a rule.
    #[cold]
    #[inline(never)]
    fn violate(&mut self, field: usize, rule: usize, finding: Finding) {
        if self.report.is_full() {
            return;
        }
        let attributes = self.attributes(field);
        let path = self.path(field);
        let is_key = matches!(self.scope, Scope::Key(_));
        let finding = if is_key || self.report.is_of_key() { finding.of_key() } else { finding };
        let make = |pointer| finding.violation(pointer, attributes, rule, path.is_secret());
        if is_key {
            self.report.key_rule(&path, make);
        } else {
            self.report.rule(&path, make);
        }
    }
}

impl Scope<'_> {
    /// What the description says of a field, or of the element or key.
    #[inline]
    fn attributes(&self, field: usize) -> &'static [Attribute] {
        match *self {
            Scope::Model(model) => model.said(field),
            Scope::Value(attributes) | Scope::Key(attributes) => attributes,
            Scope::Item { of, field, rule } => of.of_items(field, rule),
        }
    }

    /// What a rule says of the elements of a list.
    fn of_items(&self, field: usize, rule: usize) -> &'static [Attribute] {
        match self.attributes(field).get(rule) {
            Some(Attribute::Items(attributes)) => attributes,
            _ => &[],
        }
    }
}

/// What a rule has to say of a value.
struct Finding {
    message: Cow<'static, str>,
    /// Whether those are the words of a user's own check.
    quoted: bool,
    params: Vec<(Cow<'static, str>, Param)>,
}

impl Finding {
    fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into(), quoted: false, params: Vec::new() }
    }

    /// The same of the key of a map, whose pointer is that of its value.
    fn of_key(self) -> Self {
        let message = if self.quoted { self.message } else { about_key(&self.message) };
        Self { message, ..self }
    }

    fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        if self.params.is_empty() {
            // Most rules have a limit, and what the value is.
            self.params.reserve_exact(2);
        }
        self.params.push((name.into(), value.into()));
        self
    }

    /// The violation of a rule, with the text and the code that override its own.
    fn violation(
        self,
        pointer: String,
        attributes: &[Attribute],
        rule: usize,
        secret: bool,
    ) -> Violation {
        let mut code = attributes.get(rule).map_or("rule", Attribute::keyword);
        let mut message = self.message;
        for attribute in attributes.iter().skip(rule + 1) {
            match attribute {
                Attribute::Message(text) => message = Cow::Borrowed(text),
                Attribute::Code(text) => code = text,
                _ => break,
            }
        }
        let violation = Violation::new(pointer, code, message);
        let mut params = self.params;
        // Of a secret, not even how long it is.
        params.retain(|(name, _)| !(secret && *name == ACTUAL));
        violation.with_params(params)
    }
}

/// The parameter that tells what a value is.
const ACTUAL: &str = "actual";
/// The parameter that tells what a rule demands.
const LIMIT: &str = "limit";
