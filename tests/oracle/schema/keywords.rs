//! No attribute gets lost: each says its keyword at every place where it may stand.

mod rules;
mod told;

use std::collections::BTreeSet;

use serde_json::Value;

/// The attributes of the macro, as its reference lists them.
const REFERENCE: &str = include_str!("../../../model-derive/attributes.md");

/// What no schema has a word for.
const SILENT: [&str; 9] =
    ["rule", "crate", "builder", "skip", "serde", "with", "precision", "check", "secret"];

/// Whoever adds an attribute says here which keyword it has, or that it has none.
#[test]
fn every_attribute_is_asked_about() {
    let headings = REFERENCE.lines().filter_map(|line| line.strip_prefix("## `"));
    let known: BTreeSet<&str> = headings.filter_map(|rest| rest.strip_suffix('`')).collect();
    let asked: BTreeSet<&str> =
        SILENT.iter().chain(&rules::RULES).chain(&told::TOLD).copied().collect();
    assert_eq!(known, asked);
}

/// A keyword is set to a value at the end of a path of keywords and names, through whatever is made of others.
#[track_caller]
fn assert_said(schema: &Value, path: &str, keyword: &str, expected: &Value) {
    let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
    assert!(
        is_said(schema, schema, &steps, keyword, expected),
        "`{keyword}` is not {expected} at `{path}` of {schema:#}"
    );
}

fn is_said(at: &Value, root: &Value, steps: &[&str], keyword: &str, expected: &Value) -> bool {
    let here = match steps.split_first() {
        None => at.get(keyword) == Some(expected),
        Some((step, rest)) => {
            at.get(step).is_some_and(|at| is_said(at, root, rest, keyword, expected))
        }
    };
    let reference = at.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix('#'));
    let target = reference.and_then(|pointer| root.pointer(pointer));
    let parts = ["allOf", "anyOf", "oneOf"].iter().filter_map(|it| at.get(it)?.as_array());
    here || parts.flatten().chain(target).any(|it| is_said(it, root, steps, keyword, expected))
}
