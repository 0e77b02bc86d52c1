//! Unions and flattened models at the ends of what is read: depth, and how much is said.

use std::cell::Cell;
use std::fmt::{self, Display, Formatter, Write as _};

use model_core::{ApiModel, Context, Violations};

use crate::support::{accepted, found, refused};

macro_rules! chains {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            End,
            Next { next: Box<$name>, #[api(maximum = 3)] size: Option<i32> },
        }
    )*};
}

chains! {
    Internal (tag = "t")
    Adjacent (tag = "t", content = "c")
    External (external)
    Untagged (untagged)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Flat {
    #[api(flatten)]
    part: Part,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Part {
    inner: Option<Box<Flat>>,
    #[api(flatten)]
    union: Option<Internal>,
}

/// So many objects inside each other: before, in the middle, and after.
fn nested(depth: usize, [before, end, after]: [&str; 3]) -> String {
    format!("{}{end}{}", before.repeat(depth), after.repeat(depth))
}

/// What is read is as deep as a text may be, and no deeper: so many levels each of these adds.
#[track_caller]
fn assert_depth<T>(levels: [&str; 3], each: usize, last: usize)
where
    T: ApiModel + fmt::Debug + PartialEq + for<'de> serde::Deserialize<'de>,
{
    let deepest = (128 - last) / each;
    let text = nested(deepest, levels);
    let value: T = accepted(&text);
    assert_eq!(accepted::<T>(value.to_json().expect("it is written")), value);
    // `serde_json` has a limit of its own, one level before.
    let text = nested(deepest - 1, levels);
    assert_eq!(serde_json::from_str::<T>(&text).expect("it is read"), accepted::<T>(&text));
    for depth in [deepest + 1, 10_000] {
        let text = nested(depth, levels);
        let violations = refused::<T>(&text);
        assert_eq!(found(&violations), [" syntax"], "{depth}");
        let [before, end, _] = levels;
        refused::<T>(nested(depth, [before, end, ""]));
        refused::<T>(nested(depth, [before, "", ""]));
        assert!(serde_json::from_str::<T>(&text).is_err());
    }
}

#[test]
fn depth() {
    assert_depth::<Internal>([r#"{"t":"Next","next":"#, r#"{"t":"End"}"#, "}"], 1, 1);
    assert_depth::<Internal>([r#"{"next":"#, r#"{"t":"End"}"#, r#","t":"Next"}"#], 1, 1);
    assert_depth::<Adjacent>([r#"{"t":"Next","c":{"next":"#, r#"{"t":"End"}"#, "}}"], 2, 1);
    assert_depth::<Adjacent>([r#"{"c":{"next":"#, r#"{"t":"End"}"#, r#"},"t":"Next"}"#], 2, 1);
    assert_depth::<External>([r#"{"Next":{"next":"#, r#""End""#, "}}"], 2, 0);
    assert_depth::<Untagged>([r#"{"next":"#, "null", "}"], 1, 0);
    assert_depth::<Flat>([r#"{"inner":"#, r#"{"t":"End"}"#, "}"], 1, 1);
    assert_depth::<Flat>([r#"{"inner":"#, r#"{"t":"End"}"#, r#","t":"End"}"#], 1, 1);
}

fn assert_full(violations: &Violations) {
    assert_eq!((violations.len(), violations.truncated()), (100, true));
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", deny_unknown_fields)]
enum Closed {
    One { id: i32 },
    Two { id: i32 },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct ClosedFlat {
    own: Option<i32>,
    #[api(flatten)]
    part: Closed,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Lists {
    Numbers(Vec<i32>),
    Closed(Closed),
    Texts(Vec<String>),
}

#[test]
fn a_hundred_thousand_unknown_keys() {
    let mut keys = String::new();
    for index in 0..100_000 {
        let _ = write!(keys, r#","k{index}":1"#);
    }
    let first = format!(r#"{{"t":"One","id":1{keys}}}"#);
    let last = format!(r#"{{"id":1{keys},"t":"One"}}"#);
    for text in [&first, &last] {
        assert_full(&refused::<Closed>(text));
        assert_full(&refused::<ClosedFlat>(text));
        let violations = refused::<Lists>(text);
        assert_eq!(found(&violations), [" type"]);
        assert!(violations.first().message().len() < 3_000);
        assert!(serde_json::from_str::<ClosedFlat>(text).is_err());
        assert!(serde_json::from_str::<Lists>(text).is_err());
        accepted::<Internal>(text.replacen("One", "End", 1));
    }
}

#[test]
fn keys_of_parts_again_and_again() {
    for key in ["id", "t", "own"] {
        let again = format!(r#","{key}":1"#).repeat(100_000);
        let text = format!(r#"{{"own":1,"t":"One","id":1{again}}}"#);
        assert_full(&refused::<ClosedFlat>(&text));
        assert!(serde_json::from_str::<ClosedFlat>(&text).is_err());
    }
}

#[test]
fn huge_tags() {
    let huge = "x".repeat(1_000_000);
    for text in [
        format!(r#"{{"t":"{huge}"}}"#),
        format!(r#"{{"id":1,"t":"{huge}"}}"#),
        format!(r#"{{"t":"One","id":1,"{huge}":1}}"#),
        format!(r#"{{"t":"One","id":"{huge}"}}"#),
    ] {
        let violations = refused::<Closed>(&text);
        assert!(violations.first().message().len() < 1_000);
        let violations = refused::<ClosedFlat>(&text);
        assert!(violations.first().message().len() < 1_000);
        let violations = refused::<Lists>(&text);
        assert!(violations.to_string().len() < 3_000);
    }
    for text in [format!("\"{huge}\""), format!(r#"{{"{huge}":1}}"#)] {
        let violations = refused::<External>(&text);
        assert!(violations.first().message().len() < 1_000);
    }
}

/// What is wrong with one variant is cut off as it is anywhere else, and what is right with another one
/// is all read.
#[test]
fn mistakes_in_attempts() {
    let texts = format!("[{}\"\"]", "\"\",".repeat(200_000));
    let Lists::Texts(read) = accepted(&texts) else { unreachable!() };
    assert_eq!(read.len(), 200_001);
    let Lists::Texts(read) = serde_json::from_str(&texts).unwrap() else { unreachable!() };
    assert_eq!(read.len(), 200_001);
    let mixed = texts.replacen("\"\"]", "true]", 1);
    let violations = refused::<Lists>(&mixed);
    assert_eq!(found(&violations), [" type"]);
    let message = violations.first().message();
    assert!(message.starts_with("fits no variant: `Texts` (/200000 must be a string"), "{message}");
    assert!(message.contains("and 97 more"), "{message}");
    assert!(message.len() < 1_000, "{message}");
}

thread_local! {
    static READ: Cell<usize> = const { Cell::new(0) };
    static TOLD: Cell<usize> = const { Cell::new(0) };
}

/// How often something is counted while something else is done.
fn times(count: &'static std::thread::LocalKey<Cell<usize>>, done: impl FnOnce()) -> usize {
    count.set(0);
    done();
    count.get()
}

/// What is never right, and counts how often it is said why.
struct Told;

impl Display for Told {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        TOLD.set(TOLD.get() + 1);
        f.write_str("is never right")
    }
}

fn never() -> Result<(), Told> {
    READ.set(READ.get() + 1);
    Err(Told)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(check = |_| never())]
struct Never(bool);

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Nested {
    List(Vec<Nested>),
    Never(Never),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct All {
    all: Vec<Nested>,
}

/// What fits nothing is read for its message only where somebody is told, and no deeper than the message
/// is long.
#[test]
fn what_nobody_is_told_is_not_explained() {
    const ITEMS: usize = 1_000;
    for (depth, cap, told) in [(0, 100, 100), (3, 100, 100), (3, 1, 1), (120, 100, 0), (120, 1, 0)]
    {
        let item = nested(depth, ["[", "true", "]"]);
        let text = format!("{{\"all\":[{}{item}]}}", format!("{item},").repeat(ITEMS - 1));
        let context = Context::new().max_violations(cap);
        let read = |count| {
            times(count, || {
                let violations = All::from_json_with(&text, &context).expect_err("must be refused");
                assert_eq!((violations.len(), violations.truncated()), (cap, true));
                assert!(violations.iter().all(|it| it.message().len() < 300));
            })
        };
        assert_eq!(read(&TOLD), told, "{depth} {cap}");
        // Once in each walk, both of which end early, and again for what is told.
        let bound = 2 * (cap + 1) + 2 * told;
        assert!(read(&READ) <= bound, "{depth} {cap}: {} of {bound}", READ.get());
        let read = |count| times(count, || assert!(serde_json::from_str::<All>(&text).is_err()));
        assert!(read(&TOLD) <= 100, "{depth}");
        assert!(read(&READ) <= 3 * 100 + 1, "{depth}: {}", READ.get());
    }
}

fn counted(_: &str) -> bool {
    READ.set(READ.get() + 1);
    true
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(check = |it| counted(it))]
struct Counted(String);

/// Every level is read as each of the variants above.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Levels {
    First { next: Box<Levels>, last: bool },
    Second { next: Box<Levels>, last: i32 },
    Third { next: Box<Levels>, last: String },
    End(Counted),
}

/// However many unions are around a text, each walk reads it so many times and no more.
#[test]
fn what_is_read_again_has_a_bound() {
    const LENGTH: usize = 1 << 16;
    const BOUND: usize = 128 + (1 << 20) / LENGTH + 10;
    let leaf = format!("\"{}\"", "x".repeat(LENGTH));
    for (depth, fits) in [(8, true), (120, false)] {
        let text = nested(depth, ["{\"next\":", &leaf, ",\"last\":\"\"}"]);
        let read = times(&READ, || assert_eq!(Levels::from_json(&text).is_ok(), fits));
        assert!(read <= 2 * BOUND, "{depth}: {read}");
        let read = times(&READ, || assert_eq!(serde_json::from_str::<Levels>(&text).is_ok(), fits));
        assert!(read <= BOUND, "{depth}: {read}");
    }
}
