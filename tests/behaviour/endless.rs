//! Untagged unions whose variants hold the union again.

use model_core::ApiModel;

use crate::support::{accepted, found, refused, table};

/// A variant may hold the union again, without anything around it.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Endless {
    Again(Box<Self>),
    Other(Box<Other>),
    Number(i32),
    List(Vec<Self>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Other {
    Back(Box<Endless>),
    Text(String),
}

#[test]
fn a_union_that_holds_itself_ends() {
    table::<Endless>(&[
        ("[1,[2,[3]],\"x\"]", &[]),
        ("[true,1]", &[" type 1:1"]),
        ("[[true]]", &[" type 1:1"]),
        ("{}", &[" type 1:1"]),
    ]);
    // Where there is a mistake, all is read once more.
    assert_eq!(found(&refused::<Vec<Endless>>("[1,[2],true]")), ["/2 type"]);
}

/// Each of these two may hold the other.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Ping {
    Pong(Box<Pong>),
    Text(String),
    Number(i32),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Pong {
    Ping(Box<Ping>),
    Text(String),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Either {
    First { a: Ping, b: bool },
    Second { a: Pong },
}

/// What a value was found to be inside itself is not what it is by itself.
#[test]
fn unions_that_hold_each_other_end() {
    table::<Vec<Ping>>(&[("[1,\"x\"]", &[])]);
    assert_eq!(found(&refused::<Vec<Ping>>("[1,\"x\",true]")), ["/2 type"]);
    let text = Ping::Pong(Box::new(Pong::Text("x".to_owned())));
    assert_eq!(accepted::<Vec<Ping>>("[1,\"x\"]"), [Ping::Number(1), text]);
    table::<Vec<Either>>(&[("[{\"a\":5}]", &[])]);
    assert_eq!(found(&refused::<Vec<Either>>("[{\"a\":5},true]")), ["/1 type"]);
    let a = Pong::Ping(Box::new(Ping::Number(5)));
    assert_eq!(accepted::<Either>("{\"a\":5}"), Either::Second { a });
}
