//! Checks: closures of every kind, and paths.

use crate::{found, read};
use model_core::{ApiModel, Context};
use std::fmt::Display;

fn is_whole(number: &(impl Copy + Into<f64>)) -> bool {
    (*number).into().fract() == 0.0
}

fn is_shown<T: Display>(value: &T) -> Result<(), String> {
    if value.to_string().len() < 4 { Ok(()) } else { Err(format!("{value} is too long")) }
}

fn is_any<T: ?Sized>(_: &T) -> bool {
    true
}

fn is_short(text: &str) -> bool {
    text.len() < 4
}

fn has_two<T>(list: &[T]) -> bool {
    list.len() == 2
}

/// Checks that stand elsewhere.
pub mod elsewhere {
    /// A static error will do.
    ///
    /// # Errors
    /// When there is nothing.
    pub fn is_something(text: &str) -> Result<(), &'static str> {
        if text.is_empty() { Err("must be something") } else { Ok(()) }
    }
}

/// What can be judged.
pub trait Judged {
    /// Whether it is right.
    fn is_right(&self) -> bool;
}

impl Judged for i32 {
    fn is_right(&self) -> bool {
        *self > 0
    }
}

const LEAST: i32 = 3;

/// Closures.
#[derive(ApiModel, Clone, Debug)]
#[api(rule(|closures| closures.inferred < 10))]
#[api(rule(|closures: &Self| closures.inferred < 9, code = "nine"))]
#[api(rule(|_: &Closures, cx: &Context| cx.data::<i32>().is_none(), code = "with"))]
#[api(rule(|_, _| true), rule(move |_| true), rule(Self::is_valid, code = "valid"))]
pub struct Closures {
    /// Its type is inferred.
    #[api(check = |number| *number > 0)]
    pub inferred: i32,
    /// Its type is said.
    #[api(check = |number: &i32| -> bool { *number > LEAST })]
    pub typed: Option<i32>,
    /// A reference to what it derefs to.
    #[api(check = |text: &str| text.len() < 4)]
    pub text: Option<String>,
    /// The same of a list.
    #[api(check = |list: &[String]| list.len() < 2)]
    pub list: Option<Vec<String>>,
    /// With a context, of which nothing is said, one is not used, or all is said.
    #[api(check = |number, cx| cx.data::<i32>().is_none_or(|least| number > least))]
    #[api(check = |number, _| *number > 0, check = |_, _cx| true)]
    #[api(check = |number: &i32, cx: &Context| *number > 0 && cx.data::<i32>().is_none())]
    #[api(check = |number: &i32, cx| *number > 0 && cx.data::<i32>().is_none())]
    pub contextual: Option<i32>,
    /// It moves what it has.
    #[api(check = move |number| *number > LEAST)]
    pub moving: Option<i32>,
    /// It takes its value apart.
    #[api(check = |(low, high)| low <= high, check = |&(low, high): &(u8, u8)| low <= high)]
    pub pair: Option<(u8, u8)>,
    /// It ignores its value.
    #[api(check = |_| true, check = |_: &String| true)]
    pub ignored: Option<String>,
    /// It has statements, and says early what is wrong.
    #[api(check = |number| {
        let least = LEAST;
        if *number < least {
            return Err(format!("must be at least {least}"));
        }
        Ok(())
    })]
    pub block: Option<i32>,
    /// In parentheses, with a closure inside, and a comma behind.
    #[api(check((|text| text.chars().all(|c| c != 'x')), message = "has an x", code = "x",),)]
    pub nested: Option<String>,
    /// Inside of what holds values.
    #[api(items(check = |item| *item > 0))]
    pub items: Option<Vec<Option<i32>>>,
}

impl Closures {
    fn is_valid(&self) -> bool {
        self.inferred != 8
    }
}

/// Paths.
#[derive(ApiModel, Clone, Debug)]
#[api(rule(Self::is_valid), rule(is_any::<Self>), rule(Paths::is_valid, code = "twice"))]
pub struct Paths {
    /// A generic function, its parameter said, left open, or inferred.
    #[api(check = is_shown::<i32>, check = is_shown::<_>, check = is_shown, check = is_whole)]
    pub number: Option<i32>,
    /// Methods of the standard library, and what takes the text that a `String` derefs to.
    #[api(check = str::is_ascii, check = is_short, check = elsewhere::is_something)]
    #[api(check(<str>::is_ascii, code = "brackets"))]
    pub text: Option<String>,
    /// A method of the type.
    #[api(check = Self::is_name)]
    pub name: Option<String>,
    /// A method of a trait.
    #[api(check = Judged::is_right, check = <i32 as Judged>::is_right, check = i32::is_right)]
    pub judged: Option<i32>,
    /// What takes a slice.
    #[api(check = has_two::<u8>, check = has_two)]
    pub list: Option<Vec<u8>>,
    /// A path from the root.
    #[api(check = crate::limits::is_something, check = elsewhere::is_something)]
    pub root: Option<String>,
    /// A constructor of the standard library's own.
    #[api(check = f64::is_sign_positive_by_reference)]
    pub float: Option<f64>,
}

/// A name of its own for what takes its value by copy.
pub trait ByReference {
    /// Whether it has no sign.
    fn is_sign_positive_by_reference(&self) -> bool;
}

impl ByReference for f64 {
    fn is_sign_positive_by_reference(&self) -> bool {
        self.is_sign_positive()
    }
}

impl Paths {
    fn is_valid(&self) -> bool {
        self.number != Some(5)
    }

    fn is_name(name: &str) -> Result<(), std::num::ParseIntError> {
        name.parse::<u8>().map(drop)
    }
}

#[test]
fn every_closure_is_called() {
    let wrong = r#"{
        "inferred": 0, "typed": 3, "text": "long", "list": ["a", "b"], "contextual": 0, "moving": 3,
        "pair": [2, 1], "ignored": "", "block": 2, "nested": "x", "items": [null, 0, 1]
    }"#;
    let expected = [
        "/inferred check",
        "/typed check",
        "/text check",
        "/list check",
        "/contextual check",
        "/contextual check",
        "/contextual check",
        "/moving check",
        "/pair check",
        "/pair check",
        "/block check",
        "/nested x",
        "/items/1 check",
    ];
    assert_eq!(read::<Closures>(wrong), expected);
    let closures = Closures::builder().inferred(10).build_unvalidated();
    assert_eq!(found(&closures), [" rule", " nine"]);
    let closures = Closures { inferred: 8, ..closures };
    assert_eq!(found(&closures), [" valid"]);
    let cx = Context::new().with_data(5);
    let violations = closures.validate_with(&cx).unwrap_err();
    assert_eq!(
        violations.iter().map(model_core::Violation::code).collect::<Vec<_>>(),
        ["with", "valid"]
    );
}

#[test]
fn every_path_is_called() {
    let wrong = r#"{
        "number": 10000, "text": "ééé", "name": "x", "judged": 0, "list": [1], "root": "", "float": -1
    }"#;
    let expected = [
        "/number check",
        "/number check",
        "/number check",
        "/text check",
        "/text check",
        "/text brackets",
        "/name check",
        "/judged check",
        "/judged check",
        "/judged check",
        "/list check",
        "/list check",
        "/root check",
        "/root check",
        "/float check",
    ];
    assert_eq!(read::<Paths>(wrong), expected);
    assert_eq!(read::<Paths>(r#"{"number":5}"#), [" rule", " twice"]);
}
