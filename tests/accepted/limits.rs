//! Limits that are constants of every kind.

use crate::found;
use model_core::ApiModel;

const LARGEST: i32 = 43_200;
const LONGEST: usize = 2 * 32;
static FEWEST: usize = 1;

/// Limits that stand elsewhere.
pub mod ends {
    /// The least number.
    pub const SMALLEST: i32 = i32::MIN / 2;
    /// What everything is a multiple of.
    pub const STEP: f64 = 0.5;
}

/// What has limits.
pub trait Limited {
    /// The greatest.
    const GREATEST: u64;
}

impl Limited for u64 {
    const GREATEST: u64 = 64;
}

/// A check that is reached from the root of the crate.
#[must_use]
pub fn is_something(text: &str) -> bool {
    !text.is_empty()
}

const fn doubled(number: usize) -> usize {
    number * 2
}

/// The limits are constants by path, of the type itself, of a trait, and of a call.
#[derive(ApiModel, Clone, Debug)]
pub struct Limits {
    /// A path, and a constant with a message.
    #[api(minimum = ends::SMALLEST, maximum(LARGEST, message = "too long", code = "ttl"))]
    pub ttl: i32,
    /// Reckoned on the spot.
    #[api(max_length = LONGEST, min_length = 1 + 1)]
    pub name: String,
    /// Of another type than the literals.
    #[api(multiple_of = ends::STEP, exclusive_minimum = -1, exclusive_maximum = f64::MAX)]
    pub ratio: Option<f64>,
    /// The type's own.
    #[api(max_items = Self::SCOPES, items(max_length = LONGEST), default = Self::all())]
    pub scope: Vec<String>,
    /// Examples may be constants too.
    #[api(example = Self::SCOPES, example = 3)]
    pub retries: usize,
    /// A trait's.
    #[api(maximum = <u64 as Limited>::GREATEST, minimum = u64::MIN)]
    pub count: Option<u64>,
    /// A static and a call.
    #[api(min_items = FEWEST, max_items = doubled(Self::SCOPES))]
    pub list: Option<Vec<u8>>,
    /// Signs, parentheses and separators.
    #[api(minimum = -(5), maximum = 0x_7f - (2 + 1), multiple_of = 1_i16)]
    pub small: Option<i16>,
    /// The ends of the type.
    #[api(minimum = -170_141_183_460_469_231_731_687_303_715_884_105_728, maximum = i128::MAX)]
    pub wide: Option<i128>,
    /// Floats, written as one writes them.
    #[api(minimum = 0, maximum = 1e3, exclusive_maximum = 1.0E+4_f32)]
    pub single: Option<f32>,
}

impl Limits {
    const SCOPES: usize = 2;

    fn all() -> [&'static str; 1] {
        ["all"]
    }
}

#[test]
fn each_limit_is_held_to() {
    let limits = Limits::builder().ttl(43_201).name("ci").ratio(0.25).retries(1_usize);
    let limits = limits.scope(["a", "b", "c"]).count(65).list([]).small(125).wide(i128::MIN);
    let limits = limits.single(1e4).build_unvalidated();
    let expected = [
        "/ttl ttl",
        "/ratio multiple_of",
        "/scope max_items",
        "/count maximum",
        "/list min_items",
        "/small maximum",
        "/single maximum",
        "/single exclusive_maximum",
    ];
    assert_eq!(found(&limits), expected);
    let right = Limits { ttl: 1, ratio: Some(0.5), count: None, list: None, small: None, ..limits };
    assert_eq!(found(&right)[..1], ["/scope max_items"]);
    model_core::check::<Limits>();
}

#[test]
fn a_constant_may_be_that_of_a_function() {
    const LEAST: u8 = 2;

    #[derive(ApiModel)]
    struct Local {
        #[api(minimum = LEAST, maximum = Self::MOST)]
        number: u8,
    }

    impl Local {
        const MOST: u8 = LEAST + 1;
    }

    assert_eq!(found(&Local { number: 1 }), ["/number minimum"]);
    assert_eq!(found(&Local { number: 4 }), ["/number maximum"]);
}
