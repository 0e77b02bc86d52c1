//! `pattern`.

use std::collections::BTreeMap;

use model_core::{ApiModel, Violations};
use serde_json::json;

use crate::support::{both_ways, found, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Patterns {
    #[api(pattern = "^[a-z]+$", max_length = 3)]
    name: String,
    #[api(pattern = r"\d")]
    digit: Option<String>,
    #[api(pattern = "b")]
    #[expect(clippy::box_collection, reason = "rules see through a box")]
    boxed: Option<Box<String>>,
    #[api(items(pattern = "^a"))]
    list: Option<Vec<Option<String>>>,
    #[api(keys(pattern = "^[a-z]$"), values(pattern("^$", message = "must be empty")))]
    map: Option<BTreeMap<String, String>>,
}

#[test]
fn a_text_matches_anywhere_unless_it_is_held_to_its_ends() {
    for (value, expected) in [
        (json!({"name": "abc"}), &[][..]),
        (json!({"name": ""}), &["/name pattern"]),
        (json!({"name": "aBc"}), &["/name pattern"]),
        (json!({"name": "a\n"}), &["/name pattern"]),
        (json!({"name": "ABCD"}), &["/name pattern", "/name max_length"]),
        (json!({"name": "a", "digit": "a1b"}), &[]),
        (json!({"name": "a", "digit": "٣"}), &["/digit pattern"]),
        (json!({"name": "a", "digit": null, "boxed": "abc"}), &[]),
        (json!({"name": "a", "boxed": "ac"}), &["/boxed pattern"]),
        (json!({"name": "a", "list": ["a", null, "ab"]}), &[]),
        (json!({"name": "a", "list": ["b", null, ""]}), &["/list/0 pattern", "/list/2 pattern"]),
        (json!({"name": "a", "map": {"a": "", "b": ""}}), &[]),
        (
            json!({"name": "a", "map": {"": "", "b": "c", "D": "e"}}),
            &["/map/ pattern", "/map/D pattern", "/map/D pattern", "/map/b pattern"],
        ),
        (json!({}), &["/name required"]),
        (json!({"name": null}), &["/name type"]),
        (json!({"name": 5, "digit": ["1"]}), &["/name type", "/digit type"]),
    ] {
        let json = value.to_string();
        assert_eq!(read::<Patterns>(&json), expected, "{json}");
        // Rules are for requests: what a server sent is read.
        let structural =
            expected.iter().any(|it| !it.ends_with("pattern") && !it.ends_with("length"));
        let [_, plain] = both_ways::<Patterns>(&json);
        assert_eq!(plain.is_err(), structural, "{json}");
        if let Ok(model) = plain {
            assert_eq!(judged(&model), expected, "{json}");
            let mut kept = value.clone();
            kept.as_object_mut().unwrap().retain(|_, value| !value.is_null());
            assert_eq!(written(&model), kept);
        }
    }
}

#[test]
fn a_builder_judges_it_too() {
    let build = |name: &str| Patterns::builder().name(name).digit("x").build();
    let violations = build("A").unwrap_err();
    assert_eq!(found(&violations), ["/name pattern", "/digit pattern"]);
    assert!(Patterns::builder().name("a").boxed("b".to_owned()).build().is_ok());
}

#[test]
fn the_violation_says_the_pattern_as_it_is_written() {
    let violations = refused::<Patterns>(r#"{"name":"a","digit":"x","map":{"a":"b"}}"#);
    let said: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(said, [r"/digit: must match the pattern `\d`", "/map/a: must be empty"]);
    assert_eq!(violations.first().params().get("pattern").unwrap(), r"\d");
}

#[derive(ApiModel, Debug)]
struct Told {
    #[api(secret, pattern = "^x$")]
    word: Option<String>,
    #[api(secret, format = "email")]
    address: Option<String>,
    #[api(secret, items(pattern = "^x$", format = "uuid"))]
    words: Option<Vec<String>>,
    #[api(secret, keys(pattern = "^x$"), values(format = "date"))]
    entries: Option<BTreeMap<String, String>>,
}

#[test]
fn a_secret_is_not_told() {
    let source = r#"{"word":"hunter2","address":"hunter2","words":["hunter2"],"entries":{"hunter2":"hunter2"}}"#;
    let violations: Violations = Told::from_json(source).unwrap_err();
    assert_eq!(
        found(&violations),
        [
            "/word pattern",
            "/address format",
            "/words/0 pattern",
            "/words/0 format",
            "/entries pattern",
            "/entries format",
        ]
    );
    let parts = [
        violations.to_string(),
        format!("{violations:?}"),
        serde_json::to_string(&violations).unwrap(),
        violations.render(source),
    ];
    assert!(!parts.concat().contains("hunter2"), "{}", parts.concat());
}

#[test]
fn a_text_is_matched_in_linear_time() {
    #[derive(ApiModel)]
    struct Hostile {
        #[api(pattern = "^(a+)+$")]
        text: String,
    }
    let text = format!("{}!", "a".repeat(100_000));
    assert_eq!(judged(&Hostile { text }), ["/text pattern"]);
}

/// One static serves every type that a model is used with.
#[derive(ApiModel)]
struct Generic<T> {
    #[api(pattern = "^[a-z]$")]
    first: String,
    #[api(items(items(pattern = "^[0-9]$")))]
    second: Vec<Vec<String>>,
    rest: T,
}

#[test]
fn a_generic_model_and_several_threads_share_a_pattern() {
    let threads: Vec<_> = (0..4)
        .map(|_| {
            std::thread::spawn(|| {
                let second = vec![vec!["1".into()], vec!["2".into(), "x".into()]];
                let one = Generic { first: "A".into(), second: second.clone(), rest: 1_i32 };
                let two = Generic { first: "a".into(), second, rest: "r".to_owned() };
                (judged(&one), judged(&two))
            })
        })
        .collect();
    for thread in threads {
        let (one, two) = thread.join().unwrap();
        assert_eq!(one, ["/first pattern", "/second/1/1 pattern"]);
        assert_eq!(two, ["/second/1/1 pattern"]);
    }
}

#[test]
fn a_pattern_at_the_limit_of_what_compiles_is_compiled() {
    #[derive(ApiModel)]
    struct Large {
        #[api(pattern = r"^\p{L}{1,550}$")]
        text: String,
    }
    for (length, expected) in
        [(1, &[][..]), (550, &[]), (551, &["/text pattern"]), (0, &["/text pattern"])]
    {
        assert_eq!(judged(&Large { text: "é".repeat(length) }), expected, "{length}");
    }
}
