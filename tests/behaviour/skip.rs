//! `skip`: fields that are not on the wire.

use std::cell::Cell;
use std::marker::PhantomData;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Context};
use serde_json::json;

use crate::support::{accepted, instant, judged, read, written};

/// A type that is no value.
#[derive(Clone, Debug, Default, PartialEq)]
struct Cache(Cell<u32>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields, rule(|it| it.cache.0.get() < 9, code = "cache"))]
struct Token<T> {
    /// What was found.
    #[api(skip)]
    cache: Cache,
    #[api(min_length = 2)]
    name: String,
    #[api(skip)]
    build: Option<Cache>,
    #[api(default = starts + 1 days)]
    ends: DateTime<Utc>,
    #[api(skip)]
    kind: PhantomData<T>,
    starts: DateTime<Utc>,
    #[api(skip)]
    text: &'static str,
    #[api(date_range(min = ends))]
    gone: Option<DateTime<Utc>>,
}

/// It is no value either.
#[derive(Clone, Debug, PartialEq)]
struct Kind;

const TEXT: &str = r#"{"name":"ab","ends":"2020-01-02T00:00:00Z","starts":"2020-01-01T00:00:00Z"}"#;

#[test]
fn it_is_neither_written_nor_read() {
    let token = accepted::<Token<Kind>>(TEXT);
    assert_eq!((&token.cache, &token.build, token.text), (&Cache::default(), &None, ""));
    assert_eq!(token.to_json().expect("must be written"), TEXT);
    let json = r#"{"cache":1,"name":"ab","starts":"2020-01-01T00:00:00Z","build":null,"text":"x"}"#;
    assert_eq!(
        read::<Token<Kind>>(json),
        ["/cache unknown_field", "/build unknown_field", "/text unknown_field"]
    );
    assert!(serde_json::from_str::<Token<Kind>>(json).is_err());
}

#[test]
fn the_builder_can_set_it_and_what_stands_beside_it_keeps_its_place() {
    let starts = instant("2020-01-01T00:00:00Z");
    let token = Token::<Kind>::builder().text("x").name("ab").starts(starts);
    let token = token.cache(Cache(Cell::new(8))).set_build(Cache::default()).build();
    let token = token.expect("every rule holds");
    assert_eq!((token.cache.0.get(), &token.build, token.text), (8, &Some(Cache::default()), "x"));
    assert_eq!(
        written(&token.clone().to_builder().build_unvalidated()),
        json!({"name": "ab", "ends": "2020-01-02T00:00:00Z", "starts": "2020-01-01T00:00:00Z"})
    );
    assert_eq!(token.clone().to_builder().build_unvalidated(), token);
    let early = token.clone().to_builder().gone(starts).name("a").build_with(&Context::new());
    let early = early.expect_err("two rules are broken");
    assert_eq!(crate::support::found(&early), ["/name min_length", "/gone date_range"]);
    let full = token.to_builder().cache(Cache(Cell::new(9))).build_unvalidated();
    assert_eq!(judged(&full), [" cache"]);
}

#[derive(ApiModel, Debug, Default, PartialEq)]
struct Nothing {
    #[api(skip)]
    only: Cache,
}

#[test]
fn nothing_may_be_left() {
    assert_eq!(accepted::<Nothing>(r#"{"only":1}"#), Nothing::default());
    let nothing = Nothing::builder().only(Cache(Cell::new(1))).build().expect("there is no rule");
    assert_eq!(nothing.to_json().expect("must be written"), "{}");
}
