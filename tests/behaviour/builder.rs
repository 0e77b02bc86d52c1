//! What a builder takes, keeps and gives.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use model_core::{ApiModel, Context};
use serde_json::{Value, json};

use crate::support::{clock, found, instant, written};

/// A setter for every type that takes more than itself.
#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
struct Takes {
    text: Option<String>,
    boxed: Option<Box<i64>>,
    texts: Option<Vec<String>>,
    numbers: Option<Vec<i64>>,
    sorted: Option<BTreeMap<String, i64>>,
    hashed: Option<HashMap<String, String>>,
    number: Option<u8>,
    float: Option<f64>,
    free: Option<Value>,
}

#[test]
fn a_setter_takes_what_can_become_the_value() {
    let owned = String::from("a");
    let start = Takes::builder;
    let text = |it: TakesBuilder| it.build_unvalidated().text;
    for built in [
        text(start().text("a")),
        text(start().text(&owned)),
        text(start().text(owned.clone())),
        text(start().text('a')),
        text(start().text(Cow::Borrowed("a"))),
        text(start().text(Box::<str>::from("a"))),
        text(start().text(Some(owned.clone()))),
    ] {
        assert_eq!(built, Some(owned.clone()));
    }
    assert_eq!(text(start().text(None)), None);

    let array: &[&str; 2] = &["a", "b"];
    let slice: &[&str] = array;
    let texts = |it: TakesBuilder| it.build_unvalidated().texts.unwrap();
    for built in [
        texts(start().texts(["a", "b"])),
        texts(start().texts(vec!["a", "b"])),
        texts(start().texts(slice)),
        texts(start().texts(array)),
        texts(start().texts(["a".to_owned(), "b".to_owned()])),
        texts(start().texts(vec!["a".to_owned(), "b".to_owned()])),
        texts(start().texts(Some(vec!["a".to_owned(), "b".to_owned()]))),
    ] {
        assert_eq!(built, ["a", "b"]);
    }

    let list = vec![1, 2];
    let numbers = |it: TakesBuilder| it.build_unvalidated().numbers.unwrap();
    for built in [
        numbers(start().numbers([1, 2])),
        numbers(start().numbers(list.clone())),
        numbers(start().numbers(&list)),
        numbers(start().numbers(&list[..])),
        numbers(start().numbers(Some(list.clone()))),
    ] {
        assert_eq!(built, list);
    }

    let entries = [("a".to_owned(), 1), ("b".to_owned(), 2)];
    let sorted = |it: TakesBuilder| it.build_unvalidated().sorted.unwrap();
    for built in [
        sorted(start().sorted([("a", 1), ("b", 2)])),
        sorted(start().sorted(entries.clone())),
        sorted(start().sorted(entries.to_vec())),
        sorted(start().sorted(BTreeMap::from(entries.clone()))),
    ] {
        assert_eq!(built, BTreeMap::from(entries.clone()));
    }
}

#[test]
fn none_and_literals_infer() {
    let built = Takes::builder()
        .text(None)
        .boxed(3)
        .texts(None)
        .numbers(None)
        .hashed([("k", "v")])
        .number(7)
        .float(0.5)
        .free("text")
        .build()
        .unwrap();
    assert_eq!(
        written(&built),
        json!({"boxed": 3, "hashed": {"k": "v"}, "number": 7, "float": 0.5, "free": "text"})
    );
    let cleared = built.to_builder().number(None).boxed(None).hashed(None).float(None).free(None);
    assert_eq!(cleared.build().unwrap(), Takes::default());
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Account {
    #[api(min_length = 2)]
    name: String,
    #[api(required)]
    owner: Option<String>,
    #[api(default = 15, minimum = 10)]
    ttl: i32,
    #[api(maximum = 5)]
    level: Option<i32>,
}

#[test]
fn the_last_write_of_an_optional_field_wins() {
    let account = Account::builder().name("ci").owner("o").level(9).level(1).ttl(1).ttl(20);
    let account = account.build().unwrap();
    assert_eq!((account.level, account.ttl), (Some(1), 20));
    let cleared = account.to_builder().level(4).level(None).build().unwrap();
    assert_eq!(cleared.level, None);
}

#[test]
fn the_order_of_the_setters_is_free() {
    let one = Account::builder().name("ci").level(1).owner(None).ttl(20).build();
    let other = Account::builder().ttl(20).owner(None).level(1).name("ci").build();
    assert_eq!(one, other);
    assert_eq!(one.unwrap().owner, None, "a required field may be null");
}

#[test]
fn building_finds_every_broken_rule_at_once() {
    let broken = Account::builder().name("x").owner(None).ttl(1).level(9);
    assert_eq!(
        found(&broken.build().unwrap_err()),
        ["/name min_length", "/ttl minimum", "/level maximum"]
    );
    let unjudged = Account::builder().name("x").owner(None).level(9).build_unvalidated();
    assert_eq!((unjudged.name.as_str(), unjudged.ttl, unjudged.level), ("x", 15, Some(9)));
}

#[test]
fn a_model_becomes_a_builder_in_which_everything_may_be_replaced() {
    let account = Account::builder().name("ci").owner("o").ttl(20).level(1).build().unwrap();
    assert_eq!(account.clone().to_builder().build().unwrap(), account);
    let renamed = account.to_builder().name("other").owner(None).build().unwrap();
    assert_eq!((renamed.name.as_str(), renamed.owner.as_deref(), renamed.ttl), ("other", None, 20));
    // What stands there already is judged too, and no default takes its place.
    let low = Account { ttl: 0, ..renamed };
    assert_eq!(found(&low.to_builder().build().unwrap_err()), ["/ttl minimum"]);
}

#[test]
fn building_runs_the_rules_in_the_context_that_is_given() {
    #[derive(ApiModel, Debug)]
    struct Taken {
        #[api(check = |name, cx| cx.data::<String>() != Some(name))]
        name: String,
        #[api(date_range(max = now))]
        at: Option<chrono::DateTime<chrono::Utc>>,
    }
    let cx: Context = clock().with_data("ci".to_owned());
    let build = || Taken::builder().name("ci").at(instant("2020-01-01T00:00:00Z"));
    assert_eq!(found(&build().build_with(&cx).unwrap_err()), ["/name check", "/at date_range"]);
    assert!(build().build().is_ok(), "the system clock is past that");
}

#[test]
fn a_nested_model_is_judged_when_the_outer_one_is_built() {
    #[derive(ApiModel, Debug)]
    struct Team {
        lead: Account,
        members: Vec<Account>,
        deputy: Option<Box<Account>>,
    }
    let bad = Account::builder().name("x").owner(None).build_unvalidated();
    let team = Team::builder().lead(bad.clone()).members([bad.clone()]).deputy(bad);
    assert_eq!(
        found(&team.build().unwrap_err()),
        ["/lead/name min_length", "/members/0/name min_length", "/deputy/name min_length"]
    );
}
