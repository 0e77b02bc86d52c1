//! The words of the table.

use serde_json::{Value, json};

use super::PREFIX;

/// What a type is called in the table.
pub(super) fn type_of(schema: &Value) -> String {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let name = reference.strip_prefix(PREFIX).unwrap_or(reference);
        return format!("[{name}](#{})", name.to_lowercase());
    }
    // What has a type besides is a list that is not closed.
    for keyword in ["anyOf", "oneOf"].into_iter().filter(|_| schema.get("type").is_none()) {
        if let Some(options) = schema.get(keyword).and_then(Value::as_array) {
            let not_null = options.iter().filter(|it| it.get("type") != Some(&json!("null")));
            let words: Vec<String> = not_null.map(type_of).collect();
            return words.join(" or ");
        }
    }
    let ty = match schema.get("type") {
        Some(Value::Array(types)) => {
            types.iter().find_map(|it| it.as_str().filter(|it| *it != "null"))
        }
        ty => ty.and_then(Value::as_str),
    };
    match (ty, schema.get("items"), schema.get("additionalProperties")) {
        (Some("array"), Some(items @ Value::Object(_)), _) => {
            format!("array of {}", type_of(items))
        }
        (Some("object"), _, Some(values @ Value::Object(_))) => {
            format!("map of {}", type_of(values))
        }
        (Some(ty), _, _) => match schema.get("format").and_then(Value::as_str) {
            Some(format) => format!("{ty} ({format})"),
            None => ty.to_owned(),
        },
        (None, _, _) => match schema.get("const") {
            Some(Value::String(_)) => "string".to_owned(),
            Some(Value::Number(_)) => "number".to_owned(),
            Some(Value::Bool(_)) => "boolean".to_owned(),
            _ => "any".to_owned(),
        },
    }
}

/// A text in one line, as a table has it.
pub(super) fn text_of(schema: &Value, keyword: &str) -> Option<String> {
    let text = schema.get(keyword)?.as_str()?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|"))
}

/// What the table says of a field besides.
pub(super) fn notes(schema: &Value, required: Option<bool>) -> String {
    let mut notes: Vec<String> = Vec::new();
    notes.extend(
        required.map(|required| if required { "[required]" } else { "[optional]" }.to_owned()),
    );
    let mut note = |keyword: &str, words: &dyn Fn(&Value) -> String| {
        notes.extend(schema.get(keyword).map(words));
    };
    note("deprecated", &|_| "Deprecated.".to_owned());
    note("readOnly", &|_| "Read only.".to_owned());
    note("writeOnly", &|_| "Write only.".to_owned());
    note("default", &|value| format!("Default: `{value}`."));
    note("x-default", &|bound| format!("Default: `{}`.", bound.as_str().unwrap_or_default()));
    note("const", &|value| format!("Always `{value}`."));
    note("enum", &|values| format!("One of {}.", listed(values)));
    let known = schema.get("anyOf").and_then(|ways| ways.get(0)).and_then(|way| way.get("enum"));
    notes.extend(known.map(|values| format!("One of {}, or another.", listed(values))));
    let mut note = |keyword: &str, words: &dyn Fn(&Value) -> String| {
        notes.extend(schema.get(keyword).map(words));
    };
    note("minimum", &|limit| format!("At least {limit}."));
    note("exclusiveMinimum", &|limit| format!("Above {limit}."));
    note("maximum", &|limit| format!("At most {limit}."));
    note("exclusiveMaximum", &|limit| format!("Below {limit}."));
    note("multipleOf", &|step| format!("A multiple of {step}."));
    note("minLength", &|limit| counted("At least", limit, "character", "characters"));
    note("maxLength", &|limit| counted("At most", limit, "character", "characters"));
    note("pattern", &|pattern| format!("Matches `{}`.", pattern.as_str().unwrap_or_default()));
    note("minItems", &|limit| counted("At least", limit, "item", "items"));
    note("maxItems", &|limit| counted("At most", limit, "item", "items"));
    note("uniqueItems", &|_| "No item twice.".to_owned());
    note("minProperties", &|limit| counted("At least", limit, "entry", "entries"));
    note("maxProperties", &|limit| counted("At most", limit, "entry", "entries"));
    note("x-date-range", &|range| {
        let ends = range.as_object().into_iter().flatten();
        let ends = ends.map(|(end, bound)| {
            let words = match end.as_str() {
                "min" => "from",
                "max" => "until",
                end => end,
            };
            format!("{words} `{}`", bound.as_str().unwrap_or_default())
        });
        format!("Only {}.", ends.collect::<Vec<_>>().join(" "))
    });
    notes.join(" ")
}

fn listed(values: &Value) -> String {
    let values = values.as_array().into_iter().flatten().map(|it| format!("`{it}`"));
    values.collect::<Vec<_>>().join(", ")
}

fn counted(start: &str, limit: &Value, one: &str, several: &str) -> String {
    format!("{start} {limit} {}.", if limit == &json!(1) { one } else { several })
}
