//! `Valid<T>` of every kind of model.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch, Secret, Valid};
use serde::de::DeserializeOwned;

use crate::support::clock;

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Small {
    #[api(maximum = 3)]
    n: i32,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rule(|it| it.small.n != 2, code = "two"))]
struct Flat<T: Debug> {
    #[api(flatten)]
    small: Small,
    patch: Patch<T>,
    #[api(required_if(patch = "x"))]
    other: Option<T>,
    next: Option<Box<Flat<T>>>,
    #[api(additional_properties, max_properties = 1, values(min_items = 1))]
    rest: BTreeMap<String, Vec<T>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(check = |word| word.len() < 4, pattern = "^[a-z]*$")]
struct Word(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "lowercase", rule(|it| *it != Level::Never, code = "never"))]
enum Level {
    Low,
    Never,
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer, rule(|it| *it as u8 != 2))]
enum Number {
    One = 1,
    Two = 2,
}

macro_rules! unions {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            Small(Small),
            Fields {
                #[api(max_length = 1)]
                a: String,
                small: Option<Box<$name>>,
            },
        }
    )*};
}

unions! {
    Internal (tag = "t", rule(|it| !matches!(it, Internal::Small(Small { n: 2 })), code = "two"))
    Adjacent (tag = "t", content = "c", rule(|it| !matches!(it, Adjacent::Small(Small { n: 2 })), code = "two"))
    External (external, rule(|it| !matches!(it, External::Small(Small { n: 2 })), code = "two"))
    Untagged (untagged, rule(|it| !matches!(it, Untagged::Small(Small { n: 2 })), code = "two"))
}

/// Accepts what is right, and refuses what breaks a rule, however it is made.
#[track_caller]
fn proves<T: ApiModel + Clone + Debug + PartialEq + serde::Serialize + DeserializeOwned>(
    right: &str,
    wrong: &[&str],
) {
    let value: T = serde_json::from_str(right).expect(right);
    let valid = Valid::new(value.clone()).expect(right);
    assert_eq!((&*valid, valid.as_ref()), (&value, &value));
    assert_eq!(serde_json::from_str::<Valid<T>>(right).expect(right), valid);
    assert_eq!(serde_json::to_string(&valid).expect(right), value.to_json().expect(right));
    assert_eq!(valid.as_request().to_json().ok(), value.as_request().to_json().ok());
    let mut bytes = Vec::new();
    ciborium::into_writer(&valid, &mut bytes).expect(right);
    assert_eq!(ciborium::from_reader::<Valid<T>, _>(bytes.as_slice()).expect(right), valid);
    assert_eq!(valid.into_inner(), value);
    for wrong in wrong {
        assert!(T::from_json_with(wrong, &clock()).is_err(), "{wrong}");
        let error = serde_json::from_str::<Valid<T>>(wrong).expect_err(wrong).to_string();
        let listed = format!("[{wrong}]");
        let of_list = serde_json::from_str::<Valid<Vec<T>>>(&listed).expect_err(wrong).to_string();
        assert!(of_list.contains("/0"), "{error}\n{of_list}");
        if let Ok(value) = serde_json::from_str::<T>(wrong) {
            let violations = Valid::new(value.clone()).expect_err(wrong);
            assert!(error.starts_with(&violations.to_string()), "{error}\n{violations}");
            assert!(Valid::new(Some(Box::new(value.clone()))).is_err());
            assert!(Valid::new(BTreeMap::from([("k".to_owned(), [Arc::new(value)])])).is_err());
        }
    }
}

#[test]
fn nothing_is_valid_that_breaks_a_rule() {
    proves::<Small>(r#"{"n":3}"#, &[r#"{"n":4}"#, "{}"]);
    proves::<Flat<Word>>(
        r#"{"n":1,"patch":"abc","next":{"n":3,"x":["a"]}}"#,
        &[
            r#"{"n":4}"#,
            r#"{"n":2}"#,
            r#"{"n":1,"patch":"ABC"}"#,
            r#"{"n":1,"patch":"x"}"#,
            r#"{"n":1,"next":{"n":2}}"#,
            r#"{"n":1,"a":["a"],"b":["b"]}"#,
            r#"{"n":1,"a":[]}"#,
            r#"{"n":1,"a":["abcd"]}"#,
        ],
    );
    proves::<Flat<Secret<String>>>(r#"{"n":1,"patch":null}"#, &[r#"{"n":1,"patch":"x"}"#]);
    proves::<Word>(r#""abc""#, &[r#""abcd""#, r#""A""#, "1"]);
    proves::<Level>(r#""low""#, &[r#""never""#, r#""x""#]);
    proves::<Number>("1", &["2", "3"]);
    proves::<Internal>(
        r#"{"t":"Fields","a":"b","small":{"t":"Small","n":1}}"#,
        &[
            r#"{"t":"Small","n":2}"#,
            r#"{"t":"Small","n":4}"#,
            r#"{"a":"ab","t":"Fields"}"#,
            r#"{"t":"Fields","a":"","small":{"n":2,"t":"Small"}}"#,
        ],
    );
    proves::<Adjacent>(
        r#"{"t":"Small","c":{"n":1}}"#,
        &[
            r#"{"c":{"n":2},"t":"Small"}"#,
            r#"{"t":"Small","c":{"n":4}}"#,
            r#"{"t":"Fields","c":{"a":"ab"}}"#,
        ],
    );
    proves::<External>(
        r#"{"Fields":{"a":"a","small":{"Small":{"n":1}}}}"#,
        &[
            r#"{"Small":{"n":2}}"#,
            r#"{"Small":{"n":4}}"#,
            r#"{"Fields":{"a":"","small":{"Small":{"n":2}}}}"#,
        ],
    );
    proves::<Untagged>(
        r#"{"a":"a","small":{"n":1}}"#,
        &[r#"{"n":2}"#, r#"{"n":4}"#, r#"{"a":"","small":{"n":2}}"#, "{}"],
    );
    proves::<Option<Small>>("null", &[r#"{"n":4}"#]);
    proves::<[Small; 1]>(r#"[{"n":1}]"#, &[r#"[{"n":4}]"#, "[]"]);
    proves::<Secret<Small>>(r#"{"n":1}"#, &[r#"{"n":4}"#]);
    proves::<Rc<Vec<Small>>>(r#"[{"n":1}]"#, &[r#"[{"n":4}]"#]);
    proves::<Box<Internal>>(r#"{"t":"Small","n":1}"#, &[r#"{"t":"Small","n":2}"#]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Timed {
    #[api(date_range(max = now))]
    at: DateTime<Utc>,
}

#[test]
fn the_clock_of_a_proof_is_the_one_that_is_given() {
    let timed: Timed = serde_json::from_str(r#"{"at":"2018-01-01T00:00:00Z"}"#).unwrap();
    assert!(Valid::new(vec![timed.clone()]).is_ok());
    assert!(Valid::new_with(vec![timed], &clock()).is_err());
}
