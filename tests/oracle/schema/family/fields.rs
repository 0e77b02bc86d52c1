//! Every presence of every type.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use model_core::{ApiModel, Patch, Secret};
use serde_json::{Map, Value};

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[api(rename_all = "lowercase")]
pub enum Level {
    #[default]
    Low,
    #[api(alias = "top", alias = "peak")]
    High,
}

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Open {
    #[api(rename = "KNOWN", alias = "known")]
    Known,
    #[api(other)]
    Other(String),
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(integer)]
pub enum Number {
    One = 1,
    Minus = -7,
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer)]
#[repr(i64)]
pub enum OpenNumber {
    One = 1,
    #[api(other)]
    Other(i64),
}

/// A text with rules of its own.
#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(min_length = 1, max_length = 3)]
pub struct Short(String);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(minimum = -2, exclusive_maximum = 9)]
pub struct Small(i32);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(min_items = 1, items(maximum = 5))]
pub struct Few(Vec<i32>);

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Outer(Short);

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[api(deny_unknown_fields, rename_all = "camelCase")]
pub struct Nested {
    #[api(alias = "first")]
    a_name: Short,
    level: Option<Level>,
}

/// A field of each presence.
macro_rules! presences {
    ($($model:ident: $ty:ty $(= $default:expr)?;)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $model {
            required: $ty,
            $(
                #[api(default = $default)]
                filled: $ty,
            )?
            optional: Option<$ty>,
            #[api(required)]
            nullable: Option<$ty>,
            #[api(alias = "other", alias = "another")]
            patch: Patch<$ty>,
        }
    )*};
}

presences! {
    Booleans: bool = true;
    Signed: i32 = 4;
    Bytes: u8 = 4;
    Long: i64 = 4;
    Wide: u128;
    Floats: f64 = 0.5;
    Singles: f32 = 0.5;
    Chars: char = 'c';
    Texts: String = "text";
    Boxed: Box<Arc<Rc<String>>>;
    Secrets: Secret<String>;
    SecretNumbers: Secret<i32>;
    SecretModels: Secret<Nested>;
    Lists: Vec<i32> = [1, 2];
    OptionalLists: Vec<Option<Level>>;
    Sets: BTreeSet<i32> = [1, 2];
    TextSets: HashSet<String>;
    LevelSets: BTreeSet<Level>;
    Pairs: [Short; 2];
    None: [i32; 0];
    Single: [i32; 1];
    Tuples: (i32, Option<String>);
    OneTuples: (Level,);
    Maps: BTreeMap<String, i32>;
    CharMaps: BTreeMap<char, Option<i32>>;
    LevelMaps: BTreeMap<Level, i32>;
    OpenMaps: BTreeMap<Open, i32>;
    ShortMaps: HashMap<Outer, Vec<Short>>;
    Instants: DateTime<Utc>;
    Offsets: DateTime<FixedOffset>;
    Dates: NaiveDate;
    LocalTimes: NaiveDateTime;
    Clocks: NaiveTime;
    Models: Nested;
    ModelLists: Vec<Nested>;
    Levels: Level = Level::High;
    Opens: Open;
    Numbers: Number;
    OpenNumbers: OpenNumber;
    Shorts: Short;
    Smalls: Small;
    Fews: Few;
    Outers: Outer;
    Anything: Value;
    Objects: Map<String, Value>;
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Paged<T> {
    items: Vec<T>,
    first: T,
    last: Option<T>,
    by_name: BTreeMap<String, T>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Tree {
    #[api(min_length = 1)]
    name: String,
    left: Option<Box<Tree>>,
    #[api(default)]
    children: Vec<Tree>,
    #[api(default)]
    by_name: BTreeMap<String, Option<Tree>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct TwoTrees {
    first: Paged<Tree>,
    second: Paged<Option<Short>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields, rename_all = "SCREAMING-KEBAB-CASE")]
struct Named {
    #[api(rename = "a-1", alias = "aOne", alias = "A-ONE")]
    first_name: String,
    #[api(default, alias = "count")]
    the_count: i32,
    #[api(required, alias = "b")]
    last_name: Option<Level>,
    #[api(read_only)]
    seen: Option<bool>,
    #[api(write_only, deprecated, title = "A title", example = "text")]
    written: Option<String>,
    #[api(skip)]
    skipped: i32,
}

agree! {
    booleans: Booleans,
    signed: Signed,
    bytes: Bytes,
    long: Long,
    wide: Wide,
    floats: Floats,
    singles: Singles,
    chars: Chars,
    texts: Texts,
    boxed: Boxed,
    secrets: Secrets,
    secret_numbers: SecretNumbers,
    secret_models: SecretModels,
    lists: Lists,
    optional_lists: OptionalLists,
    sets: Sets,
    text_sets: TextSets,
    level_sets: LevelSets,
    pairs: Pairs,
    none: None,
    single: Single,
    tuples: Tuples,
    one_tuples: OneTuples,
    maps: Maps,
    char_maps: CharMaps,
    level_maps: LevelMaps,
    open_maps: OpenMaps,
    short_maps: ShortMaps,
    instants: Instants,
    offsets: Offsets,
    dates: Dates,
    local_times: LocalTimes,
    clocks: Clocks,
    models: Models,
    model_lists: ModelLists,
    levels: Levels,
    opens: Opens,
    numbers: Numbers,
    open_numbers: OpenNumbers,
    shorts: Shorts,
    smalls: Smalls,
    fews: Fews,
    outers: Outers,
    anything: Anything,
    objects: Objects,
    pages: Paged<Nested>,
    pages_of_options: Paged<Option<Nested>>,
    pages_of_numbers: Paged<Option<i32>>,
    pages_of_pages: Paged<Paged<Level>>,
    trees: Tree,
    two_trees: TwoTrees,
    lists_of_trees: Vec<Tree>,
    perhaps_a_tree: Option<Tree>,
    maps_of_trees: BTreeMap<String, Tree>,
    boxes_of_trees: Box<Tree>,
    named: Named,
    level: Level,
    open: Open,
    number: Number,
    outer: Outer,
    few: Few,
}
