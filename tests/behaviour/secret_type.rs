//! `Secret<T>`: never told, wherever it is.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, ApiValue as _, Patch, Secret, Valid, Violations};
use serde_json::{Value, json};

use crate::support::{accepted, both_ways, clock, found, instant, judged, refused, written};

const SECRET: &str = "hunter2";
const NUMBER: &str = "7301973";

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Inside {
    #[api(min_length = 50)]
    word: Option<String>,
    #[api(maximum = 9)]
    pin: Option<i64>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Login {
    #[api(max_length = 1, const_value = "x")]
    password: Option<Secret<String>>,
    #[api(maximum = 9, multiple_of = 2)]
    pin: Option<Secret<i64>>,
    #[api(check = |word| Err::<(), _>(format!("{} is bad", word.expose_secret())))]
    word: Option<Secret<String>>,
    #[api(items(max_length = 1), min_items = 9)]
    list: Option<Vec<Secret<String>>>,
    #[api(items(max_length = 1), min_items = 9, unique_items)]
    whole: Option<Secret<Vec<String>>>,
    #[api(keys(max_length = 1), values(max_length = 1), max_properties = 0)]
    map: Option<Secret<BTreeMap<String, String>>>,
    #[api(values(max_length = 1))]
    values: Option<BTreeMap<String, Secret<String>>>,
    #[api(date_range(max = now), precision = seconds)]
    birth: Option<Secret<DateTime<Utc>>>,
    #[api(date_range(after = birth))]
    seen: Option<DateTime<Utc>>,
    deep: Option<Box<Secret<Inside>>>,
    free: Option<Secret<Value>>,
    pair: Option<(String, Secret<String>)>,
    page: Option<Page<Secret<String>>>,
    n: Option<u8>,
}

/// It does not know what it holds.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Page<T> {
    items: Vec<T>,
    first: Option<T>,
}

/// Everything that can be said of violations, at once.
fn said(violations: &Violations, source: &str) -> String {
    [
        violations.to_string(),
        format!("{violations:?}"),
        violations.to_problem().to_string(),
        violations.render(source),
    ]
    .join("\n")
}

#[track_caller]
fn silent<T: ApiModel + std::fmt::Debug>(source: &str) {
    let violations = T::from_json_with(source, &clock()).expect_err(source);
    let said = said(&violations, source);
    for secret in [SECRET, NUMBER, "1999-12-31", "2099-12-31"] {
        assert!(!said.contains(secret), "{secret} of {source}\n{said}");
    }
    for violation in violations.iter().filter(|it| it.pointer() != "/seen") {
        assert!(violation.params().get("actual").is_none(), "{violation:?}");
    }
}

#[test]
fn nothing_that_is_wrong_tells_a_secret() {
    for field in [
        r#""password":"hunter2""#,
        r#""password":7301973"#,
        r#""password":["hunter2"]"#,
        r#""pin":7301973"#,
        r#""pin":"hunter2""#,
        r#""pin":7301973.5"#,
        r#""word":"hunter2""#,
        r#""list":["hunter2","x"]"#,
        r#""list":"hunter2""#,
        r#""list":[["hunter2"],7301973]"#,
        r#""whole":["hunter2","hunter2"]"#,
        r#""map":{"hunter2":"hunter2"}"#,
        r#""map":{"k":7301973}"#,
        r#""values":{"k":"hunter2","l":7301973}"#,
        r#""birth":"2099-12-31T00:00:00Z""#,
        r#""birth":"hunter2""#,
        r#""birth":"1999-12-31T00:00:00Z","seen":"1990-01-01T00:00:00Z""#,
        r#""deep":{"word":"hunter2","pin":7301973}"#,
        r#""deep":{"word":7301973,"pin":"hunter2"}"#,
        r#""deep":{"hunter2":1}"#,
        r#""pair":["a",7301973]"#,
        r#""pair":["a"]"#,
        r#""page":{"items":["hunter2",7301973,["hunter2"]],"first":7301973}"#,
        r#""page":{"items":"hunter2"}"#,
    ] {
        silent::<Login>(&format!("{{{field}}}"));
        silent::<Login>(&format!(r#"{{"n":1,{field},"n":2}}"#));
        silent::<Login>(&format!(r#"{{{field},"n":}}"#));
        silent::<Login>(&format!(r"{{{field},{field}}}"));
    }
}

#[test]
fn a_mistake_beside_a_secret_does_not_show_it() {
    for field in [
        r#""password":"hunter2""#,
        r#""pin" : 7301973"#,
        r#""list":["hunter2"]"#,
        "\"whole\":[\n\"hunter2\",\n\"hunter2\"]",
        r#""free":{"a":["hunter2",7301973]}"#,
        r#""values":{"a":"hunter2"}"#,
        r#""pair":["x","hunter2"]"#,
        r#""pair":["x","hunter2","hunter2"]"#,
        r#""page":{"items":["hunter2","hunter2"],"first":"hunter2"}"#,
        r#""page":{"items":[],"first":"x","first":"hunter2"}"#,
    ] {
        for source in [format!(r#"{{{field},"n":-1}}"#), format!(r#"{{"n":-1,{field}}}"#)] {
            let violations = Login::from_json_with(&source, &clock()).expect_err(&source);
            let said = said(&violations, &source);
            assert!(!said.contains(SECRET) && !said.contains(NUMBER), "{source}\n{said}");
            assert!(said.contains(r#""n":-1"#), "what is beside it is shown: {said}");
        }
    }
}

#[test]
fn a_secret_by_itself_is_one_too() {
    silent::<Secret<Inside>>(r#"{"word":"hunter2","pin":"hunter2"}"#);
    silent::<Vec<Secret<Inside>>>(r#"[{"word":"hunter2"},"hunter2",{"hunter2":1}]"#);
    silent::<Vec<Secret<Inside>>>(r#"[{"word":"hunter2","pin":}]"#);
    silent::<BTreeMap<String, Secret<Inside>>>(r#"{"k":{"pin":7301973}}"#);
    silent::<Option<Secret<Inside>>>(r#""hunter2""#);
    let violations = refused::<Vec<Secret<Inside>>>(r#"[{"word":"hunter2","hunter2":1},null]"#);
    assert_eq!(found(&violations), ["/0/word min_length", "/0 unknown_field", "/1 type"]);
    let columns: Vec<_> = violations.iter().map(|it| it.position().unwrap().column()).collect();
    assert_eq!(columns, [10, 20, 33]);
}

#[test]
fn rules_see_through_it() {
    for (json, expected) in [
        (json!({"password": "xy"}), &["/password max_length", "/password const_value"][..]),
        (json!({"pin": 11}), &["/pin maximum", "/pin multiple_of"]),
        (json!({"word": "w"}), &["/word check"]),
        (json!({"list": ["a", "bb"]}), &["/list min_items", "/list/1 max_length"]),
        (
            json!({"whole": ["bb", "bb"]}),
            &[
                "/whole min_items",
                "/whole unique_items",
                "/whole/0 max_length",
                "/whole/1 max_length",
            ],
        ),
        (
            json!({"map": {"kk": "vv"}}),
            &["/map max_properties", "/map max_length", "/map max_length"],
        ),
        (json!({"values": {"k": "vv"}}), &["/values max_length"]),
        (json!({"birth": "2099-12-31T00:00:00Z"}), &["/birth date_range"]),
        (json!({"deep": {"pin": 10}}), &["/deep/pin maximum"]),
        (json!({"page": {"items": ["x", 1], "first": null}}), &["/page/items/1 type"]),
    ] {
        let violations = refused::<Login>(json.to_string());
        assert_eq!(found(&violations), expected, "{json}");
    }
    let built = Login::builder().pin(11).list(["a".to_owned().into()]).build().unwrap_err();
    assert_eq!(found(&built), ["/pin maximum", "/pin multiple_of", "/list min_items"]);
    assert_eq!(built.first().params().len(), 1, "the limit alone");
}

#[test]
fn on_the_wire_it_is_what_it_holds() {
    #[derive(ApiModel, Debug)]
    struct Open {
        pin: Secret<i64>,
        whole: Secret<Vec<String>>,
        map: Secret<BTreeMap<String, String>>,
        #[api(precision = seconds)]
        birth: Secret<DateTime<Utc>>,
        free: Secret<Value>,
        pair: (String, Secret<String>),
        page: Page<Secret<String>>,
        none: Secret<Option<i32>>,
    }
    let json = json!({"pin": 4, "whole": ["a"], "map": {"k": "v"}, "birth": "2017-01-01T00:00:00.5Z",
        "free": [1, null], "pair": ["a", "b"], "page": {"items": ["x"]}});
    let mut with_null = json.clone();
    with_null["none"] = Value::Null;
    for open in both_ways::<Open>(&with_null.to_string()) {
        let open = open.expect("must be accepted");
        assert_eq!(*open.pin.expose_secret(), 4);
        assert_eq!(*open.birth.expose_secret(), instant("2017-01-01T00:00:00Z"));
        let mut expected = with_null.clone();
        expected["birth"] = json!("2017-01-01T00:00:00Z");
        assert_eq!(written(&open), expected);
        let shown = format!("{open:?}");
        assert_eq!(shown.matches("Secret(..)").count(), 8, "{shown}");
        assert!(!shown.contains("2017"), "{shown}");
    }
    let secret = Secret::new(vec![SECRET.to_owned()]);
    assert_eq!(serde_json::to_string(&secret).unwrap(), r#"["hunter2"]"#);
    let read: Secret<Vec<String>> = serde_json::from_str(r#"["hunter2"]"#).unwrap();
    assert_eq!(read, secret);
    let error = serde_json::from_str::<Secret<Vec<i32>>>(r#"["hunter2"]"#).unwrap_err();
    assert!(!error.to_string().contains(SECRET), "{error}");
    let error = serde_json::from_value::<Secret<u128>>(json!(SECRET)).unwrap_err();
    assert!(!error.to_string().contains(SECRET), "{error}");
}

#[test]
fn it_is_kept_and_given_out_by_name() {
    let mut secret: Secret<String> = SECRET.to_owned().into();
    assert_eq!(format!("{secret:?} {:?}", Some(&secret)), "Secret(..) Some(Secret(..))");
    secret.expose_secret_mut().push('!');
    assert_eq!(secret, Secret::new("hunter2!".to_owned()));
    assert_ne!(secret, Secret::default());
    assert_eq!(secret.clone().into_inner(), "hunter2!");
    assert_eq!(secret.expose_secret(), "hunter2!");
}

#[test]
fn a_setter_takes_what_fills_what_it_holds() {
    #[derive(ApiModel, Debug, PartialEq)]
    struct Words {
        #[api(default = "x", min_length = 1)]
        given: Secret<String>,
        shared: Secret<std::sync::Arc<str>>,
        list: Vec<Secret<String>>,
    }
    let login = Login::builder()
        .password(None)
        .pin(4)
        .whole(["a", "b"])
        .map([("k", "v")])
        .birth(instant("2017-01-01T00:00:00.9Z"))
        .free("x")
        .page(Page { items: vec![SECRET.to_owned().into()], first: None })
        .build_unvalidated();
    assert_eq!(login.birth, Some(instant("2017-01-01T00:00:00Z").into()));
    assert_eq!(login.whole, Some(vec!["a".to_owned(), "b".to_owned()].into()));
    let words = Words::builder().shared("y").list([Secret::new("z".to_owned())]).build().unwrap();
    assert_eq!(written(&words), json!({"given": "x", "shared": "y", "list": ["z"]}));
    assert_eq!(judged(&words), [""; 0]);
    assert_eq!(accepted::<Words>(words.to_json().unwrap()), words);
}

#[test]
fn a_valid_model_says_no_secret_either() {
    let error = serde_json::from_str::<Valid<Login>>(r#"{"password":"hunter2","pin":7301973}"#);
    let error = error.unwrap_err().to_string();
    assert!(error.contains("/password: ") && !error.contains(SECRET) && !error.contains(NUMBER));
}

#[test]
fn what_a_model_holds_is_wiped_with_it() {
    #[derive(ApiModel, Debug, PartialEq)]
    struct Login {
        name: String,
        factor: Patch<Factor>,
    }
    #[derive(ApiModel, Debug, PartialEq)]
    #[api(external)]
    enum Factor {
        Code { digits: u32 },
        Words(Vec<String>),
    }

    let mut login = Login { name: "ann".into(), factor: Factor::Code { digits: 7 }.into() };
    login.wipe();
    assert_eq!(login, Login { name: String::new(), factor: Factor::Code { digits: 0 }.into() });
    let mut words = Factor::Words(vec!["a".into(), "b".into()]);
    words.wipe();
    assert_eq!(words, Factor::Words(vec![String::new(), String::new()]));
}
