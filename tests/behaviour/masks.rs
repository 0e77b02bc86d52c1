//! What `render` hides because it may be a secret, and what it shows because nothing of it can be.

use std::any::type_name;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::marker::PhantomData;
use std::sync::Arc;

use model_core::{ApiModel, Patch, Secret};
use serde_json::Value;

use crate::support::refused;

const SECRET: &str = "hunter2";

#[derive(ApiModel, Debug)]
struct Whole {
    name: String,
    inside: Option<Inside>,
}

#[derive(ApiModel, Debug)]
struct Inside {
    lists: Option<Vec<Vec<i32>>>,
}

#[test]
fn what_stands_in_another_place_is_shown_where_nothing_is_a_secret() {
    for (text, expected) in [
        ("[]", "1 | []\n  | ^ must be an object, not an array [type]"),
        (" 17", "1 |  17\n  |  ^^ must be an object, not a number [type]"),
        ("\"ci\"", "1 | \"ci\"\n  | ^^^^ must be an object, not a string [type]"),
        (
            r#"{"name": "ci", "inside": [7]}"#,
            "1 | {\"name\": \"ci\", \"inside\": [7]}\n  |                          ^ /inside: must be an object, not an array [type]",
        ),
        (
            r#"{"name": "ci", "inside": {"lists": [{"a": 7}]}}"#,
            "1 | {\"name\": \"ci\", \"inside\": {\"lists\": [{\"a\": 7}]}}\n  |                                     ^ /inside/lists/0: must be an array, not an object [type]",
        ),
    ] {
        let report = refused::<Whole>(text).render(text);
        assert!(report.contains(expected), "{report}");
    }
}

/// A model that holds a value of some type in some way.
macro_rules! holders {
    ($($name:ident: $shape:ty;)*) => {$(
        #[derive(ApiModel, Debug)]
        struct $name<T> {
            n: u8,
            held: $shape,
        }
    )*};
}

holders! {
    Plain: T;
    Optional: Option<T>;
    Patched: Patch<T>;
    Listed: Vec<T>;
    Deep: Option<Vec<Option<Box<T>>>>;
    Shared: Arc<T>;
    Entries: BTreeMap<String, T>;
    Pair: (u8, T);
    Array: [T; 2];
    Wrapped: Option<Wrapper<T>>;
    Nested: Option<Plain<T>>;
    Recursive: Vec<Tree<T>>;
    InExternal: Option<External<T>>;
    InInternal: Option<Internal<T>>;
    InAdjacent: Option<Adjacent<T>>;
    InUntagged: Option<Untagged<T>>;
}

#[derive(ApiModel, Debug)]
struct Wrapper<T>(T);

#[derive(ApiModel, Debug)]
struct Tree<T> {
    children: Vec<Tree<T>>,
    leaf: Option<Box<Tree<T>>>,
    held: Option<T>,
}

#[derive(ApiModel, Debug)]
struct Flattened<T> {
    n: u8,
    #[api(flatten)]
    part: Option<Plain<T>>,
}

#[derive(ApiModel, Debug)]
struct Rest<T> {
    n: u8,
    #[api(additional_properties)]
    rest: BTreeMap<String, T>,
}

macro_rules! unions {
    ($($name:ident ($($tagging:tt)*);)*) => {$(
        #[derive(ApiModel, Debug)]
        #[api($($tagging)*)]
        enum $name<T> {
            Nothing,
            Fields { a: Option<Box<$name<T>>>, held: T },
            Value(Tree<T>),
        }
    )*};
}

unions! {
    External (external);
    Internal (tag = "t");
    Adjacent (tag = "t", content = "c");
    Untagged (untagged);
}

#[derive(ApiModel, Debug)]
struct Said {
    n: u8,
    #[api(secret)]
    word: Option<String>,
}

#[derive(ApiModel, Debug)]
struct SaidOfPart {
    #[api(flatten, secret)]
    part: Plain<String>,
}

#[derive(ApiModel, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(secret)]
struct Key(String);

#[derive(ApiModel, Debug)]
#[api(external)]
enum SaidOfVariant {
    Nothing,
    Word(#[api(secret)] String),
}

/// Whether something is shown that stands where a model should.
fn is_shown<T: ApiModel + Debug>() -> bool {
    let text = r#"[["hunter2"]]"#;
    refused::<T>(text).render(text).contains(SECRET)
}

/// Every way in which a value may be in a model.
macro_rules! each_holder {
    ($assert:ident, $ty:ty: $($name:ident)*) => {$(
        $assert!(is_shown::<$name<$ty>>(), stringify!($name));
    )*};
}

macro_rules! refute {
    ($condition:expr, $name:expr) => {
        assert!(!$condition, $name)
    };
}

macro_rules! each {
    ($assert:ident, $ty:ty) => {
        each_holder! { $assert, $ty:
            Plain Optional Patched Listed Deep Shared Entries Pair Array Wrapped Nested Recursive InExternal InInternal
            InAdjacent InUntagged Flattened Rest External Internal Adjacent Tree
        }
    };
}

#[test]
fn it_is_hidden_where_anything_may_be_a_secret_however_deep() {
    each!(assert, String);
    each!(assert, Option<Vec<i32>>);
    each!(assert, Value);
    each!(refute, Secret<String>);
    each!(refute, Option<Vec<Secret<i32>>>);
    each!(refute, Said);
    each!(refute, BTreeMap<Key, u8>);
    each!(refute, BTreeSet<Key>);
    each!(refute, SaidOfPart);
    each!(refute, SaidOfVariant);
}

/// As many models as there are words, each in the one before.
macro_rules! layers {
    () => { String };
    ($word:ident $($rest:ident)*) => { Optional<layers!($($rest)*)> };
}

/// A few bytes do not lead through hundreds of types: what they would tell is not asked, and all is hidden.
#[test]
fn a_model_that_reaches_many_types_is_taken_to_have_a_secret() {
    assert!(is_shown::<
        layers!(a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a),
    >());
    assert!(!is_shown::<
        layers!(
            a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
            a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
        ),
    >());
}

#[derive(ApiModel, Debug)]
struct Both<A, B> {
    one: A,
    other: B,
}

/// The names of types do not tell them apart: one function may have two.
#[test]
fn two_types_of_one_name_are_told_apart() {
    fn is_shown_of_both<A: Debug + ApiModel, B: Debug + ApiModel>(
        _: PhantomData<A>,
        _: PhantomData<B>,
    ) -> bool {
        assert_eq!(type_name::<A>(), type_name::<B>());
        is_shown::<Both<A, B>>()
    }
    let shown = {
        #[derive(ApiModel, Debug)]
        struct Word {
            word: String,
        }
        PhantomData::<Word>
    };
    let hidden = {
        #[derive(ApiModel, Debug)]
        struct Word {
            #[api(secret)]
            word: String,
        }
        PhantomData::<Word>
    };
    assert!(is_shown_of_both(shown, shown));
    assert!(!is_shown_of_both(shown, hidden));
    assert!(!is_shown_of_both(hidden, shown));
}
