//! `required_if` and `required_unless`: a key that must be there because of what other fields are.
//! In JSON Schema it is `if` of the other fields' `const`, and `then` or `else` of `required`:
//! [JSON Schema Core, section 10.2.2](https://json-schema.org/draft/2020-12/json-schema-core#section-10.2.2).

#[cfg(feature = "json")]
mod condition;

#[cfg(feature = "json")]
pub(crate) use condition::{Condition, is_there};

use super::{Check, Finding, Scope};
use crate::description::{Attribute, Literal, Model, Presence};
use crate::value::{Record, Ref, equals, field_of};

/// The fields that are compared, by their index, and what with.
type Pairs = &'static [(usize, Literal)];

impl Check<'_, '_, '_> {
    /// The field must be there when every other field named is what is said.
    #[inline]
    pub fn required_if(&mut self, field: usize, rule: usize, record: &dyn Record) {
        self.apart().required_where(field, rule, record, true);
    }

    /// The field must be there unless every other field named is what is said.
    #[inline]
    pub fn required_unless(&mut self, field: usize, rule: usize, record: &dyn Record) {
        self.apart().required_where(field, rule, record, false);
    }

    fn required_where(&mut self, field: usize, rule: usize, record: &dyn Record, when: bool) {
        let Scope::Model(model) = self.scope else { return };
        if !is_absent(model, field, record) {
            return;
        }
        if let Some(Attribute::RequiredIf(pairs) | Attribute::RequiredUnless(pairs)) =
            self.attributes(field).get(rule)
        {
            if self.all_hold(model, pairs, record) == Some(when) {
                let finding = Finding::new(self.reason(model, pairs, record, when));
                self.violate(field, rule, finding);
            }
        }
    }

    /// Whether every field named is what is said. Of one that could not be read nobody knows it, but
    /// another that is not decides without it.
    fn all_hold(&self, model: &'static Model, pairs: Pairs, record: &dyn Record) -> Option<bool> {
        let mut known = true;
        for (other, literal) in pairs {
            if !self.report.is_judged(&self.at.field(model, *other)) {
                known = false;
            } else if !equals(&field_of(record, *other), literal) {
                return Some(false);
            }
        }
        known.then_some(true)
    }

    #[cold]
    fn reason(
        &self,
        model: &'static Model,
        pairs: Pairs,
        record: &dyn Record,
        when: bool,
    ) -> String {
        let mut text = String::from(if when { "is required when" } else { "is required unless" });
        for (index, (other, literal)) in pairs.iter().enumerate() {
            text.push_str(if index == 0 { " `" } else { " and `" });
            text.push_str(model.names[*other]);
            if self.at.field(model, *other).is_secret() || record.value(*other).is_secret() {
                text.push_str("` has a certain value");
            } else {
                text.push_str("` is `");
                text.push_str(&literal.param().to_string());
                text.push('`');
            }
        }
        text
    }
}

/// Whether an optional field is not there. A `null` is, where it is told from nothing.
fn is_absent(model: &Model, field: usize, record: &dyn Record) -> bool {
    let patch = model.presence(field) == Presence::Patch;
    match record.value(field).get() {
        Ref::Absent => true,
        Ref::Null => !patch,
        _ => false,
    }
}
