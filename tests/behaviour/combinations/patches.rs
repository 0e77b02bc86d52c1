//! `Patch` of everything, in everything.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use model_core::{ApiModel, Patch, Secret};
use serde_json::{Value, json};

use super::holding::{comes_back, hold, silent};
use crate::support::{accepted, found, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
enum Level {
    Low,
    High,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
enum Open {
    Known,
    #[api(other)]
    Other(String),
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer)]
enum Number {
    One = 1,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_length = 2, pattern = "^[a-z]+$")]
struct Id(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(precision = seconds, date_range(min = "2000-01-01T00:00:00Z"))]
struct Moment(DateTime<Utc>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t")]
enum Internal {
    Empty,
    Change {
        level: Patch<Level>,
        #[api(read_only)]
        id: Patch<Id>,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum External {
    Empty,
    Id(Id),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Untagged {
    Id(Id),
    Patched { id: Patch<Id> },
}

#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
#[api(rename_all = "camelCase", deny_unknown_fields)]
struct Change {
    level: Patch<Level>,
    open: Patch<Open>,
    number: Patch<Number>,
    #[api(check = |id| id.as_ref() != "no")]
    new_type: Patch<Id>,
    internal: Patch<Internal>,
    external: Patch<Box<External>>,
    untagged: Patch<Untagged>,
    #[api(items(min_length = 1), unique_items)]
    list: Patch<Vec<String>>,
    #[api(max_items = 1)]
    set: Patch<BTreeSet<i32>>,
    array: Patch<[Option<Id>; 2]>,
    tuple: Patch<(Id, u8)>,
    #[api(keys(max_length = 1), values(minimum = 0))]
    map: Patch<BTreeMap<String, i32>>,
    #[api(precision = milliseconds, date_range(max = "2030-01-01T00:00:00Z"))]
    moment: Patch<DateTime<Utc>>,
    #[api(date_range(after = moment))]
    day: Patch<NaiveDate>,
    typed: Patch<Moment>,
    #[api(format = "ipv4")]
    address: Patch<String>,
    #[api(min_length = 9)]
    secret: Patch<Secret<String>>,
    #[api(const_value = true)]
    flag: Patch<bool>,
    model: Patch<Inner>,
    #[api(alias = "else")]
    free: Patch<Value>,
}

#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
struct Inner {
    #[api(flatten)]
    change: Option<Box<Change>>,
    #[api(maximum = 3, read_only)]
    count: Patch<u8>,
    #[api(write_only)]
    hidden: Patch<Level>,
}

/// For every key a value, what of it a rule or the structure refuses, and where.
const KINDS: &[(&str, &str, &str, &str)] = &[
    ("level", r#""Low""#, r#""low""#, " enum"),
    ("open", r#""New""#, "1", " type"),
    ("number", "1", "2", " enum"),
    ("newType", r#""ab""#, r#""no""#, " check"),
    ("newType", r#""ab""#, r#""a""#, " min_length"),
    ("newType", r#""ab""#, r#""A1""#, " pattern"),
    ("internal", r#"{"t":"Empty"}"#, r#"{"t":"x"}"#, "/t tag"),
    ("internal", r#"{"t":"Change","level":null}"#, r#"{"t":"Change","level":"x"}"#, "/level enum"),
    ("internal", r#"{"t":"Change","id":"ab"}"#, r#"{"t":"Change","id":"a"}"#, "/id min_length"),
    ("external", r#""Empty""#, r#""Id""#, " type"),
    ("external", r#"{"Id":"ab"}"#, r#"{"Id":"a"}"#, "/Id min_length"),
    ("untagged", r#""ab""#, "1", " type"),
    ("untagged", r#"{"id":null}"#, r#"{"id":1}"#, " type"),
    ("list", r#"["a"]"#, r#"["a",""]"#, "/1 min_length"),
    ("list", "[]", r#"["a","a"]"#, " unique_items"),
    ("set", "[1]", "[1,2]", " max_items"),
    ("array", r#"[null,"ab"]"#, r#"[null,"a"]"#, "/1 min_length"),
    ("array", "[null,null]", "[null]", " min_items"),
    ("tuple", r#"["ab",1]"#, r#"["ab",-1]"#, "/1 type"),
    ("map", r#"{"a":0}"#, r#"{"ab":0}"#, "/ab max_length"),
    ("map", "{}", r#"{"a":-1}"#, "/a minimum"),
    ("moment", r#""2020-01-01T00:00:00.123Z""#, r#""2031-01-01T00:00:00Z""#, " date_range"),
    ("day", r#""2020-01-01""#, r#""2020-1-1""#, " format"),
    ("typed", r#""2020-01-01T00:00:00Z""#, r#""1999-01-01T00:00:00Z""#, " date_range"),
    ("address", r#""1.2.3.4""#, r#""1.2.3""#, " format"),
    ("secret", r#""0123456789""#, r#""1""#, " min_length"),
    ("flag", "true", "false", " const_value"),
    ("model", r#"{"level":"High"}"#, r#"{"level":"x"}"#, "/level enum"),
    ("model", "{}", r#"{"count":4}"#, "/count maximum"),
    (
        "model",
        r#"{"count":null,"model":{"model":null}}"#,
        r#"{"model":{"newType":"no"}}"#,
        "/model/newType check",
    ),
    ("free", "[null]", "", ""),
];

#[test]
fn a_patch_of_anything_is_absent_null_or_a_value() {
    hold::<Change>(&[("{}", &[])]);
    for (key, value, wrong, expected) in KINDS {
        for present in [value, "null"] {
            // By itself, in a model that is flattened, and in one that is patched.
            let own = format!(r#"{{"{key}":{present}}}"#);
            hold::<Change>(&[(&own, &[])]);
            hold::<Inner>(&[(&own, &[])]);
            hold::<Change>(&[(&format!(r#"{{"model":{own}}}"#), &[])]);
            let given: Value = serde_json::from_str(&own).unwrap();
            assert_eq!(written(&accepted::<Change>(&own)), given);
            assert_eq!(written(&accepted::<Inner>(&own)), given);
        }
        if !wrong.is_empty() {
            let own = format!(r#"{{"{key}":{wrong}}}"#);
            hold::<Change>(&[(&own, &[&format!("/{key}{expected}")])]);
            hold::<Inner>(&[(&own, &[&format!("/{key}{expected}")])]);
            let inside = format!("/model/{key}{expected}");
            hold::<Change>(&[(&format!(r#"{{"model":{own}}}"#), &[&inside])]);
        }
    }
    hold::<Change>(&[
        (r#"{"moment":"2020-01-02T00:00:00Z","day":"2020-01-01"}"#, &["/day date_range"]),
        (r#"{"moment":null,"day":"2020-01-01"}"#, &[]),
        (r#"{"free":1,"else":null}"#, &["/free duplicate_field"]),
        (r#"{"model":{"nothing":1},"nothing":1}"#, &["/nothing unknown_field"]),
    ]);
    silent::<Change>(r#"{"level":1,"secret":"s3cr3t-42"}"#, &["/level type"]);
    silent::<Change>(r#"{"model":{"secret":["s3cr3t-42"]}}"#, &["/model/secret type"]);
    silent::<Inner>(r#"{"secret":7301973}"#, &["/secret type"]);
}

#[test]
fn a_patch_is_built_and_goes_its_way() {
    let change = Change::builder()
        .level(Level::Low)
        .open(Patch::Null)
        .number(None)
        .new_type(Id::new("ab").unwrap())
        .internal(Internal::Change { level: Patch::Null, id: Patch::Value(Id::new("cd").unwrap()) })
        .external(External::Empty)
        .list(["a"])
        .map([("a", 1)])
        .model(Inner { count: Patch::Value(3), hidden: Patch::Null, change: None })
        .build()
        .unwrap();
    comes_back(&change);
    let request = change.as_request().to_json().unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&request).unwrap(),
        json!({
            "level": "Low", "open": null, "number": null, "newType": "ab", "internal": {"t": "Change", "level": null},
            "external": "Empty", "list": ["a"], "map": {"a": 1}, "model": {"hidden": null}
        })
    );
    let response: Value = serde_json::from_str(&change.as_response().to_json().unwrap()).unwrap();
    assert_eq!(response["model"], json!({"count": 3}));
    assert_eq!(response["internal"], json!({"t": "Change", "level": null, "id": "cd"}));
    let wrong = change
        .to_builder()
        .list(["", ""])
        .model(Inner { count: Patch::Value(4), ..Inner::default() });
    assert_eq!(
        found(&wrong.build().unwrap_err()),
        ["/list unique_items", "/list/0 min_length", "/list/1 min_length", "/model/count maximum"]
    );
}
