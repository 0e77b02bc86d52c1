//! Aliases: only the compiler knows what they are.

use crate::{found, read};
use chrono::{DateTime, NaiveDate, Utc};
use model_core::{ApiModel, Secret};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A name.
pub type Name = String;
/// A shared text.
pub type Shared = Arc<str>;
/// A number of seconds.
pub type Seconds = i32;
/// A share of the whole.
pub type Ratio = f64;
/// A switch.
pub type Switch = bool;
/// A letter.
pub type Letter = char;
/// Names.
pub type Names = Vec<Name>;
/// Names, each once.
pub type NameSet = BTreeSet<Name>;
/// A pair.
pub type Pair = [Seconds; 2];
/// Names by name.
pub type Labels = BTreeMap<Name, Name>;
/// A moment.
pub type Moment = DateTime<Utc>;
/// A day.
pub type Day = NaiveDate;
/// What nobody sees.
pub type Password = Secret<Name>;
/// A model.
pub type Inside = Inner;
/// What has a parameter.
pub type List<T> = Vec<T>;

/// A model that has an alias.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Inner {
    /// Its only field.
    #[api(minimum = 1)]
    pub count: i32,
}

/// Every kind of alias, under the rules of what it is an alias of.
#[derive(ApiModel, Clone, Debug)]
pub struct Aliases {
    /// A string.
    #[api(min_length = 1, max_length = 3, pattern = "^[a-z]*$", check = |name| name.trim() == name)]
    pub name: Option<Name>,
    /// A shared string.
    #[api(min_length = 1, format = "email")]
    pub shared: Option<Shared>,
    /// An integer.
    #[api(minimum = 1, multiple_of = 2, default = 4)]
    pub seconds: Seconds,
    /// A float.
    #[api(exclusive_minimum = 0.0, maximum = 1.0, example = 0.5)]
    pub ratio: Option<Ratio>,
    /// A boolean.
    #[api(const_value = true)]
    pub switch: Option<Switch>,
    /// A character.
    #[api(const_value = 'x', default = 'x')]
    pub letter: Letter,
    /// A list.
    #[api(min_items = 1, unique_items, check = |names| names.len() < 3)]
    pub names: Option<Names>,
    /// A set.
    #[api(max_items = 1)]
    pub set: Option<NameSet>,
    /// An array.
    #[api(unique_items)]
    pub pair: Option<Pair>,
    /// A map.
    #[api(max_properties = 1)]
    pub labels: Option<Labels>,
    /// A list whose items are an alias.
    #[api(items(min_length = 1))]
    pub items: Option<Vec<Name>>,
    /// A map whose keys and values are aliases.
    #[api(keys(max_length = 1), values(minimum = 1))]
    pub counts: Option<BTreeMap<Name, Seconds>>,
    /// A date-time.
    #[api(default = Moment::UNIX_EPOCH, example = "2020-01-01T00:00:00Z")]
    pub moment: Moment,
    /// A date.
    pub day: Option<Day>,
    /// A secret.
    #[api(min_length = 2)]
    pub password: Option<Password>,
    /// A model, flattened.
    #[api(flatten)]
    pub inside: Inside,
    /// Models behind an alias of a list.
    #[api(min_items = 1)]
    pub list: Option<List<Inside>>,
}

#[test]
fn rules_hold_behind_an_alias() {
    let wrong = r#"{
        "name": "ABCD ", "shared": "x", "seconds": -1, "ratio": 0, "switch": false, "letter": "y",
        "names": [], "set": ["a", "b"], "pair": [1, 1], "labels": {"a": "", "b": ""}, "items": [""],
        "counts": {"ab": 0}, "password": "x", "count": 0, "list": [{"count": 0}]
    }"#;
    let expected = [
        "/name max_length",
        "/name pattern",
        "/name check",
        "/shared format",
        "/seconds minimum",
        "/seconds multiple_of",
        "/ratio exclusive_minimum",
        "/switch const_value",
        "/letter const_value",
        "/names min_items",
        "/set max_items",
        "/pair unique_items",
        "/labels max_properties",
        "/items/0 min_length",
        "/counts/ab max_length",
        "/counts/ab minimum",
        "/password min_length",
        "/count minimum",
        "/list/0/count minimum",
    ];
    assert_eq!(read::<Aliases>(wrong), expected);
}

#[test]
fn setters_take_what_the_alias_stands_for() {
    let inside = Inside { count: 1 };
    let right = Aliases::builder().name("ab").shared("a@b.cd").seconds(2).names(["a"]).set(["a"]);
    let right = right.pair([1, 2]).labels([("a", "b")]).items(["a"]).counts([("a", 1)]);
    let right = right.password("secret").inside(inside.clone()).list([inside]).build();
    assert_eq!(right.map(|it| found(&it)), Ok(Vec::new()));
    model_core::check::<Aliases>();
}
