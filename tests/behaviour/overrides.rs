//! `message` and `code`, which every rule takes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Violations};

use crate::support::clock;

/// What a rule says as it is, with another text, with another code, and with both.
macro_rules! said {
    ($($rule:ident($($argument:tt)*): $ty:ty = $value:expr;)*) => {
        fn said() -> Vec<(&'static str, [Violations; 4])> {
            vec![$((stringify!($rule), [
                said!(@model $ty, $value, $rule($($argument)*)),
                said!(@model $ty, $value, $rule($($argument)* message = "{other} text")),
                said!(@model $ty, $value, $rule($($argument)* code = "other")),
                said!(@model $ty, $value, $rule($($argument)* code = "other", message = "{other} text")),
            ])),*]
        }
    };
    (@model $ty:ty, $value:expr, $($rule:tt)*) => {{
        #[derive(ApiModel)]
        struct Ruled {
            #[api($($rule)*)]
            value: $ty,
        }
        Ruled { value: $value }.validate_with(&clock()).unwrap_err()
    }};
}

said! {
    minimum(1,): i32 = 0;
    maximum(1,): u64 = 2;
    exclusive_minimum(1,): f64 = 1.0;
    exclusive_maximum(1,): i128 = 1;
    multiple_of(2,): u8 = 1;
    min_length(1,): String = String::new();
    max_length(1,): String = "ab".into();
    min_items(1,): Vec<i32> = vec![];
    max_items(1,): Vec<i32> = vec![1, 2];
    unique_items(): Vec<i32> = vec![1, 1];
    min_properties(1,): BTreeMap<String, i32> = BTreeMap::new();
    max_properties(0,): BTreeMap<String, i32> = BTreeMap::from([("a".into(), 1)]);
    date_range(after = now,): DateTime<Utc> = clock().now();
    const_value("a",): String = "b".into();
    check(|value| *value,): bool = false;
    pattern("^a",): String = "b".into();
    format("ipv4",): String = "b".into();
}

#[test]
fn every_rule_takes_another_text_and_another_code() {
    for (rule, [plain, text, code, both]) in said() {
        let of = |violations: &Violations| {
            assert_eq!(violations.len(), 1, "{rule}");
            let it = violations.first();
            assert_eq!(it.pointer(), "/value");
            assert_eq!(it.params(), plain.first().params(), "{rule}: its numbers stay");
            (it.code().to_owned(), it.message().to_owned())
        };
        let (own_code, own_text) = of(&plain);
        assert_eq!(own_code, rule);
        assert!(!own_text.is_empty());
        assert_eq!(of(&text), (own_code, "{other} text".into()), "the text stands as it is");
        assert_eq!(of(&code), ("other".into(), own_text));
        assert_eq!(of(&both), ("other".into(), "{other} text".into()));
    }
}

#[test]
fn an_override_belongs_to_its_own_rule_alone() {
    #[derive(ApiModel)]
    #[api(rule(|_| false), rule(|_| false, code = "c", message = "m"), rule(|_| false))]
    struct Several {
        #[api(
            minimum(1, code = "low"),
            multiple_of = 2,
            check(|_| false, message = "first"),
            check(|_| Err::<(), _>("its own"), code = "second"),
            check(|_| Err::<(), _>("its own"), message = "third"),
        )]
        n: i32,
        #[api(min_items = 3, items(minimum(1, message = "of an item"), multiple_of = 2))]
        list: Vec<i32>,
    }
    let violations = Several { n: -1, list: vec![-1] }.validate().unwrap_err();
    let said: Vec<_> = violations.iter().map(|it| format!("{} {it}", it.code())).collect();
    assert_eq!(
        said,
        [
            "low /n: must be at least 1",
            "multiple_of /n: must be a multiple of 2",
            "check /n: first",
            "second /n: its own",
            "check /n: third",
            "min_items /list: must have at least 3 items",
            "minimum /list/0: of an item",
            "multiple_of /list/0: must be a multiple of 2",
            "rule is not valid",
            "c m",
            "rule is not valid",
        ]
    );
}
