//! A model that flattens others accepts and refuses exactly what the model does that has all their
//! fields written out.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use model_core::{ApiModel, Violations};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::shapes::config;

#[derive(ApiModel)]
struct Outer {
    #[api(min_length = 1)]
    a: String,
    #[api(flatten)]
    middle: Middle,
    z: Option<bool>,
}

#[derive(ApiModel)]
struct Middle {
    #[api(alias = "bee", maximum = 9)]
    b: i32,
    #[api(flatten)]
    inner: Inner,
    #[api(default = 5, minimum = 2)]
    c: i32,
}

#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
struct Inner {
    deep_name: Option<Vec<String>>,
    #[api(required)]
    must_be: Option<i32>,
}

/// Both dresses of the same model, with what is said of all of it.
macro_rules! dresses {
    ($flat:ident $written:ident [$($said:tt)*] $({$($rest:tt)*})?) => {
        #[derive(ApiModel)]
        #[api($($said)*)]
        struct $flat {
            #[api(flatten)]
            outer: Outer,
            last: Option<u8>,
            $($($rest)*)?
        }

        #[derive(ApiModel)]
        #[api($($said)*)]
        struct $written {
            #[api(min_length = 1)]
            a: String,
            #[api(alias = "bee", maximum = 9)]
            b: i32,
            #[api(rename = "deepName")]
            deep_name: Option<Vec<String>>,
            #[api(rename = "mustBe", required)]
            must_be: Option<i32>,
            #[api(default = 5, minimum = 2)]
            c: i32,
            z: Option<bool>,
            last: Option<u8>,
            $($($rest)*)?
        }
    };
}

dresses! { Flat Written [] }
dresses! { ClosedFlat ClosedWritten [deny_unknown_fields] }
dresses! { OpenFlat OpenWritten [] {
    #[api(additional_properties, max_properties = 2, values(max_length = 2))]
    extra: BTreeMap<String, String>,
} }

/// Members with likely keys and likely values, in any order and number.
fn texts() -> impl Strategy<Value = String> {
    let keys = select(vec![
        "a", "b", "bee", "deepName", "mustBe", "c", "z", "last", "outer", "middle", "x", "mustbe",
    ]);
    let values = select(vec![
        "1", "10", "\"\"", "\"text\"", "null", "true", "[]", "[\"x\"]", "[1]", "{}", "2.5", "-3",
    ]);
    let likely = select(vec![
        r#""a":"t""#,
        r#""b":3"#,
        r#""mustBe":null"#,
        r#""mustBe":1"#,
        r#""c":4"#,
        r#""z":false"#,
    ]);
    let member = prop_oneof![
        3 => likely.prop_map(str::to_owned),
        1 => (keys, values).prop_map(|(key, value)| format!("\"{key}\":{value}")),
    ];
    let complete = vec![r#""a":"t""#, r#""b":3"#, r#""mustBe":null"#].into_iter();
    let complete = Just(complete.map(str::to_owned).collect::<Vec<_>>());
    let start = prop_oneof![complete, Just(Vec::new())];
    let all = (start, vec(member, 0..6)).prop_map(|(start, members)| [start, members].concat());
    all.prop_shuffle().prop_map(|members| {
        let mut text = String::new();
        write!(text, "{{{}}}", members.join(",")).unwrap();
        text
    })
}

fn found(violations: &Violations) -> Vec<String> {
    violations.iter().map(|it| format!("{it:?}")).collect()
}

fn agree<Flat, Written>(text: &str) -> Result<bool, TestCaseError>
where
    Flat: ApiModel + serde::Serialize + for<'de> serde::Deserialize<'de>,
    Written: ApiModel + serde::Serialize + for<'de> serde::Deserialize<'de>,
{
    let flat = Flat::from_json(text).map_err(|it| found(&it));
    let written = Written::from_json(text).map_err(|it| found(&it));
    prop_assert_eq!(flat.as_ref().err(), written.as_ref().err());
    let by_serde = [
        serde_json::from_str::<Flat>(text).map_err(|error| error.to_string()).err(),
        serde_json::from_str::<Written>(text).map_err(|error| error.to_string()).err(),
    ];
    prop_assert_eq!(&by_serde[0], &by_serde[1]);
    let (Ok(flat), Ok(written)) = (flat, written) else { return Ok(false) };
    let expected: Value = serde_json::from_str(&written.to_json().unwrap()).unwrap();
    prop_assert_eq!(flat.to_json().unwrap(), written.to_json().unwrap());
    prop_assert_eq!(serde_json::to_string(&flat).unwrap(), written.to_json().unwrap());
    prop_assert_eq!(serde_json::to_value(&flat).unwrap(), expected);
    Ok(true)
}

#[test]
fn a_flattened_model_is_as_the_one_written_out() {
    let accepted = Cell::new(0);
    TestRunner::new(config(6_000))
        .run(&texts(), |text| {
            let yes = usize::from(agree::<Flat, Written>(&text)?)
                + usize::from(agree::<ClosedFlat, ClosedWritten>(&text)?)
                + usize::from(agree::<OpenFlat, OpenWritten>(&text)?);
            accepted.set(accepted.get() + yes);
            Ok(())
        })
        .unwrap();
    let accepted = accepted.get();
    assert!(accepted > 30, "only {accepted} texts were accepted: the test says little");
}
