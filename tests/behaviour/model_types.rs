//! What is a model beside a struct: lists, options, boxes and maps of models, and `Valid`.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Valid};
use serde_json::json;

use crate::support::{
    accepted, clock, found, instant, judged, read, refused, without_position, written,
};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Item {
    #[api(minimum = 10)]
    n: i32,
}

#[test]
fn a_list_of_models_is_one() {
    let json = r#"[{"n":10},{"n":1},{},7,{"n":"x"},null]"#;
    let violations = refused::<Vec<Item>>(json);
    assert_eq!(
        found(&violations),
        ["/1/n minimum", "/2/n required", "/3 type", "/4/n type", "/5 type"]
    );
    for (violation, text) in violations.iter().zip(["1},", "{}", "7,", "\"x\"", "null"]) {
        assert_eq!(violation.position().unwrap().offset(), json.find(text).unwrap());
    }
    assert_eq!(accepted::<Vec<Item>>("[]"), []);
    let two = accepted::<Vec<Item>>(r#"[{"n":10},{"n":11}]"#);
    assert_eq!(written(&two), json!([{"n": 10}, {"n": 11}]));
    assert_eq!(read::<Vec<Item>>("{}"), [" type"]);
}

#[test]
fn an_optional_model_may_be_null() {
    assert_eq!(accepted::<Option<Item>>("null"), None);
    assert_eq!(accepted::<Option<Item>>(r#"{"n":10}"#), Some(Item { n: 10 }));
    assert_eq!(read::<Option<Item>>(r#"{"n":1}"#), ["/n minimum"]);
    assert_eq!(read::<Option<Item>>("1"), [" type"]);
    assert_eq!(read::<Item>("null"), [" type"]);
    assert_eq!(None::<Item>.to_json().unwrap(), "null");
}

#[test]
fn a_box_and_a_map_of_models_are_ones() {
    assert_eq!(read::<Box<Item>>(r#"{"n":1}"#), ["/n minimum"]);
    assert_eq!(
        read::<BTreeMap<String, Item>>(r#"{"a/b":{"n":1},"c":2}"#),
        ["/a~1b/n minimum", "/c type"]
    );
    assert_eq!(read::<HashMap<String, Item>>(r#"{"a":{"n":1}}"#), ["/a/n minimum"]);
    assert_eq!(
        read::<Vec<Option<Box<BTreeMap<String, Vec<Item>>>>>>(r#"[null,{"a":[{"n":1}]}]"#),
        ["/1/a/0/n minimum"]
    );
    assert_eq!(judged(&vec![Item { n: 10 }, Item { n: 9 }]), ["/1/n minimum"]);
}

#[test]
fn a_valid_model_was_judged() {
    fn n(item: &Valid<Item>) -> i32 {
        item.n
    }
    let valid = Valid::new(Item { n: 10 }).unwrap();
    assert_eq!((n(&valid), valid.as_ref().n), (10, 10));
    assert_eq!(serde_json::to_string(&valid).unwrap(), r#"{"n":10}"#);
    assert_eq!(valid.into_inner(), Item { n: 10 });
    assert_eq!(found(&Valid::new(Item { n: 9 }).unwrap_err()), ["/n minimum"]);
    assert_eq!(found(&Valid::new(vec![Item { n: 9 }]).unwrap_err()), ["/0/n minimum"]);
}

#[test]
fn a_valid_model_is_judged_in_its_context_or_at_the_system_clock() {
    #[derive(ApiModel, Clone, Debug)]
    struct Dated {
        #[api(date_range(max = now))]
        at: DateTime<Utc>,
    }
    let dated = Dated { at: instant("2017-07-12T00:00:00Z") };
    assert_eq!(found(&Valid::new_with(dated.clone(), &clock()).unwrap_err()), ["/at date_range"]);
    assert!(Valid::new(dated).is_ok(), "the system clock is past that");
    assert!(serde_json::from_str::<Valid<Dated>>(r#"{"at":"2017-07-12T00:00:00Z"}"#).is_ok());
    assert!(serde_json::from_str::<Valid<Dated>>(r#"{"at":"9999-07-12T00:00:00Z"}"#).is_err());
}

#[test]
fn deserializing_a_valid_model_says_structure_and_rules_at_once() {
    #[derive(ApiModel, Debug)]
    struct Two {
        item: Item,
        text: String,
    }
    let error = serde_json::from_str::<Valid<Two>>(r#"{"item":{"n":1},"text":7}"#).unwrap_err();
    assert_eq!(
        without_position(&error),
        "2 violations: /item/n: must be at least 10; /text: must be a string, not a number"
    );
    let list = serde_json::from_str::<Vec<Valid<Item>>>(r#"[{"n":10},{"n":1}]"#).unwrap_err();
    assert_eq!(without_position(&list), "/n: must be at least 10");
}
