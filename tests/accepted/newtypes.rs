//! Newtypes of every kind.

use crate::read;
use chrono::{DateTime, Utc};
use model_core::ApiModel;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

// Where a name is bound, a constant of that name would be a pattern.
#[allow(non_upper_case_globals, reason = "they have the names of variables")]
mod locals {
    pub(super) const check: usize = 1;
    pub(super) const report: usize = 64;
    pub(super) const item: usize = 2;
}
use locals::{check, item, report};

/// What people call a token.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_length = check, max_length = report, title = "Token name", example = "ci", example = Self::example())]
pub struct TokenName(String);

impl TokenName {
    fn example() -> &'static str {
        "ci"
    }
}

/// Rules for what is inside of it.
#[derive(ApiModel, Debug)]
#[api(items(check = |inside| inside.0.len() > item), min_items = 1)]
pub struct Ids<T: Clone = i32, const N: usize = 1>(pub(crate) Vec<Several<T, N>>)
where
    T: Debug;

/// A parameter that nothing has.
#[derive(ApiModel, Clone, Debug)]
pub struct Several<T, const N: usize>(Vec<T>);

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

/// Text that may be borrowed.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(max_length = Self::LONGEST)]
pub struct Label<'a>(Cow<'a, str>);

impl Label<'_> {
    const LONGEST: usize = 3;
}

/// Text that is shared.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(pattern = "^[a-z]+$", check = |text: &str| text != "no", check = Self::is_short)]
pub struct Shared(pub Arc<str>);

impl Shared {
    fn is_short(text: &str) -> bool {
        text.len() < 4
    }
}

macro_rules! names {
    ($($name:ident $ty:ty, $limit:expr;)*) => {$(
        #[derive(ApiModel)]
        #[api(max_length = $limit)]
        struct $name($ty);
    )*};
}

names! {
    First String, 3;
    Second Box<str>, report;
}

#[derive(ApiModel)]
struct Used {
    used: Option<TokenName>,
    trees: Vec<Tree>,
}

#[test]
fn a_newtype_is_made_of_what_its_value_is_made_of() {
    #[derive(ApiModel)]
    #[api(minimum = 1)]
    struct Local(u8);

    assert!(Local::try_from(0).is_err() && Local::new(1).is_ok());
    assert!(First::new("long").is_err() && Second::new("long").is_ok());
    assert_eq!(TokenName::new("ci").unwrap().as_ref(), "ci");
    assert_eq!(Ids::<i32>::new([]).unwrap_err().first().code(), "min_items");
    assert_eq!(Id::<i32>::new(5).unwrap().into_inner(), 5);
    assert_eq!(*Boxed::<i32>::new(5).unwrap().into_inner(), 5);
    assert!(Label::new("long").is_err() && Label::new("ci".to_owned()).is_ok());
    assert!(Expiry::new(Utc::now() - chrono::TimeDelta::days(1)).is_err());
}

#[test]
fn a_newtype_is_read_as_its_value() {
    assert!(Tree::from_json(r#"{"a":{"b":{}}}"#).is_ok());
    assert_eq!(read::<Ids>("[[1, 2]]"), ["/0 check"]);
    assert_eq!(read::<Shared>("\"no\""), [" check"]);
    assert_eq!(read::<Shared>("\"LONG\""), [" pattern", " check"]);
    let used = Used::builder().used(TokenName::new("ci").unwrap()).trees([]).build().unwrap();
    assert!(used.used.is_some() && used.trees.is_empty());
    model_core::check::<TokenName>();
}
