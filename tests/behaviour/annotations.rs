//! `check`: what annotations say is judged where it has to run.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Context, Patch, Secret, check, check_with};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// What is wrong with the annotations of a model and of all that it reaches, a line each.
fn mistakes<T: ApiModel>() -> Vec<String> {
    let Err(panic) = catch_unwind(check::<T>) else { return Vec::new() };
    let message = panic.downcast::<String>().expect("it fails with a text");
    let (_, list) = message.split_once("own rules:\n").expect("it says what failed");
    list.lines().map(|line| line.trim().replace("behaviour::annotations::", "")).collect()
}

fn no_spaces(text: &str) -> bool {
    !text.contains(' ')
}

#[derive(ApiModel)]
struct Model {
    #[api(check(no_spaces, code = "spaces", message = "has spaces"), example = "a b")]
    checked: String,
    #[api(format = "email", example = "nobody", example = "a@b.org")]
    mail: Option<String>,
    #[api(default = "not lower", pattern = "^[a-z]+$")]
    filled: String,
    #[api(default = format!("{}@", 1), format = "email")]
    server: Option<String>,
    #[api(const_value = "A1", pattern = "^[a-z]\\d$")]
    constant: String,
    #[api(default = vec![1, 1], unique_items)]
    list: Vec<i32>,
    #[api(example = vec!["ok".to_owned(), "not ok".to_owned()], items(check(|it: &str| no_spaces(it))))]
    items: Vec<String>,
    #[api(maximum = 3, example = 2 + 2)]
    reckoned: i32,
}

#[test]
fn every_kind_of_annotation() {
    assert_eq!(
        mistakes::<Model>(),
        [
            "`Model`, an `example` of `checked`: has spaces [spaces]",
            "`Model`, an `example` of `mail`: must be an e-mail address [format]",
            "`Model`, the `default` of `filled`: must match the pattern `^[a-z]+$` [pattern]",
            "`Model`, the `default` of `server`: must be an e-mail address [format]",
            "`Model`, the `const_value` of `constant`: must match the pattern `^[a-z]\\d$` [pattern]",
            "`Model`, the `default` of `list`: must not hold the same item twice: items 0 and 1 are equal [unique_items]",
            "`Model`, an `example` of `items`: is not valid [check]",
            "`Model`, an `example` of `reckoned`: must be at most 3 [maximum]",
        ]
    );
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(rename_all = "lowercase")]
enum Mode {
    Fast,
    Slow,
}

/// What a condition compares with must be something that the field can be.
#[derive(ApiModel)]
struct Conditions {
    mode: Mode,
    #[api(maximum = 3)]
    level: Option<u8>,
    #[api(required_if(mode = "quick"))]
    reason: Option<String>,
    #[api(required_unless(mode = "slow", level = 4))]
    other: Option<String>,
}

#[test]
fn conditions() {
    assert_eq!(
        mistakes::<Conditions>(),
        [
            "`Conditions`, what `required_if` of `reason` says of `mode`: must be one of `fast`, `slow` [enum]",
            "`Conditions`, what `required_unless` of `other` says of `level`: must be at most 3 [maximum]",
        ]
    );
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(pattern = "^..", example = "x")]
struct Short(String);

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(pattern = "^.?$", example = "long")]
struct Key(String);

/// Every type inside has a mistake of its own.
mod inside {
    use super::*;

    macro_rules! wrong {
        ($($name:ident)*) => {$(
            #[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub(super) struct $name {
                #[api(check(|it: &u8| *it > 1), example = 1)]
                a: u8,
            }
        )*};
    }

    wrong! { Plain Optional Listed Mapped Shared Boxed Paired Fixed Sorted Patched Flat Held Named Kept Argument Secretive }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type")]
enum Union {
    Held(inside::Held),
    Named {
        #[api(example = "A", pattern = "a")]
        text: String,
        inner: Option<inside::Named>,
    },
    #[api(other)]
    Other(serde_json::Value),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Root {
    plain: inside::Plain,
    optional: Option<inside::Optional>,
    listed: Vec<Vec<inside::Listed>>,
    mapped: BTreeMap<Key, Option<inside::Mapped>>,
    shared: Arc<inside::Shared>,
    boxed: Option<Box<inside::Boxed>>,
    paired: (u8, inside::Paired),
    fixed: [inside::Fixed; 2],
    sorted: BTreeSet<inside::Sorted>,
    patched: Patch<inside::Patched>,
    #[api(flatten)]
    flat: inside::Flat,
    #[api(flatten)]
    union: Union,
    short: Option<Short>,
    page: Page<inside::Argument>,
    secret: Secret<inside::Secretive>,
    again: Option<Box<Root>>,
    #[api(additional_properties)]
    kept: HashMap<String, inside::Kept>,
}

#[test]
fn every_type_that_is_reached_is_judged_once() {
    let found = mistakes::<Root>();
    let names = "Plain Optional Listed Mapped Shared Boxed Paired Fixed Sorted Patched Flat Held Named Kept Argument Secretive";
    for name in names.split(' ') {
        let line = format!("`inside::{name}`, an `example` of `a`: is not valid [check]");
        assert_eq!(found.iter().filter(|it| **it == line).count(), 1, "{line} in {found:#?}");
    }
    let own = [
        "`Union::Named`, an `example` of `text`: must match the pattern `a` [pattern]",
        "`Key`, an `example`: must match the pattern `^.?$` [pattern]",
        "`Short`, an `example`: must match the pattern `^..` [pattern]",
    ];
    for line in own {
        assert_eq!(found.iter().filter(|it| *it == line).count(), 1, "{line} in {found:#?}");
    }
    assert_eq!(found.len(), names.split(' ').count() + own.len(), "{found:#?}");
}

/// A check asks for data, and a default for the clock.
#[derive(ApiModel)]
struct Dated {
    #[api(check(|name: &str, cx| cx.data::<String>().is_none_or(|it| it != name)), example = "taken")]
    name: String,
    #[api(default = now, date_range(max = "2020-01-01T00:00:00Z"))]
    at: Option<DateTime<Utc>>,
}

#[test]
fn the_context_decides() {
    let early: DateTime<Utc> = "2019-01-01T00:00:00Z".parse().expect("it is a date");
    check_with::<Dated>(&Context::at(early));
    let taken = Context::at(early).with_data("taken".to_owned());
    assert!(catch_unwind(AssertUnwindSafe(|| check_with::<Dated>(&taken))).is_err());
    assert_eq!(
        mistakes::<Dated>(),
        ["`Dated`, the `default` of `at`: must be 2020-01-01T00:00:00Z or earlier [date_range]"]
    );
}

/// What the clock decides today, it need not decide tomorrow.
#[derive(ApiModel)]
struct Shown {
    #[api(example = "2018-01-18T00:00:00Z", date_range(min = now, code = "past"))]
    moving: DateTime<Utc>,
    #[api(example = then(), date_range(min = "2019-01-01T00:00:00Z"))]
    fixed: DateTime<Utc>,
}

fn then() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

#[test]
fn examples_of_dates() {
    assert_eq!(
        mistakes::<Shown>(),
        ["`Shown`, an `example` of `fixed`: must be 2019-01-01T00:00:00Z or later [date_range]"]
    );
}

/// Nobody can guess it.
struct Riddle;

impl Serialize for Riddle {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("a riddle")
    }
}

impl<'de> Deserialize<'de> for Riddle {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let guess = String::deserialize(from)?;
        (guess == "a riddle").then_some(Self).ok_or_else(|| D::Error::custom("no"))
    }
}

#[derive(ApiModel)]
struct Unguessed {
    #[api(serde)]
    riddle: Riddle,
}

#[derive(ApiModel)]
struct Sphinx {
    riddles: Vec<Option<Unguessed>>,
}

#[test]
fn a_foreign_type_without_a_placeholder_is_found_wherever_it_is() {
    let panic = catch_unwind(check::<Sphinx>).expect_err("it is found");
    let message = panic.downcast::<String>().expect("it fails with a text");
    assert!(message.contains("Riddle` has no `Default`, and no value of it could be made up"));
}

#[test]
fn the_reference_models_are_right() {
    use model_tests::{campaign, json_patch, page, search, token, transform};

    check::<token::CreatePersonalAccessTokenRequest>();
    check::<token::later::CreatePersonalAccessTokenRequest>();
    check::<token::CreatePersonalAccessTokenResponse>();
    check::<page::Page<token::GetPersonalAccessTokenResponse>>();
    check::<campaign::Campaign>();
    check::<json_patch::JsonPatch>();
    check::<search::IdentityDocument>();
    check::<transform::Transform>();
}

#[derive(ApiModel)]
struct Tree(Vec<Tree>);

#[derive(ApiModel)]
#[api(tag = "a")]
enum There {
    Back(Box<Back>),
    End,
}

#[derive(ApiModel)]
#[api(tag = "b")]
enum Back {
    There(Box<There>),
    End,
}

/// What holds itself is judged once, and described, however it does.
#[test]
fn types_that_hold_themselves() {
    check::<Tree>();
    check::<There>();
    assert_eq!(Tree::json_schema()["items"]["$ref"], "#");
    assert!(There::json_schema()["oneOf"].is_array());
}

macro_rules! constant {
    ($name:ident $literal:literal $expression:expr) => {
        #[derive(ApiModel)]
        struct $name {
            #[api(const_value = $literal, example = $expression)]
            one: i32,
            #[api(example = -$literal)]
            other: i32,
        }
    };
}

constant! { FromMacro 5 5 }

/// What a macro hands on is the literal that it is.
#[test]
fn literals_of_macros() {
    check::<FromMacro>();
    let properties = &FromMacro::json_schema()["properties"];
    assert_eq!(
        (&properties["one"]["const"], &properties["other"]["examples"][0]),
        (&5.into(), &(-5).into())
    );
}
