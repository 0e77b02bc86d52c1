//! The shapes as `ApiModel` reads and writes them.

use std::borrow::Cow;
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use model_core::ApiModel;
use serde_json::Value;
use url::Url;
use uuid::Uuid;

/// The same entries come in the same order, in both declarations.
type FixedOrder = BuildHasherDefault<DefaultHasher>;

#[derive(ApiModel, Clone, Debug)]
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

#[derive(ApiModel, Clone, Debug)]
#[api(rename_all = "camelCase")]
pub struct Presence {
    pub plain: String,
    #[api(default)]
    pub defaulted: i32,
    #[api(default = 43)]
    pub by_value: u16,
    pub optional: Option<String>,
    #[api(alias = "int", alias = "INT")]
    pub integer: Option<u64>,
    #[api(required)]
    pub nullable: Option<f64>,
    #[api(rename = "other~name/")]
    pub another_name: Option<bool>,
    pub below: Option<Nested>,
}

#[derive(ApiModel, Clone, Debug)]
pub struct Nested {
    pub id: u8,
    pub name: Option<String>,
}

#[derive(ApiModel, Clone, Debug)]
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
    pub lists: Option<BTreeMap<String, Vec<Option<u8>>>>,
    pub boxed_option: Option<Box<Nested>>,
}

#[derive(ApiModel, Clone, Debug)]
pub struct Tree {
    pub label: char,
    pub left: Option<Box<Tree>>,
    #[api(default)]
    pub children: Vec<Tree>,
    pub named: Option<BTreeMap<String, Tree>>,
}

#[derive(ApiModel, Clone, Debug)]
pub struct Dates {
    pub utc: DateTime<Utc>,
    pub fixed: DateTime<FixedOffset>,
    pub date: NaiveDate,
    pub local: NaiveDateTime,
    pub time: NaiveTime,
    pub optional: Option<DateTime<Utc>>,
    pub list: Vec<NaiveDate>,
}

#[derive(ApiModel, Clone, Debug)]
pub struct Free {
    pub any: Value,
    pub optional: Option<Value>,
    pub list: Vec<Value>,
    pub map: BTreeMap<String, Value>,
}

#[derive(ApiModel, Clone, Debug)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub first: T,
    pub next: Option<T>,
    pub by_name: BTreeMap<String, T>,
}

#[derive(ApiModel, Clone, Debug)]
#[api(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct RawNames {
    pub r#type: i32,
    pub r#match: String,
    pub r#fn: Option<Box<RawNames>>,
    pub snake_case_name: bool,
}

#[derive(ApiModel, Clone, Debug)]
#[api(deny_unknown_fields)]
pub struct Strict {
    #[api(alias = "ID")]
    pub id: u32,
    #[api(default)]
    pub name: String,
    pub inner: Option<Box<Strict>>,
    pub open: Option<Nested>,
}

/// The standard types that are containers of another kind, or texts of another type.
#[derive(ApiModel, Clone, Debug)]
pub struct Standard {
    pub cow: Cow<'static, str>,
    pub boxed: Box<str>,
    pub shared: Arc<str>,
    pub counted: Rc<u16>,
    pub model: Arc<Nested>,
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
    pub url: Option<Url>,
}

#[derive(ApiModel, Clone, Debug)]
pub struct Wide {
    pub f00: u8,
    pub f01: Option<u8>,
    pub f02: u8,
    pub f03: Option<u8>,
    pub f04: u8,
    pub f05: Option<u8>,
    pub f06: u8,
    pub f07: Option<u8>,
    pub f08: u8,
    pub f09: Option<u8>,
    pub f10: u8,
    pub f11: Option<u8>,
    pub f12: u8,
    pub f13: Option<u8>,
    pub f14: u8,
    pub f15: Option<u8>,
    pub f16: u8,
    pub f17: Option<u8>,
    pub f18: u8,
    pub f19: Option<u8>,
    pub f20: u8,
    pub f21: Option<u8>,
    pub f22: u8,
    pub f23: Option<u8>,
    pub f24: u8,
    pub f25: Option<u8>,
    pub f26: u8,
    pub f27: Option<u8>,
    pub f28: u8,
    pub f29: Option<u8>,
    pub f30: u8,
    pub f31: Option<u8>,
    pub f32: u8,
    pub f33: Option<u8>,
    pub f34: u8,
    pub f35: Option<u8>,
    pub f36: u8,
    pub f37: Option<u8>,
    pub f38: u8,
    pub f39: Option<u8>,
    pub f40: u8,
    pub f41: Option<u8>,
    pub f42: u8,
    pub f43: Option<u8>,
    pub f44: u8,
    pub f45: Option<u8>,
    pub f46: u8,
    pub f47: Option<u8>,
    pub f48: u8,
    pub f49: Option<u8>,
    pub f50: u8,
    pub f51: Option<u8>,
    pub f52: u8,
    pub f53: Option<u8>,
    pub f54: u8,
    pub f55: Option<u8>,
    pub f56: u8,
    pub f57: Option<u8>,
    pub f58: u8,
    pub f59: Option<u8>,
    pub f60: u8,
    pub f61: Option<u8>,
    pub f62: u8,
    pub f63: Option<u8>,
    pub f64: u8,
    pub f65: Option<u8>,
    pub f66: u8,
    pub f67: Option<u8>,
    #[api(default)]
    pub f68: u8,
    pub f69: Option<u8>,
}
