//! `Patch`: absent, `null` and a value, each told apart.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use model_core::{ApiModel, Patch, Valid};
use serde_json::{Value, json};

use crate::support::{accepted, both_ways, clock, found, instant, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
#[api(rename_all = "camelCase", deny_unknown_fields)]
struct Change {
    #[api(min_length = 1, alias = "title")]
    display_name: Patch<String>,
    #[api(minimum = 15)]
    seconds: Patch<i64>,
    huge: Patch<i128>,
    #[api(max_items = 2, items(min_length = 1))]
    scope: Patch<Vec<String>>,
    labels: Patch<BTreeMap<String, Option<i32>>>,
    #[api(secret, check = |free| !free.is_null())]
    free: Patch<Value>,
    owner: Patch<Owner>,
    boxed: Patch<Box<Owner>>,
    #[api(date_range(min = now, max = now + 6 months), precision = milliseconds)]
    expires: Patch<DateTime<Utc>>,
    #[api(date_range(min = expires))]
    until: Patch<NaiveDate>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Owner {
    #[api(min_length = 2)]
    id: String,
}

fn given() -> Value {
    json!({
        "displayName": "ci", "seconds": 15, "huge": 1, "scope": ["a"], "labels": {"a": null},
        "free": [null], "owner": {"id": "me"}, "boxed": {"id": "you"},
        "expires": "2017-08-01T00:00:00.123Z", "until": "2017-08-02"
    })
}

#[test]
fn each_of_the_three_is_read_and_written_as_itself() {
    assert_eq!(written(&accepted::<Change>("{}")), json!({}));
    assert_eq!(accepted::<Change>("{}"), Change::default());
    for (key, value) in given().as_object().unwrap() {
        for (given, wrong) in [(&Value::Null, false), (value, false), (&json!(true), true)] {
            let text = json!({ key: given }).to_string();
            let ours = Change::from_json_with(&text, &clock()).map_err(|it| it.to_string());
            let serdes: Result<Change, _> = serde_json::from_str(&text);

            assert_eq!(
                ours.clone().ok(),
                serdes.ok(),
                "`from_json` and serde disagree about {text}"
            );
            // What is free takes anything.
            if wrong && key != "free" {
                let violations = refused::<Change>(&text);
                assert_eq!(found(&violations), [format!("/{key} type")]);
            } else {
                assert_eq!(written(&ours.unwrap()), json!({ key: given }));
            }
        }
    }
    assert_eq!(written(&accepted::<Change>(given().to_string())), given());
}

#[test]
fn what_is_wrong_inside_is_found_at_its_place() {
    for (json, expected) in [
        (r#"{"displayName":""}"#, &["/displayName min_length"][..]),
        (r#"{"title":""}"#, &["/displayName min_length"]),
        (r#"{"title":"a","displayName":null}"#, &["/displayName duplicate_field"]),
        (
            r#"{"seconds":14,"scope":["",1,"a"]}"#,
            &["/seconds minimum", "/scope max_items", "/scope/0 min_length", "/scope/1 type"],
        ),
        (r#"{"labels":{"a":"x"},"nmae":1}"#, &["/labels/a type", "/nmae unknown_field"]),
        (r#"{"owner":{},"boxed":{"id":"i"}}"#, &["/owner/id required", "/boxed/id min_length"]),
        (r#"{"owner":{"id":null},"boxed":[]}"#, &["/owner/id type", "/boxed type"]),
        (
            r#"{"expires":"2017-07-01T00:00:00Z","until":"x"}"#,
            &["/expires date_range", "/until format"],
        ),
        (r#"{"expires":"2017-08-02T00:00:00Z","until":"2017-08-01"}"#, &["/until date_range"]),
        // What says nothing holds nobody.
        (r#"{"expires":null,"until":"2017-08-01"}"#, &[]),
        (r#"{"expires":"soon","until":"2017-08-01"}"#, &["/expires format"]),
        (r#"{"huge":1e60}"#, &["/huge type"]),
    ] {
        assert_eq!(read::<Change>(json), expected, "{json}");
    }
}

#[test]
fn a_setter_takes_a_value_a_patch_or_none() {
    let built = Change::builder()
        .display_name("ci")
        .seconds(60)
        .huge(Some(7))
        .scope(["a", "b"])
        .labels(None)
        .free("text")
        .owner(Patch::Null)
        .boxed(Owner { id: "you".into() })
        .expires(instant("2017-08-01T00:00:00.123456Z"))
        .until(Patch::Absent)
        .build_with(&clock())
        .unwrap();
    assert_eq!(
        written(&built),
        json!({
            "displayName": "ci", "seconds": 60, "huge": 7, "scope": ["a", "b"], "labels": null,
            "free": "text", "owner": null, "boxed": {"id": "you"},
            "expires": "2017-08-01T00:00:00.123Z"
        })
    );
    // The last write wins, and what it came with may be taken back.
    let again = built.to_builder().seconds(None).display_name(Patch::Absent).build_unvalidated();
    assert_eq!((again.seconds, again.display_name), (Patch::Null, Patch::Absent));

    let violations = Change::builder().display_name("").seconds(1).scope(None).build().unwrap_err();
    assert_eq!(found(&violations), ["/displayName min_length", "/seconds minimum"]);
    let owner = Change { owner: Patch::Value(Owner { id: "i".into() }), ..Change::default() };
    assert_eq!(judged(&owner), ["/owner/id min_length"]);
    assert!(Valid::new(owner).is_err());
}

#[test]
fn a_user_may_have_a_patch_of_their_own() {
    mod theirs {
        use model_core::ApiModel;

        #[derive(ApiModel, Debug, PartialEq)]
        pub struct Patch {
            pub path: String,
        }

        #[derive(ApiModel, Debug, PartialEq)]
        pub struct Document {
            pub patches: Vec<Patch>,
            pub last: Option<Patch>,
        }
    }
    let document = accepted::<theirs::Document>(r#"{"patches":[{"path":"/a"}],"last":null}"#);
    assert_eq!(document.patches[0].path, "/a");
    assert_eq!(read::<theirs::Document>(r#"{"patches":[null]}"#), ["/patches/0 type"]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Slot<T> {
    change: Patch<T>,
    next: Patch<Box<Slot<T>>>,
}

#[test]
fn a_patch_may_be_generic_and_recursive() {
    let text = r#"{"change":1,"next":{"change":null,"next":{"next":null}}}"#;
    for slot in both_ways::<Slot<i32>>(text) {
        assert_eq!(slot.unwrap().to_json().unwrap(), text);
    }
    let slot = Slot::<i32>::builder().change(1).next(None).build().unwrap();
    assert_eq!(written(&slot), json!({"change": 1, "next": null}));
    assert_eq!(
        read::<Slot<Owner>>(r#"{"next":{"change":{"id":""}}}"#),
        ["/next/change/id min_length"]
    );
}

#[derive(ApiModel, Debug)]
struct Several {
    #[api(unique_items)]
    changes: Vec<Slot<i32>>,
}

#[test]
fn absent_and_null_are_not_equal() {
    let different = r#"{"changes":[{},{"change":null},{"change":1},{"next":{}}]}"#;
    assert_eq!(read::<Several>(different), [""; 0]);
    for same in ["{}", r#"{"change":null}"#, r#"{"next":{"change":1}}"#] {
        let text = format!(r#"{{"changes":[{same},{same}]}}"#);
        assert_eq!(read::<Several>(text), ["/changes unique_items"]);
    }
}

#[test]
fn a_secret_that_is_patched_is_not_told() {
    let violations = refused::<Change>(r#"{"seconds":1,"free":"hunter2","nope":1}"#);
    let shown = violations.render(r#"{"seconds":1,"free":"hunter2","nope":1}"#);
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Around<T> {
    inside: T,
    list: Vec<T>,
}

/// Behind a type parameter a patch is a value like any other; what it cannot be there is absent.
#[test]
fn a_patch_behind_a_type_parameter_is_never_written_as_what_it_is_not() {
    let text = r#"{"inside":null,"list":[1,null]}"#;
    for around in both_ways::<Around<Patch<i32>>>(text) {
        let around = around.unwrap();
        assert_eq!(
            (around.inside, &around.list[..]),
            (Patch::Null, &[Patch::Value(1), Patch::Null][..])
        );
        assert_eq!(around.to_json().unwrap(), text);
        let bytes = postcard::to_allocvec(&around).unwrap();
        assert_eq!(postcard::from_bytes::<Around<Patch<i32>>>(&bytes).unwrap(), around);
    }
    assert_eq!(read::<Around<Patch<i32>>>("{}"), ["/inside required", "/list required"]);
    let absent = Around { inside: Patch::<i32>::Absent, list: vec![] };
    assert!(absent.to_json().is_err() && serde_json::to_string(&absent).is_err());
    assert!(postcard::to_allocvec(&absent).is_err());
}
