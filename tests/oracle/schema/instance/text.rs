//! Texts.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde_json::{Map, Value, json};

use super::super::judge;
use super::Random;

pub const TEXTS: [&str; 16] = [
    "",
    "a",
    "ab",
    "aB1",
    "A_b",
    "é",
    "x y",
    "IDENTITY",
    "null",
    "0",
    "/a/b",
    "a@b.org",
    "d\u{1F600}",
    "sp:scopes:all",
    "_id",
    "not-a-date",
];

const DATES: [&str; 7] = [
    "2020-01-31T00:00:00Z",
    "2020-02-30T00:00:00Z",
    "2031-12-31T23:59:59.123456789+05:30",
    "1999-01-01T00:00:00-00:00",
    "2020-01-31",
    "2020-01-31T00:00:00",
    "12:00:00",
];

const UUIDS: [&str; 4] = [
    "67e55044-10b1-426f-9247-bb680e5fe0c8",
    "67E55044-10B1-426F-9247-BB680E5FE0C8",
    "00000000-0000-0000-0000-000000000000",
    "67e5504410b1426f9247bb680e5fe0c8",
];

const URLS: [&str; 6] =
    ["https://example.org/a?b#c", "http://[::1]:80/", "mailto:a@b.org", "urn:a:b", "//a.b/", "a b"];

/// What is as long as the models let one be, and longer.
const EMAILS: [&str; 3] = ["a@b.org", "abcdefg@b.org", "somebody.else@example.org"];

/// A text of a schema, mostly.
pub fn text(schema: &Map<String, Value>, random: &mut Random) -> Value {
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    if format.starts_with("date") || format.starts_with("time") {
        return (*random.pick(&DATES)).into();
    }
    let examples: &[&str] = match format {
        "uuid" => &UUIDS,
        "uri" => &URLS,
        "email" => &EMAILS,
        _ => &[],
    };
    if !examples.is_empty() && random.happens(95) {
        return (*random.pick(examples)).into();
    }
    let least = schema.get("minLength").and_then(Value::as_u64).unwrap_or(0);
    let matching = schema.get("pattern").filter(|_| random.happens(80)).map(matching);
    let text = match matching.filter(|texts| !texts.is_empty()) {
        Some(texts) => *random.pick(&texts),
        None => *random.pick(&TEXTS),
    };
    let missing = usize::try_from(least).unwrap_or(0).saturating_sub(text.chars().count());
    let text = format!("{text}{}", "a".repeat(missing.min(64)));
    match schema.get("maxLength").and_then(Value::as_u64) {
        Some(most) if most <= 5000 && random.happens(30) => {
            let exact = usize::try_from(most).unwrap_or(0) + random.below(2);
            "é".repeat(exact).into()
        }
        _ => text.into(),
    }
}

/// The texts that match a pattern, which are looked for once.
fn matching(pattern: &Value) -> Vec<&'static str> {
    static FOUND: Mutex<BTreeMap<String, Vec<&'static str>>> = Mutex::new(BTreeMap::new());
    let find = || {
        let judge = judge(&json!({"pattern": pattern}));
        TEXTS.into_iter().filter(|text| judge.is_valid(&Value::from(*text))).collect()
    };
    let mut found = FOUND.lock().expect("nobody panics here");
    found.entry(pattern.to_string()).or_insert_with(find).clone()
}
