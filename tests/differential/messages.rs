//! A user of serde alone gets all structural errors in one message.

use model_core::ApiModel;
use serde::de::DeserializeOwned;

use crate::shapes::{Twin, ours, twin};

const WRONG: &str =
    r#"{"id":-1,"nmae":0,"inner":{"id":"7","open":{"id":256,"name":[]},"name":null},"id":2}"#;

/// The same sentence whatever the door.
#[test]
fn every_door_says_everything() {
    let expected = ours::Strict::from_json(WRONG).unwrap_err().to_string();
    assert_eq!(
        expected,
        "7 violations: /id: must be an integer from 0 to 4294967295; \
         /inner/id: must be an integer, not a string; /inner/name: must not be null; \
         /inner/open/id: must be an integer from 0 to 255; /inner/open/name: must be a string, not an array; \
         /nmae: is not a known field; did you mean `name`?; /id: is given more than once"
    );
    let doors: [serde_json::Result<ours::Strict>; 3] = [
        serde_json::from_str(WRONG),
        serde_json::from_slice(WRONG.as_bytes()),
        serde_json::from_reader(WRONG.as_bytes()),
    ];
    for door in doors {
        assert_eq!(door.unwrap_err().to_string(), expected);
    }
}

/// A tree cannot hold a key twice; in the rest it is as good as text.
#[test]
fn a_tree_and_yaml_say_everything_too() {
    let once = WRONG.replace(",\"id\":2", "");
    let expected = ours::Strict::from_json(&once).unwrap_err().to_string();
    let tree: serde_json::Value = serde_json::from_str(&once).unwrap();
    assert_eq!(message::<ours::Strict>(serde_json::from_value(tree)), expected);
    let yaml = message::<ours::Strict>(yaml_serde::from_str(&once));
    assert!(yaml.contains(&expected), "{yaml}");
}

#[test]
fn the_twin_stops_at_the_first() {
    let message = message::<twin::Strict>(serde_json::from_str(WRONG));
    assert!(message.starts_with("invalid value: integer `-1`, expected u32"), "{message}");
    let _: fn() -> _ = <twin::Strict as Twin>::any;
}

/// Also around a model: in a list of serde's, in a tuple, in a struct that serde derives.
#[test]
fn a_model_inside_a_type_of_serde_says_everything_of_itself() {
    #[derive(serde::Deserialize, Debug)]
    struct Envelope {
        #[expect(dead_code, reason = "it is only read")]
        body: (u8, ours::Nested),
    }
    let text = r#"{"body":[1,{"id":"x","name":7}]}"#;
    let message = message::<Envelope>(serde_json::from_str(text));
    assert!(
        message.starts_with(
            "2 violations: /id: must be an integer, not a string; /name: must be a string, not a number"
        ),
        "{message}"
    );
}

/// Rules are for requests: who reads with serde is not bothered with them.
#[test]
fn rules_are_not_structure() {
    #[derive(ApiModel, Debug)]
    struct Ruled {
        #[api(minimum = 10)]
        number: i32,
        #[api(min_length = 3)]
        text: String,
    }
    let read: Ruled = serde_json::from_str(r#"{"number":1,"text":""}"#).unwrap();
    assert_eq!((read.number, read.text.as_str()), (1, ""));
    let said = message::<Ruled>(serde_json::from_str(r#"{"number":1}"#));
    assert_eq!(said, "/text: is required");
}

fn message<T: DeserializeOwned + std::fmt::Debug>(
    read: Result<T, impl std::error::Error>,
) -> String {
    read.unwrap_err().to_string()
}
