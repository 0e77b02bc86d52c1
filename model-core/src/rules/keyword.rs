//! How the keywords of rules come into a schema: each family says its own, and here is what they share.

use serde_json::{Map, Value, json};

use super::{constant, format, items, length, number, properties};
use crate::description::Attribute;

/// A keyword of JSON Schema and what it is set to.
pub(super) type Keyword = (&'static str, Value);

/// Adds the rules of a value to its schema; `names` are those of the fields that a bound may start at.
pub(crate) fn keywords(
    schema: &mut Map<String, Value>,
    attributes: &'static [Attribute],
    names: &'static [&'static str],
) {
    forget_wider(schema, attributes);
    for attribute in attributes {
        let said = number::keyword(attribute)
            .or_else(|| length::keyword(attribute))
            .or_else(|| items::keyword(attribute))
            .or_else(|| properties::keyword(attribute))
            .or_else(|| constant::keyword(attribute))
            .or_else(|| format::keyword(attribute));
        #[cfg(feature = "pattern")]
        let said = said.or_else(|| super::pattern::keyword(attribute));
        #[cfg(feature = "chrono")]
        let said = said.or_else(|| super::date_range::keyword(attribute, names));
        if let Some((keyword, value)) = said {
            insert(schema, keyword, value);
        } else if let Some((keyword, rules)) =
            items::inside(attribute).or_else(|| properties::inside(attribute))
        {
            inside(schema, keyword, rules, names);
        }
    }
}

/// A limit that a value may not be is within those of its type, which are then no news.
fn forget_wider(schema: &mut Map<String, Value>, attributes: &[Attribute]) {
    for attribute in attributes {
        let keyword = match attribute {
            Attribute::ExclusiveMinimum(_) => "minimum",
            Attribute::ExclusiveMaximum(_) => "maximum",
            _ => continue,
        };
        schema.remove(keyword);
    }
}

/// A keyword that says more than the type does stands in its place; one that is there already holds too.
fn insert(schema: &mut Map<String, Value>, keyword: &str, value: Value) {
    let of_type = [
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "minLength",
        "maxLength",
        "uniqueItems",
        "format",
    ];
    if schema.contains_key(keyword)
        && !(of_type.contains(&keyword) && is_narrower(schema, keyword, &value))
    {
        if let Value::Array(all) = schema.entry("allOf").or_insert_with(|| json!([])) {
            all.push(json!({keyword: value}));
        }
        return;
    }
    schema.insert(keyword.to_owned(), value);
}

fn is_narrower(schema: &Map<String, Value>, keyword: &str, value: &Value) -> bool {
    let (Some(old), Some(new)) = (schema.get(keyword).and_then(Value::as_f64), value.as_f64())
    else {
        return keyword == "uniqueItems" || keyword == "format";
    };
    if keyword.starts_with("min") { new >= old } else { new <= old }
}

/// The rules of what is inside, where it is described.
fn inside(
    schema: &mut Map<String, Value>,
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
                    keywords(first, rules, names);
                }
            }
            _ => keywords(inside, rules, names),
        }
    }
}

/// Whether a rule is one that `null` would break.
fn has_constant(rules: &[Attribute]) -> bool {
    rules.iter().any(|rule| matches!(rule, Attribute::ConstValue(_)))
}
