//! Text that is too much of something: each is a report or a value, in little time and memory.

use std::collections::BTreeMap;
use std::fmt::Write;

use model_core::{ApiModel, Violations};
use serde_json::Value;

#[derive(ApiModel, Debug)]
pub struct Open {
    pub int: Option<i32>,
    pub small: Option<f32>,
    pub float: Option<f64>,
    pub text: Option<String>,
    pub value: Option<Value>,
    pub list: Option<Vec<u32>>,
    pub map: Option<BTreeMap<String, Vec<i32>>>,
    pub below: Option<Box<Open>>,
    pub more: Option<Vec<Open>>,
}

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Strict {
    #[api(default)]
    id: i32,
}

/// Reads it as a model and as a list of models, and shows what was found.
pub fn read(text: impl AsRef<[u8]>) -> Result<Open, Violations> {
    let text = text.as_ref();
    for violations in [
        Open::from_json(text).err(),
        Strict::from_json(text).err(),
        Vec::<Open>::from_json(text).err(),
        BTreeMap::<String, Open>::from_json(text).err(),
    ]
    .into_iter()
    .flatten()
    {
        for violation in &violations {
            assert!(violation.position().unwrap().offset() <= text.len());
        }
        assert!(violations.to_string().len() < 1 << 22);
    }
    Open::from_json(text)
}

/// The codes and pointers of a report.
pub fn codes(read: Result<impl std::fmt::Debug, Violations>) -> Vec<String> {
    let violations = read.unwrap_err();
    violations.iter().map(|found| format!("{} {}", found.pointer(), found.code())).collect()
}

#[test]
fn a_hundred_thousand_brackets_are_nested_too_deep() {
    const COUNT: usize = 100_000;
    let places = [
        "%",
        "{\"list\":%",
        "{\"unknown\":%",
        "{\"value\":%",
        "{\"more\":[%",
        "{\"int\":%",
        "{\"map\":%",
    ];
    for place in places {
        for bracket in
            ["[", "{\"a\":", "{\"below\":", "{\"more\":[", "[{\"value\":", "{\"map\":{\"a\":["]
        {
            let text = place.replace('%', &bracket.repeat(COUNT));
            let violations = read(&text).unwrap_err();
            let last = violations.iter().last().unwrap();
            let deep = (last.code(), last.message());
            assert_eq!(deep, ("syntax", "is nested deeper than 128 levels"), "{place} {bracket}");
            assert!(serde_json::from_str::<Open>(&text).is_err());
            assert!(serde_json::from_str::<Vec<Open>>(&text).is_err());
            assert!(yaml_serde::from_str::<Open>(&text[..10_000]).is_err());
        }
    }
}

#[test]
fn the_limit_of_nesting_is_128_levels_everywhere() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for (place, around) in
            [("{\"unknown\":%}", 1), ("{\"value\":%}", 1), ("{\"more\":[{\"x\":%}]}", 3)]
        {
            let at = |levels: usize| {
                let inside = format!("{}1{}", open.repeat(levels), close.repeat(levels));
                Open::from_json(place.replace('%', &inside))
            };
            assert!(at(126 - around).is_ok(), "{place}");
            assert_eq!(codes(at(129 - around)), [" syntax"], "{place}");
        }
    }
    let below = |levels: usize| {
        format!("{}{}", "{\"below\":".repeat(levels - 1), "{}".to_owned() + &"}".repeat(levels - 1))
    };
    assert!(Open::from_json(below(128)).is_ok());
    assert_eq!(codes(Open::from_json(below(129))), [" syntax"]);
}

#[test]
fn fifty_megabytes_of_string_are_a_string() {
    const LENGTH: usize = 50 << 20;
    let long = "x".repeat(LENGTH);
    for place in ["{\"text\":%}", "{\"unknown\":%}", "{\"value\":%}"] {
        let text = place.replace('%', &format!("\"{long}\""));
        let read = Open::from_json(&text).unwrap();
        let found = read.text.as_deref().or(read.value.as_ref().and_then(Value::as_str));
        assert_eq!(found.unwrap_or(&long).len(), LENGTH);
    }
    let escaped = format!("{{\"text\":\"{}\"}}", "\\n\\u00e9".repeat(200_000));
    assert_eq!(Open::from_json(escaped).unwrap().text.unwrap().chars().count(), 400_000);
    let violations = Open::from_json(format!("{{\"int\":\"{long}\"}}")).unwrap_err();
    assert!(violations.to_string().len() < 200);
    // A key is quoted in the report, and then the report is as long as the key, once.
    let violations = Strict::from_json(format!("{{\"{long}\":1}}")).unwrap_err();
    assert_eq!(violations.first().code(), "unknown_field");
    assert!(violations.first().pointer().len() <= LENGTH + 1);
}

#[test]
fn a_number_that_no_type_holds_is_of_a_wrong_type() {
    let number = if cfg!(feature = "arbitrary_precision") { &[][..] } else { &["/value type"] };
    for number_text in ["1e400", "-1e400", "1e999999999999999999999", &"9".repeat(100_000)] {
        for (field, expected) in [
            ("int", &["/int type"][..]),
            ("small", &["/small type"]),
            ("float", &["/float type"]),
            ("value", number),
            ("unknown", &[]),
        ] {
            let read = Open::from_json(format!("{{\"{field}\":{number_text}}}"));
            let found = read.map_or_else(|violations| codes(Err::<(), _>(violations)), |_| vec![]);
            assert_eq!(found, expected, "{field}");
        }
    }
    // Nothing beside it is hidden.
    let found =
        codes(Open::from_json(r#"{"float":1e400,"int":1e400,"text":1e400,"list":[1e400,-1]}"#));
    assert_eq!(found, ["/int type", "/float type", "/text type", "/list/0 type", "/list/1 type"]);
    // Too small is no mistake: it is the nearest float.
    assert_eq!(Open::from_json(r#"{"float":1e-400}"#).unwrap().float, Some(0.0));
}

#[test]
fn a_million_unknown_keys_are_passed_over_or_a_hundred_violations() {
    let mut text = String::from("{");
    for key in 0..1_000_000 {
        write!(text, "\"key{key}\":[{key}],").unwrap();
    }
    text.push_str("\"int\":7,\"id\":7}");
    assert_eq!(Open::from_json(&text).unwrap().int, Some(7));
    let violations = Strict::from_json(&text).unwrap_err();
    assert_eq!((violations.len(), violations.truncated()), (100, true));
    assert!(violations.iter().all(|violation| violation.code() == "unknown_field"));
    let message = serde_json::from_str::<Strict>(&text).unwrap_err().to_string();
    assert!(message.contains("100 violations and more") && message.len() < 20_000, "{message}");
}

#[test]
fn a_million_wrong_items_are_a_hundred_violations() {
    for item in ["-1", "null", "[{}]"] {
        let text = format!("{{\"list\":[{}1]}}", format!("{item},").repeat(1_000_000));
        let violations = Open::from_json(&text).unwrap_err();
        assert_eq!((violations.len(), violations.truncated()), (100, true), "{item}");
        assert_eq!(violations.iter().last().unwrap().pointer(), "/list/99", "{item}");
    }
    let text = format!("{{\"list\":[{}1]}}", "-1,".repeat(1_000_000));
    let message = serde_json::from_str::<Open>(&text).unwrap_err().to_string();
    assert!(message.contains("100 violations and more") && message.len() < 20_000, "{message}");
}

/// Every pointer quotes the key; together they must not be a hundred times the text.
#[test]
fn a_huge_key_is_not_quoted_without_end() {
    let key = "k~/".repeat(300_000);
    let text = format!("{{\"map\":{{\"{key}\":[{}1]}}}}", "\"x\",".repeat(1_000));
    let violations = Open::from_json(&text).unwrap_err();
    let quoted: usize = violations.iter().map(|violation| violation.pointer().len()).sum();
    assert!(violations.truncated() && quoted < 4 << 20, "{quoted}");
    assert!(violations.iter().all(|violation| violation.position().is_some()));
    let message = serde_json::from_str::<Open>(&text).unwrap_err().to_string();
    assert!(message.len() < 4 << 20);

    // Many keys of a middling length, and one behind another.
    let deep = format!("\"{}\":[\"x\"],", "y".repeat(2_000)).repeat(20_000);
    let violations = Open::from_json(format!("{{\"map\":{{{deep}\"z\":[]}}}}")).unwrap_err();
    let quoted: usize = violations.iter().map(|violation| violation.pointer().len()).sum();
    assert!(violations.len() <= 100 && quoted < 2 << 20, "{quoted}");
}

#[test]
fn a_key_that_comes_a_hundred_thousand_times_has_its_first_value() {
    let text = format!("{{{}\"int\":0}}", "\"int\":1,".repeat(100_000));
    let violations = Open::from_json(&text).unwrap_err();
    assert_eq!((violations.len(), violations.truncated()), (100, true));
    assert!(violations.iter().all(|violation| violation.code() == "duplicate_field"));
    let text = format!("{{\"map\":{{{}\"int\":[]}}}}", "\"int\":[],".repeat(100_000));
    assert!(Open::from_json(&text).unwrap_err().truncated());
}
