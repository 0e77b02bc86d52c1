//! Parameters of every kind.

use crate::{found, read};
use model_core::{ApiModel, ApiValue, Patch};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

/// Bounds in both places, and defaults.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Page<T: Clone = String, const N: usize = 2>
where
    T: Debug + PartialEq,
{
    /// What is on it.
    pub items: Vec<T>,
    /// How many there are.
    pub total: Option<usize>,
    /// The next one.
    pub next: Option<Box<Self>>,
    /// Pages of a page.
    #[api(default = Vec::new(), max_items = 3)]
    pub nested: Vec<Self>,
}

/// A parameter behind a bound of this crate, and one that is a required field by itself.
#[derive(ApiModel)]
pub struct Envelope<T: ApiValue, Name> {
    /// One.
    pub data: T,
    /// The other.
    pub name: Name,
    /// It is there, and may be `null`.
    #[api(required)]
    pub last: Option<T>,
}

/// Lifetimes, one of which bounds another, of text that may be borrowed when it is built.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Borrowed<'a, 'b: 'a> {
    /// One.
    #[api(min_length = 1, max_length = Self::LONGEST, example = Cow::Borrowed("x"))]
    pub name: Cow<'a, str>,
    /// The other.
    #[api(default = "none", pattern = "^[a-z]+$")]
    pub other: Option<Cow<'b, str>>,
    /// More of them.
    #[api(default, items(min_length = 1))]
    pub list: Vec<Cow<'a, str>>,
    /// Itself.
    pub next: Option<Box<Borrowed<'a, 'b>>>,
}

impl Borrowed<'_, '_> {
    const LONGEST: usize = 3;
}

/// A lifetime, a type and a constant, each with a rule that does not depend on it.
#[derive(ApiModel, Clone, Debug)]
#[api(rule(|all| all.array.len() == N, code = "length"))]
pub struct All<'a, T: 'a, const N: usize, const B: bool = true>
where
    T: Clone + Debug,
    for<'x> &'x T: Sized,
    [T; N]: Clone,
{
    /// Of the constant.
    #[api(unique_items)]
    pub array: [T; N],
    /// Of the lifetime.
    pub text: Cow<'a, str>,
    /// Of the type.
    #[api(min_properties = 1)]
    pub map: Option<BTreeMap<String, T>>,
    /// A patch.
    pub patch: Patch<T>,
    /// A constant decides.
    #[api(check = |flag| *flag == B)]
    pub flag: Option<bool>,
    /// A check that knows the parameter.
    #[api(check = |list: &Vec<T>| list.len() <= N, check = is_within::<T, N>)]
    pub list: Option<Vec<T>>,
}

fn is_within<T, const N: usize>(list: &[T]) -> bool {
    list.len() <= N
}

/// Parameters that no value has.
#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
pub struct Marked<Unit: Copy = (), const SCALE: u8 = 2> {
    /// How many.
    #[api(minimum = 1)]
    pub number: i32,
    /// Of what.
    #[api(skip)]
    pub unit: PhantomData<Unit>,
}

/// A union of parameters.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind", content = "value")]
pub enum Either<L, R = i32>
where
    L: Clone,
{
    /// One.
    Left(L),
    /// The other.
    Right {
        /// With a name.
        value: R,
        /// More.
        #[api(default)]
        more: Vec<Either<L, R>>,
    },
    /// None.
    Neither,
}

/// A newtype of a parameter with bounds.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(max_items = 2, unique_items)]
pub struct Few<T: Debug + Clone>(pub Vec<T>)
where
    T: PartialEq;

#[test]
fn a_page_is_built_of_whatever_it_holds() {
    let last = Page::<String>::builder().items(["b"]).build_unvalidated();
    let page = Page::<String>::builder().items(["a"]).next(last.clone()).nested([last.clone()]);
    let page = page.build().unwrap();
    assert_eq!(page.next.as_deref(), Some(&last));
    assert_eq!(page.nested, [last]);
    assert_eq!(Page::from_json(page.to_json().unwrap()), Ok(page));

    let envelope = Envelope::<i32, String>::builder().data(1).name("n").last(None).build().unwrap();
    assert_eq!(envelope.to_json().unwrap(), r#"{"data":1,"name":"n","last":null}"#);
}

#[test]
fn what_is_borrowed_is_built_and_read() {
    let text = "long".to_owned();
    let borrowed =
        Borrowed::builder().name(text.as_str()).list([Cow::Borrowed("")]).build_unvalidated();
    assert_eq!(found(&borrowed), ["/name max_length", "/list/0 min_length"]);
    let read: Borrowed<'static, 'static> = Borrowed::from_json(r#"{"name":"abc"}"#).unwrap();
    assert_eq!(read.other_or_default(), "none");
    model_core::check::<Borrowed>();
}

#[test]
fn rules_hold_whatever_the_parameters_are() {
    let json = r#"{"array":[1,1],"text":"","map":{},"patch":null,"flag":false,"list":[1,2,3]}"#;
    let expected =
        ["/array unique_items", "/map min_properties", "/flag check", "/list check", "/list check"];
    assert_eq!(read::<All<i32, 2>>(json), expected);
    let all = All::<_, 1>::builder().array([Few(vec![1])]).text("x").patch(None).build();
    assert!(all.is_ok_and(|all| all.patch == Patch::Null));
    assert_eq!(read::<Marked>(r#"{"number":0}"#), ["/number minimum"]);
    assert_eq!(read::<Few<i32>>("[1,1,2]"), [" max_items", " unique_items"]);
    let either = Either::from_json(r#"{"kind":"Right","value":{"value":1}}"#);
    assert_eq!(either, Ok(Either::<String>::Right { value: 1, more: Vec::new() }));
}
