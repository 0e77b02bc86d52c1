//! What the tests say often.

use std::fmt::Debug;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Context, Violations};
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
