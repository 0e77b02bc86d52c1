//! Values of schemas that are made of others, or that say which keys there are.

use serde_json::{Map, Value, json};

use super::{Random, of};

/// Makes a value what the other keywords of a schema ask for, mostly; `known` are the properties of the
/// whole.
pub fn fill(
    schema: &Map<String, Value>,
    known: Option<&Value>,
    value: &mut Value,
    root: &Value,
    random: &mut Random,
    depth: usize,
) {
    if let (Value::Object(entries), Some(Value::Array(names))) =
        (&mut *value, schema.get("required"))
    {
        for name in names.iter().filter_map(Value::as_str) {
            let property = known.and_then(|known| known.get(name));
            if let Some(property) = property.filter(|_| !entries.contains_key(name)) {
                entries.insert(name.to_owned(), of(property, root, random, depth + 1));
            }
        }
    }
    for keyword in ["oneOf", "anyOf"] {
        let Some(Value::Array(options)) = schema.get(keyword) else { continue };
        let names: Vec<&str> = options.iter().filter_map(only_name).collect();
        if !names.is_empty() && choose(&names, names.len() < options.len(), value, random) {
            continue;
        }
        let option = random.pick(options);
        if let Some(option) = option.as_object().filter(|_| names.is_empty()) {
            if is_about_keys(option) {
                fill(option, known, value, root, random, depth + 1);
                continue;
            }
        }
        let option = match only_name(option) {
            Some(name) => {
                let property = known.and_then(|known| known.get(name));
                json!({name: property.map(|it| of(it, root, random, depth + 1))})
            }
            None => of(option, root, random, depth + 1),
        };
        *value = merged(std::mem::take(value), option);
    }
    if let Some(Value::Array(all)) = schema.get("allOf") {
        for schema in all.iter().filter_map(Value::as_object) {
            if is_about_keys(schema) {
                fill(schema, known, value, root, random, depth + 1);
            } else {
                let other = of(&schema.clone().into(), root, random, depth + 1);
                *value = merged(std::mem::take(value), other);
            }
        }
    }
    for keyword in ["then", "else"] {
        if let Some(then) = schema.get(keyword).and_then(Value::as_object) {
            if random.happens(60) {
                fill(then, known, value, root, random, depth + 1);
            }
        }
    }
}

/// The key that a schema demands and says nothing else of.
fn only_name(schema: &Value) -> Option<&str> {
    let schema = schema.as_object().filter(|schema| schema.len() == 1)?;
    match schema.get("required")?.as_array()?.as_slice() {
        [name] => name.as_str(),
        _ => None,
    }
}

/// Whether a schema says only which keys there are.
fn is_about_keys(schema: &Map<String, Value>) -> bool {
    let keywords = ["required", "allOf", "if", "then", "else", "not", "propertyNames"];
    let of_names = |options: &Value| {
        options.as_array().is_some_and(|options| options.iter().any(|it| only_name(it).is_some()))
    };
    schema.iter().all(|(keyword, value)| keywords.contains(&keyword.as_str()) || of_names(value))
}

/// Leaves one of the names; whether one is there, or none has to be.
fn choose(names: &[&str], may_be_none: bool, value: &mut Value, random: &mut Random) -> bool {
    let Value::Object(entries) = value else { return true };
    let there: Vec<&str> =
        names.iter().copied().filter(|name| entries.contains_key(*name)).collect();
    let kept = if there.is_empty() { "" } else { *random.pick(&there) };
    for name in there.iter().filter(|name| **name != kept) {
        entries.remove(*name);
    }
    !there.is_empty() || may_be_none
}

/// Both, where both are objects; else the first, if it says anything.
fn merged(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::Object(mut first), Value::Object(second)) => {
            for (key, value) in second {
                first.entry(key).or_insert(value);
            }
            Value::Object(first)
        }
        (Value::Null, second) => second,
        (first, _) => first,
    }
}
