//! What is said of the key of a map.

use std::collections::BTreeMap;

use model_core::ApiModel;
use uuid::Uuid;

use crate::support::refused;

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(rename_all = "camelCase")]
enum Locale {
    En,
    DeAt,
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(min_length = 2)]
struct Code(String);

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(maximum = 9)]
struct Number(u8);

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(min_length(2, message = "Codes have two letters"), check = |code| !code.contains(' '))]
struct Told(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Maps {
    #[api(
        keys(max_length = 5, pattern("^[a-z]*$", message = "Labels are lower case")),
        values(max_length = 5)
    )]
    labels: Option<BTreeMap<String, String>>,
    #[api(keys(check = |key| key != "a", check = |key| if key == "b" { Err("b is taken") } else { Ok(()) }))]
    checked: Option<BTreeMap<String, i32>>,
    #[api(items(keys(min_length = 1)))]
    list: Option<Vec<BTreeMap<String, i32>>>,
    letters: Option<BTreeMap<char, i32>>,
    ids: Option<BTreeMap<Uuid, i32>>,
    locales: Option<BTreeMap<Locale, i32>>,
    numbers: Option<BTreeMap<Number, i32>>,
    codes: Option<BTreeMap<Code, i32>>,
    told: Option<BTreeMap<Told, i32>>,
}

/// The pointer of a key is that of its value, so the message says which of the two is meant. A user's own words are
/// let alone.
#[test]
fn what_is_said_of_a_key_says_so() {
    for (json, expected) in [
        (
            r#"{"labels":{"abcdef":"abcdef"}}"#,
            &[
                "/labels/abcdef: the key must have at most 5 characters",
                "/labels/abcdef: must have at most 5 characters",
            ][..],
        ),
        (r#"{"labels":{"A":""}}"#, &["/labels/A: Labels are lower case"]),
        (r#"{"checked":{"a":1}}"#, &["/checked/a: the key is not valid"]),
        (r#"{"checked":{"b":1}}"#, &["/checked/b: b is taken"]),
        (r#"{"list":[{"":1}]}"#, &["/list/0/: the key must have at least 1 character"]),
        (r#"{"letters":{"ab":1}}"#, &["/letters/ab: the key must be a single character"]),
        (
            r#"{"ids":{"x":1}}"#,
            &["/ids/x: the key must be a UUID, such as `67e55044-10b1-426f-9247-bb680e5fe0c8`"],
        ),
        (
            r#"{"locales":{"deat":1}}"#,
            &["/locales/deat: the key must be one of `en`, `deAt`; did you mean `deAt`?"],
        ),
        (
            r#"{"numbers":{"x":1,"10":1,"256":1}}"#,
            &[
                "/numbers/10: the key must be at most 9",
                "/numbers/256: the key must be an integer from 0 to 255",
                "/numbers/x: the key must be an integer, not a string",
            ],
        ),
        (r#"{"codes":{"a":1}}"#, &["/codes/a: the key must have at least 2 characters"]),
        (
            r#"{"told":{"a":1,"a b":1}}"#,
            &["/told/a: Codes have two letters", "/told/a b: the key is not valid"],
        ),
    ] {
        let violations = refused::<Maps>(json);
        let said: Vec<String> = violations.iter().map(ToString::to_string).collect();
        assert_eq!(said, expected, "{json}");
    }
    let built = Maps::builder().labels([("abcdef", "")]).build().unwrap_err();
    let first = built.first();
    assert_eq!(
        (first.pointer(), first.code(), first.message()),
        ("/labels/abcdef", "max_length", "the key must have at most 5 characters")
    );
    assert_eq!((first.params().get("limit"), first.params().len()), (Some(&5.into()), 2));
}
