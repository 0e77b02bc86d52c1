//! `secret`: the value never appears in what is said about the model.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Context, Violations};
use serde_json::Value;

use crate::support::{clock, found, refused};

/// A word that occurs in no message, key or limit of these tests.
const SECRET: &str = "hunter2";
const NUMBER: &str = "7301973";

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Inside {
    #[api(min_length = 50)]
    word: Option<String>,
    #[api(maximum = 9)]
    pin: Option<i64>,
}

/// A careless check: its words quote the value.
fn is_none_of_ours(word: &str) -> Result<(), String> {
    Err(format!("`{word}` is not one of ours"))
}

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Login {
    #[api(maximum = 3)]
    tries: Option<i32>,
    #[api(secret, min_length = 50)]
    password: Option<String>,
    #[api(secret, maximum = 9, multiple_of = 2, const_value = 4)]
    pin: Option<i64>,
    #[api(secret, const_value = "x", check = String::is_empty, check = is_none_of_ours)]
    word: Option<String>,
    #[api(secret, items(max_length = 1), min_items = 9, unique_items)]
    list: Option<Vec<String>>,
    #[api(secret, keys(max_length = 1), values(max_length = 1))]
    map: Option<BTreeMap<String, String>>,
    #[api(secret, date_range(max = now))]
    birth: Option<DateTime<Utc>>,
    #[api(secret)]
    deep: Option<Inside>,
    #[api(secret)]
    free: Option<Value>,
}

/// Everything that can be said of violations, at once.
fn said(violations: &Violations, source: &str) -> String {
    let parts = [
        violations.to_string(),
        format!("{violations:?}"),
        serde_json::to_string(violations).expect("must be written"),
        violations.to_problem().to_string(),
        violations.render(source),
        violations.clone().under("/x").render(source),
    ];
    parts.join("\n")
}

#[track_caller]
fn silent(source: &str) {
    let violations = Login::from_json_with(source, &clock()).expect_err(source);
    let said = said(&violations, source);
    for secret in [SECRET, NUMBER, "1999-12-31", "2099-12-31"] {
        assert!(!said.contains(secret), "{secret} of {source}\n{said}");
    }
}

#[test]
fn no_rule_and_no_mistake_of_structure_tells_a_secret() {
    for source in [
        r#"{"password":"hunter2"}"#,
        r#"{"pin":7301973}"#,
        r#"{"word":"hunter2"}"#,
        r#"{"list":["hunter2","hunter2"]}"#,
        r#"{"map":{"k":"hunter2"}}"#,
        r#"{"birth":"2099-12-31T00:00:00Z"}"#,
        r#"{"birth":"hunter2"}"#,
        r#"{"birth":"1999-12-31"}"#,
        r#"{"password":7301973}"#,
        r#"{"password":["hunter2"]}"#,
        r#"{"password":{"hunter2":"hunter2"}}"#,
        r#"{"pin":"hunter2"}"#,
        r#"{"pin":7301973.5}"#,
        r#"{"pin":73019737301973730197373019737301973}"#,
        r#"{"list":"hunter2"}"#,
        r#"{"list":[7301973]}"#,
        r#"{"map":["hunter2"]}"#,
        r#"{"deep":{"word":"hunter2","pin":7301973}}"#,
        r#"{"deep":{"word":7301973,"pin":"hunter2"}}"#,
        r#"{"deep":"hunter2"}"#,
    ] {
        silent(source);
    }
}

#[test]
fn a_mistake_beside_a_secret_does_not_show_it() {
    for rest in [r#""tries":9"#, r#""tries":"x""#, r#""what":1"#, r#""tries":1,"tries":2"#] {
        for secret in [
            r#""password":"hunter2""#,
            r#""pin" : 7301973"#,
            r#""deep":{"word":"hunter2"}"#,
            r#""free":{"a":["hunter2",7301973]}"#,
            r#""list":["hunter2"]"#,
            "\"list\":[\n\"hunter2\",\n\"hunter2\"]",
            r#""map":{"a":"hunter2"}"#,
            // Of a repeated key both values are as secret.
            r#""password":"x","password":"hunter2""#,
            r#""password":"hunter2","password":"x""#,
            r#""pin":"hunter2","pin":7301973"#,
        ] {
            silent(&format!("{{{secret},{rest}}}"));
            silent(&format!("{{{rest},{secret}}}"));
            silent(&format!("{{\"deep\":{{{secret},\"nothing\":1}},{rest}}}"));
        }
    }
}

#[derive(ApiModel, Debug)]
struct Account {
    owner: Login,
    logins: Option<Vec<Login>>,
    by_name: Option<BTreeMap<String, Login>>,
    #[api(minimum = 1)]
    n: Option<i32>,
}

#[test]
fn what_is_passed_over_shows_no_secret_inside_it() {
    for source in [
        r#"{"owner":{"password":"x"},"n":0,"owner":{"password":"hunter2"}}"#,
        r#"{"owner":{},"n":0,"by_name":{"k":{},"k":{"password":"hunter2"}}}"#,
        r#"{"owner":[{"password":"hunter2"}],"n":0}"#,
        r#"{"owner":{},"n":0,"logins":{"a":{"password":"hunter2"}}}"#,
        r#"{"owner":{},"n":0,"by_name":[{"password":"hunter2"}]}"#,
    ] {
        let violations = Account::from_json_with(source, &clock()).expect_err(source);
        let said = said(&violations, source);
        assert!(!said.contains(SECRET), "{source}\n{said}");
        assert!(said.contains("\"n\":0"), "what is beside it is shown: {said}");
    }
}

#[test]
fn another_text_than_the_one_that_was_read_is_not_shown() {
    let violations = Login::from_json(r#"{"password":"x","tries":9}"#).expect_err("refused");
    let other = r#"{"tries":9,"password":"hunter2"}"#;
    assert!(!violations.render(other).contains(SECRET));
    let of_other = Login::from_json(other).expect_err("refused");
    assert!(!violations.merge(of_other).render(other).contains(SECRET));
}

#[derive(ApiModel, Debug)]
#[api(rule(|it| Err::<(), _>(format!("{} is bad", it.word)), field = word))]
struct Told {
    #[api(secret)]
    word: String,
    #[api(secret)]
    wide: Option<u128>,
    #[api(secret)]
    born: Option<DateTime<Utc>>,
    #[api(date_range(after = born + 1 day))]
    seen: Option<DateTime<Utc>>,
}

#[test]
fn a_rule_about_a_secret_does_not_quote_it() {
    let source =
        r#"{"word":"hunter2","born":"1999-12-31T00:00:00Z","seen":"1990-01-01T00:00:00Z"}"#;
    let violations = Told::from_json(source).expect_err("refused");
    let found: Vec<_> = violations.iter().map(|it| (it.pointer(), it.code())).collect();
    assert_eq!(found, [("/seen", "date_range"), ("/word", "rule")]);
    let said = said(&violations, source);
    assert!(!said.contains(SECRET) && !said.contains("1999"), "{said}");
}

#[test]
fn a_format_that_quotes_what_it_found_is_not_quoted() {
    let value = serde_json::json!({"word": "w", "wide": SECRET});
    let error = serde_json::from_value::<Told>(value).expect_err("refused").to_string();
    assert!(error.starts_with("/wide: ") && !error.contains(SECRET), "{error}");
}

#[test]
fn a_syntax_error_in_or_behind_a_secret_does_not_show_it() {
    for source in [
        r#"{"password":"hunter2"#,
        r#"{"password":"hunter2\q"}"#,
        "{\"password\":\"hunter2\n\"}",
        r#"{"password":"hunter2"]"#,
        r#"{"password":hunter2}"#,
        r#"{"password" "hunter2"}"#,
        r#"{"password":"a" "hunter2"}"#,
        r#"{"pin":7301973 7301973}"#,
        r#"{"pin":07301973}"#,
        r#"{"pin":7301973x}"#,
        r#"{"free":["hunter2",}"#,
        r#"{"list":["hunter2",,"hunter2"]}"#,
        r#"{"list":["hunter2" "hunter2"]}"#,
        r#"{"password":"hunter2","tries":}"#,
        r#"{"tries":9,"password":"hunter2","tries":}"#,
        r#"{"tries":,"password":"hunter2"}"#,
        r#"{"deep":{"word":"hunter2",},"tries":9}"#,
    ] {
        silent(source);
    }
}

#[test]
fn a_key_inside_a_secret_is_as_secret() {
    for (source, pointer) in [
        (r#"{"map":{"hunter2":"xx"}}"#, "/map"),
        (r#"{"map":{"hunter2":7}}"#, "/map"),
        (r#"{"map":{"hunter2":"x","hunter2":"x"}}"#, "/map"),
        (r#"{"deep":{"hunter2":1}}"#, "/deep"),
    ] {
        silent(source);
        let violations = Login::from_json(source).unwrap_err();
        assert!(violations.iter().all(|it| it.pointer() == pointer), "{violations}");
    }
}

#[test]
fn the_cap_of_a_report_shows_no_secret_either() {
    let source = r#"{"tries":9,"pin":1,"list":["ab"],"password":"hunter2"}"#;
    for cap in 1..9 {
        let cx = Context::at(clock().now()).max_violations(cap);
        let violations = Login::from_json_with(source, &cx).unwrap_err();
        assert!(!said(&violations, source).contains(SECRET), "{cap}");
    }
}

#[test]
fn serde_tells_no_secret_either() {
    for source in [
        r#"{"password":7301973}"#,
        r#"{"pin":"hunter2"}"#,
        r#"{"birth":"hunter2"}"#,
        r#"{"deep":{"word":7301973}}"#,
    ] {
        let error = serde_json::from_str::<Login>(source).unwrap_err().to_string();
        assert!(!error.contains(SECRET) && !error.contains(NUMBER), "{error}");
    }
}

#[test]
fn a_violation_of_a_secret_keeps_its_limit_and_not_what_the_value_is() {
    let violations = Login::from_json(r#"{"password":"hunter2"}"#).unwrap_err();
    let first = violations.first();
    assert_eq!((first.pointer(), first.code()), ("/password", "min_length"));
    assert_eq!(first.params().get("limit").unwrap(), &50);
    assert_eq!(first.params().len(), 1);
    let built = Login::builder().password(SECRET).build().unwrap_err();
    assert_eq!(built.first().params(), first.params());
}

#[derive(ApiModel, Debug)]
struct Inlined {
    #[api(flatten, secret)]
    pair: Pair,
    name: String,
}

#[derive(ApiModel, Debug)]
struct Pair {
    first: u8,
    second: Option<u8>,
}

#[derive(ApiModel, Debug)]
#[api(tag = "kind")]
enum Tagged {
    Pair(#[api(secret)] Pair),
}

#[test]
fn the_keys_of_a_secret_among_others_are_masked() {
    let text = r#"{"kind":"Pair","first":4711,"name":5,"second":12}"#;
    let inlined = refused::<Inlined>(text);
    assert_eq!(found(&inlined), ["/first type", "/name type"]);
    let tagged = refused::<Tagged>(text);
    assert_eq!(found(&tagged), ["/first type"]);
    for violations in [inlined, tagged] {
        let shown = violations.render(text);
        assert!(!shown.contains("4711") && !shown.contains("12"), "{shown}");
    }
}
