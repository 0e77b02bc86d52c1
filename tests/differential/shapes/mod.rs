//! The shapes: each declared twice, for `ApiModel` and for `serde_derive`.

pub mod foreign;
pub mod ours;
pub mod twin;
pub mod unions;

use std::fmt::Debug;

use model_core::ApiModel;
use proptest::strategy::BoxedStrategy;
use proptest::test_runner::Config;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a test has to know of a shape. The two declarations share their names, so two values are
/// equal exactly when their `Debug` output is, NaN and the sign of zero included.
pub trait Twin: Serialize + DeserializeOwned + Debug + 'static {
    type Ours: ApiModel + Serialize + DeserializeOwned + Debug;

    /// Whether there are floats in it that `serde_json` reads even for us, which rounds them in a way of its own.
    const HAS_JSON: bool = false;

    /// Whether there are unions in it. Their variants may be told by the keys of a map only, which not every
    /// format has, and not every format writes the way the twin does.
    const IS_UNION: bool = false;

    fn any() -> BoxedStrategy<Self>;
}

/// One test for every shape.
macro_rules! for_every_shape {
    ($check:ident) => {
        for_every_shape! { $check:
            scalars Scalars, presence Presence, containers Containers, tree Tree, dates Dates, free Free,
            page_of_models Page<crate::shapes::twin::Nested>, page_of_options Page<Option<i32>>,
            raw_names RawNames, strict Strict, wide Wide, standard Standard, foreign Foreign,
            page_of_unions Page<crate::shapes::unions::theirs::Internal>,
        }
        for_every_shape! { $check in unions::theirs:
            internal Internal, adjacent Adjacent, strict_adjacent Strict, untagged Untagged, flat Flat,
            external External<crate::shapes::unions::theirs::Point>, flat_external FlatExternal,
            everywhere Everywhere,
        }
    };
    ($check:ident: $($shapes:tt)*) => {
        for_every_shape! { $check in twin: $($shapes)* }
    };
    ($check:ident in $($module:ident)::*: $($name:ident $shape:ident $(<$argument:ty>)?,)*) => {
        for_every_shape! { @each $check [$($module)::*] $($name [$shape $(<$argument>)?])* }
    };
    (@each $check:ident $module:tt $($name:ident $shape:tt)*) => {
        $(for_every_shape! { @one $check $module $name $shape })*
    };
    (@one $check:ident [$($module:tt)*] $name:ident [$($shape:tt)*]) => {
        #[test]
        fn $name() {
            $check::<crate::shapes::$($module)*::$($shape)*>();
        }
    };
}

/// Nothing is written beside the sources: a failure is made a test of its own by hand.
pub fn config(cases: u32) -> Config {
    Config { failure_persistence: None, ..Config::with_cases(cases) }
}
