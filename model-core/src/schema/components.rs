//! The schemas of several types as the components of an `OpenAPI` description.

use serde_json::{Map, Value, json};

use super::{Generator, Schema};
use crate::value::ApiValue;

/// The schemas of models, each once, with all that they refer to: the `components` of an
/// [OpenAPI](https://spec.openapis.org/oas/v3.1.1.html#components-object) description.
///
/// ```
/// use model_core::ApiModel;
/// use model_core::schema::Components;
///
/// #[derive(ApiModel)]
/// struct Owner {
///     name: Option<String>,
/// }
///
/// #[derive(ApiModel)]
/// struct Token {
///     owner: Owner,
/// }
///
/// let components = Components::new().with::<Token>();
/// let expected = serde_json::json!({"schemas": {
///     "Token": {
///         "type": "object",
///         "properties": {"owner": {"$ref": "#/components/schemas/Owner"}},
///         "required": ["owner"],
///     },
///     "Owner": {"type": "object", "properties": {"name": {"type": "string", "nullable": true}}},
/// }});
/// assert_eq!(components.openapi_3_0(), expected);
/// ```
#[must_use = "ask it for `openapi_3_1()` or `openapi_3_0()`"]
pub struct Components {
    generator: Generator,
}

impl Components {
    /// No schemas yet.
    pub fn new() -> Self {
        let mut generator = Generator::new("#/components/schemas/");
        generator.open_api = true;
        Self { generator }
    }

    /// The same, with the schema of a model and of all that it refers to. What has no name of its own, such
    /// as a list, adds what is inside of it.
    pub fn with<T: ApiValue>(mut self) -> Self {
        self.generator.value(&mut T::empty());
        self
    }

    /// `{"schemas": {...}}` for `OpenAPI` 3.1, whose schemas are those of JSON Schema 2020-12.
    #[must_use]
    pub fn openapi_3_1(&self) -> Value {
        let mut schemas = Map::new();
        schemas.extend(self.generator.definitions.iter().cloned());
        json!({"schemas": schemas})
    }

    /// `{"schemas": {...}}` for `OpenAPI` 3.0, which says `nullable`, and has no word for some rules: those
    /// are kept as extensions, `x-propertyNames` and `x-unevaluatedProperties`.
    #[must_use]
    pub fn openapi_3_0(&self) -> Value {
        let mut schemas = Map::new();
        for (name, schema) in &self.generator.definitions {
            schemas.insert(name.clone(), earlier(schema.clone()));
        }
        json!({"schemas": schemas})
    }
}

impl Default for Components {
    fn default() -> Self {
        Self::new()
    }
}

/// A schema as `OpenAPI` 3.0 has it: [Schema Object](https://spec.openapis.org/oas/v3.0.4.html#schema-object).
fn earlier(schema: Value) -> Value {
    let schema = match schema {
        Value::Object(schema) => schema,
        Value::Bool(false) => return json!({"not": {}}),
        _ => return json!({}),
    };
    let mut out = Schema::new();
    let mut all: Vec<Value> = Vec::new();
    let (condition, then, otherwise) =
        (schema.get("if").cloned(), schema.get("then").cloned(), schema.get("else").cloned());
    for (keyword, value) in schema {
        match (keyword.as_str(), value) {
            // Nothing may stand beside it.
            ("$ref", value) => all.push(json!({"$ref": value})),
            ("type", Value::Array(types)) => {
                out.insert("nullable".into(), true.into());
                let ty = types.into_iter().find(|ty| ty != "null");
                out.extend(ty.map(|ty| ("type".to_owned(), ty)));
            }
            ("type", Value::String(ty)) if ty == "null" => {
                out.insert("nullable".into(), true.into());
                out.insert("enum".into(), json!([null]));
            }
            ("anyOf", Value::Array(options)) if options.iter().any(is_null) => {
                out.insert("nullable".into(), true.into());
                let mut others: Vec<Value> =
                    options.into_iter().filter(|it| !is_null(it)).map(earlier).collect();
                match (others.len(), others.pop()) {
                    (1, Some(only)) => all.push(only),
                    (_, last) => {
                        others.extend(last);
                        out.insert("anyOf".into(), others.into());
                    }
                }
            }
            ("anyOf" | "oneOf", Value::Array(options)) => {
                let options: Vec<Value> = options.into_iter().map(earlier).collect();
                out.insert(keyword, options.into());
            }
            ("allOf", Value::Array(parts)) => all.extend(parts.into_iter().map(earlier)),
            // Said below, and behind `prefixItems`.
            ("if" | "then" | "else", _) | ("items", Value::Bool(false)) => {}
            ("additionalProperties", Value::Bool(false)) => {
                out.insert(keyword, false.into());
            }
            ("not" | "items" | "additionalProperties", value) => {
                out.insert(keyword, earlier(value));
            }
            ("prefixItems", Value::Array(parts)) => {
                let count = parts.len();
                let parts: Vec<Value> = parts.into_iter().map(earlier).collect();
                out.insert("items".into(), json!({"anyOf": parts}));
                out.insert("maxItems".into(), count.into());
            }
            ("properties", Value::Object(properties)) => {
                let mut earlier_ones = Schema::new();
                for (name, schema) in properties {
                    earlier_ones.insert(name, earlier(schema));
                }
                out.insert(keyword, earlier_ones.into());
            }
            ("const", value) => {
                out.insert("enum".into(), json!([value]));
            }
            ("examples", Value::Array(examples)) => {
                let first = examples.into_iter().next();
                out.extend(first.map(|example| ("example".to_owned(), example)));
            }
            ("exclusiveMinimum", limit) => {
                all.push(json!({"minimum": limit, "exclusiveMinimum": true}));
            }
            ("exclusiveMaximum", limit) => {
                all.push(json!({"maximum": limit, "exclusiveMaximum": true}));
            }
            ("dependentSchemas", Value::Object(parts)) => {
                all.extend(parts.into_iter().map(|(key, schema)| {
                    json!({"anyOf": [{"not": {"required": [key]}}, earlier(schema)]})
                }));
            }
            // Some item is it: not every one is something else.
            ("contains", value) => {
                let other = json!({"type": "array", "items": {"not": earlier(value)}});
                all.push(json!({"not": other}));
            }
            ("propertyNames" | "unevaluatedProperties", value) => {
                out.insert(format!("x-{keyword}"), value);
            }
            (_, value) => {
                out.insert(keyword, value);
            }
        }
    }
    if let Some(condition) = condition.map(earlier) {
        all.extend(then.map(|then| json!({"anyOf": [{"not": condition}, earlier(then)]})));
        all.extend(otherwise.map(|otherwise| json!({"anyOf": [condition, earlier(otherwise)]})));
    }
    // A reference that stands alone needs nothing around it.
    if out.is_empty() && all.len() == 1 {
        return all.remove(0);
    }
    if !all.is_empty() {
        out.insert("allOf".into(), all.into());
    }
    out.into()
}

fn is_null(schema: &Value) -> bool {
    schema.get("type").is_some_and(|ty| ty == "null")
}
