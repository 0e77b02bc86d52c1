//! `serde` on types without a default: what stands in such a field until its value comes.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::num::{NonZeroU8, NonZeroU32};

use chrono::Weekday;
use model_core::ApiModel;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::foreign_types::{Point, Shape, Version};
use crate::support::{accepted, both_ways, read};

/// Without a default: each is made up while the model is being read or built.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Made {
    #[api(serde)]
    socket: SocketAddr,
    #[api(serde)]
    number: NonZeroU32,
    #[api(serde)]
    shape: Shape,
    #[api(serde)]
    point: Point,
    #[api(serde)]
    version: Version,
    #[api(serde)]
    tree: Tree,
    #[api(serde)]
    event: Event,
    #[api(serde)]
    either: Either,
    #[api(serde)]
    many: [NonZeroU8; 3],
    #[api(serde)]
    inside: BTreeMap<u32, Shape>,
    #[api(serde)]
    kept: Kept,
    #[api(serde)]
    day: Weekday,
}

#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
enum Tree {
    Both(Box<Tree>, Box<Tree>),
    Leaf(Version),
}

#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
#[serde(tag = "type", deny_unknown_fields)]
enum Event {
    Created { by: Version, at: u8 },
    Gone,
}

#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
enum Either {
    Number(NonZeroU8),
    Named {
        #[serde(alias = "title")]
        name: Version,
        #[serde(flatten)]
        point: Flat,
    },
}

#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
struct Flat {
    flat: NonZeroU8,
}

#[test]
fn a_type_without_a_default_has_a_placeholder_that_never_leaves() {
    let text = r#"{"socket":"1.2.3.4:5","number":7,"shape":{"line":[1,"9.8.7.6"]},"point":{"y":1.5,"x":2},"version":"1.2.3","tree":{"Both":[{"Leaf":"0.0.1"},{"Leaf":"0.0.2"}]},"event":{"type":"Created","by":"3.2.1","at":4},"either":{"name":"4.5.6","flat":8},"many":[1,2,3],"inside":{"5":"dot"},"kept":{"kind":"One","socket":"1.2.3.4:5","version":"1.2.3","list":[],"number":6},"day":"Tue"}"#;
    let [made, through_serde] = both_ways::<Made>(text);
    assert_eq!(made, through_serde);
    let made = made.expect("must be accepted");
    assert_eq!(made.to_json().expect("must be written"), text);
    assert_eq!(serde_json::to_string(&made).expect("must be written"), text);
    let built = Made::builder()
        .socket(made.socket)
        .number(made.number)
        .shape(made.shape.clone())
        .point(made.point.clone())
        .version(made.version.clone())
        .tree(made.tree.clone())
        .event(made.event.clone())
        .either(made.either.clone())
        .many(made.many)
        .inside(made.inside.clone())
        .kept(made.kept.clone())
        .day(made.day)
        .build();
    assert_eq!(built.expect("must be built"), made);
    let missing = read::<Made>("{}");
    assert_eq!(missing.len(), 12, "{missing:?}");
    assert!(missing.iter().all(|it| it.ends_with(" required")));
}

/// Its entries are kept before anybody knows what they are for.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
#[serde(tag = "kind")]
enum Kept {
    One(Content),
}

#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
struct Content {
    socket: SocketAddr,
    version: Version,
    list: Vec<Kept>,
    number: NonZeroU8,
}

/// A type that is read from one text only, which nobody would guess.
#[derive(Debug, PartialEq)]
struct Password;

impl Serialize for Password {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("open sesame")
    }
}

impl<'de> Deserialize<'de> for Password {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "open sesame" { Ok(Self) } else { Err(D::Error::custom("it stays shut")) }
    }
}

#[derive(ApiModel, Debug, PartialEq)]
struct Cave {
    #[api(serde, default = Password)]
    given: Password,
    #[api(serde)]
    maybe: Option<Password>,
    #[api(serde)]
    all: Vec<Password>,
    #[api(serde, example = "open sesame")]
    shown: Password,
    #[api(serde, example = Password)]
    made: Password,
    #[api(with = spoken, example = "sesame, open")]
    spoken: Password,
}

mod spoken {
    use serde::de::Error as _;

    use super::{Deserialize, Deserializer, Password, Serializer};

    pub(super) fn serialize<S: Serializer>(_: &Password, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("sesame, open")
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Password, D::Error> {
        let right = String::deserialize(from)? == "sesame, open";
        right.then_some(Password).ok_or_else(|| D::Error::custom("it stays shut"))
    }
}

#[derive(ApiModel, Debug)]
struct Shut {
    #[api(serde)]
    password: Password,
}

#[test]
fn a_type_of_which_no_value_can_be_made_up_has_ways_out() {
    let text = r#"{"maybe":"open sesame","all":["open sesame"],"shown":"open sesame","made":"open sesame","spoken":"sesame, open"}"#;
    let cave = accepted::<Cave>(text);
    let expected = Cave {
        given: Password,
        maybe: Some(Password),
        all: vec![Password],
        shown: Password,
        made: Password,
        spoken: Password,
    };
    assert_eq!(cave, expected);
    assert_eq!(
        read::<Cave>(r#"{"given":"x","maybe":1,"all":[],"shown":"","spoken":"open sesame"}"#),
        ["/given type", "/maybe type", "/shown type", "/made required", "/spoken type"]
    );
}

#[test]
#[should_panic(expected = "Password` has no `Default`, and no value of it could be made up")]
fn without_one_of_them_the_first_use_says_so() {
    let _ = Shut::from_json("");
}
