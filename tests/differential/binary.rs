//! Formats that people do not read: CBOR, and postcard, which does not even describe itself.

use std::collections::BTreeMap;

use ciborium::Value as Cbor;
use model_core::ApiModel;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;
use serde::{Deserialize, Serialize};

use crate::explain::same;
use crate::shapes::{Twin, config, ours};

const CASES: u32 = 60;

fn comes_back<T: Twin>() {
    let broken = (T::any(), vec((any::<Index>(), any::<u8>()), 1..4), any::<Index>());
    TestRunner::new(config(CASES))
        .run(&broken, |(twin, bytes, end)| {
            let ours = T::Ours::from_json(serde_json::to_string(&twin).unwrap()).unwrap();
            let shown = format!("{ours:?}");

            let mut cbor = Vec::new();
            ciborium::into_writer(&ours, &mut cbor).unwrap();
            let read: T::Ours = ciborium::from_reader(&*cbor).unwrap();
            let read = format!("{read:?}");
            prop_assert!(same(&read, &shown), "read {read} and not {shown}");

            // Unions need names, most of them, and so do the values that hold any JSON.
            let postcard = postcard::to_allocvec(&ours).unwrap_or_default();
            prop_assert!(T::IS_UNION || !postcard.is_empty());
            match postcard::from_bytes::<T::Ours>(&postcard) {
                Ok(read) => prop_assert_eq!(format!("{read:?}"), shown),
                Err(error) => prop_assert!(T::HAS_JSON || T::IS_UNION, "{error}"),
            }

            // Spoilt, they are errors or other values, and if values, then ones that can be written.
            for mut spoilt in [cbor, postcard] {
                for (at, byte) in &bytes {
                    let at = at.index(spoilt.len().max(1));
                    if let Some(place) = spoilt.get_mut(at) {
                        *place = *byte;
                    }
                }
                let cut = &spoilt[..end.index(spoilt.len().max(1))];
                for bytes in [&*spoilt, cut] {
                    if let Ok(read) = ciborium::from_reader::<T::Ours, _>(bytes) {
                        prop_assert!(read.to_json().is_ok());
                    }
                    if let Ok(read) = postcard::from_bytes::<T::Ours>(bytes) {
                        prop_assert!(read.to_json().is_ok());
                    }
                }
            }
            Ok(())
        })
        .unwrap();
}

for_every_shape!(comes_back);

/// A model and its twin, who does not leave out what is absent.
macro_rules! twins {
    ($($field:ident: $ty:ty,)*) => {
        #[derive(ApiModel, Debug)]
        struct Ours { $($field: $ty,)* }
        #[derive(Serialize, Deserialize, Debug)]
        struct Whole { $($field: $ty,)* }
    };
}

twins! {
    small: i8,
    wide: i128,
    natural: u32,
    huge: u128,
    float: f32,
    double: f64,
    letter: char,
    text: String,
    truth: bool,
    list: Vec<Option<u16>>,
    map: BTreeMap<String, Vec<i64>>,
    absent: Option<String>,
    present: Option<Box<u64>>,
    boxed: Box<Option<bool>>,
    date: Option<chrono::DateTime<chrono::Utc>>,
}

const TEXT: &str = r#"{"small":-1,"wide":-170141183460469231731687303715884105728,"natural":300,
    "huge":340282366920938463463374607431768211455,"float":0.1,"double":-2.5,"letter":"é","text":"日本",
    "truth":true,"list":[1,null,65535],"map":{"":[],"a":[-9223372036854775808]},"absent":null,"present":7,
    "boxed":false,"date":"2017-07-11T18:45:37.098Z"}"#;

#[test]
fn every_field_is_written_where_nobody_reads_the_names() {
    let ours = Ours::from_json(TEXT).unwrap();
    let whole: Whole = serde_json::from_str(TEXT).unwrap();
    assert_eq!(postcard::to_allocvec(&ours).unwrap(), postcard::to_allocvec(&whole).unwrap());
    let [mut cbor, mut expected] = [Vec::new(), Vec::new()];
    ciborium::into_writer(&ours, &mut cbor).unwrap();
    ciborium::into_writer(&whole, &mut expected).unwrap();
    assert_eq!(cbor, expected);

    let tree: Cbor = ciborium::from_reader(&*cbor).unwrap();
    let entries = tree.into_map().unwrap();
    assert!(entries.contains(&(Cbor::Text("absent".to_owned()), Cbor::Null)));
}

/// With one byte changed at every place, and cut at every place, we read what the twin reads.
#[test]
fn spoilt_postcard_is_read_as_the_twin_reads_it() {
    let bytes = postcard::to_allocvec(&Ours::from_json(TEXT).unwrap()).unwrap();
    let mut accepted = 0;
    for at in 0..bytes.len() {
        for byte in [0, 1, 2, 0x7f, 0x80, 0xff] {
            let mut spoilt = bytes.clone();
            spoilt[at] = byte;
            for bytes in [&spoilt[..], &bytes[..at]] {
                let ours = postcard::from_bytes::<Ours>(bytes);
                let whole = postcard::from_bytes::<Whole>(bytes);
                match (ours, whole) {
                    (Ok(ours), Ok(whole)) => {
                        accepted += 1;
                        let whole = format!("{whole:?}").replacen("Whole", "Ours", 1);
                        assert_eq!(format!("{ours:?}"), whole, "byte {at} is {byte}");
                    }
                    (Err(_), Err(_)) => {}
                    (ours, whole) => {
                        let shown = format!("byte {at} is {byte}: {ours:?} and {whole:?}");
                        // Dates are read strictly, as text is.
                        assert!(shown.contains("2017-07") || at + 26 > bytes.len(), "{shown}");
                    }
                }
            }
        }
    }
    assert!(accepted > 100, "{accepted}");
}

/// A map of names may come in any order in CBOR, with names that nobody knows, and without some.
#[test]
fn cbor_describes_itself() {
    let entry = |key: &str, value: Cbor| (Cbor::Text(key.to_owned()), value);
    let one = Cbor::Integer(1.into());
    for (entries, expected) in [
        (vec![entry("id", one.clone())], Some(None)),
        (vec![entry("name", Cbor::Null), entry("id", one.clone())], Some(None)),
        (
            vec![
                entry("x", Cbor::Bytes(vec![1])),
                entry("name", Cbor::Text("n".to_owned())),
                entry("id", one.clone()),
            ],
            Some(Some("n")),
        ),
        (vec![entry("name", Cbor::Text("n".to_owned()))], None),
        (vec![entry("id", one.clone()), entry("id", one.clone())], None),
        (vec![entry("id", Cbor::Text("1".to_owned()))], None),
        (vec![entry("id", Cbor::Float(0.5))], None),
        (vec![entry("id", Cbor::Null)], None),
        (vec![entry("id", one.clone()), entry("name", one)], None),
    ] {
        let mut bytes = Vec::new();
        ciborium::into_writer(&Cbor::Map(entries.clone()), &mut bytes).unwrap();
        let read = ciborium::from_reader::<ours::Nested, _>(&*bytes);
        let read = read.as_ref().ok().map(|nested| nested.name.as_deref());
        assert_eq!(read, expected, "{entries:?}");
    }
}

/// Each byte would open another level of an endless model.
#[test]
fn hostile_bytes_do_not_exhaust_the_stack() {
    #[derive(ApiModel)]
    struct Chain {
        next: Option<Box<Chain>>,
    }
    #[derive(ApiModel)]
    struct Bush {
        branches: Vec<Bush>,
    }

    let ones = vec![1; 1_000_000];
    assert!(postcard::from_bytes::<Chain>(&ones).is_err());
    assert!(postcard::from_bytes::<Bush>(&ones).is_err());
    assert!(postcard::from_bytes::<Bush>(&vec![0xff; 1_000_000]).is_err());
    // {"next": {"next": ...
    let chain = b"\xa1\x64next".repeat(100_000);
    assert!(ciborium::from_reader::<Chain, _>(&*chain).is_err());
    let bush = b"\xa1\x68branches\x81".repeat(100_000);
    assert!(ciborium::from_reader::<Bush, _>(&*bush).is_err());

    // A branch is two levels: the list, and what is in it.
    let fine = [vec![1; 60], vec![0]].concat();
    let mut chain = &postcard::from_bytes::<Chain>(&fine).unwrap();
    let mut bush = &postcard::from_bytes::<Bush>(&fine).unwrap();
    let mut length = 0;
    while let (Some(next), Some(branch)) = (&chain.next, bush.branches.first()) {
        (chain, bush, length) = (next, branch, length + 1);
    }
    assert_eq!(length, 60);
}

/// What only the bytes could say, postcard cannot read.
#[test]
fn a_value_needs_a_format_that_describes_itself() {
    #[derive(ApiModel, Debug)]
    struct Around {
        before: u8,
        value: serde_json::Value,
        after: Option<u8>,
    }
    #[derive(ApiModel, Debug)]
    struct Perhaps {
        value: Option<serde_json::Value>,
    }

    for json in ["null", "7", "\"x\"", "[1]", "{\"a\":{}}"] {
        let around =
            Around::from_json(format!("{{\"before\":1,\"value\":{json},\"after\":2}}")).unwrap();
        let bytes = postcard::to_allocvec(&around).unwrap();
        assert!(postcard::from_bytes::<Around>(&bytes).is_err());
        let mut bytes = Vec::new();
        ciborium::into_writer(&around, &mut bytes).unwrap();
        let read: Around = ciborium::from_reader(&*bytes).unwrap();
        assert_eq!(format!("{read:?}"), format!("{around:?}"));
        assert_eq!((read.before, read.value.to_string().as_str(), read.after), (1, json, Some(2)));
    }
    let bytes = postcard::to_allocvec(&Perhaps { value: Some(7.into()) }).unwrap();
    assert!(postcard::from_bytes::<Perhaps>(&bytes).is_err());
    let bytes = postcard::to_allocvec(&Perhaps { value: None }).unwrap();
    assert!(postcard::from_bytes::<Perhaps>(&bytes).unwrap().value.is_none());
}
