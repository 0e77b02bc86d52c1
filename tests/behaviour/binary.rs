//! What may be left out, in formats that people do not read: CBOR names its fields, and postcard,
//! which does not, refuses it both ways.

use model_core::{ApiModel, Patch};
use serde::{Deserialize, Serialize};

use crate::support::accepted;

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Change {
    before: u8,
    name: Patch<String>,
    number: Patch<i32>,
    comment: Option<String>,
    inner: Patch<Inner>,
    after: Option<u8>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Inner {
    number: Patch<u64>,
    list: Patch<Vec<Option<bool>>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Plain {
    #[api(read_only)]
    id: Option<u8>,
    name: String,
    #[api(write_only)]
    password: Option<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Outer {
    plain: Vec<Plain>,
    change: Option<Change>,
}

fn cbor(value: impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(&value, &mut bytes).expect("must be written");
    bytes
}

fn from_cbor<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> T {
    ciborium::from_reader(bytes).expect("must be read")
}

#[test]
fn cbor_tells_the_three_apart() {
    for text in [
        r#"{"before":1}"#,
        r#"{"before":1,"name":null,"number":null,"inner":null,"after":2}"#,
        r#"{"before":1,"name":"n","number":-7,"comment":"c","inner":{"number":5,"list":[true,null]}}"#,
        r#"{"before":1,"inner":{}}"#,
        r#"{"before":1,"inner":{"number":null,"list":[]},"after":0}"#,
    ] {
        let change = accepted::<Change>(text);
        assert_eq!(from_cbor::<Change>(&cbor(&change)), change, "{text}");
        let outer = Outer { plain: vec![], change: Some(change) };
        assert_eq!(from_cbor::<Outer>(&cbor(&outer)), outer, "{text}");
    }
}

#[test]
fn a_wrong_value_is_an_error_in_cbor() {
    use ciborium::value::Value::{self, Array, Integer, Map, Null, Text};

    let entry = |key: &str, value: Value| (Text(key.to_owned()), value);
    let before = || entry("before", Integer(1.into()));
    for (value, right) in [
        (Map(vec![before()]), true),
        (Map(vec![before(), entry("number", Null)]), true),
        (Map(vec![before(), entry("number", Integer(7.into()))]), true),
        (Map(vec![before(), entry("number", Text("7".to_owned()))]), false),
        (Map(vec![before(), entry("number", Null), entry("number", Null)]), false),
        (Map(vec![before(), entry("inner", Array(vec![]))]), false),
        (Map(vec![]), false),
        // Which of the fields these would be, nobody can tell.
        (Array(vec![Integer(1.into())]), false),
        (Array(vec![Integer(1.into()), Null, Null, Null, Null, Null]), false),
    ] {
        let read = ciborium::from_reader::<Change, _>(&*cbor(&value));
        assert_eq!(read.is_ok(), right, "{value:?}: {read:?}");
    }
}

#[test]
fn postcard_refuses_it_both_ways() {
    let change = accepted::<Change>(r#"{"before":1,"name":"n"}"#);
    assert!(postcard::to_allocvec(&change).is_err());
    let outer = Outer { plain: vec![], change: Some(change) };
    assert!(postcard::to_allocvec(&outer).is_err());
    for bytes in [&[][..], &[0; 64], &[1; 64], &[1, 1, 1, b'n', 0, 0, 0, 0]] {
        assert!(postcard::from_bytes::<Change>(bytes).is_err());
    }
    // What has none of it inside is what it was.
    let outer = Outer { plain: vec![], change: None };
    let bytes = postcard::to_allocvec(&outer).unwrap();
    assert_eq!(postcard::from_bytes::<Outer>(&bytes).unwrap(), outer);
}

#[test]
fn a_view_leaves_out_what_can_be_left_out() {
    let plain = Plain { id: Some(7), name: "n".into(), password: Some("p".into()) };
    let (request, response) =
        (Plain { id: None, ..plain.clone() }, Plain { password: None, ..plain.clone() });
    assert_eq!(from_cbor::<Plain>(&cbor(plain.as_request())), request);
    assert_eq!(from_cbor::<Plain>(&cbor(plain.as_response())), response);
    assert_eq!(from_cbor::<Plain>(&cbor(&plain)), plain);

    let bytes = postcard::to_allocvec(&plain).unwrap();
    assert_eq!(postcard::from_bytes::<Plain>(&bytes).unwrap(), plain);
    assert!(postcard::to_allocvec(&plain.as_request()).is_err());
    assert!(postcard::to_allocvec(&vec![plain].as_response()).is_err());
}
