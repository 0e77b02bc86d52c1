//! Attributes: of the table, misspelt and made up, with values of their own and of others.

use super::values;
use crate::keyword::TABLE;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// What stands beside attributes of ours.
const OTHERS: &[&str] = &[
    "/// Docs.",
    "/** Docs *of* two\n lines. */",
    "#[doc = \"Docs.\"]",
    "#[doc = include_str!(\"a.md\")]",
    "#[doc(hidden)]",
    "#[doc(alias = \"x\", hidden)]",
    "#[doc]",
    "#[allow(dead_code)]",
    "#[cfg(any())]",
    "#[deprecated = \"old\"]",
    "#[repr(u8)]",
    "#[repr(C, i128)]",
    "#[repr]",
    "#[repr = \"u8\"]",
    "#[serde(rename = \"x\")]",
    "#[non_exhaustive]",
    "#[derive(ApiModel)]",
    "#[api::x(minimum = 1)]",
    "#[api]",
    "#[api = 5]",
    "#[api = \"x\"]",
    "#[api()]",
    "#[api{}]",
    "#[api[]]",
];

const NAMES: &[&str] = &[
    "unknown",
    "minimun",
    "min_lenght",
    "maxLength",
    "r#minimum",
    "Minimum",
    "min",
    "max",
    "after",
    "message",
    "code",
    "field",
    "self",
    "Self",
    "crate",
    "_",
    "é",
    "minimum::x",
    "5",
    "\"minimum\"",
    "",
    "default!",
    "&check",
];

const TEXTS: &[&str] =
    &["\"text\"", "\"\"", "5", "text", "concat!(\"a\")", "fragment__(\"text\")", ""];

const OPTIONS: &[&str] = &["message", "code", "field", "min", "max", "after", "before", "massage"];

/// Attributes that take expressions, and types that they suit.
const RECKONED: &[(&str, &str)] = &[
    ("minimum", "i32"),
    ("maximum", "Option<u64>"),
    ("exclusive_minimum", "f64"),
    ("multiple_of", "Seconds"),
    ("const_value", "Patch<i64>"),
    ("max_length", "String"),
    ("min_items", "Vec<T>"),
    ("max_items", "[Self; 2]"),
    ("min_properties", "BTreeMap<String, Self>"),
    ("default", "i32"),
    ("default", "Option<Vec<Self>>"),
    ("default", "DateTime<Utc>"),
    ("example", "f32"),
    ("example", "Option<Box<Self>>"),
    ("example", "Secret<T>"),
    ("check", "String"),
    ("check", "Option<Vec<Self>>"),
    ("check", "T"),
];

/// An attribute as somebody writes it who read the reference.
fn usual() -> BoxedStrategy<String> {
    let row = select(TABLE.iter().map(|row| row.usage).collect::<Vec<_>>());
    row.prop_map(str::to_owned).boxed()
}

fn name() -> BoxedStrategy<String> {
    let all = || select(TABLE.iter().map(|row| row.name).collect::<Vec<_>>());
    prop_oneof![
        8 => all().prop_map(str::to_owned),
        1 => (all(), any::<prop::sample::Index>()).prop_map(|(name, index)| {
            let mut name = name.to_owned();
            name.remove(index.index(name.len()));
            name
        }),
        1 => select(NAMES).prop_map(str::to_owned),
    ]
    .boxed()
}

/// An attribute of any name with a value of any form.
fn odd() -> BoxedStrategy<String> {
    let options = || {
        vec((select(OPTIONS), select(TEXTS)), 0..3).prop_map(|options| {
            let options = options.iter().map(|(name, text)| format!(", {name} = {text}"));
            options.collect::<String>()
        })
    };
    let ends = vec((select(OPTIONS), values::bound()), 0..4);
    let pairs = vec(
        (select(&["a", "at", "r#type", "message", "nobody", "5"][..]), values::literal()),
        0..3,
    );
    let listed = |list: Vec<(&str, String)>| {
        let list: Vec<String> =
            list.iter().map(|(name, value)| format!("{name} = {value}")).collect();
        list.join(", ")
    };
    prop_oneof![
        2 => name(),
        6 => (name(), values::any()).prop_map(|(name, value)| format!("{name} = {value}")),
        4 => (name(), values::any(), options())
            .prop_map(|(name, value, options)| format!("{name}({value}{options})")),
        1 => (name(), ends).prop_map(move |(name, ends)| format!("{name}({})", listed(ends))),
        1 => (name(), pairs).prop_map(move |(name, pairs)| format!("{name}({})", listed(pairs))),
        1 => (name(), values::tree()).prop_map(|(name, tree)| format!("{name} {tree}")),
        1 => (name(), values::any(), select(&[("[", "]"), ("{", "}"), ("= (", ")"), ("((", "))")][..]))
            .prop_map(|(name, value, (open, close))| format!("{name}{open}{value}{close}")),
    ]
    .boxed()
}

/// Rules for what is inside, to a depth that nobody writes.
fn nested() -> BoxedStrategy<String> {
    let holders = vec(select(&["items", "keys", "values"][..]), 1..30);
    (holders, prop_oneof![usual(), odd()])
        .prop_map(|(holders, inner)| {
            holders.iter().fold(inner, |inner, holder| format!("{holder}({inner})"))
        })
        .boxed()
}

/// What stands in one `#[api(...)]`.
fn list() -> BoxedStrategy<String> {
    let one = prop_oneof![6 => usual(), 4 => odd(), 1 => nested(), 1 => values::tree()];
    let comma = select(&[", ", ", ", ", ", ",", " ", ",,"][..]);
    (vec((one, comma), 0..4), option::of(Just(",")))
        .prop_map(|(list, last)| {
            let mut text = String::new();
            for (index, (one, comma)) in list.iter().enumerate() {
                text.push_str(if index > 0 { comma } else { "" });
                text.push_str(one);
            }
            text + last.unwrap_or("")
        })
        .boxed()
}

/// Any number of attributes in front of something.
pub(super) fn any_list() -> BoxedStrategy<String> {
    let ours = (list(), select(&[("(", ")"), ("(", ")"), ("(", ")"), ("{", "}"), ("[", "]")][..]))
        .prop_map(|(list, (open, close))| format!("#[api{open}{list}{close}]"));
    let one = prop_oneof![2 => ours, 1 => select(OTHERS).prop_map(str::to_owned)];
    vec(one, 0..3).prop_map(|all| all.join("\n")).boxed()
}

/// An attribute whose value is any expression, and a type that it suits.
pub(super) fn reckoned() -> BoxedStrategy<(String, String)> {
    let name = select(RECKONED);
    (name, values::expression(), option::weighted(0.2, select(TEXTS)))
        .prop_map(|((name, ty), value, message)| {
            let attribute = match message {
                Some(message) => format!("#[api({name}({value}, message = {message}))]"),
                None => format!("#[api({name} = {value})]"),
            };
            (attribute, ty.to_owned())
        })
        .boxed()
}

/// A rule of a whole type.
pub(super) fn rule() -> BoxedStrategy<String> {
    values::check().prop_map(|check| format!("#[api(rule({check}))]")).boxed()
}

/// Attributes that are no mistake anywhere.
pub(super) fn harmless() -> BoxedStrategy<String> {
    let docs =
        select(&["", "", "/// Docs.\n", "#[doc(hidden)]", "#[api()]", "#[allow(unused)]"][..]);
    docs.prop_map(str::to_owned).boxed()
}
