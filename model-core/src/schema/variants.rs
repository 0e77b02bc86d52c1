//! The names of the variants of a union, and what is none of them.

use serde_json::{Value, json};

use super::Schema;
use super::keyword::Keywords as _;
use crate::description::{Attribute, Tagging, Union};

/// The names of a variant, the others behind its own.
pub(super) fn named(union: &Union, index: usize) -> Vec<&'static str> {
    let aliases = union.attributes.iter().filter_map(|attribute| match attribute {
        Attribute::Alias(alias, of) if *of == index => Some(*alias),
        _ => None,
    });
    union.names.get(index).copied().into_iter().chain(aliases).collect()
}

/// All names of all variants.
pub(super) fn known(union: &Union) -> Vec<&'static str> {
    (0..union.names.len()).flat_map(|index| named(union, index)).collect()
}

/// The keys that say which variant it is, where a union has them among those of another object.
pub(super) fn told_by(union: &Union) -> Vec<&'static str> {
    match union.tagging {
        Tagging::External => known(union),
        _ => union.keys().collect(),
    }
}

/// What a tag says of a variant.
pub(super) fn names(union: &Union, index: usize) -> Value {
    if index >= union.names.len() {
        return json!({"type": "string", "not": {"enum": known(union)}});
    }
    match &named(union, index)[..] {
        [only] => json!({"const": only}),
        several => json!({"enum": several}),
    }
}

/// What no variant of an external union is, beside the tags around it.
pub(super) fn unlisted(union: &Union, tags: &[&str]) -> Schema {
    let mut other = json!({"type": "string", "not": {"enum": known(union)}});
    let text = other.clone();
    if !tags.is_empty() {
        other = json!({"anyOf": [{"enum": tags}, other]});
    }
    let count = tags.len() + 1;
    let object = Schema::of("object")
        .with("propertyNames", other)
        .with("minProperties", count)
        .with("maxProperties", count);
    if tags.is_empty() { Schema::new().with("anyOf", json!([text, object])) } else { object }
}
