//! A secret by a wrong name: what is behind a key that is not known.

use std::fmt::Debug;

use model_core::{ApiModel, Secret};

use crate::support::refused;

const SECRET: &str = "hunter2";

#[derive(ApiModel, Debug)]
struct Inside {
    lists: Option<Vec<Vec<i32>>>,
}

#[derive(ApiModel, Debug)]
struct Account {
    n: u8,
    #[api(secret)]
    word: Option<String>,
}

#[derive(ApiModel, Debug)]
struct Part {
    held: String,
}

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Login {
    name: Option<String>,
    tries: Option<u8>,
    #[api(secret, alias = "passphrase")]
    password: Option<String>,
    pin_1: Option<i64>,
    pin_2: Option<Secret<i64>>,
    owner: Option<Inside>,
    credentials: Option<Vec<Account>>,
    #[api(flatten)]
    part: Option<Part>,
}

/// The same, where what is not known is ignored.
#[derive(ApiModel, Debug)]
struct Open {
    tries: Option<u8>,
    #[api(secret)]
    password: Option<String>,
    inside: Option<Inside>,
}

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Public {
    name: Option<String>,
    tries: Option<u8>,
}

#[track_caller]
fn render<T: ApiModel + Debug>(text: &str) -> String {
    refused::<T>(text).render(text)
}

/// Whether the value of a key is shown that nobody knows.
#[track_caller]
fn shows_value_of<T: ApiModel + Debug>(key: &str) -> bool {
    [r#""hunter2""#, r#"["hunter2"]"#, r#"{"hunter2":1}"#].map(|value| {
        let report = render::<T>(&format!(r#"{{"{key}": {value}, "tries": "x"}}"#));
        assert!(report.contains(&format!("\"{key}\": ")), "the key itself is shown: {report}");
        assert_eq!(report.contains("********"), !report.contains(SECRET), "{report}");
        report.contains(SECRET)
    }) == [true; 3]
}

#[test]
fn a_secret_by_a_wrong_name_is_masked() {
    for (key, is_shown) in [
        ("pasword", false),
        ("Password", false),
        ("pass_phrase", false),
        // Nothing is near, and it may be meant all the same.
        ("pwd", false),
        ("token", false),
        ("credentals", false),
        // It is near to one that is a secret, and to one that is none.
        ("pin_3", false),
        // Whether a part is there nobody knows.
        ("hled", false),
        ("nmae", true),
        ("ownr", true),
    ] {
        assert_eq!(shows_value_of::<Login>(key), is_shown, "{key}");
        assert!(!shows_value_of::<Open>(key), "{key}");
        assert!(shows_value_of::<Public>(key), "{key}");
    }
    let text = r#"{"pasword": "hunter2"}"#;
    assert_eq!(
        render::<Login>(text),
        "error: 1 violation
 --> 1:2
  |
1 | {\"pasword\": ********}
  |  ^^^^^^^^^ /pasword: is not a known field; did you mean `password`? [unknown_field]
"
    );
}

/// It may belong to another object.
#[test]
fn what_is_not_known_inside_of_a_model_with_secrets_is_masked_too() {
    for text in [
        r#"{"tries": "x", "inside": {"password": "hunter2"}}"#,
        r#"{"tries": "x", "inside": {"lists": [], "more": {"password": "hunter2"}}}"#,
        r#"{"tries": "x", "more": "hunter2", "more": "hunter2"}"#,
        r#"{"tries": "x", "more": "hunter2"#,
    ] {
        let report = render::<Open>(text);
        assert!(!report.contains(SECRET), "{report}");
    }
}

/// Each key is compared with every name only as long as it is refused, and refused it is only so often.
#[test]
fn many_keys_that_nobody_knows_cost_no_more_than_they_are() {
    let keys: Vec<String> = (0..100_000).map(|index| format!("\"pasword{index}\":1")).collect();
    let text = format!("{{{},\"tries\":\"x\"}}", keys.join(","));
    for report in [render::<Login>(&text), render::<Open>(&text)] {
        assert!(report.starts_with("error: "), "{report}");
    }
}
