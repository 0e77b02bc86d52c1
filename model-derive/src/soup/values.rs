//! What follows the name of an attribute: values of every form, and tokens of none.

use super::FRAGMENT;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

const LITERALS: &[&str] = &[
    "0",
    "1",
    "15",
    "43_200",
    "-1",
    "- - 1",
    "-0",
    "255",
    "256",
    "0x7f",
    "0b1010_1010",
    "0o17",
    "1u8",
    "1_i64",
    "5usize",
    "7f32",
    "7seconds",
    "0xffff_ffff_ffff_ffff_ffff_ffff_ffff_ffff",
    "340282366920938463463374607431768211455",
    "340282366920938463463374607431768211456",
    "-170141183460469231731687303715884105729",
    "99999999999999999999999999999999999999999999999999999999999999",
    "0.5",
    "-0.0",
    "1.",
    "1e3",
    "1E-7",
    "1e400",
    "-1e400",
    "1_0.2_5",
    "2.5f32",
    "1.0e10f64",
    "0.1units",
    "\"\"",
    "\"text\"",
    "\"é\u{301}\u{1f600}\"",
    "\"a\\\"b\\n\"",
    "r\"raw\"",
    "r##\"raw \"# raw\"##",
    "\"text\"suffix",
    "b\"bytes\"",
    "br#\"bytes\"#",
    "c\"text\"",
    "b'x'",
    "'x'",
    "'\\u{1f600}'",
    "true",
    "false",
    "\"email\"",
    "\"date-time\"",
    "\"e-mail\"",
    "\"camelCase\"",
    "\"kebab_case\"",
    "\"model_core\"",
    "\"self\"",
    "\"a b\"",
    "\"2020-01-01T00:00:00Z\"",
    "\"2020-02-30\"",
    "\"9999-12-31T23:59:59.999999999-23:59\"",
    "\"202é-01-01\"",
];

/// Of ECMA-262 and of other dialects, and far too much.
const PATTERNS: &[&str] = &[
    r"^[a-z]+$",
    r"\d{3}-\d{4}",
    r"\p{L}+",
    r"[^]",
    r"[]",
    r"(?<year>\d)",
    r"(?=x)",
    r"\1",
    r"(",
    r"a{2,1}",
    r"a{4294967296}",
    r"(((a{999}){999}){999}){999}",
    r"[\w-a]",
    r"\u{110000}",
    r"\ud83d\ude42",
    r"\p{Script=Greek}",
    r"\",
    r"é|\u00e9",
    r"(?i)a",
    r"x**",
    r"[z-a]",
];

const EXPRESSIONS: &[&str] = &[
    "LIMIT",
    "limits::LARGEST",
    "Self::LIMIT",
    "<Self as Limits>::LARGEST",
    "T::LIMIT",
    "N",
    "1 + 1",
    "-LIMIT",
    "(3)",
    "2 * (LIMIT - 1)",
    "LIMIT as i64",
    "if a < b { 1 } else { 2 }",
    "{ 1 }",
    "unsafe { f() }",
    "const { 3 }",
    "match x { _ => 1 }",
    "loop { break 5 }",
    "f::<T>(1)?",
    "Self { a: 1, ..Self::default() }",
    "S { a }",
    "&*x",
    "x.0.await",
    "a..=b",
    "..",
    "1..",
    "a = b",
    "a += 1",
    "a < b",
    "return",
    "break 'a 1",
    "let x = 1",
    "[\"all\"]",
    "[1, 2, 3]",
    "[0; N]",
    "vec![1]",
    "(1, \"a\")",
    "()",
    "None",
    "Some(5)",
    "String::new()",
    "Vec::<T>::new()",
    "Default::default()",
    "include_str!(\"a\")",
    "async move { 1 }",
    "_",
    "builtin # offset_of(T, a)",
    "seconds",
    "milliseconds",
    "weeks",
    "NewThing",
    "crate",
    "super::x",
    "::model_core",
    "crate::api::models",
    "chrono::serde::ts_seconds",
    "r#fn",
];

const CHECKS: &[&str] = &[
    "|value| *value > 2",
    "|value, cx| cx.now() > value.0",
    "|value: &i32| -> bool { *value > 2 }",
    "|value: &str, cx: &Context| true",
    "|value: &str, cx| true",
    "move |_| true",
    "|&(a, ref b)| a",
    "async |value| true",
    "static || true",
    "for<'x> |value: &'x i32| -> bool { true }",
    "|| true",
    "|a, b, c| true",
    "|a| |b| true",
    "|value| return",
    "(|value| true)",
    "is_valid",
    "Self::is_valid",
    "str::is_ascii",
    "checks::is::<T>",
    "<Self as Check>::is_valid",
    "is_valid()",
    "!is_valid",
];

const TOKENS: &[&str] = &[
    ",", ",", "=", "==", "=>", "->", "+", "-", "*", "&", "&&", "|", "||", "!", "?", "#", "@", "$",
    "~", ".", "..", "...", ":", "::", ";", "<", ">", "<<=", "a", "r#a", "é", "_", "now", "today",
    "days", "min", "max", "field", "message", "code", "self", "Self", "crate", "fn", "struct",
    "let", "'a", "'static", "1", "-1", "2.5", "\"text\"", "'x'", "minimum", "items", "other",
    "FRAGMENT",
];

const ANCHORS: &[&str] = &[
    "now",
    "today",
    "a",
    "at",
    "r#now",
    "nobody",
    "\"2020-01-01T00:00:00Z\"",
    "\"2020-01-31\"",
    "\"soon\"",
    "NOW",
    "5",
    "now()",
];

const AMOUNTS: &[&str] = &[
    "0",
    "1",
    "6",
    "1_000",
    "0x10",
    "9223372036854775807",
    "9223372036854775808",
    "1.5",
    "6months",
    "-1",
    "N",
    "",
];

const UNITS: &[&str] = &[
    "day",
    "days",
    "months",
    "year",
    "milliseconds",
    "seconds",
    "week",
    "dyas",
    "fortnights",
    "r#days",
    "",
];

/// The value of some attribute.
pub(super) fn any() -> BoxedStrategy<String> {
    let pattern = select(PATTERNS).prop_map(|pattern| format!("r#\"{pattern}\"#"));
    let handed_on = prop_oneof![select(LITERALS), select(EXPRESSIONS), select(CHECKS)]
        .prop_map(|value| format!("{FRAGMENT}({value})"));
    prop_oneof![
        5 => select(LITERALS).prop_map(str::to_owned),
        3 => select(EXPRESSIONS).prop_map(str::to_owned),
        2 => select(CHECKS).prop_map(str::to_owned),
        1 => pattern,
        2 => bound(),
        1 => handed_on,
        1 => tree(),
    ]
    .boxed()
}

/// An expression, checks among them.
pub(super) fn expression() -> BoxedStrategy<String> {
    prop_oneof![2 => select(EXPRESSIONS), 1 => select(CHECKS), 1 => select(LITERALS)]
        .prop_map(str::to_owned)
        .boxed()
}

/// What judges a value, or nearly.
pub(super) fn check() -> BoxedStrategy<String> {
    select(CHECKS).prop_map(str::to_owned).boxed()
}

/// A literal.
pub(super) fn literal() -> BoxedStrategy<String> {
    select(LITERALS).prop_map(str::to_owned).boxed()
}

/// A date bound.
pub(super) fn bound() -> BoxedStrategy<String> {
    let offset = (select(&["+", "-", "", "*"][..]), select(AMOUNTS), select(UNITS));
    (select(ANCHORS), vec(offset, 0..4))
        .prop_map(|(anchor, offsets)| {
            let offsets =
                offsets.iter().map(|(sign, amount, unit)| format!(" {sign} {amount} {unit}"));
            anchor.to_owned() + &offsets.collect::<String>()
        })
        .boxed()
}

/// Tokens that mean nothing, in groups.
pub(super) fn tree() -> BoxedStrategy<String> {
    let token = select(TOKENS).prop_map(|token| token.replace("FRAGMENT", FRAGMENT));
    let list = |inner: BoxedStrategy<String>| vec(inner, 0..6).prop_map(|parts| parts.join(" "));
    let tree = token.prop_recursive(4, 24, 6, move |inner| {
        let group = select(&[("(", ")"), ("[", "]"), ("{", "}")][..]);
        (group, list(inner.boxed()))
            .prop_map(|((open, close), inside)| format!("{open}{inside}{close}"))
    });
    (list(tree.boxed()), option::of(Just(",")))
        .prop_map(|(text, comma)| text + comma.unwrap_or(""))
        .boxed()
}
