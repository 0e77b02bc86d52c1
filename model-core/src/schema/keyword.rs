//! The keywords that rules and what else is said of a value have in a schema.

use serde_json::{Map, Value, json};

use super::Schema;
use crate::description::{Attribute, Limit, Literal};

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
        for attribute in attributes {
            let (keyword, value) = match attribute {
                Attribute::Minimum(limit) => ("minimum", number(limit)),
                Attribute::Maximum(limit) => ("maximum", number(limit)),
                Attribute::ExclusiveMinimum(limit) => ("exclusiveMinimum", number(limit)),
                Attribute::ExclusiveMaximum(limit) => ("exclusiveMaximum", number(limit)),
                Attribute::MultipleOf(limit) => ("multipleOf", number(limit)),
                Attribute::MinLength(limit) => ("minLength", (*limit).into()),
                Attribute::MaxLength(limit) => ("maxLength", (*limit).into()),
                Attribute::MinItems(limit) => ("minItems", (*limit).into()),
                Attribute::MaxItems(limit) => ("maxItems", (*limit).into()),
                Attribute::UniqueItems => ("uniqueItems", true.into()),
                Attribute::MinProperties(limit) => ("minProperties", (*limit).into()),
                Attribute::MaxProperties(limit) => ("maxProperties", (*limit).into()),
                Attribute::ConstValue(value) => ("const", literal(value)),
                #[cfg(feature = "pattern")]
                Attribute::Pattern(pattern) => ("pattern", (*pattern).into()),
                Attribute::Format(format) => ("format", (*format).into()),
                #[cfg(feature = "chrono")]
                Attribute::DateRange(range) => ("x-date-range", range.described(names)),
                Attribute::Items(rules) => {
                    inside(self, "items", rules, names);
                    continue;
                }
                Attribute::Keys(rules) => {
                    inside(self, "propertyNames", rules, names);
                    continue;
                }
                Attribute::Values(rules) => {
                    inside(self, "additionalProperties", rules, names);
                    continue;
                }
                _ => continue,
            };
            insert(self, keyword, value);
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

/// A keyword that says more than the type does stands in its place; one that is there already holds too.
fn insert(schema: &mut Schema, keyword: &str, value: Value) {
    let of_type =
        ["minimum", "minItems", "maxItems", "minLength", "maxLength", "uniqueItems", "format"];
    if schema.contains_key(keyword)
        && !(of_type.contains(&keyword) && is_narrower(schema, keyword, &value))
    {
        schema.and(Map::new().with(keyword, value).into());
        return;
    }
    schema.insert(keyword.to_owned(), value);
}

fn is_narrower(schema: &Schema, keyword: &str, value: &Value) -> bool {
    let (Some(old), Some(new)) = (schema.get(keyword).and_then(Value::as_f64), value.as_f64())
    else {
        return keyword == "uniqueItems" || keyword == "format";
    };
    if keyword.starts_with("min") { new >= old } else { new <= old }
}

/// The rules of what is inside, where it is described.
fn inside(
    schema: &mut Schema,
    keyword: &str,
    rules: &'static [Attribute],
    names: &'static [&'static str],
) {
    let place = schema.entry(keyword).or_insert_with(|| json!({}));
    if !place.is_object() {
        *place = json!({});
    }
    if let Value::Object(inside) = place {
        // What `null` is let through for, it breaks no rule of.
        if inside.get("type").is_some_and(Value::is_array) && has_constant(rules) {
            let mut value = std::mem::take(inside);
            let types = value.get_mut("type").and_then(Value::as_array_mut);
            let ty = types.map(|types| types.remove(0));
            value.extend(ty.map(|ty| ("type".to_owned(), ty)));
            inside.insert("anyOf".into(), json!([value, {"type": "null"}]));
        }
        match inside.get_mut("anyOf") {
            Some(Value::Array(options)) => {
                if let Some(Value::Object(first)) = options.first_mut() {
                    first.rules(rules, names);
                }
            }
            _ => inside.rules(rules, names),
        }
    }
}

/// Whether a rule is one that `null` would break.
fn has_constant(rules: &[Attribute]) -> bool {
    rules.iter().any(|rule| matches!(rule, Attribute::ConstValue(_)))
}

fn number(limit: &Limit) -> Value {
    match limit {
        Limit::Integer(value) => integer(*value),
        Limit::Float(value) => (*value).into(),
        Limit::Constant(of) => match serde_json::to_value(of()).unwrap_or_default() {
            // What `serde_json` has no room for is a text there.
            Value::String(digits) => digits.parse::<f64>().unwrap_or(f64::MAX).into(),
            number => number,
        },
    }
}

/// What `serde_json` has no room for is rounded.
#[expect(clippy::cast_precision_loss, reason = "it is the nearest number there is room for")]
fn integer(value: i128) -> Value {
    i64::try_from(value)
        .map(Value::from)
        .or_else(|_| u64::try_from(value).map(Value::from))
        .unwrap_or_else(|_| (value as f64).into())
}

pub(super) fn literal(value: &Literal) -> Value {
    match value {
        Literal::Bool(value) => (*value).into(),
        Literal::Integer(value) => integer(*value),
        Literal::Float(value) => (*value).into(),
        Literal::Text(value) => (*value).into(),
    }
}
