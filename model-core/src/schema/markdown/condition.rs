//! Whether an example meets a condition of its schema.

use serde_json::{Map, Value};

/// Whether an object is what the `if` of a schema asks for, in the words that such a condition has.
pub(super) fn holds(condition: &Value, object: &Map<String, Value>) -> bool {
    let list = |keyword: &str| condition.get(keyword).and_then(Value::as_array);
    let required = list("required").into_iter().flatten().filter_map(Value::as_str);
    let properties = condition.get("properties").and_then(Value::as_object).into_iter().flatten();
    let names =
        condition.get("propertyNames").and_then(|it| it.get("enum")).and_then(Value::as_array);
    required.into_iter().all(|name| object.contains_key(name))
        && properties.into_iter().all(|(name, is)| object.get(name).is_none_or(|it| says(is, it)))
        && names.is_none_or(|names| object.keys().all(|key| names.iter().any(|name| name == key)))
        && condition.get("not").is_none_or(|not| !holds(not, object))
        && list("anyOf").is_none_or(|ways| ways.iter().any(|way| holds(way, object)))
        && list("allOf").is_none_or(|all| all.iter().all(|one| holds(one, object)))
}

/// Whether a value is the one, or one of those, that a condition names.
fn says(schema: &Value, value: &Value) -> bool {
    schema.get("const").is_none_or(|only| only == value)
        && schema.get("enum").and_then(Value::as_array).is_none_or(|listed| listed.contains(value))
}
