//! The reference page of a type: a table of its fields, and of those of every type that it refers to.

use std::fmt::Write as _;

mod condition;
mod example;
mod rust;
mod words;

use serde_json::Value;

use self::words::{notes, text_of, type_of};
use super::Generator;
use crate::value::ApiValue;

const PREFIX: &str = "#";

/// The reference page of a model, in Markdown: its description, a table of its fields
/// (`Name | Type | Description | Notes`), an example, and the same table for every type that it refers to.
///
/// The example is shown as JSON and as Rust, where a builder makes the same value. It has what is required, and what
/// has an `example`. A field of a foreign type (`serde`, `with`) is none that Rust can be written for: the model that
/// it is in is then read from its JSON.
///
/// ```
/// use model_core::ApiModel;
///
/// /// A token.
/// #[derive(ApiModel)]
/// struct Token {
///     /// What people call it.
///     #[api(max_length = 64, example = "ci")]
///     name: String,
///     #[api(default = 43_200, minimum = 15)]
///     seconds: Option<i32>,
/// }
///
/// let page = model_core::schema::markdown::<Token>();
/// assert!(page.starts_with("# Token\n\nA token.\n\nName | Type | Description | Notes\n"));
/// assert!(page.contains("`name` | string | What people call it. | [required] At most 64 characters.\n"));
/// assert!(page.contains("`seconds` | integer (int32) |  | [optional] Default: `43200`. At least 15.\n"));
/// assert!(page.contains("{\n  \"name\": \"ci\"\n}"));
/// assert!(page.contains("let token = Token::builder().name(\"ci\").build()?;"));
/// ```
#[must_use]
pub fn markdown<T: ApiValue>() -> String {
    let mut generator = Generator::new(PREFIX);
    let whole = generator.value(&mut T::empty());
    let mut page =
        Page { schemas: &generator.definitions, orders: &generator.orders, text: String::new() };
    let root = whole.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix(PREFIX));
    page.sections(root, &Value::Object(whole.clone()), &mut T::empty());
    page.text
}

struct Page<'a> {
    schemas: &'a [(String, Value)],
    orders: &'a [(String, Vec<String>)],
    text: String,
}

impl Page<'_> {
    fn sections(&mut self, root: Option<&str>, whole: &Value, place: &mut dyn ApiValue) {
        let first = self.schemas.iter().filter(|(name, _)| Some(name.as_str()) == root);
        let others = self.schemas.iter().filter(|(name, _)| Some(name.as_str()) != root);
        for (index, (name, schema)) in first.chain(others).enumerate() {
            let level = if index == 0 && root.is_some() { "#" } else { "##" };
            let title = schema.get("title").and_then(Value::as_str).unwrap_or(name);
            self.line(&format!("{level} {title}\n"));
            self.described(name, schema);
            if index == 0 && root.is_some() {
                self.example(whole, place);
            }
        }
    }

    fn described(&mut self, name: &str, schema: &Value) {
        // Outside of tables, a doc comment is the Markdown that it was written as.
        if let Some(text) = schema.get("description").and_then(Value::as_str) {
            self.line(&format!("{}\n", text.trim_end()));
        }
        let mut any = self.table(name, schema);
        for keyword in ["oneOf", "anyOf"] {
            for option in schema.get(keyword).and_then(Value::as_array).into_iter().flatten() {
                any |= self.option(name, option);
            }
        }
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            for option in part.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
                any |= self.option(name, option);
            }
        }
        if !any {
            let words = format!("Type: {}. {}", type_of(schema), notes(schema, None));
            self.line(&format!("{}\n", words.trim_end()));
        }
    }

    /// One of several forms.
    fn option(&mut self, name: &str, option: &Value) -> bool {
        let text =
            text_of(option, "description").map_or_else(String::new, |text| format!(": {text}"));
        if option.get("properties").is_none() {
            return false;
        }
        self.line(&format!("One form{text}\n"));
        self.table(name, option)
    }

    fn table(&mut self, name: &str, schema: &Value) -> bool {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
            return false;
        };
        let required: Vec<&str> = schema
            .get("required")
            .and_then(Value::as_array)
            .map(|names| names.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        self.line("Name | Type | Description | Notes\n--- | --- | --- | ---");
        let known = self.orders.iter().find(|(known, _)| known == name).map(|(_, order)| order);
        let ordered = known.into_iter().flatten().filter(|key| properties.contains_key(*key));
        let others =
            properties.keys().filter(|key| !known.is_some_and(|order| order.contains(key)));
        for key in ordered.chain(others) {
            let property = &properties[key];
            let text = text_of(property, "description").unwrap_or_default();
            let notes = notes(property, Some(required.contains(&key.as_str())));
            self.line(&format!("`{key}` | {} | {text} | {notes}", type_of(property)));
        }
        self.line("");
        true
    }

    fn example(&mut self, whole: &Value, place: &mut dyn ApiValue) {
        let example = self.example_of(whole, 0);
        self.line("An example, in JSON:\n");
        self.line(&format!("```json\n{example:#}\n```\n"));
        if let Some(statement) = rust::statement(place, &example) {
            self.line("and in Rust:\n");
            self.line(&format!("```rust\n{statement}\n```\n"));
        }
    }

    fn line(&mut self, line: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{line}");
    }
}
