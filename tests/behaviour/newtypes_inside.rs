//! Newtypes around what has rules itself: other newtypes, models, type parameters; and secrets.

use std::collections::BTreeMap;
use std::fmt::Debug;

use model_core::{ApiModel, Valid};
use serde_json::{Value, json};

use crate::support::{accepted, clock, found, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_length = 2)]
struct Inner(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(check = |inner: &Inner| inner.0 != "no")]
struct Outer(Inner);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(unique_items, max_items = 2)]
struct Outers(Vec<Outer>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rule(|it| it.low <= it.high, code = "order"))]
struct Range {
    low: i32,
    #[api(maximum = 9)]
    high: i32,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(check(|it: &Range| it.low >= 0, code = "negative"))]
struct Positive(Range);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(max_items = 1)]
struct Ranges(Vec<Positive>);

#[test]
fn the_innermost_speaks_first_and_nobody_is_shown_what_is_no_value() {
    for (source, expected) in [
        (r#""yes""#, &[][..]),
        (r#""no""#, &[" check"]),
        (r#""n""#, &[" min_length"]),
        ("7", &[" type"]),
    ] {
        assert_eq!(read::<Outer>(source), expected, "{source}");
        assert_eq!(serde_json::from_str::<Outer>(source).is_ok(), expected.is_empty(), "{source}");
    }
    for (source, expected) in [
        (r#"["yes","yes"]"#, &[" unique_items"][..]),
        (r#"["n","n","no"]"#, &[" max_items", "/0 min_length", "/1 min_length", "/2 check"]),
    ] {
        assert_eq!(read::<Outers>(source), expected, "{source}");
    }
    assert!(Outer::new(Inner("no".into())).is_err());
    assert!(Outer::try_from(Inner("yes".into())).is_ok());
    assert_eq!(judged(&Outers(vec![Outer(Inner("n".into()))])), ["/0 min_length"]);
    assert_eq!(written(&Outer(Inner("yes".into()))), json!("yes"));
}

#[test]
fn a_model_inside_keeps_its_own_rules_to_itself() {
    for (source, expected, by_serde) in [
        (r#"{"low":0,"high":1}"#, &[][..], true),
        // The rules of the model are not the newtype's.
        (r#"{"low":2,"high":1}"#, &[" order"], true),
        (r#"{"low":1,"high":10}"#, &["/high maximum"], true),
        (r#"{"low":-1,"high":1}"#, &[" negative"], false),
        // They run on a model that is right, whatever the newtype says of it.
        (r#"{"low":-1,"high":-2}"#, &[" negative", " order"], false),
        (r#"{"low":-1,"high":10}"#, &[" negative", "/high maximum"], false),
        (r#"{"low":-1,"high":"x"}"#, &["/high type"], false),
        ("{}", &["/low required", "/high required"], false),
    ] {
        assert_eq!(read::<Positive>(source), expected, "{source}");
        assert_eq!(serde_json::from_str::<Positive>(source).is_ok(), by_serde, "{source}");
        let listed: Vec<_> = expected.iter().map(|it| format!("/0{it}")).collect();
        assert_eq!(read::<Vec<Positive>>(format!("[{source}]")), listed, "{source}");
        let mapped: Vec<_> = expected.iter().map(|it| format!("/k{it}")).collect();
        let source = format!("{{\"k\":{source}}}");
        assert_eq!(read::<BTreeMap<String, Positive>>(source), mapped);
    }
    let range = Range { low: -1, high: 10 };
    // Made by hand, everything is judged, as a builder does.
    assert_eq!(found(&Positive::new(range.clone()).unwrap_err()), [" negative", "/high maximum"]);
    let source = r#"[{"low":2,"high":1},{"low":-1,"high":10}]"#;
    assert_eq!(
        read::<Ranges>(source),
        [" max_items", "/0 order", "/1 negative", "/1/high maximum"]
    );
    assert_eq!(Valid::new(Positive(range)).unwrap_err().len(), 2);
    assert!(serde_json::from_str::<Valid<Positive>>(r#"{"low":2,"high":1}"#).is_err());
    assert!(serde_json::from_str::<Valid<Positive>>(r#"{"low":1,"high":2}"#).is_ok());
}

#[test]
fn serde_says_each_once_beside_the_rules_of_the_model() {
    let error = serde_json::from_str::<Valid<Positive>>(r#"{"low":-1,"high":10}"#).unwrap_err();
    let expected = "2 violations: is not valid; /high: must be at most 9";
    assert!(error.to_string().starts_with(expected), "{error}");
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(check = |_| true)]
struct Id<T>(T);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_items = 1)]
pub(crate) struct Ids<T: Clone = String>(pub(crate) Vec<T>)
where
    T: Debug;

#[derive(ApiModel, Debug, PartialEq)]
struct Boxed<T>(Box<T>);

#[derive(ApiModel, Debug, PartialEq)]
struct Optional {
    id: Id<Option<i32>>,
    other: Option<Id<Value>>,
}

#[test]
fn it_takes_type_parameters() {
    let ids = Ids::new(["a", "b"]).unwrap();
    assert_eq!(Ids::try_from(vec!["a".to_owned(), "b".to_owned()]).unwrap(), ids);
    assert_eq!(accepted::<Ids>(r#"["a","b"]"#), ids);
    assert_eq!(read::<Ids<Inner>>(r#"["a",7]"#), ["/0 min_length", "/1 type"]);
    assert_eq!(read::<Ids<Inner>>("[]"), [" min_items"]);
    assert_eq!(Id::<i32>::new(1).unwrap().into_inner(), 1);
    assert_eq!(Id::<String>::new("a").unwrap().as_ref(), "a");
    assert_eq!(read::<Id<Id<Inner>>>(r#""a""#), [" min_length"]);
    assert_eq!(found(&Boxed::new(Inner("a".into())).unwrap_err()), [" min_length"]);
    assert_eq!(*accepted::<Boxed<Inner>>(r#""ab""#).0, Inner("ab".into()));
}

#[test]
fn a_parameter_may_have_a_null() {
    for (source, expected) in [
        (r#"{"id":null}"#, json!({"id": null})),
        (r#"{"id":1,"other":null}"#, json!({"id": 1})),
        (r#"{"id":1,"other":[]}"#, json!({"id": 1, "other": []})),
    ] {
        assert_eq!(written(&accepted::<Optional>(source)), expected, "{source}");
        let read: Optional = serde_json::from_str(source).unwrap();
        assert_eq!(written(&read), expected, "{source}");
        let mut cbor = Vec::new();
        ciborium::into_writer(&read, &mut cbor).unwrap();
        assert_eq!(ciborium::from_reader::<Optional, _>(&*cbor).unwrap(), read);
    }
}

const SECRET: &str = "hunter2";

fn quotes(value: &str) -> Result<(), String> {
    Err(format!("`{value}` is bad"))
}

#[derive(ApiModel, Debug)]
#[api(secret, min_length = 50, check = quotes)]
struct Password(String);

#[derive(ApiModel, Debug)]
#[api(secret, max_properties = 0, keys(max_length = 1))]
struct Vault(BTreeMap<String, String>);

#[derive(ApiModel, Debug)]
struct Login {
    #[api(maximum = 3)]
    tries: Option<i32>,
    password: Option<Password>,
    old: Option<Vec<Password>>,
    others: Option<BTreeMap<String, Password>>,
    vault: Option<Vault>,
}

#[test]
fn a_secret_newtype_is_not_told() {
    for source in [
        r#"{"password":"hunter2"}"#,
        r#"{"password": {"a":"hunter2"}, "tries":9}"#,
        r#"{"password": ["hunter2"], "tries":9}"#,
        r#"{"old":["hunter2" , "hunter2"],"tries":9}"#,
        r#"{"old":{"a":"hunter2"},"tries":9}"#,
        r#"{"others":{"a":"hunter2"},"tries":9}"#,
        r#"{"vault":{"hunter2":"hunter2"},"tries":9}"#,
        r#"{"vault":{"hunter2":7},"tries":9}"#,
        r#"{"tries":9,"password":"hunter2","password":"hunter2"}"#,
        r#"{"tries":9,"password":"hunter2"#,
        r#"{"tries":9,"password":"hunter2\q"}"#,
        r#"{"tries":9,"old":["hunter2" "hunter2"]}"#,
        r#"{"tries":9,"vault":{"a":"hunter2",}}"#,
    ] {
        let violations = refused::<Login>(source);
        let said = [
            violations.render(source),
            format!("{violations:?} {violations}"),
            violations.to_problem().to_string(),
            serde_json::from_str::<Login>(source)
                .map_or_else(|it| it.to_string(), |_| String::new()),
        ];
        for said in said {
            assert!(!said.contains(SECRET), "{source}\n{said}");
        }
    }
    let alone = Password::from_json(r#" "hunter2" "#).unwrap_err();
    assert_eq!(found(&alone), [" min_length", " check"]);
    assert!(!alone.render(r#" "hunter2" "#).contains(SECRET) && alone.first().params().len() == 1);
    assert!(!Password::new(SECRET).unwrap_err().to_string().contains(SECRET));
}

#[test]
fn what_is_beside_a_secret_newtype_is_shown() {
    let source = r#"{"old": ["hunter2"], "tries": 9}"#;
    let violations = Login::from_json_with(source, &clock()).unwrap_err();
    assert_eq!(found(&violations), ["/tries maximum", "/old/0 min_length", "/old/0 check"]);
    let report = violations.render(source);
    assert!(report.contains(r#"{"old": [********], "tries": 9}"#), "{report}");
}
