//! `const_value`.

use model_core::ApiModel;
use serde_json::{Value, json};

use crate::support::{read, refused};

#[derive(ApiModel, Debug)]
struct Constants {
    #[api(const_value = "token")]
    text: Option<String>,
    #[api(const_value = -7)]
    integer: Option<i32>,
    #[api(const_value = 18_446_744_073_709_551_615)]
    large: Option<u64>,
    #[api(const_value = 0.1)]
    float: Option<f64>,
    #[api(const_value = 0.1)]
    single: Option<f32>,
    #[api(const_value = true)]
    boolean: Option<bool>,
    #[api(const_value = '"')]
    character: Option<char>,
    #[api(items(const_value = "a"))]
    list: Option<Vec<String>>,
}

#[test]
fn only_the_constant_is_permitted() {
    for (key, constant, others) in [
        ("text", json!("token"), [json!(""), json!("Token")]),
        ("integer", json!(-7), [json!(7), json!(-8)]),
        ("large", json!(u64::MAX), [json!(u64::MAX - 1), json!(0)]),
        ("float", json!(0.1), [json!(0.1_f64.next_up()), json!(0)]),
        ("single", json!(0.1), [json!(0.100_001), json!(1)]),
        ("boolean", json!(true), [json!(false), json!(false)]),
        ("character", json!("\""), [json!("'"), json!("a")]),
    ] {
        let with = |value: &Value| read::<Constants>(json!({ key: value }).to_string());
        assert_eq!(with(&constant), [""; 0], "{key}");
        for other in others {
            assert_eq!(with(&other), [format!("/{key} const_value")], "{other}");
        }
        assert_eq!(with(&json!([])), [format!("/{key} type")]);
    }
    assert_eq!(read::<Constants>(r#"{"list":["a","b"]}"#), ["/list/1 const_value"]);
}

#[test]
fn the_violation_says_the_constant() {
    for (json, message) in [
        (r#"{"text":"x"}"#, "must be `token`"),
        (r#"{"integer":0}"#, "must be `-7`"),
        (r#"{"single":0}"#, "must be `0.1`"),
        (r#"{"boolean":false}"#, "must be `true`"),
    ] {
        let violations = refused::<Constants>(json);
        assert_eq!(violations.first().message(), message);
        let expected = violations.first().params().get("expected").unwrap().to_string();
        assert!(message.contains(&expected), "{expected}");
    }
}
