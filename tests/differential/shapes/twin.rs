//! The same shapes as `serde_derive` reads and writes them.

pub use super::foreign::Foreign;
use std::borrow::Cow;
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;
use uuid::Uuid;

/// The same entries come in the same order, in both declarations.
type FixedOrder = BuildHasherDefault<DefaultHasher>;

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Scalars {
    pub i8_: i8,
    pub i16_: i16,
    pub i32_: i32,
    pub i64_: i64,
    pub i128_: i128,
    pub isize_: isize,
    pub u8_: u8,
    pub u16_: u16,
    pub u32_: u32,
    pub u64_: u64,
    pub u128_: u128,
    pub usize_: usize,
    pub f32_: f32,
    pub f64_: f64,
    pub bool_: bool,
    pub char_: char,
    pub string: String,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Presence {
    pub plain: String,
    #[serde(default)]
    pub defaulted: i32,
    #[serde(default = "forty_three")]
    pub by_value: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<String>,
    #[serde(alias = "int", alias = "INT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub integer: Option<u64>,
    #[serde(deserialize_with = "serde::Deserialize::deserialize")]
    pub nullable: Option<f64>,
    #[serde(rename = "other~name/")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub another_name: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<Nested>,
}

fn forty_three() -> u16 {
    43
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Nested {
    pub id: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Containers {
    pub numbers: Vec<i32>,
    pub maybe: Vec<Option<String>>,
    pub table: Vec<Vec<u8>>,
    pub boxed: Box<i64>,
    pub scores: BTreeMap<String, f64>,
    pub models: BTreeMap<String, Nested>,
    pub flags: HashMap<String, bool, FixedOrder>,
    pub nested: Nested,
    pub list: Vec<Nested>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lists: Option<BTreeMap<String, Vec<Option<u8>>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub boxed_option: Option<Box<Nested>>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Tree {
    pub label: char,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Box<Tree>>,
    #[serde(default)]
    pub children: Vec<Tree>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<BTreeMap<String, Tree>>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Dates {
    pub utc: DateTime<Utc>,
    pub fixed: DateTime<FixedOffset>,
    pub date: NaiveDate,
    pub local: NaiveDateTime,
    pub time: NaiveTime,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<DateTime<Utc>>,
    pub list: Vec<NaiveDate>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Free {
    pub any: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<Value>,
    pub list: Vec<Value>,
    pub map: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub first: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<T>,
    pub by_name: BTreeMap<String, T>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct RawNames {
    pub r#type: i32,
    pub r#match: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#fn: Option<Box<RawNames>>,
    pub snake_case_name: bool,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct Strict {
    #[serde(alias = "ID")]
    pub id: u32,
    #[serde(default)]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inner: Option<Box<Strict>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<Nested>,
}

/// The standard types that are containers of another kind, or texts of another type.
#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Standard {
    pub cow: Cow<'static, str>,
    pub boxed: Box<str>,
    pub shared: Arc<str>,
    pub counted: Rc<u16>,
    pub model: Arc<Nested>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub array: Option<[i16; 3]>,
    pub arrays: [[u8; 2]; 2],
    pub pair: (i32, String),
    pub tuples: Vec<(u8, Option<bool>, [char; 1])>,
    pub sorted: BTreeSet<String>,
    pub sets: BTreeSet<BTreeSet<i8>>,
    pub hashed: HashSet<i32, FixedOrder>,
    pub texts: BTreeMap<Arc<str>, u8>,
    pub id: Uuid,
    pub ids: BTreeMap<Uuid, u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Wide {
    pub f00: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f01: Option<u8>,
    pub f02: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f03: Option<u8>,
    pub f04: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f05: Option<u8>,
    pub f06: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f07: Option<u8>,
    pub f08: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f09: Option<u8>,
    pub f10: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f11: Option<u8>,
    pub f12: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f13: Option<u8>,
    pub f14: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f15: Option<u8>,
    pub f16: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f17: Option<u8>,
    pub f18: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f19: Option<u8>,
    pub f20: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f21: Option<u8>,
    pub f22: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f23: Option<u8>,
    pub f24: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f25: Option<u8>,
    pub f26: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f27: Option<u8>,
    pub f28: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f29: Option<u8>,
    pub f30: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f31: Option<u8>,
    pub f32: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f33: Option<u8>,
    pub f34: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f35: Option<u8>,
    pub f36: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f37: Option<u8>,
    pub f38: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f39: Option<u8>,
    pub f40: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f41: Option<u8>,
    pub f42: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f43: Option<u8>,
    pub f44: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f45: Option<u8>,
    pub f46: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f47: Option<u8>,
    pub f48: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f49: Option<u8>,
    pub f50: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f51: Option<u8>,
    pub f52: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f53: Option<u8>,
    pub f54: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f55: Option<u8>,
    pub f56: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f57: Option<u8>,
    pub f58: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f59: Option<u8>,
    pub f60: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f61: Option<u8>,
    pub f62: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f63: Option<u8>,
    pub f64: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f65: Option<u8>,
    pub f66: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f67: Option<u8>,
    #[serde(default)]
    pub f68: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub f69: Option<u8>,
}
