//! `check` on a value and `rule(...)` on a container: the user's own rules.

use std::fmt::Display;

use super::{Check, Finding, Scope};
use crate::context::Context;
use crate::description::Attribute;

/// What a check returns: a `bool`, or a `Result<(), impl Display>` whose error is the message.
#[diagnostic::on_unimplemented(
    message = "a check returns `bool` or `Result<(), impl Display>`, not `{Self}`",
    label = "returns a `{Self}`"
)]
pub trait Verdict {
    /// Nothing, or what is wrong, if it says.
    ///
    /// # Errors
    /// The verdict itself, with a message if the check has one.
    fn verdict(self) -> Result<(), Option<impl Display>>;
}

impl Verdict for bool {
    #[inline]
    fn verdict(self) -> Result<(), Option<impl Display>> {
        if self { Ok(()) } else { Err(None::<&str>) }
    }
}

impl<E: Display> Verdict for Result<(), E> {
    #[inline]
    fn verdict(self) -> Result<(), Option<impl Display>> {
        self.map_err(Some)
    }
}

impl Check<'_, '_, '_> {
    /// A check of a value. It is not shown a value whose structure is wrong.
    #[inline]
    pub fn check<T: ?Sized, V: Verdict>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        check: impl FnOnce(&T) -> V,
    ) {
        self.check_with(field, rule, value, |value, _| check(value));
    }

    /// A check of a value in its context.
    #[inline]
    pub fn check_with<T: ?Sized, V: Verdict>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        check: impl FnOnce(&T, &Context) -> V,
    ) {
        if !self.shows(field) {
            return;
        }
        if let Err(words) = check(value, self.report.context()).verdict() {
            // An attempt only asks whether there is anything to say.
            let words = words.filter(|_| !self.report.is_quiet());
            let message = words.map(|words| words.to_string());
            // The check was shown a secret, and its words may quote it.
            let message = message.filter(|_| !self.path(field).is_secret());
            self.apart().violate(field, rule, finding(message));
        }
    }

    /// Whether a check may see a value. A key is right whatever stands behind it.
    #[inline]
    fn shows(&self, field: usize) -> bool {
        match self.scope {
            Scope::Key(_) => self.at.parent().is_none_or(|map| self.report.is_judged(map)),
            Scope::Model(_) | Scope::Value(_) | Scope::Item { .. } => {
                !self.report.remembers() || self.report.is_sound(&self.path(field))
            }
        }
    }

    /// A rule of the container.
    #[inline]
    pub fn rule<T: ?Sized, V: Verdict>(
        &mut self,
        rule: usize,
        value: &T,
        check: impl FnOnce(&T) -> V,
    ) {
        self.rule_with(rule, value, |value, _| check(value));
    }

    /// A rule of the container in its context.
    #[inline]
    pub fn rule_with<T: ?Sized, V: Verdict>(
        &mut self,
        rule: usize,
        value: &T,
        check: impl FnOnce(&T, &Context) -> V,
    ) {
        if self.report.remembers() && !self.report.is_sound(&self.whole()) {
            return;
        }
        if let Err(words) = check(value, self.report.context()).verdict() {
            self.apart().violate_whole(rule, words.map(|words| words.to_string()));
        }
    }

    #[cold]
    fn violate_whole(&mut self, rule: usize, message: Option<String>) {
        let (attributes, field) = match self.scope {
            Scope::Model(model) => {
                let field = match model.attributes.get(rule) {
                    Some(Attribute::Rule(Some(index))) => Some(self.at.field(model, *index)),
                    _ => None,
                };
                (model.attributes, field)
            }
            // An enum or a union has no fields to point at.
            _ => (self.attributes(0), None),
        };
        let at = &self.whole();
        let secret = field.as_ref().unwrap_or(at).is_secret();
        let finding = finding(message.filter(|_| !secret));
        self.report.whole(at, field.as_ref(), |pointer| {
            finding.violation(pointer, attributes, rule, false)
        });
    }
}

fn finding(message: Option<String>) -> Finding {
    match message {
        Some(message) => Finding { quoted: true, ..Finding::new(message) },
        None => Finding::new("is not valid"),
    }
}
