//! What meets seldom.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use model_core::{ApiModel, Patch, Secret};
use serde_json::Value;

use super::fields::{Level, Nested, Number, Open, Short};
use super::parts::{Base, Figure, Only, Pair};

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(minimum = 2)]
struct Id(u16);

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Day(NaiveDate);

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Ranked(Level);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_items = 1)]
struct Forest(Vec<Wood>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Wood {
    name: Option<Short>,
    trees: Option<Forest>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Wrapped<T>(T);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct IdKeys {
    by_id: BTreeMap<Id, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct DayKeys {
    by_day: BTreeMap<Day, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct RankedKeys {
    by_rank: BTreeMap<Ranked, i32>,
    ranks: Option<BTreeSet<Ranked>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Alike {
    #[api(unique_items)]
    levels: Option<Vec<Level>>,
    #[api(unique_items)]
    opens: Option<Vec<Option<Open>>>,
    numbers: Option<BTreeSet<Number>>,
    #[api(unique_items)]
    texts: Option<Vec<Cow<'static, str>>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct AlikeModels {
    models: Option<BTreeSet<Nested>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct AlikeInstants {
    instants: Option<BTreeSet<DateTime<Utc>>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Wrappers {
    value: Wrapped<Value>,
    number: Option<Wrapped<Option<i32>>>,
    nested: Patch<Wrapped<Wrapped<Nested>>>,
    #[api(required)]
    secret: Option<Secret<Wrapped<Level>>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "deep")]
pub enum Deep {
    Flat(Inner),
    Fields {
        #[api(flatten)]
        pair: Pair,
        own: Option<i32>,
    },
    Map(BTreeMap<String, i32>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Inner {
    id: Option<i32>,
    #[api(flatten)]
    figure: Option<Figure>,
}

macro_rules! deep {
    ($($name:ident $(($attribute:meta))? { $($fields:tt)* })*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        $(#[$attribute])?
        struct $name { $($fields)* }
    )*};
}

deep! {
    DeepOpen { #[api(flatten)] deep: Deep, }
    DeepClosed (api(deny_unknown_fields)) { #[api(flatten)] deep: Deep, }
    DeepPerhaps { top: Option<i32>, #[api(flatten)] deep: Option<Deep>, }
    DeepPerhapsClosed (api(deny_unknown_fields)) { #[api(flatten)] deep: Option<Deep>, }
    Two (api(deny_unknown_fields)) {
        #[api(flatten)] figure: Option<Figure>,
        #[api(flatten)] only: Option<Box<Only>>,
        #[api(flatten)] base: Base,
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", content = "c", rename_all = "kebab-case", rename_all_fields = "UPPERCASE")]
enum Cased {
    FirstOne,
    #[api(rename = "2", alias = "two")]
    SecondOne {
        #[api(default = 3, minimum = 2, alias = "n")]
        number: i32,
        #[api(required)]
        level: Option<Level>,
        #[api(required_if(level = "high"))]
        more: Patch<i32>,
        #[api(flatten)]
        base: Option<Base>,
        #[api(additional_properties, values(maximum = 3))]
        rest: BTreeMap<String, i32>,
    },
}

agree! {
    id_keys: IdKeys,
    day_keys: DayKeys,
    ranked_keys: RankedKeys,
    alike: Alike,
    alike_models: AlikeModels,
    alike_instants: AlikeInstants,
    wrappers: Wrappers,
    wrapped: Wrapped<Wood>,
    forest: Forest,
    forests: Vec<Forest>,
    deep: Deep,
    deep_open: DeepOpen,
    deep_closed: DeepClosed,
    deep_perhaps: DeepPerhaps,
    deep_perhaps_closed: DeepPerhapsClosed,
    two: Two,
    cased: Cased,
}
