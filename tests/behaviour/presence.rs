//! What absence means: the rows of the contract's table, each read, built and written.

use std::collections::BTreeMap;

use model_core::ApiModel;
use serde_json::{Value, json};

use crate::support::{accepted, both_ways, found, read, refused, written};

/// One field for each row.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Rows {
    plain: String,
    #[api(required)]
    said: String,
    #[api(default)]
    zero: i32,
    #[api(default = 15)]
    filled: i32,
    #[api(default = ["a", "b"])]
    list: Vec<String>,
    optional: Option<i32>,
    #[api(default = 20)]
    remembered: Option<i32>,
    #[api(default)]
    nothing: Option<String>,
    #[api(required)]
    nullable: Option<i32>,
    free: Value,
}

fn complete() -> Value {
    json!({
        "plain": "p", "said": "s", "zero": 1, "filled": 2, "list": [], "optional": 3,
        "remembered": 4, "nothing": "n", "nullable": 5, "free": {"a": [null]}
    })
}

/// Reads the complete object with one key changed: what is then written for the key (nothing where
/// it is left out), or what is wrong.
#[track_caller]
fn with(key: &str, value: Option<Value>) -> Result<Option<Value>, String> {
    let mut object = complete();
    let entries = object.as_object_mut().expect("is an object");
    match value {
        Some(value) => entries.insert(key.to_owned(), value),
        None => entries.remove(key),
    };
    let text = object.to_string();
    let [ours, serdes] = both_ways::<Rows>(&text);
    assert_eq!(ours, serdes, "`from_json` and serde disagree about {text}");
    let model = ours.map_err(|_| found(&refused::<Rows>(&text)).join(", "))?;
    Ok(written(&model).get(key).cloned())
}

#[test]
fn every_row_reads_as_the_table_says() {
    let required = |key: &str| Err(format!("/{key} required"));
    let mistyped = |key: &str| Err(format!("/{key} type"));
    let (null, gone) = (Ok(Some(Value::Null)), Ok(None));
    for (key, absent, with_null, wrong) in [
        ("plain", required("plain"), mistyped("plain"), json!(7)),
        ("said", required("said"), mistyped("said"), json!([])),
        ("zero", Ok(Some(json!(0))), mistyped("zero"), json!("7")),
        ("filled", Ok(Some(json!(15))), mistyped("filled"), json!({})),
        ("list", Ok(Some(json!(["a", "b"]))), mistyped("list"), json!({})),
        ("optional", gone.clone(), gone.clone(), json!(true)),
        ("remembered", gone.clone(), gone.clone(), json!(0.5)),
        ("nothing", gone.clone(), gone, json!(1)),
        ("nullable", required("nullable"), null, json!("5")),
    ] {
        assert_eq!(with(key, None), absent, "{key} absent");
        assert_eq!(with(key, Some(Value::Null)), with_null, "{key} null");
        assert_eq!(with(key, Some(wrong)), mistyped(key), "{key} of a wrong type");
        let given = complete()[key].clone();
        assert_eq!(with(key, Some(given.clone())), Ok(Some(given)), "{key} given");
    }
}

#[test]
fn free_form_json_is_required_and_has_a_null_of_its_own() {
    assert_eq!(with("free", None), Err("/free required".into()));
    for value in [json!(null), json!(1), json!("x"), json!([{"a": null}])] {
        assert_eq!(with("free", Some(value.clone())), Ok(Some(value)));
    }
}

#[test]
fn a_builder_shares_the_idea_of_presence() {
    let built = Rows::builder()
        .plain("p")
        .said("s")
        .nullable(None)
        .free(Value::Null)
        .build()
        .expect("must be built");
    let text = r#"{"plain":"p","said":"s","nullable":null,"free":null}"#;
    assert_eq!(built, accepted::<Rows>(text));
    assert_eq!(
        written(&built),
        json!({
            "plain": "p", "said": "s", "zero": 0, "filled": 15, "list": ["a", "b"],
            "nullable": null, "free": null
        })
    );
}

#[test]
fn what_a_builder_was_given_is_not_filled_in() {
    let start = || Rows::builder().plain("").said("").nullable(1).free(json!(true));
    let built = start().zero(7).filled(0).list(Vec::<String>::new()).build_unvalidated();
    assert_eq!((built.zero, built.filled, built.list.len()), (7, 0, 0));
}

#[test]
fn a_remembered_default_is_told_and_not_sent() {
    let mut rows = accepted::<Rows>(complete().to_string());
    assert_eq!((rows.remembered_or_default(), rows.nothing_or_default()), (4, "n".into()));
    (rows.remembered, rows.nothing) = (None, None);
    assert_eq!((rows.remembered_or_default(), rows.nothing_or_default()), (20, String::new()));
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Slot<T> {
    one: T,
    other: Option<T>,
    many: Vec<T>,
}

#[test]
fn null_is_a_value_where_a_type_parameter_has_one() {
    let text = r#"{"one":null,"many":[null,1]}"#;
    for slot in both_ways::<Slot<Option<i32>>>(text) {
        let slot = slot.expect("must be read");
        assert_eq!((slot.one, &slot.many[..]), (None, &[None, Some(1)][..]));
        assert_eq!(written(&slot), json!({"one": null, "many": [null, 1]}));
    }
    assert!(read::<Slot<Value>>(text).is_empty());
    assert_eq!(read::<Slot<i32>>(text), ["/one type", "/many/0 type"]);
    assert_eq!(read::<Slot<Option<i32>>>("{}"), ["/one required", "/many required"]);
}

#[test]
#[expect(unused_qualifications, reason = "that is what is tested")]
fn an_option_is_known_by_the_end_of_its_path() {
    #[derive(ApiModel, Debug, PartialEq)]
    struct Paths {
        #[api(minimum = 1)]
        std: std::option::Option<i32>,
        core: ::core::option::Option<Vec<String>>,
    }
    assert_eq!(accepted::<Paths>("{}"), Paths::builder().std(None).build_unvalidated());
    assert_eq!(read::<Paths>(r#"{"std":0,"core":null}"#), ["/std minimum"]);
}

#[test]
fn null_inside_a_container_is_a_value_only_of_an_option() {
    #[derive(ApiModel, Debug)]
    struct Inside {
        list: Vec<Option<i32>>,
        map: BTreeMap<String, Option<i32>>,
        hard: BTreeMap<String, i32>,
    }
    let text = r#"{"list":[null],"map":{"a":null},"hard":{"a":null}}"#;
    assert_eq!(read::<Inside>(text), ["/hard/a type"]);
    let inside = accepted::<Inside>(r#"{"list":[null],"map":{"a":null},"hard":{}}"#);
    assert_eq!(written(&inside), json!({"list": [null], "map": {"a": null}, "hard": {}}));
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Open {
    #[api(rename = "displayName", alias = "name", alias = "nick")]
    display_name: String,
    ttl: Option<i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields, rename_all = "camelCase")]
struct Closed {
    display_name: Option<String>,
    #[api(alias = "seconds")]
    ttl: Option<i32>,
}

#[test]
fn of_a_repeated_key_the_first_value_counts() {
    for (json, expected) in [
        (r#"{"displayName":"a","displayName":"b"}"#, &["/displayName duplicate_field"][..]),
        // An alias is the same key, and the pointer has the canonical name.
        (r#"{"name":"a","displayName":"b"}"#, &["/displayName duplicate_field"]),
        (r#"{"nick":"a","name":"b"}"#, &["/displayName duplicate_field"]),
        (r#"{"name":"a","name":7}"#, &["/displayName duplicate_field"]),
        (r#"{"name":7,"name":"a"}"#, &["/displayName type", "/displayName duplicate_field"]),
        (
            r#"{"ttl":1,"name":"a","ttl":2,"name":"b","ttl":3}"#,
            &["/ttl duplicate_field", "/displayName duplicate_field", "/ttl duplicate_field"],
        ),
    ] {
        assert_eq!(read::<Open>(json), expected, "{json}");
        let [ours, serdes] = both_ways::<Open>(json);
        assert_eq!(ours, serdes, "{json}");
    }
}

#[test]
fn an_alias_is_read_and_never_written() {
    for key in ["displayName", "name", "nick"] {
        let open = accepted::<Open>(json!({ key: "a" }).to_string());
        assert_eq!(written(&open), json!({"displayName": "a"}));
    }
    assert_eq!(read::<Open>(r#"{"display_name":"a"}"#), ["/displayName required"]);
    assert_eq!(read::<Open>(r#"{"nick":1}"#), ["/displayName type"]);
}

#[test]
fn an_unknown_key_is_ignored_unless_it_is_denied() {
    let text = r#"{"name":"a","nonsense":{"deep":[1,{}]},"":null}"#;
    for open in both_ways::<Open>(text) {
        assert_eq!(open.expect("must be read").display_name, "a");
    }
    assert_eq!(
        read::<Closed>(text),
        ["/name unknown_field", "/nonsense unknown_field", "/ unknown_field"]
    );
    let [ours, serdes] = both_ways::<Closed>(text);
    assert_eq!(ours, serdes);
}

#[test]
fn an_unknown_key_suggests_the_nearest_name() {
    for (key, suggestion) in [
        ("display_name", Some("displayName")),
        ("displayNmae", Some("displayName")),
        ("tll", Some("ttl")),
        ("zzzzzzzzz", None),
    ] {
        let violations = refused::<Closed>(json!({ key: 1 }).to_string());
        let violation = violations.first();
        let param = violation.params().get("suggestion");
        assert_eq!(param, suggestion.map(model_core::Param::from).as_ref(), "{key}");
        let said = suggestion.is_some_and(|name| violation.message().contains(name));
        assert_eq!(said, suggestion.is_some(), "{key}: {}", violation.message());
    }
}

#[test]
fn a_null_is_no_object() {
    for json in ["null", "[]", "7", "\"{}\"", "true"] {
        assert_eq!(read::<Closed>(json), [" type"], "{json}");
        let [ours, serdes] = both_ways::<Closed>(json);
        assert_eq!(ours, serdes, "{json}");
    }
}
