//! Generic models of any value.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use model_core::{ApiModel, Patch, Secret};
use model_tests::page::Page;
use serde_json::Value;

use super::holding::hold;

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "lowercase")]
pub(super) enum Level {
    #[api(alias = "lo")]
    Low,
    High,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "lowercase")]
enum Open {
    Known,
    #[api(other)]
    Other(String),
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer)]
enum Number {
    One = 1,
    Two = 2,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_length = 2)]
pub(super) struct Id(pub(super) String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(max_items = 1)]
struct Few<T>(Vec<T>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub(super) struct Base {
    #[api(min_length = 2, alias = "identifier")]
    pub(super) id: String,
    #[api(default = 7, maximum = 9)]
    pub(super) size: u8,
}

macro_rules! unions {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        pub(super) enum $name<T> {
            Empty,
            Of(T),
            Both { first: T, #[api(max_items = 1)] rest: Option<Vec<T>>, next: Option<Box<$name<T>>> },
        }
    )*};
}

unions! {
    Internal (tag = "t")
    Adjacent (tag = "t", content = "c")
    External (external)
    Untagged (untagged)
}

#[test]
fn a_page_of_anything() {
    hold::<Page<Level>>(&[
        (r#"{"items":[]}"#, &[]),
        (r#"{"items":["low","high","lo"],"totalCount":3,"offset":1}"#, &[]),
        (
            r#"{"items":["low","hgih",null],"limit":0}"#,
            &["/items/1 enum", "/items/2 type", "/limit minimum"],
        ),
    ]);
    hold::<Page<Open>>(&[
        (r#"{"items":["known","new",""]}"#, &[]),
        (r#"{"items":[1]}"#, &["/items/0 type"]),
    ]);
    hold::<Page<Number>>(&[
        (r#"{"items":[1,2.0]}"#, &[]),
        (r#"{"items":[3,"1"]}"#, &["/items/0 enum", "/items/1 type"]),
    ]);
    hold::<Page<Id>>(&[
        (r#"{"items":["ab"]}"#, &[]),
        (r#"{"items":["ab","a",7]}"#, &["/items/1 min_length", "/items/2 type"]),
    ]);
    hold::<Page<Few<Id>>>(&[
        (r#"{"items":[[],["ab"]]}"#, &[]),
        (r#"{"items":[["ab","a"]]}"#, &["/items/0 max_items", "/items/0/1 min_length"]),
    ]);
    hold::<Page<Option<Id>>>(&[
        (r#"{"items":[null,"ab"]}"#, &[]),
        (r#"{"items":["a",null,1]}"#, &["/items/0 min_length", "/items/2 type"]),
    ]);
    hold::<Page<Patch<Base>>>(&[
        (r#"{"items":[null,{"id":"ab"}]}"#, &[]),
        (
            r#"{"items":[{"identifier":"a"},{}]}"#,
            &["/items/0/id min_length", "/items/1/id required"],
        ),
    ]);
    hold::<Page<Secret<Base>>>(&[
        (r#"{"items":[{"id":"ab"}]}"#, &[]),
        (r#"{"items":[{"id":"a"},null]}"#, &["/items/0/id min_length", "/items/1 type"]),
    ]);
    hold::<Page<Arc<Page<Cow<'static, str>>>>>(&[
        (r#"{"items":[{"items":["a"]}]}"#, &[]),
        (
            r#"{"items":[{"items":["a",1],"limit":251}]}"#,
            &["/items/0/items/1 type", "/items/0/limit maximum"],
        ),
    ]);
    hold::<Page<[(Level, Id); 1]>>(&[
        (r#"{"items":[[["low","ab"]]]}"#, &[]),
        (
            r#"{"items":[[],[["x","a"]],[["low"]]]}"#,
            &[
                "/items/0 min_items",
                "/items/1/0/0 enum",
                "/items/1/0/1 min_length",
                "/items/2/0 min_items",
            ],
        ),
    ]);
    hold::<Page<BTreeMap<String, Vec<Internal<Base>>>>>(&[
        (r#"{"items":[{"k":[{"t":"Empty"}]},{}]}"#, &[]),
        (
            r#"{"items":[{"k":[{"t":"Of","id":"a"},{"t":"x"}]}]}"#,
            &["/items/0/k/0/id min_length", "/items/0/k/1/t tag"],
        ),
    ]);
    hold::<Page<Value>>(&[(r#"{"items":[null,{"a":[]},1]}"#, &[])]);
}

#[test]
fn a_page_of_unions() {
    hold::<Page<Internal<Base>>>(&[
        (
            r#"{"items":[{"t":"Empty"},{"t":"Of","id":"ab"},{"t":"Both","first":{"id":"ab","size":1},"next":{"t":"Empty"}}]}"#,
            &[],
        ),
        (
            r#"{"items":[{"t":"Of","id":"a"},{"t":"Both","first":{"id":1},"rest":[{"id":"ab"},{}]},{"t":"Od"},{}]}"#,
            &[
                "/items/0/id min_length",
                "/items/1/first/id type",
                "/items/1/rest max_items",
                "/items/1/rest/1/id required",
                "/items/2/t tag",
                "/items/3/t required",
            ],
        ),
        (
            r#"{"items":[{"t":"Both","first":{"id":"ab"},"next":{"t":"Of","size":10,"id":"ab"}}]}"#,
            &["/items/0/next/size maximum"],
        ),
    ]);
    hold::<Page<Adjacent<Level>>>(&[
        (
            r#"{"items":[{"t":"Empty"},{"t":"Of","c":"low"},{"t":"Both","c":{"first":"high","rest":["low"],"next":{"t":"Of","c":"low"}}}]}"#,
            &[],
        ),
        (
            r#"{"items":[{"t":"Of","c":"x"},{"t":"Of"},{"t":"Both","c":{"first":1,"next":{"c":"y","t":"Of"}}}]}"#,
            &[
                "/items/0/c enum",
                "/items/1/c required",
                "/items/2/c/first type",
                "/items/2/c/next/c enum",
            ],
        ),
    ]);
    hold::<Page<Adjacent<Option<Id>>>>(&[
        (r#"{"items":[{"t":"Of","c":null},{"t":"Both","c":{"first":null}}]}"#, &[]),
        (
            r#"{"items":[{"t":"Of","c":"a"},{"t":"Both","c":{"rest":[null,"a"]}}]}"#,
            &[
                "/items/0/c min_length",
                "/items/1/c/first required",
                "/items/1/c/rest max_items",
                "/items/1/c/rest/1 min_length",
            ],
        ),
    ]);
    hold::<Page<External<Few<Number>>>>(&[
        (r#"{"items":["Empty",{"Of":[1]},{"Both":{"first":[],"next":{"Of":[2]}}}]}"#, &[]),
        (
            r#"{"items":[{"Of":[1,3]},{"Both":{"rest":[[],[1,2]],"first":[]}}]}"#,
            &[
                "/items/0/Of/1 enum",
                "/items/0/Of max_items",
                "/items/1/Both/rest max_items",
                "/items/1/Both/rest/1 max_items",
            ],
        ),
    ]);
    hold::<Page<Untagged<Id>>>(&[
        (r#"{"items":["ab",null,{"first":"ab","next":{"first":"cd"}}]}"#, &[]),
        (r#"{"items":[{"first":"ab","next":null,"rest":null}]}"#, &[]),
        // A newtype whose rule is broken cannot be made: nothing fits.
        (
            r#"{"items":["a",1,{"first":"ab","next":{"first":"c"}}]}"#,
            &["/items/0 type", "/items/1 type", "/items/2 type"],
        ),
    ]);
}
