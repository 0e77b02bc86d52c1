//! Rules see through every pointer.

use crate::{found, read};
use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch, Secret};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// Pointers to whatever has rules.
#[derive(ApiModel, Clone, Debug)]
pub struct Pointers {
    /// A box of a string.
    #[api(min_length = 1, max_length = 2, pattern = "^a", format = "hostname")]
    pub boxed: Option<Box<String>>,
    /// A shared text.
    #[api(min_length = 1, check = |text| text.len() < 3)]
    pub shared: Arc<str>,
    /// A boxed text.
    #[api(max_length = 2)]
    pub text: Option<Box<str>>,
    /// A text for one thread.
    #[api(max_length = 2, check = str::is_ascii)]
    pub counted: Option<Rc<str>>,
    /// What nobody sees.
    #[api(min_length = 8, pattern = "[0-9]", secret)]
    pub password: Secret<String>,
    /// A secret that may be absent, in a box.
    #[api(minimum = 1000, maximum = 9999)]
    pub pin: Option<Box<Secret<u16>>>,
    /// A text that may be borrowed.
    #[api(const_value = "x", default = "x")]
    pub borrowed: Cow<'static, str>,
    /// A list behind two pointers.
    #[api(min_items = 1, unique_items, items(minimum = 1))]
    pub list: Option<Box<Arc<Vec<u8>>>>,
    /// Pointers in a list.
    #[api(items(min_length = 1), unique_items)]
    pub items: Option<Vec<Arc<str>>>,
    /// A map behind a pointer.
    #[api(min_properties = 1, keys(min_length = 1), values(maximum = 1))]
    pub map: Option<Rc<BTreeMap<String, Box<i32>>>>,
    /// A number in a patch.
    #[api(minimum = 1, multiple_of = 2)]
    pub patch: Patch<Box<i32>>,
    /// A date in a box.
    #[api(date_range(max = now + 100 years), precision = seconds)]
    pub date: Option<Box<DateTime<Utc>>>,
    /// A model.
    #[api(check = |inner| inner.number < 9)]
    pub inner: Option<Arc<Inner>>,
    /// An array of pointers.
    #[api(items(exclusive_minimum = 0))]
    pub array: Option<[Box<f64>; 2]>,
}

/// The model behind a pointer.
#[derive(ApiModel, Clone, Debug)]
pub struct Inner {
    /// Its field.
    #[api(minimum = 1)]
    pub number: i32,
    /// Itself.
    #[api(check = |inner| inner.number != 5)]
    pub next: Option<Box<Self>>,
}

#[test]
fn rules_are_held_to_behind_pointers() {
    let wrong = r#"{
        "boxed": "b_c", "shared": "", "text": "abc", "counted": "é!!", "password": "x", "pin": 1,
        "borrowed": "y", "list": [0, 0], "items": ["", ""], "map": {"": 2}, "patch": -1,
        "date": "2999-01-01T00:00:00Z", "inner": {"number": 9, "next": {"number": 5}}, "array": [0, 1]
    }"#;
    let expected = [
        "/boxed max_length",
        "/boxed pattern",
        "/boxed format",
        "/shared min_length",
        "/text max_length",
        "/counted max_length",
        "/counted check",
        "/password min_length",
        "/password pattern",
        "/pin minimum",
        "/borrowed const_value",
        "/list unique_items",
        "/list/0 minimum",
        "/list/1 minimum",
        "/items unique_items",
        "/items/0 min_length",
        "/items/1 min_length",
        "/map/ min_length",
        "/map/ maximum",
        "/patch minimum",
        "/patch multiple_of",
        "/date date_range",
        "/inner check",
        "/inner/next check",
        "/array/0 exclusive_minimum",
    ];
    assert_eq!(read::<Pointers>(wrong), expected);
}

#[test]
fn setters_take_what_is_pointed_at() {
    let inner = Inner { number: 1, next: None };
    let right = Pointers::builder().boxed("ab").shared("ab").text("ab").password("12345678");
    let right = right.pin(Box::new(Secret::new(1234))).patch(Box::new(2)).inner(Arc::new(inner));
    let right = right.items([Arc::from("a"), Arc::from("b")]).counted(Rc::<str>::from("x"));
    assert_eq!(found(&right.build_unvalidated()), [""; 0]);
}
