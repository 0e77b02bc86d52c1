//! What must hold of a model and a text, whatever the model combines.

use std::fmt::Debug;

use model_core::{ApiModel, Valid, Violations};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::support::{clock, found};

/// A value that is in no message, key or limit of these tests.
pub const SECRET: &str = "s3cr3t-42";
/// The same as a number.
pub const NUMBER: &str = "7301973";

/// What all models of these tests are.
pub trait Model:
    ApiModel + Clone + Debug + PartialEq + Serialize + for<'de> Deserialize<'de>
{
}

impl<T> Model for T where
    T: ApiModel + Clone + Debug + PartialEq + Serialize + for<'de> Deserialize<'de>
{
}

/// Reads each text, finds what is expected, and nothing else, whichever way it is asked.
#[track_caller]
pub fn hold<T: Model>(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        check::<T>(text, expected);
        // An object is the same whatever the order of its keys, and a tag may be late.
        if !expected.iter().any(|it| it.ends_with("duplicate_field")) {
            let value: Value = serde_json::from_str(text).expect(text);
            for reverse in [false, true] {
                check::<T>(&ordered(&value, reverse), expected);
            }
        }
    }
}

#[track_caller]
fn check<T: Model>(text: &str, expected: &[&str]) {
    let read = T::from_json_with(text, &clock());
    let plain = serde_json::from_str::<T>(text);
    let valid = serde_json::from_str::<Valid<T>>(text);
    match (read, plain) {
        (Ok(model), plain) => {
            assert!(expected.is_empty(), "must be refused: {text}");
            assert_eq!(plain.expect(text), model, "{text}");
            assert_eq!(Valid::new_with(model.clone(), &clock()).as_deref(), Ok(&model), "{text}");
            assert_eq!(valid.expect(text).into_inner(), model, "{text}");
            comes_back(&model);
        }
        (Err(violations), plain) => {
            assert_eq!(sorted(&found(&violations)), sorted(expected), "{text}");
            assert!(violations.iter().all(|it| it.position().is_some()), "{violations:?}");
            assert!(violations.render(text).starts_with("error: "), "{text}");
            let said = valid.expect_err(text).to_string();
            for it in violations.iter().filter(|it| !it.pointer().is_empty()) {
                assert!(said.contains(&format!("{}: ", it.pointer())), "{text}: {said}");
            }
            // The rules say of a model what reading said of its text.
            if let Ok(model) = plain {
                let judged = model.validate_with(&clock()).expect_err(text);
                assert_eq!(sorted(&found(&judged)), sorted(expected), "{text}");
                assert_eq!(Valid::new_with(model, &clock()).expect_err(text), judged);
            }
        }
    }
}

fn sorted<T: ToString>(found: &[T]) -> Vec<String> {
    let mut found: Vec<_> = found.iter().map(T::to_string).collect();
    found.sort();
    found
}

/// Written and read again it is the same, and both writers agree, about views too.
#[track_caller]
pub fn comes_back<T: Model>(model: &T) {
    let text = model.to_json().expect("must be written");
    assert_eq!(serde_json::to_string(model).expect("must be written"), text);
    assert_eq!(&T::from_json_with(&text, &clock()).expect(&text), model, "{text}");
    assert_eq!(&serde_json::from_str::<T>(&text).expect(&text), model, "{text}");
    let value = serde_json::to_value(model).expect("must be written");
    assert_eq!(&serde_json::from_value::<T>(value).expect(&text), model, "{text}");
    for view in [model.as_request(), model.as_response()] {
        let text = view.to_json().expect("must be written");
        assert_eq!(serde_json::to_string(&view).expect("must be written"), text);
    }
    let mut bytes = Vec::new();
    ciborium::into_writer(model, &mut bytes).expect("must be written");
    assert_eq!(&ciborium::from_reader::<T, _>(bytes.as_slice()).expect(&text), model, "{text}");
}

/// The same JSON with its keys in another order.
fn ordered(value: &Value, reverse: bool) -> String {
    let mut parts: Vec<_> = match value {
        Value::Array(items) => items.iter().map(|it| ordered(it, reverse)).collect(),
        Value::Object(members) => sorted_members(members)
            .map(|(key, it)| format!("{}: {}", Value::from(key.as_str()), ordered(it, reverse)))
            .collect(),
        scalar => return scalar.to_string(),
    };
    let (open, close) = if value.is_array() { ('[', ']') } else { ('{', '}') };
    if reverse && value.is_object() {
        parts.reverse();
    }
    format!("{open}{}{close}", parts.join(", "))
}

fn sorted_members(members: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    let mut members: Vec<_> = members.iter().collect();
    members.sort_by_key(|(key, _)| key.as_str());
    members.into_iter()
}

/// Refuses the text, finds what is expected, and tells nothing of the secret, however it is asked.
#[track_caller]
pub fn silent<T: Model>(text: &str, expected: &[&str]) {
    let violations = T::from_json_with(text, &clock()).expect_err(text);
    assert_eq!(sorted(&found(&violations)), sorted(expected), "{text}");
    tells_nothing(&violations, text);
    for error in [
        serde_json::from_str::<T>(text).err(),
        serde_json::from_str::<Valid<T>>(text).err(),
        serde_json::from_str(text).ok().and_then(|it| serde_json::from_value::<T>(it).err()),
    ] {
        conceals(&error.map_or_else(String::new, |it| it.to_string()), text);
    }
    if let Ok(model) = serde_json::from_str::<T>(text) {
        tells_nothing(&model.validate_with(&clock()).expect_err(text), text);
    }
    // A text that ends anywhere, or goes wrong behind the secret, is no way to see it.
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let broken = format!("{} \u{1}", &text[..end]);
        if let Err(violations) = T::from_json_with(&broken, &clock()) {
            tells_nothing(&violations, &broken);
        }
    }
}

#[track_caller]
fn tells_nothing(violations: &Violations, text: &str) {
    let said = [
        violations.to_string(),
        format!("{violations:?}"),
        serde_json::to_string(violations).expect("must be written"),
        violations.to_problem().to_string(),
        violations.render(text),
        violations.clone().under("/x").render(text),
    ];
    conceals(&said.join("\n"), text);
}

#[track_caller]
fn conceals(said: &str, text: &str) {
    assert!(!said.contains(SECRET) && !said.contains(NUMBER), "{text}\n{said}");
}
