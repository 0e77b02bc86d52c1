//! What the tests say often.

use std::fmt::Debug;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Context, Violation, Violations};
use serde_json::Value;

/// The clock of the reference model's own documentation.
pub const NOW: &str = "2017-07-11T18:45:37.098Z";

pub fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect(text).to_utc()
}

pub fn clock() -> Context {
    Context::at(instant(NOW))
}

/// Pointer and code of each violation, such as `/scope/0 min_length`.
pub fn found(violations: &Violations) -> Vec<String> {
    violations.iter().map(|it| format!("{} {}", it.pointer(), it.code())).collect()
}

/// What reading finds wrong at the usual clock; nothing where the value is accepted.
pub fn read<T: ApiModel>(json: impl AsRef<[u8]>) -> Vec<String> {
    T::from_json_with(json, &clock()).map_or_else(|violations| found(&violations), |_| Vec::new())
}

/// What the rules find wrong at the usual clock.
pub fn judged<T: ApiModel>(value: &T) -> Vec<String> {
    value.validate_with(&clock()).map_or_else(|violations| found(&violations), |()| Vec::new())
}

/// The violations of a text that must not be accepted.
#[track_caller]
pub fn refused<T: ApiModel + Debug>(json: impl AsRef<[u8]>) -> Violations {
    T::from_json_with(json, &clock()).expect_err("must be refused")
}

/// Reads a text that must be accepted.
#[track_caller]
pub fn accepted<T: ApiModel>(json: impl AsRef<[u8]>) -> T {
    T::from_json_with(json, &clock()).expect("must be accepted")
}

/// The same JSON text, read by `from_json` and by `serde_json`, with what is wrong in either case.
pub fn both_ways<T>(json: &str) -> [Result<T, String>; 2]
where
    T: ApiModel + for<'de> serde::Deserialize<'de>,
{
    [
        T::from_json(json).map_err(|violations| violations.to_string()),
        serde_json::from_str(json).map_err(|error| without_position(&error)),
    ]
}

/// The message alone: `serde_json` puts the place where reading ended behind it.
pub fn without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let end = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&end).unwrap_or(&text).to_owned()
}

/// What is written, which our own writer and `serde_json` must agree on.
#[track_caller]
pub fn written<T: ApiModel + serde::Serialize>(value: &T) -> Value {
    let text = value.to_json().expect("must be written");
    assert_eq!(serde_json::to_string(value).expect("must be written"), text);
    serde_json::from_str(&text).expect("must be JSON")
}

/// Texts, and what reading finds wrong in each, such as `/scope/0 min_length 1:9`. `serde_json` must say
/// the same of their structure, of a tree too. What is accepted is written, and read again.
#[track_caller]
pub fn table<T>(cases: &[(&str, &[&str])])
where
    T: ApiModel + Debug + PartialEq + serde::Serialize + for<'de> serde::Deserialize<'de>,
{
    let mut failures = Vec::new();
    for (text, expected) in cases {
        match everywhere::<T>(text) {
            Ok(found) if found == *expected => {}
            Ok(found) => failures.push(format!("{text}\n  is {found:?}\n not {expected:?}")),
            Err(failure) => failures.push(format!("{text}\n  {failure}")),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn everywhere<T>(json: &str) -> Result<Vec<String>, String>
where
    T: ApiModel + Debug + PartialEq + serde::Serialize + for<'de> serde::Deserialize<'de>,
{
    let ours = T::from_json(json).map_err(Violations::into_iter);
    let structure = match &ours {
        Ok(_) => Ok(()),
        Err(violations) => structure(violations.clone()),
    };
    let say = |read: Result<T, serde_json::Error>| match read {
        Ok(value) => (Some(value), Ok(())),
        Err(error) => (None, Err(without_position(&error))),
    };
    let (value, said) = say(serde_json::from_str(json));
    if said != structure {
        return Err(format!("from_str: {said:?}\n not {structure:?}"));
    }
    // A tree has no key twice, and no syntax.
    if !structure.as_ref().is_err_and(|it| it.contains("more than once")) {
        let tree: Value = serde_json::from_str(json).expect(json);
        let (tree, said) = say(serde_json::from_value(tree));
        if said != structure {
            return Err(format!("from_value: {said:?}\n not {structure:?}"));
        }
        if tree != value {
            return Err(format!("from_value: {tree:?}\n not {value:?}"));
        }
    }
    match (ours, value) {
        (Ok(ours), Some(value)) if ours == value => {
            let text = written(&ours).to_string();
            match T::from_json(&text) {
                Ok(again) if again == ours => Ok(Vec::new()),
                again => Err(format!("written as {text}, read as {again:?}")),
            }
        }
        (Ok(ours), value) => Err(format!("from_json: {ours:?}\n from_str: {value:?}")),
        (Err(violations), _) => Ok(violations.map(|it| placed(&it)).collect()),
    }
}

/// Pointer, code, line and column of a violation.
fn placed(violation: &Violation) -> String {
    let (pointer, code) = (violation.pointer(), violation.code());
    match violation.position() {
        Some(at) => format!("{pointer} {code} {}:{}", at.line(), at.column()),
        None => format!("{pointer} {code} nowhere"),
    }
}

/// What `Deserialize` says of the same violations: of those of structure alone.
fn structure(violations: impl Iterator<Item = Violation>) -> Result<(), String> {
    const CODES: [&str; 7] =
        ["required", "type", "format", "enum", "tag", "unknown_field", "duplicate_field"];
    violations
        .filter(|it| CODES.contains(&it.code()))
        .map(Violations::from)
        .reduce(Violations::merge)
        .map_or(Ok(()), |violations| Err(violations.to_string()))
}
