//! `min_items`, `max_items`, `unique_items` and `items(...)`.

use std::collections::HashMap;

use model_core::ApiModel;
use serde_json::{Value, json};

use crate::support::{judged, read, refused};

#[derive(ApiModel, Debug)]
struct Lists {
    #[api(min_items = 2, max_items = 3)]
    counted: Option<Vec<i32>>,
    #[api(unique_items)]
    free: Option<Vec<Value>>,
    #[api(unique_items)]
    floats: Option<Vec<f64>>,
    #[api(items(minimum = 10, multiple_of = 5))]
    numbers: Option<Vec<i32>>,
    #[api(max_items = 2, items(min_items = 1, items(min_length = 2, max_length = 3)))]
    nested: Option<Vec<Vec<String>>>,
    #[api(items(minimum = 10, check(|n| n % 2 == 0, code = "odd")))]
    holes: Option<Vec<Option<i32>>>,
    #[api(items(items(max_length = 1)))]
    deep_holes: Option<Vec<Option<Vec<Option<String>>>>>,
}

#[test]
fn counts_hold_at_their_limits_and_beside_them() {
    for count in 0..=5_usize {
        let expected = match count {
            0..2 => &["/counted min_items"][..],
            2..=3 => &[],
            _ => &["/counted max_items"],
        };
        let json = json!({"counted": vec![0; count]}).to_string();
        assert_eq!(read::<Lists>(json), expected, "{count}");
    }
}

#[test]
fn items_are_unique_by_the_equality_of_json() {
    for (items, unique) in [
        (json!([]), true),
        (json!([1]), true),
        (json!([1, 2, 3]), true),
        (json!([1, 1.0]), false),
        (json!([0, -0.0]), false),
        (json!([1e2, 100]), false),
        (json!([1, "1"]), true),
        (json!([1, true]), true),
        (json!([0, false, null, "", [], {}]), true),
        (json!([null, null]), false),
        (json!(["a", "A"]), true),
        (json!(["é", "e\u{301}"]), true),
        (json!([9_007_199_254_740_993_u64, 9_007_199_254_740_992_u64]), true),
        (json!([u64::MAX, u64::MAX - 1]), true),
        (json!([[1, 2], [2, 1]]), true),
        (json!([[1, [2.0]], [1.0, [2]]]), false),
        (json!([{"a": 1}, {"b": 1}]), true),
        (json!([{"a": 1}, {"a": 1, "b": null}]), true),
        (json!(["x", {"a": [{}]}, "y", {"a": [{}]}]), false),
    ] {
        let expected = if unique { &[][..] } else { &["/free unique_items"] };
        assert_eq!(read::<Lists>(json!({ "free": items }).to_string()), expected, "{items}");
    }
    // Written by hand, because a map of `serde_json` may sort its keys.
    for json in [r#"{"free":[{"a":1,"b":[2]},{"b":[2.0],"a":1}]}"#, r#"{"floats":[1,2,1.0]}"#] {
        assert_eq!(read::<Lists>(json).len(), 1, "{json}");
    }
}

#[test]
fn a_repeated_item_is_one_violation_that_names_the_pair() {
    let violations = refused::<Lists>(r#"{"floats":[3,1,2,1,3,1]}"#);
    assert_eq!(violations.len(), 1);
    let params = violations.first().params();
    assert_eq!(params.get("first").unwrap(), &1);
    assert_eq!(params.get("second").unwrap(), &3);
}

#[test]
fn models_are_unique_by_what_they_say() {
    #[derive(ApiModel, Debug)]
    struct Point {
        x: f64,
        y: Option<f64>,
    }
    #[derive(ApiModel, Debug)]
    struct Path {
        #[api(unique_items)]
        points: Vec<Point>,
    }
    for (json, expected) in [
        (r#"{"points":[{"x":1,"y":2},{"y":2.0,"x":1.0}]}"#, Some("/points unique_items")),
        (r#"{"points":[{"x":1,"y":null},{"x":1}]}"#, Some("/points unique_items")),
        (r#"{"points":[{"x":1,"y":2},{"x":2,"y":1}]}"#, None),
    ] {
        assert_eq!(read::<Path>(json), Vec::from_iter(expected), "{json}");
    }
}

#[test]
fn maps_are_unique_whatever_the_order_of_their_keys() {
    #[derive(ApiModel, Debug)]
    struct Maps {
        #[api(unique_items)]
        list: Vec<HashMap<String, usize>>,
    }
    // Two of these never keep so many keys in one order.
    let map = |last| (0..100).chain([last]).map(|n: usize| (n.to_string(), n)).collect();
    assert_eq!(judged(&Maps { list: vec![map(100), map(100)] }), ["/list unique_items"]);
    assert_eq!(judged(&Maps { list: vec![map(100), map(101)] }), [""; 0]);
}

#[test]
fn every_item_is_judged_in_order() {
    assert_eq!(
        read::<Lists>(r#"{"numbers":[10,4,15,11,5]}"#),
        [
            "/numbers/1 minimum",
            "/numbers/1 multiple_of",
            "/numbers/3 multiple_of",
            "/numbers/4 minimum",
        ]
    );
}

#[test]
fn items_may_have_items_of_their_own() {
    assert_eq!(
        read::<Lists>(r#"{"nested":[["ab","a"],[],["abcd"]]}"#),
        [
            "/nested max_items",
            "/nested/0/1 min_length",
            "/nested/1 min_items",
            "/nested/2/0 max_length",
        ]
    );
}

#[test]
fn a_rule_for_items_holds_only_where_one_is_present() {
    assert_eq!(
        read::<Lists>(r#"{"holes":[null,10,null,9],"deep_holes":[null,[null,"ab"]]}"#),
        ["/holes/3 minimum", "/holes/3 odd", "/deep_holes/1/1 max_length"]
    );
}

#[test]
fn an_item_of_a_wrong_type_hides_nothing_beside_it() {
    for (json, expected) in [
        (r#"{"counted":["a"]}"#, &["/counted min_items", "/counted/0 type"][..]),
        (r#"{"counted":[1,2,3,"a"]}"#, &["/counted max_items", "/counted/3 type"]),
        (
            r#"{"numbers":[1,"a",7]}"#,
            &[
                "/numbers/0 minimum",
                "/numbers/0 multiple_of",
                "/numbers/1 type",
                "/numbers/2 minimum",
                "/numbers/2 multiple_of",
            ],
        ),
        // Whether the items are unique is not known then.
        (r#"{"floats":[1,1,"a"]}"#, &["/floats/2 type"]),
        (
            r#"{"nested":[["a"],[7],{}]}"#,
            &["/nested max_items", "/nested/0/0 min_length", "/nested/1/0 type", "/nested/2 type"],
        ),
    ] {
        assert_eq!(read::<Lists>(json), expected, "{json}");
    }
}

#[test]
fn own_rules_come_before_those_of_the_items_wherever_they_are_written() {
    #[derive(ApiModel, Debug)]
    struct Late {
        #[api(items(minimum = 1), max_items = 1)]
        list: Vec<i32>,
    }
    assert_eq!(
        judged(&Late { list: vec![0, 0] }),
        ["/list max_items", "/list/0 minimum", "/list/1 minimum"]
    );
}
