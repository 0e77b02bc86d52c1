//! Types of every shape: those that are values, those that are nearly, and those that never are.

use super::FRAGMENT;
use proptest::prelude::*;
use proptest::sample::select;

/// What a type parameter is called here; others are never declared.
const LEAVES: &[&str] = &[
    "bool",
    "i8",
    "u8",
    "i32",
    "u32",
    "i64",
    "u64",
    "i128",
    "u128",
    "isize",
    "usize",
    "f32",
    "f64",
    "char",
    "String",
    "std::string::String",
    "Cow<'a, str>",
    "std::borrow::Cow<'static, str>",
    "Cow<str>",
    "serde_json::Value",
    "Value",
    "DateTime<Utc>",
    "chrono::DateTime<chrono::FixedOffset>",
    "DateTime",
    "NaiveDate",
    "NaiveDateTime",
    "NaiveTime",
    "Uuid",
    "Url",
    "Nested",
    "super::Nested<T>",
    "Self",
    "T",
    "[u8; N]",
    "[T; 3]",
    "T::Item",
    "r#type",
];

/// What is no value, or says too little.
const NONSENSE: &[&str] = &[
    "!",
    "_",
    "()",
    "&'a str",
    "&'static mut [T]",
    "&dyn Send",
    "[u8]",
    "[T; { N + 1 }]",
    "[[i32; N]; 2]",
    "str",
    "*const u8",
    "fn()",
    "for<'x> fn(&'x u8, ...) -> !",
    "unsafe extern \"C\" fn(_: i32)",
    "dyn Fn(i32) -> i32",
    "dyn std::fmt::Debug + Send + 'a",
    "dyn for<'x> Fn(&'x T) -> Option<T>",
    "impl Trait",
    "impl Iterator<Item = T> + 'a",
    "impl use<> Sized",
    "<T as Iterator>::Item",
    "<T>::Item",
    "<Vec<T> as IntoIterator>::IntoIter",
    "some_macro!(i32)",
    "some::macro_type! { a, b }",
    "Option",
    "Option<>",
    "Option<'a>",
    "Option<N>",
    "Option<{ 3 }>",
    "Vec<>",
    "Vec",
    "Box",
    "Patch",
    "BTreeMap<String>",
    "HashMap<>",
    "Secret",
    "Cow<>",
    "Undeclared<U, 'b, 7>",
    "Iterator<Item = i32>",
    "Fn(i32) -> String",
    "std::",
    "::String",
    "crate::a::b::<T>::C",
    "$crate::A",
    "é",
];

/// What holds other types.
const HOLDERS: &[(&str, &str)] = &[
    ("Option<", ">"),
    ("std::option::Option<", ">"),
    ("Patch<", ">"),
    ("Box<", ">"),
    ("std::sync::Arc<", ">"),
    ("Rc<", ">"),
    ("Secret<", ">"),
    ("Vec<", ">"),
    ("BTreeSet<", ">"),
    ("HashSet<", ", S>"),
    ("BTreeMap<String, ", ">"),
    ("HashMap<", ", i32>"),
    ("BTreeMap<Key, ", ">"),
    ("[", "; 2]"),
    ("[", "; N]"),
    ("(", ",)"),
    ("(String, ", ")"),
    ("(", ")"),
    ("Page<", ">"),
    ("Cow<'a, ", ">"),
    ("&", ""),
];

/// A type that a field may well have.
pub(super) fn value() -> BoxedStrategy<String> {
    let leaf = select(LEAVES).prop_map(str::to_owned);
    leaf.prop_recursive(4, 8, 2, |inner| {
        prop_oneof![
            3 => (select(HOLDERS), inner.clone())
                .prop_map(|((open, close), inner)| format!("{open}{inner}{close}")),
            1 => inner.prop_map(|inner| format!("{FRAGMENT}({inner})")),
        ]
    })
    .boxed()
}

/// A type of any kind.
pub(super) fn any() -> BoxedStrategy<String> {
    let nonsense = select(NONSENSE).prop_map(str::to_owned);
    let held = (select(HOLDERS), select(NONSENSE))
        .prop_map(|((open, close), inner)| format!("{open}{inner}{close}"));
    let deep =
        (select(HOLDERS), 1..30_usize, select(LEAVES)).prop_map(|((open, close), depth, inner)| {
            format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
        });
    prop_oneof![8 => value(), 2 => nonsense, 1 => held, 1 => deep].boxed()
}
