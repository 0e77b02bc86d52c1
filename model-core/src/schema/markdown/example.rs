//! A value made from the examples.

use serde_json::{Map, Value, json};

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
            Some("integer" | "number") => {
                schema.get("minimum").cloned().unwrap_or_else(|| json!(0))
            }
            Some("boolean") => json!(false),
            Some("string") => match schema.get("format").and_then(Value::as_str) {
                Some("date-time") => json!("2020-01-31T12:00:00Z"),
                Some("date") => json!("2020-01-31"),
                Some("date-time-local") => json!("2020-01-31T12:00:00"),
                Some("time-local") => json!("12:00:00"),
                Some("uuid") => json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
                _ => json!("..."),
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
            if let Value::Object(more) = self.example_of(part, depth + 1) {
                object.extend(more);
            }
        }
        object.into()
    }
}
