//! Defaults and examples of every form.

use chrono::{DateTime, NaiveDate, Utc};
use model_core::ApiModel;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

const RETRIES: u32 = 3;
const SCOPES: [&str; 2] = ["a", "b"];
const EPOCH: DateTime<Utc> = DateTime::UNIX_EPOCH;

fn name() -> String {
    "made".to_owned()
}

fn day() -> NaiveDate {
    NaiveDate::default()
}

fn made<T: Default>() -> T {
    T::default()
}

/// A model inside.
#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
pub struct Inner {
    /// A number.
    #[api(default = 7)]
    pub number: i32,
    /// A text.
    #[api(default)]
    pub text: String,
}

/// Every default fills its field.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Filled {
    /// A literal that is converted.
    #[api(default = "literal")]
    pub literal: String,
    /// A constant.
    #[api(default = RETRIES, maximum = RETRIES)]
    pub constant: u32,
    /// A function of the module, and one of the type.
    #[api(default = name())]
    pub function: String,
    /// The type's own.
    #[api(default = Self::own(), example = Self::own())]
    pub own: Vec<String>,
    /// An array of texts, and a constant one.
    #[api(default = ["a", "b"], example = SCOPES)]
    pub array: Vec<String>,
    /// The standard library's macro, empty and not.
    #[api(default = vec![], example = vec!["x".to_owned()])]
    pub vec: Vec<String>,
    /// A list of numbers, of a length.
    #[api(default = [0; 3], example = [1, 2, 3])]
    pub repeated: [i32; 3],
    /// Pairs.
    #[api(default = [("a", 1)], example = BTreeMap::from([("x".to_owned(), 1)]))]
    pub map: BTreeMap<String, i32>,
    /// A set.
    #[api(default = [1, 2])]
    pub set: BTreeSet<i32>,
    /// What has nothing in it.
    #[api(default = HashMap::new())]
    pub empty: HashMap<String, String>,
    /// The same of a list.
    #[api(default = Vec::new())]
    pub empty_list: Vec<String>,
    /// The same as an array, of every list that grows.
    #[api(default = [])]
    pub no_list: Vec<String>,
    /// A map of nothing.
    #[api(default = [], example = [("x", "y")])]
    pub no_map: BTreeMap<String, String>,
    /// A set of nothing.
    #[api(default = [])]
    pub no_set: BTreeSet<String>,
    /// Whatever the type says.
    #[api(default = Default::default())]
    pub by_default: String,
    /// A struct, updated.
    #[api(default = Inner { number: 5, ..Default::default() }, example = Inner { number: 1, ..Inner::default() })]
    pub updated: Inner,
    /// A struct as a whole.
    #[api(default)]
    pub whole: Inner,
    /// A builder.
    #[api(default = Inner::builder().text("built").build_unvalidated())]
    pub built: Inner,
    /// Another number's type.
    #[api(default = 1, example = 2)]
    pub float: f64,
    /// Below zero.
    #[api(default = -1, example = -1.5e3)]
    pub negative: f32,
    /// A generic function.
    #[api(default = made::<u8>(), example = made::<u8>())]
    pub generic: u8,
    /// A block and a branch.
    #[api(default = { let number = 1; if number > 0 { number } else { 0 } })]
    pub block: i32,
    /// A path with `Self` in it.
    #[api(default = <Self as Named>::NAME)]
    pub by_trait: Cow<'static, str>,
    /// A box of it.
    #[api(default = "boxed", example = Box::<str>::from("x").into_string())]
    pub boxed: Box<String>,
    /// A character, a boolean and a pair.
    #[api(default = 'x')]
    pub character: char,
    /// A boolean.
    #[api(default = true, example = 1 > 2)]
    pub boolean: bool,
    /// A pair.
    #[api(default = (1, "one".to_owned()))]
    pub pair: (i32, String),
    /// A constant date, which no bound is.
    #[api(default = EPOCH)]
    pub date: DateTime<Utc>,
    /// A function's date.
    #[api(default = day())]
    pub day: NaiveDate,
}

/// What has a name.
pub trait Named {
    /// The name.
    const NAME: &'static str;
}

impl Named for Filled {
    const NAME: &'static str = "filled";
}

impl Filled {
    fn own() -> [&'static str; 1] {
        ["own"]
    }
}

/// Every default is the server's.
#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
pub struct Remembered {
    /// A literal.
    #[api(default = "literal")]
    pub text: Option<String>,
    /// A list.
    #[api(default = vec!["a".to_owned()])]
    pub list: Option<Vec<String>>,
    /// Nothing.
    #[api(default = vec![])]
    pub empty: Option<Vec<String>>,
    /// Nothing either.
    #[api(default = [])]
    pub no_list: Option<Vec<String>>,
    /// A set of nothing.
    #[api(default = BTreeSet::new())]
    pub no_set: Option<BTreeSet<String>>,
    /// An array.
    #[api(default = SCOPES)]
    pub array: Option<Vec<String>>,
    /// A model.
    #[api(default = Inner { ..Default::default() })]
    pub inner: Option<Inner>,
    /// A boxed model.
    #[api(default = Inner::default())]
    pub boxed: Option<Box<Inner>>,
    /// The type's own.
    #[api(default = Self::retries())]
    pub retries: Option<u32>,
    /// A clock's.
    #[api(default = today)]
    pub day: Option<DateTime<Utc>>,
}

impl Remembered {
    fn retries() -> u32 {
        RETRIES
    }
}

#[test]
fn each_default_is_there_when_its_field_is_not() {
    let built = Filled::builder().build().unwrap();
    assert_eq!(Filled::from_json("{}"), Ok(built.clone()));
    assert_eq!((built.literal.as_str(), built.function.as_str()), ("literal", "made"));
    assert_eq!((built.own.len(), built.array.len(), built.vec.len()), (1, 2, 0));
    assert_eq!((built.updated.number, built.whole.number, built.built.number), (5, 0, 7));
    assert_eq!((built.by_trait.as_ref(), built.boxed.as_str()), ("filled", "boxed"));
    assert_eq!((built.date, built.day), (EPOCH, day()));
    model_core::check::<Filled>();
}

#[test]
fn each_default_of_the_server_can_be_asked_for() {
    let absent = Remembered::builder().build().unwrap();
    assert_eq!(absent, Remembered::default());
    assert_eq!(absent.text_or_default(), "literal");
    assert_eq!((absent.list_or_default().len(), absent.array_or_default().len()), (1, 2));
    assert_eq!(
        (absent.inner_or_default(), *absent.boxed_or_default()),
        (Inner::default(), Inner::default())
    );
    assert_eq!(absent.retries_or_default(), 3);
    let cx = model_core::Context::at(EPOCH);
    assert_eq!(absent.day_or_default(&cx), EPOCH);
    model_core::check::<Remembered>();
}
