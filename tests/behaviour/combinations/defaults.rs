//! Defaults, filled in and the server's, in parts, variants and generic models, at any clock.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use model_core::{ApiModel, Context, Patch, Secret, Valid};
use serde_json::json;

use super::holding::{comes_back, hold, silent};
use crate::support::{NOW, accepted, clock, instant, written};

#[derive(ApiModel, Clone, Copy, Debug, Default, PartialEq)]
#[api(rename_all = "lowercase")]
enum Level {
    #[default]
    Low,
    High,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(max_length = 3)]
struct Id(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Filled<T: Default> {
    #[api(default)]
    level: Level,
    #[api(default = Level::High)]
    high: Level,
    #[api(default = Id("abc".into()))]
    id: Id,
    #[api(default = ["a"], items(max_length = 1), unique_items)]
    list: Vec<String>,
    #[api(default)]
    parameter: T,
    #[api(default, alias = "s", max_length = 2)]
    shared: Arc<str>,
    #[api(default = "secret", max_length = 8)]
    secret: Secret<String>,
    #[api(default = 9, maximum = 9)]
    server: Option<i32>,
    #[api(default, read_only)]
    read: i32,
    #[api(default = Kind::Timed { from: None, until: Utc::now(), by: 1 })]
    kind: Kind,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", rename_all = "lowercase")]
enum Kind {
    Timed {
        #[api(default = now + 1 hour, precision = seconds)]
        from: Option<DateTime<Utc>>,
        #[api(default = now + 1 day, precision = milliseconds, date_range(min = now))]
        until: DateTime<Utc>,
        #[api(default = 1, minimum = 1)]
        by: i32,
    },
    Part(Times),
    More {
        #[api(flatten)]
        times: Times,
        #[api(default)]
        level: Level,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Times {
    #[api(default = now, precision = seconds)]
    start: DateTime<Utc>,
    #[api(default = start + 1 day, precision = seconds, date_range(after = start))]
    end: DateTime<Utc>,
    #[api(default = today)]
    day: DateTime<Utc>,
}

macro_rules! unions {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            Times(Times),
            Fields { #[api(flatten)] times: Times, #[api(default = 7)] n: i32 },
        }
    )*};
}

unions! {
    Adjacent (tag = "t", content = "c")
    External (external)
    Untagged (untagged)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Outer {
    #[api(flatten)]
    times: Times,
    #[api(flatten)]
    kind: Option<Kind2>,
    inner: Patch<Times>,
    list: Vec<External>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Kind2 {
    A {
        #[api(default = now)]
        since: DateTime<Utc>,
    },
}

#[test]
fn a_default_is_filled_in_wherever_its_field_is() {
    hold::<Filled<i32>>(&[
        (r#"{"kind":{"t":"timed","until":"2199-01-01T00:00:00Z"}}"#, &[]),
        (
            r#"{"kind":{"t":"timed","until":"2199-01-01T00:00:00Z","by":0},"level":"x","high":null,"id":"abcd","list":["ab","a","a"],
               "parameter":"","s":"abc","server":10,"read":null}"#,
            &[
                "/kind/by minimum",
                "/level enum",
                "/high type",
                "/id max_length",
                "/list unique_items",
                "/list/0 max_length",
                "/parameter type",
                "/shared max_length",
                "/server maximum",
                "/read type",
            ],
        ),
    ]);
    silent::<Filled<Option<Level>>>(r#"{"secret":"s3cr3t-42"}"#, &["/secret max_length"]);
    let filled: Filled<Option<i32>> =
        accepted(r#"{"kind":{"t":"timed","until":"2199-01-01T00:00:00Z"}}"#);
    assert_eq!(
        written(&filled),
        json!({
            "level": "low", "high": "high", "id": "abc", "list": ["a"], "parameter": null, "shared": "", "secret": "secret", "read": 0,
            "kind": {"t": "timed", "until": "2199-01-01T00:00:00.000Z", "by": 1}
        })
    );
    assert_eq!(filled.server_or_default(), 9);
    let built = Filled::<Option<i32>>::builder().kind(filled.kind.clone()).build().unwrap();
    assert_eq!(built, filled);
}

fn at(start: &str, end: &str, day: &str) -> Times {
    Times { start: instant(start), end: instant(end), day: instant(day) }
}

#[test]
fn a_default_of_the_clock_is_the_contexts_in_parts_and_variants() {
    let now = || at("2017-07-11T18:45:37Z", "2017-07-12T18:45:37Z", "2017-07-11T00:00:00Z");
    let fixed = || at("2020-01-31T00:00:00Z", "2020-02-01T00:00:00Z", "2017-07-11T00:00:00Z");
    let given = r#""start":"2020-01-31T00:00:00Z""#;

    assert_eq!(accepted::<Kind>(r#"{"t":"part"}"#), Kind::Part(now()));
    assert_eq!(accepted::<Kind>(format!(r#"{{{given},"t":"part"}}"#)), Kind::Part(fixed()));
    assert_eq!(accepted::<Kind>(r#"{"t":"more"}"#), Kind::More { times: now(), level: Level::Low });
    let until = instant(NOW) + Duration::days(1);
    assert_eq!(accepted::<Kind>(r#"{"t":"timed"}"#), Kind::Timed { from: None, until, by: 1 });
    assert_eq!(accepted::<Adjacent>(r#"{"c":{},"t":"Times"}"#), Adjacent::Times(now()));
    assert_eq!(
        accepted::<Adjacent>(r#"{"c":{},"t":"Fields"}"#),
        Adjacent::Fields { times: now(), n: 7 }
    );
    assert_eq!(
        accepted::<External>(format!(r#"{{"Fields":{{{given}}}}}"#)),
        External::Fields { times: fixed(), n: 7 }
    );
    assert_eq!(accepted::<Untagged>("{}"), Untagged::Times(now()));
    let outer: Outer = accepted(r#"{"kind":"A","inner":{},"list":[{"Times":{}}]}"#);
    let expected = Outer {
        times: now(),
        kind: Some(Kind2::A { since: instant(NOW) }),
        inner: Patch::Value(now()),
        list: vec![External::Times(now())],
    };
    assert_eq!(outer, expected);
    comes_back(&outer);
    assert_eq!(Outer::builder().times(now()).list([]).build_with(&clock()).unwrap().times, now());

    let late = Context::at(instant("2030-01-31T00:00:00Z"));
    let Ok(Kind::Part(times)) = Kind::from_json_with(r#"{"t":"part"}"#, &late) else { panic!() };
    assert_eq!(times.end, instant("2030-02-01T00:00:00Z"));
    // Without a context it is the system's.
    for kind in [
        Kind::from_json(r#"{"t":"part"}"#).unwrap(),
        serde_json::from_str(r#"{"t":"part"}"#).unwrap(),
    ] {
        let Kind::Part(times) = kind else { panic!() };
        assert!((Utc::now() - times.start).num_seconds().abs() < 60);
        assert_eq!(times.end - times.start, Duration::days(1));
    }
    assert!(serde_json::from_str::<Valid<Outer>>(r#"{"kind":"A","list":[]}"#).is_ok());
}

#[test]
fn what_a_default_starts_at_may_be_wrong() {
    for (text, expected) in [
        (r#"{"t":"part","start":"soon"}"#, "/start format"),
        (r#"{"t":"more","start":7}"#, "/start type"),
        (
            r#"{"t":"part","start":"2020-01-01T00:00:00Z","end":"2020-01-01T00:00:00Z"}"#,
            "/end date_range",
        ),
    ] {
        hold::<Kind>(&[(text, &[expected])]);
    }
}
