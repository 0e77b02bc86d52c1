//! The keywords of what is said of a value besides its rules, which say theirs themselves.

use serde_json::{Value, json};

use super::Schema;
use crate::description::{Attribute, Field};
use crate::rules::{keywords, literal};
use crate::value::{ApiValue, Ref};

/// What is added to a schema.
pub(super) trait Keywords: Sized {
    /// A schema of this type.
    fn of(ty: &str) -> Self;

    /// The same, with a keyword more.
    #[must_use]
    fn with(self, keyword: &str, value: impl Into<Value>) -> Self;

    /// One more schema that has to hold too.
    fn and(&mut self, schema: Value);

    /// The rules of a value; `names` are those of the fields that a bound may start at.
    fn rules(&mut self, attributes: &'static [Attribute], names: &'static [&'static str]);

    /// The rules of a field that has this place.
    fn rules_of(&mut self, place: &dyn ApiValue, field: Field, names: &'static [&'static str]);

    /// What is said of a value besides.
    fn told(&mut self, docs: &str, attributes: &'static [Attribute]);
}

impl Keywords for Schema {
    fn of(ty: &str) -> Self {
        Self::new().with("type", ty)
    }

    fn with(mut self, keyword: &str, value: impl Into<Value>) -> Self {
        self.insert(keyword.to_owned(), value.into());
        self
    }

    fn and(&mut self, schema: Value) {
        if let Value::Array(all) = self.entry("allOf").or_insert_with(|| json!([])) {
            all.push(schema);
        }
    }

    fn rules(&mut self, attributes: &'static [Attribute], names: &'static [&'static str]) {
        keywords(self, attributes, names);
    }

    fn rules_of(&mut self, place: &dyn ApiValue, field: Field, names: &'static [&'static str]) {
        self.rules(field.attributes, names);
        if let Ref::Foreign(_) = place.get() {
            // They are about the value, and only its module knows what that is on the wire.
            self.retain(|keyword, _| keyword.starts_with("x-"));
        }
    }

    fn told(&mut self, docs: &str, attributes: &'static [Attribute]) {
        if !docs.is_empty() {
            self.insert("description".into(), docs.into());
        }
        let mut examples = Vec::new();
        for attribute in attributes {
            match attribute {
                Attribute::Title(title) => {
                    self.insert("title".into(), (*title).into());
                }
                Attribute::Deprecated => {
                    self.insert("deprecated".into(), true.into());
                }
                Attribute::ReadOnly => {
                    self.insert("readOnly".into(), true.into());
                }
                Attribute::WriteOnly => {
                    self.insert("writeOnly".into(), true.into());
                }
                Attribute::Example(value) => examples.push(literal(value)),
                Attribute::ExampleOf(text) => {
                    examples.extend(serde_json::from_str::<Value>(&text()).ok());
                }
                _ => {}
            }
        }
        if !examples.is_empty() {
            self.insert("examples".into(), examples.into());
        }
    }
}
