//! Unions, as far as they are values: what makes them, and the rules inside.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, ApiValue};
use serde_json::Value;

use crate::support::{instant, judged};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Tag {
    #[api(min_length = 1)]
    name: String,
}

fn is_small(figure: &Internal) -> bool {
    !matches!(figure, Internal::Circle { radius, .. } if *radius > 100.0)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind", deny_unknown_fields, rename_all = "camelCase", rename_all_fields = "camelCase")]
#[api(rule(is_small, code = "small"), rule(|it, cx| *it != Internal::Point || cx.data::<()>().is_none()))]
enum Internal {
    Point,
    Circle {
        #[api(exclusive_minimum = 0)]
        radius: f64,
        #[api(max_items = 1, items(min_length = 2))]
        line_styles: Option<Vec<String>>,
        tag: Option<Box<Tag>>,
    },
    Tagged(Tag),
    #[api(other)]
    Unknown(Value),
}

macro_rules! others {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name<T> {
            Number(#[api(minimum = 0)] i32),
            Text(#[api(max_length = 2, check = |it| it != "no")] Option<String>),
            List(#[api(max_items = 1, items(maximum = 9))] Vec<u8>),
            Map(BTreeMap<String, Tag>),
            Inner(T),
            Again(Box<Self>),
            Fields { #[api(rename = "a/b")] inner: T, next: Option<Box<Self>> },
        }
    )*};
}

others! {
    Adjacent (tag = "t", content = "c")
    External (external)
    Untagged (untagged)
}

#[test]
fn rules_inside_a_variant_point_where_its_content_is() {
    let tag = || Tag { name: String::new() };
    for (value, expected) in [
        (Internal::Point, &[][..]),
        (Internal::Unknown(Value::Null), &[]),
        (Internal::Tagged(tag()), &["/name min_length"]),
        (
            Internal::Circle {
                radius: 0.0,
                line_styles: Some(vec!["ab".into(), "c".into()]),
                tag: Some(Box::new(tag())),
            },
            &[
                "/radius exclusive_minimum",
                "/lineStyles max_items",
                "/lineStyles/1 min_length",
                "/tag/name min_length",
            ],
        ),
        (Internal::Circle { radius: 200.0, line_styles: None, tag: None }, &[" small"]),
    ] {
        assert_eq!(judged(&value), expected, "{value:?}");
    }

    macro_rules! judge {
        ($union:ident: $($value:expr => $expected:expr,)*) => {{
            use $union::*;
            $(assert_eq!(judged::<$union<Tag>>(&$value), $expected);)*
        }};
    }
    let map = || BTreeMap::from([("k".to_owned(), tag())]);
    judge! { Adjacent:
        Number(-1) => ["/c minimum"],
        Text(Some("abc".into())) => ["/c max_length"],
        Text(Some("no".into())) => ["/c check"],
        Text(None) => [""; 0],
        List(vec![1, 10]) => ["/c max_items", "/c/1 maximum"],
        Map(map()) => ["/c/k/name min_length"],
        Inner(tag()) => ["/c/name min_length"],
        Again(Box::new(Number(-1))) => ["/c/c minimum"],
        Fields { inner: tag(), next: Some(Box::new(Inner(tag()))) } =>
            ["/c/a~1b/name min_length", "/c/next/c/name min_length"],
    }
    judge! { External:
        Number(-1) => ["/Number minimum"],
        Map(map()) => ["/Map/k/name min_length"],
        Again(Box::new(Number(-1))) => ["/Again/Number minimum"],
        Fields { inner: tag(), next: Some(Box::new(Inner(tag()))) } =>
            ["/Fields/a~1b/name min_length", "/Fields/next/Inner/name min_length"],
    }
    judge! { Untagged:
        Number(-1) => [" minimum"],
        List(vec![1, 10]) => [" max_items", "/1 maximum"],
        Again(Box::new(Number(-1))) => [" minimum"],
        Fields { inner: tag(), next: Some(Box::new(Inner(tag()))) } =>
            ["/a~1b/name min_length", "/next/name min_length"],
    }
}

#[test]
fn a_union_is_a_field_like_any_other() {
    #[derive(ApiModel, Debug, PartialEq)]
    struct Drawing {
        figures: Vec<Internal>,
        #[api(default = Internal::Point)]
        last: Internal,
        frame: Option<External<i32>>,
    }
    let figure = Internal::Tagged(Tag { name: String::new() });
    let drawing = Drawing::builder().figures([figure.clone()]).frame(External::Number(-1));
    let built = drawing.build_unvalidated();
    assert_eq!(built.last, Internal::Point);
    assert_eq!(judged(&built), ["/figures/0/name min_length", "/frame/Number minimum"]);
}

#[test]
fn a_secret_in_a_variant_stays_one() {
    #[derive(ApiModel, Debug)]
    #[api(external)]
    enum Login {
        Password(#[api(secret, min_length = 8, check = |it| Err::<(), _>(it.clone()))] String),
        #[api(rename = "a~b")]
        Key {
            #[api(secret, max_length = 1)]
            key: String,
        },
    }
    let violations = Login::Password("hunter2".into()).validate().unwrap_err();
    assert!(!format!("{violations:?}").contains("hunter2"));
    assert_eq!(judged(&Login::Key { key: "ab".into() }), ["/a~0b/key max_length"]);
    assert!(
        Login::Key { key: "ab".into() }
            .validate()
            .unwrap_err()
            .first()
            .params()
            .get("actual")
            .is_none()
    );
}

#[test]
fn dates_in_a_variant_bound_each_other() {
    #[derive(ApiModel, Debug)]
    #[api(tag = "t")]
    enum Span {
        Between {
            from: DateTime<Utc>,
            #[api(default = from + 1 day, date_range(after = from))]
            to: DateTime<Utc>,
        },
    }
    let from = instant("2020-01-01T00:00:00Z");
    assert_eq!(judged(&Span::Between { from, to: from }), ["/to date_range"]);
}

#[test]
fn a_placeholder_ends_whatever_a_union_holds() {
    #[derive(ApiModel)]
    #[api(untagged)]
    enum Tree {
        Not(Box<Tree>),
        And(Pair),
        Or(Pair),
        Xor(Pair),
        Leaf(Leaf),
    }
    #[derive(ApiModel)]
    struct Pair {
        left: Box<Tree>,
        right: Box<Tree>,
    }
    #[derive(ApiModel)]
    struct Leaf {
        text: String,
    }
    #[derive(ApiModel)]
    #[api(untagged)]
    enum Egg {
        Laid(Box<Hen>),
        Both(Hen),
        Painted(Leaf),
    }
    #[derive(ApiModel)]
    #[api(untagged)]
    enum Hen {
        Hatched(Box<Egg>),
        Grown(Box<Egg>),
        Toy(Tree),
    }
    #[derive(ApiModel)]
    #[api(untagged)]
    enum Of<T> {
        First(T),
        Second(Box<Tree>),
    }
    #[derive(ApiModel)]
    struct Loop {
        of: Of<Box<Loop>>,
    }

    assert!(matches!(Tree::empty(), Tree::Not(inner) if matches!(*inner, Tree::And(_))));
    // Found once, it is the one to take.
    assert!(matches!(Tree::empty(), Tree::Leaf(Leaf { text }) if text.is_empty()));
    drop((Egg::empty(), Hen::empty()));
    assert!(matches!(Of::<i32>::empty(), Of::First(0)));
    assert!(matches!(Loop::empty().of, Of::First(_)));
    assert!(matches!(Loop::empty().of, Of::Second(_)));
}
