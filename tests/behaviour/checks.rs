//! `check` on a value and `rule(...)` on a container: the user's own rules.

use std::collections::HashSet;

use model_core::{ApiModel, Context};

use crate::support::{NOW, clock, found, instant, judged, read, refused};

#[expect(clippy::trivially_copy_pass_by_ref, reason = "this is how a check is called")]
fn is_even(n: &i64) -> bool {
    n % 2 == 0
}

fn is_trimmed(text: &str) -> Result<(), String> {
    if text.trim() == text { Ok(()) } else { Err(format!("has {} spaces", text.len())) }
}

mod limits {
    /// A type without `String`, to show that any error that can be shown will do.
    pub fn short(list: &[i64]) -> Result<(), std::num::TryFromIntError> {
        i8::try_from(list.len() * 64).map(drop)
    }
}

#[derive(ApiModel, Debug)]
struct Checked {
    #[api(check = |n| *n > 0)]
    inferred: Option<i64>,
    #[api(check = |n: &i64| -> bool { *n > 0 })]
    typed: Option<i64>,
    #[api(check = |n, _cx| *n > 0)]
    with_context: Option<i64>,
    #[api(check = |n: &i64, _cx: &Context| if *n > 0 { Ok(()) } else { Err("must be positive") })]
    typed_context: Option<i64>,
    #[api(check = is_even, check(|n| *n > 2, code = "small", message = "must be above 2"))]
    path: Option<i64>,
    #[api(check = is_trimmed)]
    text: Option<String>,
    #[api(check = limits::short)]
    list: Option<Vec<i64>>,
    #[api(items(check = is_even))]
    items: Option<Vec<i64>>,
    #[api(check(|text| text.len() < 3, message = "is too long", code = "length"))]
    renamed: Option<String>,
}

#[test]
fn a_check_may_be_written_in_every_form() {
    for (json, expected) in [
        (r#"{"inferred":1,"typed":1,"with_context":1,"typed_context":1,"path":4}"#, &[][..]),
        (
            r#"{"inferred":0,"typed":0,"with_context":0,"typed_context":0}"#,
            &[
                "/inferred check is not valid",
                "/typed check is not valid",
                "/with_context check is not valid",
                "/typed_context check must be positive",
            ],
        ),
        (r#"{"path":1}"#, &["/path check is not valid", "/path small must be above 2"]),
        (r#"{"text":" a "}"#, &["/text check has 3 spaces"]),
        (r#"{"list":[1]}"#, &[]),
        (r#"{"list":[1,2]}"#, &["/list check out of range integral type conversion attempted"]),
        (r#"{"items":[2,3,4,5]}"#, &["/items/1 check is not valid", "/items/3 check is not valid"]),
        (r#"{"renamed":"abc"}"#, &["/renamed length is too long"]),
        (r#"{"text":null,"path":null}"#, &[]),
    ] {
        let found: Vec<String> = match Checked::from_json(json) {
            Ok(_) => Vec::new(),
            Err(violations) => violations
                .iter()
                .map(|it| format!("{} {} {}", it.pointer(), it.code(), it.message()))
                .collect(),
        };
        assert_eq!(found, expected, "{json}");
    }
}

#[derive(ApiModel, Debug)]
struct Named {
    #[api(check(
        |name, cx| cx.data::<HashSet<String>>().is_none_or(|taken| !taken.contains(name)),
        code = "taken",
        message = "is taken",
    ))]
    name: String,
    #[api(check = |seconds, cx| *seconds <= cx.now().timestamp())]
    since: i64,
}

#[test]
fn a_check_sees_the_data_and_the_clock_of_its_context() {
    let now = instant(NOW).timestamp();
    let named = |since| Named { name: "ci".into(), since };
    assert_eq!(judged(&named(now)), [""; 0]);
    assert_eq!(judged(&named(now + 1)), ["/since check"]);

    let taken = |name: &str| clock().with_data(HashSet::from([name.to_owned()]));
    for (cx, expected) in [
        (taken("ci"), Some("/name taken")),
        (taken("other"), None),
        // Of two of one type the later counts, and one of another type is not in its way.
        (taken("other").with_data(HashSet::from(["ci".to_owned()])), Some("/name taken")),
        (taken("ci").with_data(7_u8), Some("/name taken")),
    ] {
        let result = named(now).validate_with(&cx).map_err(|it| found(&it));
        assert_eq!(result.err().unwrap_or_default(), Vec::from_iter(expected));
    }
}

fn ordered(range: &Range) -> Result<(), &'static str> {
    if range.low <= range.high { Ok(()) } else { Err("must be in order") }
}

#[derive(ApiModel, Debug)]
#[api(
    deny_unknown_fields,
    rename_all = "camelCase",
    rule(ordered, field = low_end),
    rule(|it, cx| i64::from(it.high) < cx.now().timestamp(), code = "future"),
    rule(|it: &Range| it.low != 13, message = "must not be unlucky"),
)]
struct Range {
    low: i32,
    high: i32,
    #[api(minimum = 0)]
    low_end: Option<i32>,
}

#[test]
fn a_container_rule_points_at_its_field_or_at_the_whole() {
    let violations = refused::<Range>(r#"{"low":2000000001,"high":2000000000}"#);
    assert_eq!(found(&violations), ["/lowEnd rule", " future"]);
    let messages: Vec<_> = violations.iter().map(model_core::Violation::message).collect();
    assert_eq!(messages, ["must be in order", "is not valid"]);
    let unlucky = refused::<Range>(r#"{"low":13,"high":14}"#);
    assert_eq!(unlucky.to_string(), "must not be unlucky");
}

#[test]
fn a_container_rule_comes_last_and_only_when_all_inside_is_sound() {
    for (json, expected) in [
        // A broken rule of a field is no reason not to ask.
        (r#"{"low":2,"high":1,"lowEnd":-1}"#, &["/lowEnd minimum", "/lowEnd rule"][..]),
        (r#"{"low":2,"high":1,"lowEnd":"x"}"#, &["/lowEnd type"]),
        (r#"{"low":2,"high":1,"more":1}"#, &["/more unknown_field"]),
        (r#"{"low":2,"high":1,"low":0}"#, &["/low duplicate_field"]),
        (r#"{"low":2}"#, &["/high required"]),
    ] {
        assert_eq!(read::<Range>(json), expected, "{json}");
    }
}

#[derive(ApiModel, Debug)]
#[api(rule(|_| false, code = "outer"))]
struct Outer {
    ranges: Vec<Range>,
    #[api(check = |_| false)]
    beside: Option<Range>,
    #[api(check = Vec::is_empty)]
    list: Option<Vec<i32>>,
}

#[test]
fn a_mistake_in_one_place_keeps_no_other_from_being_judged() {
    let json = r#"{"ranges":[{"low":2,"high":"x"},{"low":2,"high":1}],"list":[1],"beside":{"low":2,"high":1}}"#;
    assert_eq!(
        read::<Outer>(json),
        [
            "/ranges/0/high type",
            "/ranges/1/lowEnd rule",
            "/beside check",
            "/beside/lowEnd rule",
            "/list check",
        ],
        "only the container that holds the mistake is not asked"
    );
}

#[test]
fn a_check_is_not_shown_what_is_structurally_wrong_inside() {
    let json = r#"{"ranges":[],"beside":{"low":2},"list":[1,"x"]}"#;
    assert_eq!(read::<Outer>(json), ["/beside/high required", "/list/1 type"]);
    assert_eq!(read::<Outer>(r#"{"ranges":[]}"#), [" outer"]);
}

#[test]
fn a_check_runs_once_and_not_for_what_is_absent() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static CALLS: AtomicUsize = AtomicUsize::new(0);
    #[derive(ApiModel, Debug)]
    struct Counted {
        #[api(check = |_| CALLS.fetch_add(1, Ordering::SeqCst) < usize::MAX)]
        n: Option<i32>,
        other: i32,
    }
    for (json, calls) in [
        (r#"{"other":1}"#, 0),
        (r#"{"n":1,"other":1}"#, 1),
        (r#"{"n":1}"#, 1),
        (r#"{"n":"x","other":1}"#, 0),
    ] {
        CALLS.store(0, Ordering::SeqCst);
        let _ = Counted::from_json(json);
        assert_eq!(CALLS.load(Ordering::SeqCst), calls, "{json}");
    }
}
