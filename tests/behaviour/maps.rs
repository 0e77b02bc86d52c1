//! `min_properties`, `max_properties`, `keys(...)` and `values(...)`, and pointers into maps.

use std::collections::{BTreeMap, HashMap};

use model_core::ApiModel;
use serde_json::json;

use crate::support::{accepted, both_ways, read, refused, written};

#[derive(ApiModel, Debug)]
struct Maps {
    #[api(min_properties = 1, max_properties = 2)]
    sorted: Option<BTreeMap<String, i32>>,
    #[api(min_properties = 1, max_properties = 2)]
    hashed: Option<HashMap<String, i32>>,
    #[api(keys(min_length = 2, max_length = 3), values(minimum = 10))]
    ruled: Option<BTreeMap<String, i32>>,
    #[api(keys(max_length = 1), values(min_length = 2))]
    hashed_too: Option<HashMap<String, String>>,
    #[api(values(min_items = 1, items(minimum = 1)))]
    lists: Option<BTreeMap<String, Vec<i32>>>,
    #[api(values(minimum = 1))]
    holes: Option<BTreeMap<String, Option<i32>>>,
    #[api(items(max_properties = 1, values(keys(max_length = 1))))]
    deep: Option<Vec<BTreeMap<String, BTreeMap<String, i32>>>>,
}

#[test]
fn counts_hold_at_their_limits_and_beside_them() {
    for count in 0..=3_usize {
        for field in ["sorted", "hashed"] {
            let expected = match count {
                0 => vec![format!("/{field} min_properties")],
                1 | 2 => vec![],
                _ => vec![format!("/{field} max_properties")],
            };
            let map: BTreeMap<_, _> = (0..count).map(|n| (n.to_string(), n)).collect();
            assert_eq!(read::<Maps>(json!({ field: map }).to_string()), expected, "{count}");
        }
    }
}

#[test]
fn a_key_is_judged_before_its_value() {
    let json = r#"{"ruled":{"a":1,"ab":10,"abc":9,"abcd":0}}"#;
    assert_eq!(
        read::<Maps>(json),
        [
            "/ruled/a min_length",
            "/ruled/a minimum",
            "/ruled/abc minimum",
            "/ruled/abcd max_length",
            "/ruled/abcd minimum",
        ]
    );
    assert_eq!(
        read::<Maps>(r#"{"hashed_too":{"ab":"a"}}"#),
        ["/hashed_too/ab max_length", "/hashed_too/ab min_length"]
    );
}

#[test]
fn keys_and_counts_are_judged_though_values_are_wrong() {
    for (json, expected) in [
        (
            r#"{"ruled":{"a":"x","ab":1}}"#,
            &["/ruled/a min_length", "/ruled/a type", "/ruled/ab minimum"][..],
        ),
        (
            r#"{"sorted":{"a":1,"b":"x","c":null}}"#,
            &["/sorted max_properties", "/sorted/b type", "/sorted/c type"],
        ),
        (r#"{"ruled":[]}"#, &["/ruled type"]),
    ] {
        assert_eq!(read::<Maps>(json), expected, "{json}");
    }
}

#[derive(ApiModel, Debug)]
struct Checked {
    #[api(keys(check = |key| key.starts_with("x-")))]
    headers: BTreeMap<String, i32>,
}

#[test]
fn a_key_is_checked_whatever_stands_behind_it() {
    for (source, expected) in [
        (r#"{"headers":{"a":1}}"#, vec![("/headers/a", "check")]),
        (r#"{"headers":{"a":"q"}}"#, vec![("/headers/a", "check"), ("/headers/a", "type")]),
        (r#"{"headers":{"x-a":"q"}}"#, vec![("/headers/x-a", "type")]),
    ] {
        let violations = Checked::from_json(source).expect_err(source);
        let found: Vec<_> = violations.iter().map(|it| (it.pointer(), it.code())).collect();
        assert_eq!(found, expected, "{source}");
    }
}

#[test]
fn rules_reach_into_what_is_nested() {
    assert_eq!(
        read::<Maps>(
            r#"{"lists":{"a":[],"b":[1,0]},"holes":{"a":null,"b":0},"deep":[{},{"x":{"k":1,"kk":1}},{"x":{},"y":{}}]}"#
        ),
        [
            "/lists/a min_items",
            "/lists/b/1 minimum",
            "/holes/b minimum",
            "/deep/1/x/kk max_length",
            "/deep/2 max_properties",
        ]
    );
}

#[test]
fn a_pointer_escapes_the_key() {
    for (key, pointer) in [
        ("a/b", "/ruled/a~1b"),
        ("~", "/ruled/~0"),
        ("~1", "/ruled/~01"),
        ("/~/", "/ruled/~1~0~1"),
        ("", "/ruled/"),
        ("0", "/ruled/0"),
        ("ü \"", "/ruled/ü \""),
    ] {
        let document = json!({"ruled": { key: "x" }});
        let text = document.to_string();
        let violations = refused::<Maps>(&text);
        for violation in &violations {
            assert_eq!(violation.pointer(), pointer);
            // The oracle: the pointer leads `serde_json` to the value.
            assert_eq!(document.pointer(violation.pointer()), Some(&json!("x")), "{key}");
        }
        let [ours, serdes] = both_ways::<Maps>(&text);
        let serdes = serdes.expect_err("must be refused");
        assert!(serdes.starts_with(pointer), "{serdes}");
        assert!(ours.is_err());
    }
}

#[test]
fn a_repeated_key_keeps_its_first_value() {
    let text = r#"{"ruled":{"ab":1,"cd":20,"ab":30}}"#;
    assert_eq!(read::<Maps>(text), ["/ruled/ab minimum", "/ruled/ab duplicate_field"]);
    let violations = refused::<Maps>(text);
    let columns: Vec<_> = violations.iter().map(|it| it.position().unwrap().column()).collect();
    assert_eq!(columns, [16, 26], "the value that counts, and the key that does not");
}

#[test]
fn a_map_is_written_as_an_object() {
    let text = r#"{"sorted":{"b":1,"a":2},"hashed_too":{"ü":"xx"}}"#;
    let maps = accepted::<Maps>(text);
    let expected = json!({"sorted": {"a": 2, "b": 1}, "hashed_too": {"ü": "xx"}});
    assert_eq!(written(&maps), expected);
    assert!(maps.to_json().unwrap().starts_with(r#"{"sorted":{"a":2,"b":1}"#));
}
