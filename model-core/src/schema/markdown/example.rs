//! A value made from the examples.

use serde_json::{Map, Value, json};

use super::condition::holds;
use super::{PREFIX, Page};

impl Page<'_> {
    /// A value made from the examples: what is required, and what has an example.
    pub(super) fn example_of(&self, schema: &Value, depth: usize) -> Value {
        let first =
            |keyword: &str| schema.get(keyword).and_then(Value::as_array).and_then(|it| it.first());
        if let Some(example) =
            first("examples").or_else(|| schema.get("const")).or_else(|| first("enum"))
        {
            return example.clone();
        }
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let target =
                self.schemas.iter().find(|(name, _)| reference.strip_prefix(PREFIX) == Some(name));
            return match target {
                Some((_, target)) if depth < 16 => self.example_of(target, depth + 1),
                _ => Value::Null,
            };
        }
        if let Some(option) = first("oneOf").or_else(|| first("anyOf")) {
            return self.example_of(option, depth + 1);
        }
        let ty = match schema.get("type") {
            Some(Value::Array(types)) => types.first().and_then(Value::as_str),
            ty => ty.and_then(Value::as_str),
        };
        match ty {
            Some("object") => self.example_object(schema, depth),
            Some("array") => {
                let parts = schema.get("prefixItems").and_then(Value::as_array);
                let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
                match (parts, schema.get("items")) {
                    (Some(parts), _) => {
                        parts.iter().map(|it| self.example_of(it, depth + 1)).collect()
                    }
                    (None, Some(items)) => {
                        (0..least.min(8)).map(|_| self.example_of(items, depth + 1)).collect()
                    }
                    _ => json!([]),
                }
            }
            Some("integer" | "number") => nearest_to_zero(schema),
            Some("boolean") => json!(false),
            Some("string") => match schema.get("format").and_then(Value::as_str) {
                Some("date-time") => json!(format!("{}T12:00:00Z", day(schema))),
                Some("date") => day(schema).into(),
                Some("date-time-local") => json!(format!("{}T12:00:00", day(schema))),
                Some("time-local") => json!("12:00:00"),
                Some("uuid") => json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
                Some("uri") => json!("https://example.com/"),
                Some("email") => json!("someone@example.com"),
                _ => dots(schema).into(),
            },
            _ => Value::Null,
        }
    }

    fn example_object(&self, schema: &Value, depth: usize) -> Value {
        let mut object = Map::new();
        let is_required = |key: &str| {
            let required = schema.get("required").and_then(Value::as_array);
            required.is_some_and(|names| names.iter().any(|name| name == key))
        };
        for (key, property) in
            schema.get("properties").and_then(Value::as_object).into_iter().flatten()
        {
            if is_required(key) || property.get("examples").is_some() {
                object.insert(key.clone(), self.example_of(property, depth + 1));
            }
        }
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.by_one_name(part, schema, depth, &mut object);
            self.demanded(part, schema, depth, &mut object);
            if let Value::Object(more) = self.example_of(part, depth + 1) {
                object.extend(more);
            }
        }
        object.into()
    }

    /// What has to be there because of what else is, or is not.
    fn demanded(
        &self,
        part: &Value,
        schema: &Value,
        depth: usize,
        object: &mut Map<String, Value>,
    ) {
        let Some(condition) = part.get("if") else { return };
        let branch = if holds(condition, object) { "then" } else { "else" };
        let mut demands: Vec<&Value> = part.get(branch).into_iter().collect();
        while let Some(demand) = demands.pop() {
            let list = |keyword: &str| demand.get(keyword).and_then(Value::as_array);
            demands.extend(list("allOf").into_iter().flatten());
            demands.extend(list("anyOf").and_then(|ways| ways.first()));
            for name in list("required").into_iter().flatten().filter_map(Value::as_str) {
                let property = schema.get("properties").and_then(|it| it.get(name));
                if let (Some(property), false) = (property, object.contains_key(name)) {
                    object.insert(name.to_owned(), self.example_of(property, depth + 1));
                }
            }
        }
    }

    /// Of several names of one field, a value has one: a part of the schema says which they are.
    fn by_one_name(
        &self,
        part: &Value,
        schema: &Value,
        depth: usize,
        object: &mut Map<String, Value>,
    ) {
        let options = part.get("oneOf").and_then(Value::as_array);
        let named: Option<Vec<&str>> = options.map(|options| {
            let names =
                options.iter().filter_map(|option| option.get("required")?.get(0)?.as_str());
            names.collect()
        });
        let Some([name, others @ ..]) = named.as_deref() else { return };
        let is_required = options.is_some_and(|options| options.len() == 1 + others.len());
        let Some(property) = schema.get("properties").and_then(|it| it.get(name)) else { return };
        for other in others {
            object.remove(*other);
        }
        if is_required && !object.contains_key(*name) {
            object.insert((*name).to_owned(), self.example_of(property, depth + 1));
        }
    }
}

/// Zero, or the limit that keeps a number from it.
fn nearest_to_zero(schema: &Value) -> Value {
    let limit = |keyword: &str, is_beyond: fn(f64) -> bool| {
        schema.get(keyword).filter(|limit| limit.as_f64().is_some_and(is_beyond)).cloned()
    };
    let least = limit("minimum", |least| least > 0.0);
    least.or_else(|| limit("maximum", |most| most < 0.0)).unwrap_or_else(|| json!(0))
}

/// A text that says nothing, as long as it has to be.
fn dots(schema: &Value) -> String {
    let limit = |keyword: &str| {
        let limit = schema.get(keyword).and_then(Value::as_u64);
        limit.and_then(|limit| usize::try_from(limit).ok())
    };
    let (least, most) = (limit("minLength").unwrap_or(0), limit("maxLength").unwrap_or(usize::MAX));
    ".".repeat(3.max(least.min(64)).min(most))
}

/// A day that is no closer to a bound than it has to be.
fn day(schema: &Value) -> &'static str {
    let bound = |which: &str| schema.get("x-date-range").is_some_and(|it| it.get(which).is_some());
    if bound("min") && !bound("max") { "2999-12-31" } else { "2020-01-31" }
}
