//! `Patch` beside the double option that users of serde write in its place.

use model_core::{ApiModel, Patch};
use serde::{Deserialize, Deserializer, Serialize};

#[derive(ApiModel, Debug)]
struct Ours {
    number: Patch<i32>,
    text: Patch<String>,
    list: Patch<Vec<Option<bool>>>,
    inner: Patch<Box<Ours>>,
}

#[derive(Serialize, Deserialize, Debug)]
#[expect(clippy::option_option, reason = "that is what it is compared with")]
struct Theirs {
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    number: Option<Option<i32>>,
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    text: Option<Option<String>>,
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    list: Option<Option<Vec<Option<bool>>>>,
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    inner: Option<Option<Box<Theirs>>>,
}

fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

const NUMBERS: [&str; 5] =
    ["", r#""number":null"#, r#""number":7"#, r#""number":"x""#, r#""number":7e99"#];
const TEXTS: [&str; 4] = ["", r#""text":null"#, r#""text":"a""#, r#""text":[]"#];
const LISTS: [&str; 4] = ["", r#""list":null"#, r#""list":[null,true]"#, r#""list":[1]"#];

/// Every combination of what can be said of each field.
fn objects(inner: &[String]) -> Vec<String> {
    let mut objects = Vec::new();
    for number in NUMBERS {
        for text in TEXTS {
            for list in LISTS {
                for inner in inner {
                    let given = [number, text, list, inner].into_iter().filter(|it| !it.is_empty());
                    objects.push(format!("{{{}}}", given.collect::<Vec<_>>().join(",")));
                }
            }
        }
    }
    objects
}

#[test]
fn a_patch_is_a_double_option() {
    let plain = objects(&[String::new(), r#""inner":null"#.into(), r#""inner":1"#.into()]);
    let inner: Vec<_> = plain.iter().step_by(7).map(|it| format!(r#""inner":{it}"#)).collect();
    let mut accepted = 0;
    for text in plain.iter().chain(&objects(&inner)) {
        let theirs = serde_json::from_str::<Theirs>(text).ok();
        let theirs = theirs.map(|it| serde_json::to_string(&it).unwrap());
        let read = Ours::from_json(text).ok().map(|it| it.to_json().unwrap());
        assert_eq!(read, theirs, "{text}");
        let read = serde_json::from_str::<Ours>(text).ok();
        assert_eq!(read.map(|it| serde_json::to_string(&it).unwrap()), theirs, "{text}");
        accepted += usize::from(theirs.is_some());
    }
    assert!(accepted > 200, "{accepted}");
}
