//! Tuples: lists of one length, whose elements have types of their own.

use model_core::{ApiModel, Secret};
use serde_json::json;

use crate::support::{both_ways, found, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Point {
    #[api(minimum = 0)]
    n: i32,
}

type Mixed = (Point, Option<bool>, Vec<(u8, char)>);
type Wide = (u8, i8, u16, i16, u32, i32, String, Point);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Tuples {
    #[api(check = |range| range.0 <= range.1)]
    range: (i32, i32),
    single: Option<(String,)>,
    mixed: Option<Mixed>,
    #[api(default = (1, "x".to_owned()))]
    given: (u8, String),
    wide: Option<Wide>,
}

#[test]
fn a_tuple_is_an_array_of_its_elements() {
    let json = r#"{"range":[1,2],"single":["x"],"mixed":[{"n":1},null,[[1,"c"]]],"wide":[1,-1,2,-2,3,-3,"s",{"n":4}]}"#;
    for value in both_ways::<Tuples>(json) {
        let value = value.expect("must be accepted");
        assert_eq!(value.mixed, Some((Point { n: 1 }, None, vec![(1, 'c')])));
        assert_eq!(value.wide, Some((1, -1, 2, -2, 3, -3, "s".to_owned(), Point { n: 4 })));
        assert_eq!(
            written(&value),
            json!({"range": [1, 2], "single": ["x"], "mixed": [{"n": 1}, null, [[1, "c"]]], "given": [1, "x"],
                "wide": [1, -1, 2, -2, 3, -3, "s", {"n": 4}]})
        );
    }
    let built = Tuples::builder().range((1, 2)).single(("x".to_owned(),)).build().expect("valid");
    assert_eq!(judged(&Tuples { range: (2, 1), ..built.clone() }), ["/range check"]);
    let points = Tuples { mixed: Some((Point { n: -1 }, None, Vec::new())), ..built };
    assert_eq!(judged(&points), ["/mixed/0/n minimum"]);
}

#[test]
fn every_element_is_judged_in_its_place() {
    for (json, expected) in [
        (r#"{"range":[2,1]}"#, &["/range check"][..]),
        (r#"{"range":["x",null]}"#, &["/range/0 type", "/range/1 type"]),
        (r#"{"range":[]}"#, &["/range min_items"]),
        (r#"{"range":[2]}"#, &["/range min_items"]),
        (r#"{"range":[2,1,0]}"#, &["/range max_items"]),
        (r#"{"range":[2,"x",0]}"#, &["/range max_items", "/range/1 type"]),
        (r#"{"range":{},"single":"x"}"#, &["/range type", "/single type"]),
        (r#"{"range":null,"single":null}"#, &["/range type"]),
        ("{}", &["/range required"]),
        (
            r#"{"range":[1,2],"mixed":[{"n":-1},1,[[1,"cc"],[256,"c"],[1]]]}"#,
            &[
                "/mixed/0/n minimum",
                "/mixed/1 type",
                "/mixed/2/0/1 format",
                "/mixed/2/1/0 type",
                "/mixed/2/2 min_items",
            ],
        ),
        (
            r#"{"range":[1,2],"wide":[-1,-1,2,-2,3,-3,7,{"n":-1}]}"#,
            &["/wide/0 type", "/wide/6 type", "/wide/7/n minimum"],
        ),
    ] {
        assert_eq!(read::<Tuples>(json), expected, "{json}");
    }
}

#[test]
fn what_a_tuple_has_too_much_is_masked_as_it_may_be_its_secret() {
    #[derive(ApiModel, Debug)]
    struct Pair {
        list: Vec<(String, Secret<String>)>,
        n: u8,
    }
    for list in [
        r#"[["a","hunter2"]]"#,
        r#"[["x","a","hunter2"]]"#,
        r#"[["x",["hunter2"]]]"#,
        r#"[{"a":"hunter2"}]"#,
        r#"{"a":["a","hunter2"]}"#,
    ] {
        let source = format!(r#"{{"list":{list},"n":-1}}"#);
        let violations = refused::<Pair>(&source);
        assert!(found(&violations).contains(&"/n type".to_owned()));
        let shown = violations.render(&source);
        assert!(!shown.contains("hunter2") && shown.contains(r#""n":-1"#), "{shown}");
    }
}
