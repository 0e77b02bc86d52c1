//! `required_if` and `required_unless` of what has no key of its own: it is there when any of its keys is.

use serde_json::{Value, json};

use super::object::present;
use crate::rules::Condition;

/// A part that has to be there at times.
pub(super) struct Asked {
    condition: Condition,
    part: Keys,
    /// The parts that it is in, from the inside: where one is not there, nothing is asked.
    within: Vec<Keys>,
}

/// The keys of a part.
#[derive(Clone)]
pub(super) struct Keys {
    pub(super) own: Vec<String>,
    /// Whether any key that nobody claims is among them.
    pub(super) rest: bool,
}

impl Asked {
    pub(super) fn new(condition: Condition, part: Keys) -> Self {
        Self { condition, part, within: Vec::new() }
    }

    /// The same, where it is in a part that may be absent.
    pub(super) fn within(mut self, part: Keys) -> Self {
        self.within.push(part);
        self
    }

    /// The schema, where all the keys of the object are known.
    pub(super) fn schema(self, claimed: &[String]) -> Value {
        let asked = self.condition.asks_for(&self.part.is_there(claimed));
        let within = self.within.iter();
        within.fold(asked, |asked, part| json!({"if": part.is_there(claimed), "then": asked}))
    }
}

impl Keys {
    /// That one of them is there.
    pub(super) fn is_there(&self, claimed: &[String]) -> Value {
        if self.rest {
            let others: Vec<&String> =
                claimed.iter().filter(|key| !self.own.contains(key)).collect();
            json!({"not": {"propertyNames": {"enum": others}}})
        } else {
            json!({"anyOf": present(&self.own)})
        }
    }
}
