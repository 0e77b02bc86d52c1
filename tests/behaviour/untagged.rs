//! `untagged`: the first variant that fits.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use model_core::ApiModel;
use serde_json::Value;

use crate::support::{accepted, refused, table, without_position};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Scalar {
    Nothing,
    Flag(bool),
    Small(#[api(maximum = 9)] u8),
    Whole(i64),
    Huge(u128),
    Real(f64),
    Letter(char),
    Text(#[api(max_length = 3)] String),
    List(#[api(max_items = 2)] Vec<Scalar>),
    Map(BTreeMap<String, Scalar>),
}

#[test]
fn scalars_of_every_type() {
    table::<Scalar>(&[
        ("null", &[]),
        ("true", &[]),
        ("10", &[" maximum 1:1"]),
        ("255", &[" maximum 1:1"]),
        ("256", &[]),
        ("-1", &[]),
        ("9223372036854775808", &[]),
        ("1.5", &[]),
        ("\"x\"", &[]),
        ("\"xyz\"", &[]),
        ("\"wxyz\"", &[" max_length 1:1"]),
        ("[]", &[]),
        (
            "[1,[true,\"long\",null,10]]",
            &["/1 max_items 1:4", "/1/1 max_length 1:10", "/1/3 maximum 1:22"],
        ),
        ("{\"a\":{\"b/c\":10}}", &["/a/b~1c maximum 1:13"]),
    ]);
    table::<Option<Scalar>>(&[("null", &[]), ("10", &[" maximum 1:1"])]);
    assert_eq!(accepted::<Option<Scalar>>("null"), None);
    assert_eq!(serde_json::from_str::<Option<Scalar>>("null").unwrap(), None);
    assert_eq!(
        accepted::<Vec<Scalar>>("[7, 1e0, 2.0, 300, \"é\"]"),
        [
            Scalar::Small(7),
            Scalar::Small(1),
            Scalar::Small(2),
            Scalar::Whole(300),
            Scalar::Letter('é'),
        ]
    );
    for text in ["[.nan, .inf, -.inf]", "[300, 0.5, 'a', [1], {a: 1}, ~, true]"] {
        let read: Vec<Scalar> = yaml_serde::from_str(text).unwrap();
        let again: Vec<Scalar> =
            yaml_serde::from_str(&yaml_serde::to_string(&read).unwrap()).unwrap();
        assert_eq!(format!("{again:?}"), format!("{read:?}"));
        assert!(
            read.iter().all(|it| text.contains('~') || matches!(it, Scalar::Real(_))),
            "{read:?}"
        );
        let mut bytes = Vec::new();
        ciborium::into_writer(&read, &mut bytes).unwrap();
        let again: Vec<Scalar> = ciborium::from_reader(&*bytes).unwrap();
        assert_eq!(format!("{again:?}"), format!("{read:?}"));
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Shape {
    Circle {
        radius: f64,
        #[api(max_length = 2)]
        name: Option<String>,
    },
    Square {
        width: f64,
        height: f64,
        inside: Option<Box<Shape>>,
    },
    Named(Named),
    List(Vec<Shape>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Named {
    #[api(min_length = 1)]
    name: String,
}

#[test]
fn the_first_that_fits_is_the_one() {
    table::<Shape>(&[
        (r#"{"radius":1,"name":"n"}"#, &[]),
        (r#"{"radius":1,"name":"long"}"#, &["/name max_length 1:20"]),
        (r#"{"radius":1,"width":1,"height":2}"#, &[]),
        (r#"{"width":1,"height":2,"inside":{"name":""}}"#, &["/inside/name min_length 1:40"]),
        (r#"{"name":""}"#, &["/name min_length 1:9"]),
        (
            r#"[{"name":""},{"radius":1,"name":"abc"}]"#,
            &["/0/name min_length 1:10", "/1/name max_length 1:33"],
        ),
        (r#"{"name":"n","x":1}"#, &[" type 1:1"]),
        (r#"{"radius":1,"radius":2}"#, &[" type 1:1"]),
        ("{\n\"height\":2,\"inside\":{},\n\"width\":1}", &[" type 1:1"]),
        ("[{\"radius\":1},7]", &[" type 1:1"]),
        ("7", &[" type 1:1"]),
        ("null", &[" type 1:1"]),
    ]);
    assert_eq!(refused::<Shape>("null").first().message(), "must not be null");
}

/// What is nearest comes first, and says where.
#[test]
fn why_nothing_fits() {
    for (text, expected) in [
        (
            r#"{"width":1}"#,
            "fits no variant: `Circle` (/radius is required), `Square` (/height is required), \
             `Named` (/name is required; /width is not a known field), `List` (must be an array, not an object)",
        ),
        (
            r#"{"name":1,"x":2}"#,
            "fits no variant: `Circle` (/radius is required; /name must be a string, not a number), \
             `Square` (/width is required; /height is required), \
             `Named` (/name must be a string, not a number; /x is not a known field), \
             `List` (must be an array, not an object)",
        ),
    ] {
        assert_eq!(refused::<Shape>(text).first().message(), expected, "{text}");
        let error = serde_json::from_str::<Shape>(text).unwrap_err();
        assert_eq!(without_position(&error), expected, "{text}");
    }
    // Below a place, pointers are relative to it.
    let violations = refused::<Vec<Shape>>(r#"[{"radius":1},{"width":"x","height":1}]"#);
    let message = violations.first().message();
    assert!(
        message.starts_with(
            "fits no variant: `Circle` (/radius is required), `Square` (/width must be a number"
        ),
        "{message}"
    );
}

/// A message is for people to read, whatever the input says.
#[test]
fn what_is_said_is_short() {
    const LONGEST: usize = 4_000;
    let key = "k".repeat(100_000);
    let mut texts = vec![
        format!(r#"{{"name":"n","{key}":1}}"#),
        format!(r#"[{{"name":"n","{key}":1}}]"#),
        format!(r#"{{"name":"n"{}}}"#, format!(",\"{}\":1", "é".repeat(300)).repeat(200)),
    ];
    for depth in [5, 20, 60] {
        texts.push(format!("{}7{}", "[".repeat(depth), "]".repeat(depth)));
        let open = r#"{"width":1,"height":2,"inside":"#;
        texts.push(format!("{}7{}", open.repeat(depth), "}".repeat(depth)));
    }
    for text in texts {
        let start: String = text.chars().take(30).collect();
        let violations = refused::<Shape>(&text);
        assert_eq!((violations.len(), violations.first().code()), (1, "type"), "{start}");
        let message = violations.first().message();
        assert!(message.len() < LONGEST, "{start} {}", message.len());
        let error = serde_json::from_str::<Shape>(&text).unwrap_err();
        assert_eq!(without_position(&error), message, "{start}");
    }
}

/// Every level is read as each of the variants above.
#[derive(ApiModel, Debug, PartialEq)]
#[api(untagged)]
enum Tangle {
    First { next: Box<Tangle>, last: i32 },
    Second { next: Box<Tangle>, last: bool },
    Third { next: Box<Tangle>, last: String },
    End(i32),
}

fn tangle(depth: usize, end: &str, last: &str) -> String {
    format!("{}{end}{}", "{\"next\":".repeat(depth), format!(",\"last\":{last}}}").repeat(depth))
}

/// Each of a hundred levels would be read three times, if nothing were remembered: this would not end.
#[test]
fn a_tangle_ends() {
    for (end, last) in [("\"x\"", "\"x\""), ("1", "null"), ("null", "1"), ("{}", "[]")] {
        let text = tangle(100, end, last);
        let violations = refused::<Tangle>(&text);
        assert_eq!((violations.len(), violations.first().code()), (1, "type"), "{end} {last}");
        assert!(serde_json::from_str::<Tangle>(&text).is_err());
        let tree: Value = serde_json::from_str(&text).unwrap();
        assert!(serde_json::from_value::<Tangle>(tree).is_err());
    }
}

#[test]
fn a_deep_honest_tree_is_read() {
    for depth in [5, 12, 100] {
        for last in ["1", "true", "\"x\""] {
            let text = tangle(depth, "1", last);
            let read = Tangle::from_json(&text);
            assert!(read.is_ok(), "{depth} {last}");
            let by_serde = serde_json::from_str::<Tangle>(&text);
            assert!(by_serde.is_ok_and(|it| Ok(it) == read), "{depth} {last}");
        }
    }
}

#[test]
fn a_hundred_thousand_items_are_read() {
    let mut text = String::from("[");
    for index in 0..100_000 {
        let _ = match index % 3 {
            0 => write!(text, "{{\"radius\":{index}}},"),
            1 => write!(text, "{{\"name\":\"{index}\"}},"),
            _ => write!(text, "{{\"width\":1,\"height\":{index}}},"),
        };
    }
    text.push_str("[]]");
    assert_eq!(accepted::<Vec<Shape>>(&text).len(), 100_001);
    assert_eq!(serde_json::from_str::<Vec<Shape>>(&text).unwrap().len(), 100_001);
    // And the mistakes in as many are found, up to the cap.
    let text = text.replace("radius", "Radius");
    let violations = refused::<Vec<Shape>>(&text);
    assert_eq!((violations.len(), violations.truncated()), (100, true));
    assert_eq!(violations.iter().last().unwrap().pointer(), "/297");
}
