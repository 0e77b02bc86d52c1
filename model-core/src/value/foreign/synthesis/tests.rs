use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::{NonZeroU8, NonZeroU64};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};

use super::super::Own;
use super::{search, synthesise};

fn value<T: Serialize + DeserializeOwned>() -> T {
    synthesise::<Own<T>, 0>()
}

#[track_caller]
fn is<T: Serialize + DeserializeOwned + Debug + PartialEq>(expected: &T) {
    assert_eq!(value::<T>(), *expected);
}

#[test]
fn every_kind_of_value_is_answered() {
    is(&(1_u8, 1_i64, 1_u128, 1_i128));
    is(&(1.0_f32, 1.0_f64, 'a', false));
    is(&(String::new(), (), None::<u8>));
    is(&[1_u16; 32]);
    is(&(Vec::<u8>::new(), BTreeSet::<u8>::new(), BTreeMap::<String, u8>::new()));
    is(&Duration::new(1, 1));
    is(&(1..1_u8));
    assert!(value::<Range<u8>>().is_empty());
    assert!(value::<SystemTime>() > SystemTime::UNIX_EPOCH);
    is(&serde_json::Value::from(""));
}

#[test]
fn what_is_refused_is_answered_otherwise() {
    is(&(NonZeroU64::MIN, NonZeroU8::MIN));
    is(&IpAddr::from([0, 0, 0, 0]));
    is(&Ipv6Addr::UNSPECIFIED);
    is(&SocketAddr::from(([0, 0, 0, 0], 0)));
    is(&(Ipv6Addr::UNSPECIFIED, IpAddr::from([0, 0, 0, 0]), NonZeroU64::MIN));
}

/// A list that is never empty.
#[derive(Debug, PartialEq)]
struct Several(Vec<u8>);

impl Serialize for Several {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Several {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::deserialize(deserializer)?;
        if list.len() < 3 { Err(D::Error::custom("too few")) } else { Ok(Self(list)) }
    }
}

#[test]
fn a_list_that_must_not_be_short_is_longer() {
    is(&Several(vec![1; 3]));
    is(&(Several(vec![1; 3]), String::new(), Several(vec![1; 3])));
}

/// Only its form for machines is guessed.
#[derive(Debug, PartialEq)]
struct Spoken(u8);

impl Serialize for Spoken {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Spoken {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return u8::deserialize(deserializer).map(Spoken);
        }
        match String::deserialize(deserializer)?.as_str() {
            "seventeen" => Ok(Self(17)),
            _ => Err(D::Error::custom("is not spoken")),
        }
    }
}

#[test]
fn what_people_say_is_not_all_that_is_tried() {
    is(&Spoken(1));
}

/// It asks for something else each time.
struct Moody;

impl<'de> Deserialize<'de> for Moody {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        static ASKED: AtomicUsize = AtomicUsize::new(0);
        match ASKED.fetch_add(1, Ordering::Relaxed) {
            0..40 => String::deserialize(deserializer).and(Err(D::Error::custom("not yet"))),
            40 => u8::deserialize(deserializer).map(|_| Self),
            _ => Ok(Self),
        }
    }
}

impl Serialize for Moody {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

#[test]
fn a_type_need_not_ask_the_same_again() {
    let Moody = value();
}

/// There is no value of it.
struct Endless;

impl Serialize for Endless {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de> Deserialize<'de> for Endless {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let _: Vec<Self> = Deserialize::deserialize(deserializer)?;
        Err(D::Error::custom("not this one"))
    }
}

#[test]
fn no_search_goes_on_for_long() {
    assert!(search::<Own<Endless>, 0>(true).is_none());
}
