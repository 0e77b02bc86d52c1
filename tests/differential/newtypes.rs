//! Newtypes: `serde_derive` writes the same, and accepts the same where its own `try_from` judges.

use std::fmt::Debug;

use model_core::ApiModel;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::shapes::config;

mod ours {
    use std::collections::BTreeMap;

    use model_core::ApiModel;

    #[derive(ApiModel, Debug, PartialEq)]
    #[api(min_length = 1, max_length = 3)]
    pub struct Name(pub String);

    #[derive(ApiModel, Debug, PartialEq)]
    #[api(minimum = -2, maximum = 5)]
    pub struct Level(pub i64);

    #[derive(ApiModel, Debug, PartialEq)]
    #[api(max_items = 2)]
    pub struct Names(pub Vec<Name>);

    #[derive(ApiModel, Debug, PartialEq)]
    pub struct Holder {
        pub name: Name,
        pub level: Option<Level>,
        #[api(default)]
        pub levels: Vec<Level>,
        pub names: Option<Names>,
        #[api(default)]
        pub by_name: BTreeMap<String, Name>,
    }
}

mod twin {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Serialize};

    /// A newtype that holds what its check lets through.
    macro_rules! newtypes {
        ($($name:ident($inner:ty) $said:literal: $value:ident => $holds:expr;)*) => {$(
            #[derive(Serialize, Deserialize, Debug, PartialEq)]
            #[serde(try_from = $said)]
            pub struct $name(pub $inner);

            impl TryFrom<$inner> for $name {
                type Error = &'static str;

                fn try_from($value: $inner) -> Result<Self, Self::Error> {
                    if $holds { Ok(Self($value)) } else { Err("refused") }
                }
            }
        )*};
    }

    newtypes! {
        Name(String) "String": value => (1..=3).contains(&value.chars().count());
        Level(i64) "i64": value => (-2..=5).contains(&value);
        Names(Vec<Name>) "Vec<Name>": value => value.len() <= 2;
    }

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    pub struct Holder {
        pub name: Name,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub level: Option<Level>,
        #[serde(default)]
        pub levels: Vec<Level>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub names: Option<Names>,
        #[serde(default)]
        pub by_name: BTreeMap<String, Name>,
    }
}

/// A value that is often within the rules, and sometimes no value at all.
fn name() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => "[aé😀]{1,3}".prop_map(Value::from),
        1 => "[aé😀]{0,5}".prop_map(Value::from),
        1 => (0..3).prop_map(Value::from),
    ]
}

fn level() -> impl Strategy<Value = Value> {
    prop_oneof![8 => (-2..=5).prop_map(Value::from), 1 => (-9..9).prop_map(Value::from), 1 => name()]
}

fn holder() -> impl Strategy<Value = Value> {
    let names = prop::collection::vec(name(), 0..4);
    let levels = prop::collection::vec(level(), 0..4);
    let by_name = prop::collection::btree_map("[a-c]", name(), 0..3);
    (name(), prop::option::of(level()), levels, prop::option::of(names), by_name).prop_map(
        |(name, level, levels, names, by_name)| {
            json!({"name": name, "level": level, "levels": levels, "names": names, "by_name": by_name})
        },
    )
}

#[test]
fn what_try_from_refuses_is_refused() {
    TestRunner::new(config(400))
        .run(&holder(), |value| {
            let text = value.to_string();
            let ours = ours::Holder::from_json(&text);
            let by_serde = serde_json::from_str::<ours::Holder>(&text);
            let twin = serde_json::from_str::<twin::Holder>(&text);
            prop_assert_eq!(ours.is_ok(), twin.is_ok(), "{}", text);
            prop_assert_eq!(by_serde.is_ok(), twin.is_ok(), "{}", text);
            if let (Ok(ours), Ok(twin)) = (ours, twin) {
                prop_assert_eq!(format!("{ours:?}"), format!("{twin:?}"));
                prop_assert_eq!(ours.to_json().unwrap(), serde_json::to_string(&twin).unwrap());
            }
            Ok(())
        })
        .unwrap();
}

/// The same bytes, which either reads.
#[track_caller]
fn agree<O, T>(ours: &O, twin: &T)
where
    O: ApiModel + Serialize + for<'de> Deserialize<'de> + PartialEq + Debug,
    T: Serialize + for<'de> Deserialize<'de> + PartialEq + Debug,
{
    let text = serde_json::to_string(twin).unwrap();
    assert_eq!(
        (ours.to_json().unwrap(), serde_json::to_string(ours).unwrap()),
        (text.clone(), text)
    );
    let yaml = yaml_serde::to_string(twin).unwrap();
    assert_eq!(yaml_serde::to_string(ours).unwrap(), yaml);
    assert_eq!(yaml_serde::from_str::<O>(&yaml).unwrap(), *ours);

    let (mut cbor, mut expected) = (Vec::new(), Vec::new());
    ciborium::into_writer(ours, &mut cbor).unwrap();
    ciborium::into_writer(twin, &mut expected).unwrap();
    assert_eq!(cbor, expected);
    assert_eq!(ciborium::from_reader::<O, _>(&*cbor).unwrap(), *ours);
    let postcard = postcard::to_allocvec(twin).unwrap();
    assert_eq!(postcard::to_allocvec(ours).unwrap(), postcard);
    assert_eq!(postcard::from_bytes::<O>(&postcard).unwrap(), *ours);
}

#[test]
fn every_format_writes_the_value_alone() {
    agree(&ours::Name("ab".into()), &twin::Name("ab".into()));
    agree(&ours::Level(-2), &twin::Level(-2));
    agree(
        &ours::Names(vec![ours::Name("a".into()), ours::Name("é".into())]),
        &twin::Names(vec![twin::Name("a".into()), twin::Name("é".into())]),
    );
    agree(&vec![Some(ours::Level(1)), None], &vec![Some(twin::Level(1)), None]);
}

#[test]
fn no_format_makes_an_invalid_one() {
    let postcard = postcard::to_allocvec("").unwrap();
    assert!(postcard::from_bytes::<ours::Name>(&postcard).is_err());
    let mut cbor = Vec::new();
    ciborium::into_writer("long", &mut cbor).unwrap();
    assert!(ciborium::from_reader::<ours::Name, _>(&*cbor).is_err());
    assert!(yaml_serde::from_str::<ours::Name>("long").is_err());
    assert!(serde_json::from_value::<Vec<ours::Level>>(json!([1, 6])).is_err());
}
