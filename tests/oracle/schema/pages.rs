//! The examples of the reference pages: in Rust each is code that compiles, and makes the value that the
//! other one says in JSON.
//!
//! `BLESS=1` writes what a page says, and the next run compiles it.

#![allow(
    unused_imports,
    clippy::let_and_return,
    clippy::unreadable_literal,
    reason = "an example is as a user would have it, and needs what it needs"
)]

mod shapes;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use model_core::schema::markdown;
use model_core::{ApiModel, Patch, Secret};
use model_tests::campaign::*;
use model_tests::json_patch::*;
use model_tests::page::*;
use model_tests::search::*;
use model_tests::token::*;
use serde_json::{Map, Value, json};

use self::shapes::*;

/// The text of the block of a page that is in this language.
fn block(page: &str, language: &str) -> String {
    let rest = page.split(&format!("```{language}\n")).nth(1);
    let text = rest.and_then(|rest| rest.split("```").next());
    text.expect("there is an example").to_owned()
}

/// Judges one example: that the golden is what the page says, and that the value which the golden
/// made is what the page's JSON is.
fn judge<T: ApiModel>(name: &str, made: Result<T, Box<dyn Error>>) {
    let page = markdown::<T>();
    let statement = block(&page, "rust");
    let (left, _) = statement.split_once(" = ").expect("it is a statement");
    let variable = left.trim_start_matches("let ");
    let code = format!("{statement}{variable}").replace('\n', "\n    ");
    let code = format!("{{\n    {code}\n}}\n");
    super::goldens::assert_text(&format!("rust/{name}.rs"), &code);
    let json = T::from_json(block(&page, "json")).expect("the example in JSON is valid");
    let made = made.unwrap_or_else(|error| panic!("{name}: {error}"));
    let [made, read] = [made, json].map(|value| value.to_json().expect("it is written"));
    assert_eq!(made, read, "{name}");
}

macro_rules! examples {
    ($($name:ident: $ty:ty;)*) => {$(
        #[test]
        fn $name() {
            let made = || -> Result<$ty, Box<dyn Error>> {
                Ok(include!(concat!("goldens/rust/", stringify!($name), ".rs")))
            };
            judge::<$ty>(stringify!($name), made());
        }
    )*};
}

examples! {
    create_request: CreatePersonalAccessTokenRequest;
    create_response: CreatePersonalAccessTokenResponse;
    page_of_tokens: Page<GetPersonalAccessTokenResponse>;
    campaign: Campaign;
    reviewer: Reviewer;
    search_document: IdentityDocument;
    json_patch: JsonPatch;
    everything: Everything;
    names: Names;
    pets: Pets;
    foreign: Foreign;
    change: Change;
    level: Level;
    codes: Codes;
}
