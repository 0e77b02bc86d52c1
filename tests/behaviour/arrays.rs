//! Arrays: lists of one length.

use model_core::{ApiModel, Secret};
use serde_json::json;

use crate::support::{
    accepted, both_ways, found, judged, read, refused, without_position, written,
};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Point {
    #[api(minimum = 0)]
    n: i32,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Arrays {
    #[api(items(minimum = 0), unique_items)]
    pair: [i32; 2],
    points: Option<[Point; 2]>,
    #[api(default)]
    table: [[u8; 2]; 2],
    #[api(default = ["a", "b"], items(min_length = 1))]
    names: [String; 2],
    none: Option<[String; 0]>,
    holes: Option<[Option<i32>; 3]>,
    boxed: Option<Box<[f64; 40]>>,
}

#[test]
fn an_array_has_its_length() {
    for value in both_ways::<Arrays>(
        r#"{"pair":[2,1],"points":[{"n":1},{"n":2}],"none":[],"holes":[1,null,3]}"#,
    ) {
        let value = value.expect("must be accepted");
        assert_eq!(value.pair, [2, 1]);
        assert_eq!(value.holes, Some([Some(1), None, Some(3)]));
        assert_eq!(
            written(&value),
            json!({"pair": [2, 1], "points": [{"n": 1}, {"n": 2}], "table": [[0, 0], [0, 0]],
                "names": ["a", "b"], "none": [], "holes": [1, null, 3]})
        );
    }
    let built = Arrays::builder().pair([0, 1]).names(["x", "y"]).boxed(Box::new([0.5; 40])).build();
    assert_eq!(built.expect("valid").names, ["x", "y"]);
    let broken = Arrays::builder().pair([-1, -1]).names(["", "y"]).build().unwrap_err();
    assert_eq!(
        found(&broken),
        ["/pair unique_items", "/pair/0 minimum", "/pair/1 minimum", "/names/0 min_length"]
    );
}

#[test]
fn another_length_is_a_mistake_of_structure() {
    for (json, expected) in [
        (r#"{"pair":[]}"#, &["/pair min_items"][..]),
        (r#"{"pair":[-1]}"#, &["/pair min_items"]),
        (r#"{"pair":[-1,-1,-1]}"#, &["/pair max_items"]),
        // What is wrong inside is said too; rules are not, for it is no pair.
        (r#"{"pair":["x"]}"#, &["/pair min_items", "/pair/0 type"]),
        (r#"{"pair":[1,"x","y",{"a":[]}]}"#, &["/pair max_items", "/pair/1 type"]),
        (r#"{"pair":[1,2],"none":[1]}"#, &["/none max_items"]),
        (r#"{"pair":[1,2],"points":[{"n":1}]}"#, &["/points min_items"]),
        (r#"{"pair":[1,2],"table":[[1],[1,2,3]]}"#, &["/table/0 min_items", "/table/1 max_items"]),
        (r#"{"pair":[1,null],"holes":null}"#, &["/pair/1 type"]),
        (r#"{"pair":{"0":1},"points":"x"}"#, &["/pair type", "/points type"]),
        (r#"{"pair":null}"#, &["/pair type"]),
        ("{}", &["/pair required"]),
        (
            r#"{"pair":[-1,"x"],"points":[{"n":-1},{}]}"#,
            &["/pair/0 minimum", "/pair/1 type", "/points/0/n minimum", "/points/1/n required"],
        ),
    ] {
        assert_eq!(read::<Arrays>(json), expected, "{json}");
    }
}

#[test]
fn its_violation_says_both_lengths_and_where_it_begins() {
    let source = r#"{"pair": [1,2,3], "points": [ ]}"#;
    let violations = refused::<Arrays>(source);
    let said: Vec<_> = violations
        .iter()
        .map(|it| {
            let param = |name| it.params().get(name).cloned();
            (it.message(), param("limit"), param("actual"), it.position().unwrap().column())
        })
        .collect();
    let number = |n: i32| Some(n.into());
    assert_eq!(
        said,
        [
            ("must have at most 2 items", number(2), number(3), 10),
            ("must have at least 2 items", number(2), number(0), 29),
        ]
    );
    let error = serde_json::from_str::<Arrays>(source).unwrap_err();
    assert_eq!(
        without_position(&error),
        "2 violations: /pair: must have at most 2 items; /points: must have at least 2 items"
    );
    assert_eq!(refused::<[Point; 1]>("[]").first().message(), "must have at least 1 item");
}

#[test]
fn an_array_of_models_is_a_model() {
    assert_eq!(read::<[Point; 2]>(r#"[{"n":-1},{"n":1}]"#), ["/0/n minimum"]);
    assert_eq!(read::<[Point; 2]>(r#"[{"n":-1}]"#), [" min_items"]);
    assert_eq!(judged(&[Point { n: -1 }]), ["/0/n minimum"]);
    assert_eq!(accepted::<[Point; 0]>("[]"), []);
}

#[test]
fn the_length_of_a_secret_is_not_told_and_what_is_too_much_is_masked() {
    #[derive(ApiModel, Debug)]
    struct Keys {
        #[api(secret)]
        pins: [i32; 2],
        words: [Secret<String>; 1],
        n: u8,
    }
    let source = r#"{"pins":[111,222,333],"words":["aaa","bbb"],"n":"x"}"#;
    let violations = refused::<Keys>(source);
    assert_eq!(found(&violations), ["/pins max_items", "/words max_items", "/n type"]);
    assert!(violations.iter().all(|it| it.params().get("actual").is_none()));
    let shown = violations.render(source);
    for secret in ["111", "333", "aaa", "bbb"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert!(shown.contains(r#""n":"x""#), "{shown}");
}
