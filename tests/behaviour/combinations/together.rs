//! What meets nowhere else: keys and texts of one model, maps by every key, and what takes the rest beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch};
use serde_json::json;

use super::holding::{comes_back, hold, silent};
use crate::support::{accepted, found, written};

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(rename_all = "lowercase")]
enum Level {
    #[api(alias = "lo")]
    Low,
    High,
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(pattern = "^[a-z]+$", max_length = 3)]
struct Id(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(precision = seconds, date_range(max = "2030-01-01T00:00:00Z"))]
struct Moment(DateTime<Utc>);

/// A model inside itself through a newtype.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(max_items = 1)]
struct Orders<T>(Vec<Order<T>>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase", deny_unknown_fields)]
struct Order<T> {
    #[api(alias = "k", secret, pattern = "^[a-z]+$", max_length = 3)]
    key: Option<Arc<str>>,
    #[api(alias = "s", read_only, pattern = "^[a-z]+$", check = |it| **it != *"no")]
    seen: Option<Box<str>>,
    #[api(read_only, date_range(max = now), precision = seconds, check = |at| at.timestamp() != 0)]
    at: Option<DateTime<Utc>>,
    #[api(default = "off", pattern = "^o", check = |it| it != "ono")]
    word: String,
    #[api(required_if(word = "on"), format = "ipv4", check = |it| it != "127.0.0.1")]
    address: Option<String>,
    #[api(required_if(word = "on"), date_range(after = at))]
    until: Patch<DateTime<Utc>>,
    #[api(items(pattern = "^[a-z]+$"), unique_items)]
    tags: Option<BTreeSet<String>>,
    #[api(required_if(word = "on"), keys(check = |id| id.0.as_str() < "n"), values(format = "ipv4"))]
    by_id: Option<BTreeMap<Id, String>>,
    #[api(default)]
    by_level: BTreeMap<Level, T>,
    #[api(required_unless(word = "off", seen = "x"), alias = "all")]
    orders: Option<Orders<T>>,
}

#[test]
fn a_closed_model_of_many_rules() {
    let whole = r#"{"k":"a","s":"x","at":"2017-01-01T00:00:00Z","word":"on","address":"1.2.3.4","until":"2017-01-02T00:00:00Z",
        "tags":["a"],"byId":{"a":"1.2.3.4"},"byLevel":{"lo":"low"},"all":[{"word":"off","s":"x"}]}"#;
    let cases: &[(&str, &[&str])] = &[
        (r#"{"s":"x"}"#, &[]),
        (whole, &[]),
        ("{}", &["/orders required"]),
        (
            r#"{"word":"on","kez":1,"all":[]}"#,
            &["/address required", "/until required", "/byId required", "/kez unknown_field"],
        ),
        (
            r#"{"s":"x","seen":"y","k":"a","key":"b"}"#,
            &["/seen duplicate_field", "/key duplicate_field"],
        ),
        (
            r#"{"s":"no","at":"1970-01-01T00:00:00.9Z","word":"ono","address":"127.0.0.1","all":[]}"#,
            &["/seen check", "/at check", "/word check", "/address check"],
        ),
        (
            r#"{"s":"X","at":"2199-01-01T00:00:00Z","word":"no","address":"1.2.3","until":"2199-01-01T00:00:00Z","all":[]}"#,
            &[
                "/seen pattern",
                "/at date_range",
                "/word pattern",
                "/address format",
                "/until date_range",
            ],
        ),
        (
            r#"{"s":"x","tags":["a","A"],"byId":{"x":"1.2.3.4","abcd":"","b":"1.2.3"},"byLevel":{"high":1,"mid":"low"}}"#,
            &[
                "/tags/1 pattern",
                "/byId/x check",
                "/byId/abcd max_length",
                "/byId/b format",
                "/byLevel/high type",
                "/byLevel/mid enum",
            ],
        ),
        (
            r#"{"s":"x","all":[{"orders":[]},{"s":"x","all":[{"x":1}]}]}"#,
            &[
                "/orders max_items",
                "/orders/1/orders/0/orders required",
                "/orders/1/orders/0/x unknown_field",
            ],
        ),
    ];
    hold::<Order<Level>>(cases);
    let order: Order<Level> = accepted(whole);
    assert_eq!(order.word, "on");
    let request = order.as_request().to_json().unwrap();
    assert!(!request.contains("seen") && !request.contains("\"at\""), "{request}");
    let wrong = Orders(vec![order.clone(), order.clone()]);
    let wrong = order.clone().to_builder().orders(wrong);
    assert_eq!(found(&wrong.build().unwrap_err()), ["/orders max_items"]);
    let built = order.to_builder().by_level([(Level::High, Level::Low)]).until(None).build();
    comes_back(&built.unwrap());
    for key in ["k", "key"] {
        for (value, codes) in [
            (r#""s3cr3t-42""#, &["/key max_length", "/key pattern"][..]),
            ("7301973", &["/key type"]),
        ] {
            let text = format!(r#"{{"{key}":{value},"seen":"x"}}"#);
            silent::<Order<Level>>(&text, codes);
            let inside = format!(r#"{{"s":"x","all":[{text}],"n":1}}"#);
            let codes: Vec<_> = codes.iter().map(|it| format!("/orders/0{it}")).collect();
            let mut codes: Vec<_> = codes.iter().map(String::as_str).collect();
            codes.push("/n unknown_field");
            silent::<Order<Level>>(&inside, &codes);
        }
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Others<T> {
    #[api(default = "off")]
    word: String,
    #[api(required_if(word = "on"))]
    note: Patch<i32>,
    #[api(additional_properties, max_properties = 2, keys(check = |id| id.0.as_str() < "n"))]
    rest: BTreeMap<Id, T>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Tested {
    #[api(additional_properties, values(check = |it| *it != 7))]
    rest: BTreeMap<Level, i32>,
}

#[test]
fn the_rest_is_of_any_value_by_any_key() {
    hold::<Others<Level>>(&[
        ("{}", &[]),
        (r#"{"word":"on","note":null,"a":"lo"}"#, &[]),
        (
            r#"{"word":"on","a":"low","b":"x","c":1}"#,
            &["/note required", " max_properties", "/b enum", "/c type"],
        ),
        (r#"{"x":"low","abcd":"low"}"#, &["/x check", "/abcd max_length"]),
        (r#"{"a":"low","a":"high"}"#, &["/a duplicate_field"]),
    ]);
    hold::<Others<Moment>>(&[
        (r#"{"a":"2020-01-01T00:00:00.9Z"}"#, &[]),
        (r#"{"a":"2031-01-01T00:00:00Z","b":"soon"}"#, &["/a date_range", "/b format"]),
    ]);
    hold::<Others<BTreeMap<Level, Option<Id>>>>(&[
        (r#"{"a":{"lo":null,"high":"a"},"b":{}}"#, &[]),
        (r#"{"a":{"lo":"A","mid":"a"},"b":null}"#, &["/a/low pattern", "/a/mid enum", "/b type"]),
    ]);
    hold::<Others<Order<Id>>>(&[
        (r#"{"a":{"s":"x"}}"#, &[]),
        (r#"{"a":{"s":"x","x":1}}"#, &["/a/x unknown_field"]),
    ]);
    hold::<Tested>(&[
        (r#"{"lo":1,"high":2}"#, &[]),
        (r#"{"low":7,"high":"2","mid":1}"#, &["/low check", "/high type", "/mid enum"]),
        (r#"{"low":1,"lo":2}"#, &["/low duplicate_field"]),
    ]);
    let others: Others<Moment> = accepted(r#"{"a":"2020-01-01T00:00:00.9Z"}"#);
    assert_eq!(written(&others), json!({"word": "off", "a": "2020-01-01T00:00:00Z"}));
    assert_eq!(written(&accepted::<Tested>(r#"{"lo":1}"#)), json!({"low": 1}));
}
