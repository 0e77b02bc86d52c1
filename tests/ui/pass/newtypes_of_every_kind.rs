#![deny(warnings)]
#![allow(non_upper_case_globals)]

use chrono::{DateTime, Utc};
use model_core::ApiModel;
use std::collections::BTreeMap;
use std::fmt::Debug;

// Where a name is bound, a constant of that name would be a pattern.
const check: usize = 1;
const report: usize = 64;
const item: usize = 2;

/// What people call a token.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_length = check, max_length = report, title = "Token name", example = "ci", example = Self::example())]
pub struct TokenName(String);

impl TokenName {
    fn example() -> &'static str {
        "ci"
    }
}

#[derive(ApiModel, Debug)]
#[api(items(check = |inside| inside.0.len() > item), min_items = 1)]
struct Ids<T: Clone = i32, const N: usize = 1>(pub(crate) Vec<Several<T, N>>)
where
    T: Debug;

#[derive(ApiModel, Clone, Debug)]
struct Several<T, const N: usize>(Vec<T>);

/// No `TryFrom`, which the standard library has for it.
#[derive(ApiModel)]
pub(crate) struct Id<T>(pub T);

#[derive(ApiModel)]
struct Boxed<T: Debug>(Box<T>);

#[derive(ApiModel)]
struct Tree(BTreeMap<String, Tree>);

#[derive(ApiModel)]
#[api(date_range(min = now, max = now + 6 months), precision = milliseconds, secret)]
struct Expiry(DateTime<Utc>);

macro_rules! names {
    ($($name:ident $ty:ty, $limit:expr;)*) => {$(
        #[derive(ApiModel)]
        #[api(max_length = $limit)]
        struct $name($ty);
    )*};
}

names! {
    First String, 3;
    Second Box<String>, report;
}

#[derive(ApiModel)]
struct Never {
    used: Option<TokenName>,
    trees: Vec<Tree>,
}

fn main() {
    #[derive(ApiModel)]
    #[api(minimum = 1)]
    struct Local(u8);

    assert!(Local::try_from(0).is_err() && Local::new(1).is_ok());
    assert!(First::new("long").is_err() && Second::new("long").is_ok());
    assert_eq!(TokenName::new("ci").unwrap().as_ref(), "ci");
    assert_eq!(Ids::<i32>::new([]).unwrap_err().first().code(), "min_items");
    assert_eq!(Id::<i32>::new(5).unwrap().into_inner(), 5);
    assert_eq!(*Boxed::<i32>::new(5).unwrap().into_inner(), 5);
    assert!(Tree::from_json(r#"{"a":{"b":{}}}"#).is_ok());
    assert!(Expiry::new(Utc::now() - chrono::TimeDelta::days(1)).is_err());
    let never = Never::builder().used(TokenName::new("ci").unwrap()).trees([]).build().unwrap();
    assert!(never.used.is_some() && never.trees.is_empty());
}
