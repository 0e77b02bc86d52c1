//! One of each shape that an example can have.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use model_core::{ApiModel, Patch, Secret};
use serde_json::{Value, json};

#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct Address {
    #[api(example = "12 Rue de \"l'Odéon\"")]
    pub street: String,
    pub country: Country,
}

#[derive(ApiModel)]
#[api(rename_all = "kebab-case")]
pub enum Country {
    NewZealand,
    France,
}

#[derive(ApiModel)]
#[api(min_length = 2, example = "ada")]
pub struct Handle(String);

#[derive(ApiModel)]
#[api(precision = milliseconds)]
pub struct Moment(DateTime<Utc>);

#[derive(ApiModel)]
#[api(integer)]
pub enum Level {
    Low = 1,
    High = 2,
}

/// Every type that has no name of its own.
#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct Everything {
    pub home: Address,
    #[api(min_items = 1)]
    pub others: Vec<Arc<Address>>,
    pub handle: Handle,
    pub moment: Moment,
    pub level: Level,
    pub flag: bool,
    pub narrow: i8,
    #[api(maximum = -1_000_000)]
    pub count: i64,
    #[api(example = 170_141_183_460)]
    pub large: u128,
    #[api(example = 1)]
    pub ratio: f32,
    #[api(example = 0.25)]
    pub half: Option<f64>,
    pub initial: char,
    pub at: DateTime<Utc>,
    pub offset: DateTime<FixedOffset>,
    pub day: NaiveDate,
    pub local: NaiveDateTime,
    pub time: NaiveTime,
    pub password: Secret<String>,
    #[api(example = ["one", "two"])]
    pub words: BTreeSet<String>,
    #[api(example = [["a"], ["b"]].map(|it| it.map(str::to_owned).to_vec()))]
    pub table: Vec<Vec<String>>,
    #[api(example = [("k", 1)])]
    pub numbers: BTreeMap<String, i32>,
    #[api(example = [("k", "v")])]
    pub texts: HashMap<String, String>,
    #[api(min_length = 5)]
    pub long: String,
    pub pair: (u8, Option<String>),
    pub array: [u8; 2],
    #[api(example = json!({"any": [1, null]}))]
    pub any: Value,
    pub shared: Arc<str>,
    pub bytes: Vec<u8>,
    #[api(required)]
    pub nothing: Option<Vec<String>>,
    #[api(default = 5)]
    pub left_out: u8,
}

/// Names that the name on the wire does not tell, and some that it does.
#[derive(ApiModel)]
pub struct Names {
    pub r#type: String,
    #[api(rename = "$ref")]
    pub reference: String,
    #[api(rename = "userID")]
    pub user_id: String,
    #[api(rename = "line1")]
    pub line_1: String,
    #[api(alias = "constructed", alias = "made")]
    pub build: bool,
    #[api(rename = "match")]
    pub r#match: Kind,
    #[api(example = "x", alias = "commentary")]
    pub comment: Option<String>,
}

#[derive(ApiModel)]
pub enum Kind {
    #[api(rename = "1st")]
    First,
}

#[derive(ApiModel)]
#[api(tag = "kind", rename_all_fields = "camelCase")]
pub enum Pet {
    #[api(rename = "hound")]
    Dog {
        r#type: String,
        #[api(rename = "n")]
        name: String,
        master: Option<String>,
        #[api(default = 4)]
        legs: u8,
        home: Box<Address>,
    },
    Cat(Box<Address>),
    Fish,
}

#[derive(ApiModel)]
#[api(tag = "is", content = "of")]
pub enum Part {
    Leaf(Handle),
    #[api(rename = "none")]
    Nothing,
}

#[derive(ApiModel)]
#[api(external)]
pub enum Shape {
    Square(#[api(example = 2.5)] f64),
    Point,
}

#[derive(ApiModel)]
#[api(untagged)]
pub enum Id {
    Number(u64),
    Text(String),
}

#[derive(ApiModel)]
pub struct Pets {
    pub one: Pet,
    #[api(example = Pet::Cat(Box::new(Address { street: "Here".into(), country: Country::France })))]
    pub two: Option<Pet>,
    #[api(example = [Pet::Fish])]
    pub three: Vec<Pet>,
    pub part: Part,
    #[api(example = Part::Nothing)]
    pub empty: Option<Part>,
    pub shape: Shape,
    #[api(example = Shape::Point)]
    pub point: Option<Shape>,
    pub id: Id,
    #[api(example = Id::Text("a".into()))]
    pub other: Option<Id>,
}

/// With a field for which no Rust can be written.
#[derive(ApiModel)]
pub struct Foreign {
    pub name: String,
    #[api(serde, example = 7)]
    pub opaque: serde_json::Number,
    #[api(example = "#1")]
    pub place: String,
}

#[derive(ApiModel)]
pub struct Change {
    #[api(example = "new")]
    pub name: Patch<String>,
    #[api(flatten)]
    pub home: Option<Address>,
    #[api(flatten)]
    pub more: Extra,
    #[api(additional_properties)]
    pub rest: BTreeMap<String, Value>,
}

#[derive(ApiModel)]
pub struct Extra {
    #[api(example = [Level::High])]
    pub levels: Vec<Level>,
}

/// Keys of maps that are no texts.
#[derive(ApiModel)]
pub struct Codes {
    #[api(example = [(Code(7), Level::Low)])]
    pub by_code: BTreeMap<Code, Level>,
    #[api(example = [('x', vec![Some(1), None])])]
    pub by_letter: BTreeMap<char, Vec<Option<u8>>>,
}

#[derive(ApiModel, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(u16);
