//! The keys of maps: text of any type, and what is read from a text.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use model_core::{ApiModel, Secret, Violations};
use serde_json::json;
use uuid::Uuid;

use crate::support::{accepted, both_ways, found, read, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Keys<'a> {
    cow: Option<BTreeMap<Cow<'a, str>, i32>>,
    boxed: Option<HashMap<Box<str>, i32>>,
    #[api(keys(min_length = 2), values(minimum = 1))]
    shared: Option<BTreeMap<Arc<str>, i32>>,
    counted: Option<BTreeMap<Rc<str>, i32>>,
    #[api(min_properties = 1, max_properties = 2, values(minimum = 1))]
    letters: Option<BTreeMap<char, i32>>,
    #[api(min_properties = 1, max_properties = 2, values(minimum = 1))]
    ids: Option<HashMap<Uuid, i32>>,
}

const LOWER: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";
const UPPER: &str = "67E55044-10B1-426F-9247-BB680E5FE0C8";

#[test]
fn keys_of_every_type_are_read_and_written() {
    let json = json!({"cow": {"a": 1}, "boxed": {"b": 2}, "shared": {"cc": 3}, "counted": {"": 4},
        "letters": {"x": 5, "é": 6}, "ids": { LOWER: 7 }});
    for keys in both_ways::<Keys<'static>>(&json.to_string()) {
        let keys = keys.expect("must be accepted");
        assert_eq!(keys.letters, Some(BTreeMap::from([('x', 5), ('é', 6)])));
        let id = Uuid::parse_str(LOWER).expect("a UUID");
        assert_eq!(keys.ids, Some(HashMap::from([(id, 7)])));
        assert_eq!(written(&keys), json);
    }
    let built = Keys::builder().letters([('a', 1)]).cow([("k".into(), 1)]).build().expect("valid");
    assert_eq!(written(&built), json!({"cow": {"k": 1}, "letters": {"a": 1}}));
}

#[test]
fn a_key_that_is_none_is_one_violation_at_its_entry() {
    let source = r#"{"letters": {"a": 1, "bc": 0, "": "x"}}"#;
    let violations = refused::<Keys>(source);
    assert_eq!(
        found(&violations),
        ["/letters max_properties", "/letters/ format", "/letters/bc format"]
    );
    let columns: Vec<_> = violations.iter().map(|it| it.position().unwrap().column()).collect();
    assert_eq!(columns, [13, 31, 22], "the map, and the two keys");
    let error = serde_json::from_str::<Keys>(source).unwrap_err().to_string();
    assert!(error.contains("/letters/bc: the key must be a single character"), "{error}");
    for (json, expected) in [
        (r#"{"letters":{"bc":1}}"#, &["/letters/bc format"][..]),
        (r#"{"letters":{"bc":1,"a":0}}"#, &["/letters/a minimum", "/letters/bc format"]),
        (r#"{"letters":{"bc":1,"bc":0}}"#, &["/letters/bc format", "/letters/bc duplicate_field"]),
        (r#"{"ids":{"x":1}}"#, &["/ids/x format"]),
        (r#"{"shared":{"c":"x"}}"#, &["/shared/c min_length", "/shared/c type"]),
    ] {
        assert_eq!(read::<Keys>(json), expected, "{json}");
    }
}

/// A pointer has the text that a key is written as, as it has the canonical name of a field.
#[test]
fn two_texts_of_one_key_are_one_key() {
    let upper = |value: &str| format!(r#"{{"ids":{{"{UPPER}":{value}}}}}"#);
    let pointer = format!("/ids/{LOWER}");
    for (json, code) in [(upper("0"), "minimum"), (upper("\"x\""), "type"), (upper("null"), "type")]
    {
        let violations = refused::<Keys>(&json);
        assert_eq!(found(&violations), [format!("{pointer} {code}")], "{json}");
        let offset = violations.first().position().unwrap().offset();
        assert_eq!(offset, json.find(UPPER).unwrap() + UPPER.len() + 2, "{json}");
    }
    let twice = format!(r#"{{"ids":{{"{UPPER}":1,"{LOWER}":2}}}}"#);
    assert_eq!(read::<Keys>(&twice), [format!("{pointer} duplicate_field")]);
    let first = accepted::<Keys>(format!(r#"{{"ids":{{"{UPPER}":1}}}}"#));
    assert_eq!(written(&first), json!({"ids": { LOWER: 1 }}));
}

#[test]
fn a_value_that_is_passed_over_shows_no_secret() {
    #[derive(ApiModel, Debug)]
    struct Safe {
        words: HashMap<char, Secret<String>>,
        #[api(secret)]
        pins: Option<BTreeMap<char, String>>,
        n: u8,
    }
    let source = r#"{"words":{"ab":"hunter2"},"pins":{"hunter2":"hunter2"},"n":-1}"#;
    let violations = refused::<Safe>(source);
    assert_eq!(found(&violations), ["/words format", "/pins format", "/n type"]);
    let shown = violations.render(source);
    assert!(!shown.contains("hunter2") && shown.contains(r#""n":-1"#), "{shown}");
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(rename_all = "camelCase")]
enum Locale {
    #[api(alias = "english")]
    En,
    DeAt,
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Open {
    A,
    #[api(other)]
    Other(String),
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(integer)]
enum Level {
    Low = -1,
    High = 7,
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(min_length = 2)]
struct Code(String);

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(maximum = 9)]
struct Number(u8);

#[derive(ApiModel, Debug, PartialEq)]
struct Named {
    locale: Option<BTreeMap<Locale, i32>>,
    open: Option<HashMap<Open, i32>>,
    level: Option<BTreeMap<Level, i32>>,
    code: Option<HashMap<Code, i32>>,
    #[api(values(minimum = 1))]
    number: Option<BTreeMap<Number, i32>>,
    date: Option<BTreeMap<Day, i32>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Day(chrono::NaiveDate);

#[test]
fn enums_and_newtypes_are_keys_where_they_are_read_from_a_text() {
    let text = r#"{"locale":{"en":1,"deAt":2},"open":{"x y":1},"level":{"-1":1,"7":2},"code":{"ab":3},"number":{"9":4},"date":{"2020-02-29":5}}"#;
    let named = Named {
        locale: Some([(Locale::En, 1), (Locale::DeAt, 2)].into()),
        open: Some([(Open::Other("x y".into()), 1)].into()),
        level: Some([(Level::Low, 1), (Level::High, 2)].into()),
        code: Some([(Code::new("ab").unwrap(), 3)].into()),
        number: Some([(Number::new(9).unwrap(), 4)].into()),
        date: Some(
            [(Day::new(chrono::NaiveDate::from_ymd_opt(2020, 2, 29).unwrap()).unwrap(), 5)].into(),
        ),
    };
    assert_eq!(accepted::<Named>(text), named);
    assert_eq!(named.to_json().unwrap(), text);
    assert_eq!(serde_json::from_str::<Named>(text).unwrap(), named);
    assert_eq!(
        accepted::<Named>(r#"{"locale":{"english":1}}"#).to_json().unwrap(),
        r#"{"locale":{"en":1}}"#
    );
}

#[test]
fn what_is_no_enum_or_newtype_is_no_key() {
    for (text, expected) in [
        (r#"{"locale":{"deat":1,"en":"x"}}"#, vec!["/locale/deat enum", "/locale/en type"]),
        (r#"{"locale":{"en":1,"english":2}}"#, vec!["/locale/en duplicate_field"]),
        (r#"{"level":{"1":1,"x":2,"7":3}}"#, vec!["/level/1 enum", "/level/x format"]),
        (r#"{"code":{"a":1,"":2}}"#, vec!["/code/ min_length", "/code/a min_length"]),
        (
            r#"{"number":{"10":0,"256":1,"-":1,"3":0}}"#,
            vec![
                "/number/- format",
                "/number/10 maximum",
                "/number/256 format",
                "/number/3 minimum",
            ],
        ),
        (r#"{"date":{"2020-02-30":5}}"#, vec!["/date/2020-02-30 format"]),
    ] {
        let mut found = read::<Named>(text);
        found.sort();
        assert_eq!(found, expected, "{text}");
        assert!(serde_json::from_str::<Named>(text).is_err(), "{text}");
    }
}

/// What a violation says beside its message.
fn params(violations: &Violations) -> Vec<String> {
    let all = violations.iter().flat_map(|it| it.params().iter());
    all.map(|(name, value)| format!("{name} = {value}")).collect()
}

#[test]
fn what_is_wrong_with_a_key_is_told_as_of_any_value() {
    for (text, said, expected) in [
        (
            r#"{"locale":{"enn":1}}"#,
            "/locale/enn: the key must be one of `en`, `deAt`; did you mean `en`?",
            &["expected = en, deAt", "suggestion = en"][..],
        ),
        (
            r#"{"level":{"1":1}}"#,
            "/level/1: the key must be one of `-1`, `7`",
            &["expected = -1, 7"],
        ),
        (
            r#"{"code":{"a":1}}"#,
            "/code/a: the key must have at least 2 characters",
            &["limit = 2", "actual = 1"],
        ),
        (
            r#"{"number":{"10":1}}"#,
            "/number/10: the key must be at most 9",
            &["limit = 9", "actual = 10"],
        ),
    ] {
        let violations = refused::<Named>(text);
        assert_eq!(violations.to_string(), said);
        assert_eq!(params(&violations), expected, "{text}");
    }
}

#[test]
fn of_a_key_in_a_secret_nothing_is_told_but_what_it_should_be() {
    #[derive(ApiModel, Debug)]
    struct Safe {
        #[api(secret)]
        locale: Option<BTreeMap<Locale, i32>>,
        #[api(secret)]
        code: Option<BTreeMap<Code, i32>>,
    }
    let violations = refused::<Safe>(r#"{"locale":{"enn":1},"code":{"a":1}}"#);
    assert_eq!(
        violations.to_string(),
        "2 violations: /locale: the key must be one of `en`, `deAt`; /code: the key must have at least 2 characters"
    );
    assert_eq!(params(&violations), ["expected = en, deAt", "limit = 2"]);
}
