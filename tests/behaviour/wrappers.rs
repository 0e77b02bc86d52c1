//! Texts that are no `String`, and pointers to what a field holds.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use model_core::ApiModel;
use serde_json::json;

use crate::support::{accepted, both_ways, found, instant, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Texts<'a> {
    #[api(min_length = 2, const_value = "né")]
    cow: Cow<'a, str>,
    #[api(max_length = 2)]
    boxed: Option<Box<str>>,
    #[api(default = "né", max_length = 2)]
    shared: Arc<str>,
    #[api(const_value = "né")]
    counted: Option<Rc<str>>,
}

#[test]
fn a_text_is_a_text_whatever_holds_it() {
    let json = r#"{"cow":"n\u00e9","boxed":"né","shared":"x","counted":"né"}"#;
    for texts in both_ways::<Texts<'static>>(json) {
        let texts = texts.expect("must be accepted");
        assert!(matches!(texts.cow, Cow::Owned(_)));
        assert_eq!(texts.boxed.as_deref(), Some("né"));
        assert_eq!((&*texts.shared, texts.counted.as_deref()), ("x", Some("né")));
        assert_eq!(
            written(&texts),
            json!({"cow": "né", "boxed": "né", "shared": "x", "counted": "né"})
        );
    }
    let absent = accepted::<Texts<'_>>(r#"{"cow":"né"}"#);
    assert_eq!(written(&absent), json!({"cow": "né", "shared": "né"}));
    for (json, expected) in [
        (r"{}", &["/cow required"][..]),
        (r#"{"cow":null,"shared":null,"boxed":null}"#, &["/cow type", "/shared type"]),
        (
            r#"{"cow":"n","boxed":"née","shared":"née","counted":"e"}"#,
            &[
                "/cow min_length",
                "/cow const_value",
                "/boxed max_length",
                "/shared max_length",
                "/counted const_value",
            ],
        ),
        (
            r#"{"cow":1,"boxed":[],"shared":{},"counted":true}"#,
            &["/cow type", "/boxed type", "/shared type", "/counted type"],
        ),
    ] {
        assert_eq!(read::<Texts<'_>>(json), expected, "{json}");
    }
}

/// A model may borrow what it is built from.
#[test]
fn a_model_with_a_lifetime_borrows_when_it_is_built() {
    let name = "né".to_owned();
    let texts = Texts::builder().cow(&name).boxed("x").counted(None).build().expect("valid");
    assert!(matches!(texts.cow, Cow::Borrowed("né")));
    assert_eq!(written(&texts), json!({"cow": "né", "boxed": "x", "shared": "né"}));
    assert_eq!(judged(&Texts { boxed: Some("née".into()), ..texts }), ["/boxed max_length"]);
    let owned = Texts::builder().cow(name).shared("x".to_owned()).counted("né").build();
    assert!(matches!(owned.expect("valid").cow, Cow::Owned(_)));
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Inner {
    #[api(minimum = 1)]
    n: i32,
    text: Option<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Pointers {
    #[api(minimum = 1)]
    number: Arc<i32>,
    model: Arc<Inner>,
    deep: Option<Arc<[Arc<Inner>; 1]>>,
    #[api(items(min_length = 1), max_items = 2)]
    list: Option<Arc<Vec<String>>>,
    tree: Option<Arc<Pointers>>,
    maybe: Arc<Option<u8>>,
    #[api(precision = seconds, date_range(max = "2020-01-01T00:00:00Z"))]
    date: Option<Arc<DateTime<Utc>>>,
}

#[test]
fn a_shared_pointer_is_what_it_points_to() {
    let json = r#"{"number":5,"model":{"n":1},"deep":[{"n":2,"text":"x"}],"list":["a"],
        "tree":{"number":1,"model":{"n":3},"maybe":null},"maybe":7,"date":"2017-01-01T00:00:00.5Z"}"#;
    for value in both_ways::<Pointers>(json) {
        let value = value.expect("must be accepted");
        assert_eq!((*value.number, value.model.n, *value.maybe), (5, 1, Some(7)));
        assert_eq!(value.date.as_deref(), Some(&instant("2017-01-01T00:00:00Z")));
        assert_eq!(
            written(&value),
            json!({"number": 5, "model": {"n": 1}, "deep": [{"n": 2, "text": "x"}], "list": ["a"],
                "tree": {"number": 1, "model": {"n": 3}, "maybe": null}, "maybe": 7, "date": "2017-01-01T00:00:00Z"})
        );
    }
}

#[test]
fn rules_and_mistakes_reach_through_pointers() {
    for (json, expected) in [
        (
            r#"{"number":0,"model":{"n":0,"text":7},"deep":[{"n":"x"}],"maybe":"x"}"#,
            &[
                "/number minimum",
                "/model/n minimum",
                "/model/text type",
                "/deep/0/n type",
                "/maybe type",
            ][..],
        ),
        (
            r#"{"number":null,"model":null,"deep":null,"list":["a",7,"",""],"tree":{},"maybe":null}"#,
            &[
                "/number type",
                "/model type",
                "/list max_items",
                "/list/1 type",
                "/list/2 min_length",
                "/list/3 min_length",
                "/tree/number required",
                "/tree/model required",
                "/tree/maybe required",
            ],
        ),
        (
            r#"{"number":1,"model":[],"maybe":null,"date":"2021-01-01T00:00:00Z"}"#,
            &["/model type", "/date date_range"],
        ),
    ] {
        assert_eq!(read::<Pointers>(json), expected, "{json}");
    }
}

#[test]
fn a_setter_takes_the_bare_value() {
    let value = Pointers::builder()
        .number(3)
        .model(Inner { n: 1, text: None })
        .list(vec!["a".to_owned()])
        .maybe(Some(1))
        .date(instant("2019-01-01T00:00:00.9Z"))
        .build()
        .expect("valid");
    assert_eq!(value.date.as_deref(), Some(&instant("2019-01-01T00:00:00Z")));
    let shared = Arc::new(value.clone());
    let tree = value.to_builder().tree(Arc::clone(&shared)).build().expect("valid");
    assert_eq!(tree.tree, Some(shared));
}

#[test]
fn pointers_to_models_are_models() {
    assert_eq!(read::<Arc<Inner>>(r#"{"n":0}"#), ["/n minimum"]);
    let violations = refused::<Vec<Rc<Inner>>>(r#"[{"n":1},{"n":0},7]"#);
    assert_eq!(found(&violations), ["/1/n minimum", "/2 type"]);
    let columns: Vec<_> = violations.iter().map(|it| it.position().unwrap().column()).collect();
    assert_eq!(columns, [15, 18]);
    assert_eq!(accepted::<Option<Arc<Inner>>>("null"), None);
}
