//! What `serde_derive` writes is what we write, and what it reads is what we read.

use std::collections::HashMap;

use model_core::ApiModel;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde::{Deserialize, Serialize};

use crate::explain::same;
use crate::shapes::{Twin, config};

const CASES: u32 = 150;

/// The twin writes a text. We must read the twin's value from it, and write the same text again,
/// through every door there is.
fn reads_and_writes_as_its_twin_does<T: Twin>() {
    TestRunner::new(config(CASES)).run(&T::any(), |twin| judge(&twin)).unwrap();
}

fn judge<T: Twin>(twin: &T) -> Result<(), TestCaseError> {
    let text = serde_json::to_string(twin).unwrap();
    let pretty = serde_json::to_string_pretty(twin).unwrap();
    let ours = T::Ours::from_json(&text).map_err(|violations| {
        TestCaseError::fail(format!("refused: {}", violations.render(&text)))
    })?;

    // `serde_json` rounds floats in a way of its own, and so it does for the twin. Our own reader is
    // exact; and it is given the text of every number where `arbitrary_precision` is on.
    let rounded: T = serde_json::from_str(&text).unwrap();
    let expected = format!("{rounded:?}");
    let exact = format!("{twin:?}");
    prop_assert_eq!(format!("{ours:?}"), exact.as_str());
    prop_assert_eq!(format!("{:?}", T::Ours::from_json(&pretty).unwrap()), exact.as_str());
    let expected = if cfg!(feature = "arbitrary_precision") { exact } else { expected };
    for read in [
        serde_json::from_str::<T::Ours>(&text),
        serde_json::from_slice(text.as_bytes()),
        serde_json::from_reader(text.as_bytes()),
        serde_json::from_str(&pretty),
    ] {
        prop_assert_eq!(format!("{:?}", read.unwrap()), expected.as_str());
    }

    prop_assert_eq!(ours.to_json().unwrap(), text.as_str());
    prop_assert_eq!(ours.to_json_vec().unwrap(), text.as_bytes());
    prop_assert_eq!(serde_json::to_string(&ours).unwrap(), text.as_str());
    prop_assert_eq!(serde_json::to_vec(&ours).unwrap(), text.as_bytes());
    let pretty = serde_json::to_string_pretty(twin).unwrap();
    prop_assert_eq!(serde_json::to_string_pretty(&ours).unwrap(), pretty);

    // A `Value` has no room for every integer of 128 bits: then neither has it for the twin's.
    match (serde_json::to_value(&ours), serde_json::to_value(twin)) {
        (Ok(value), Ok(expected)) => {
            prop_assert_eq!(&value, &expected);
            let twin: T = serde_json::from_value(expected).unwrap();
            let ours: T::Ours = serde_json::from_value(value).unwrap();
            let (ours, twin) = (format!("{ours:?}"), format!("{twin:?}"));
            let rounded = cfg!(feature = "arbitrary_precision") && same(&ours, &twin);
            prop_assert!(rounded || ours == twin, "read {ours} and not {twin}");
        }
        (ours, twin) => prop_assert_eq!(ours.is_ok(), twin.is_ok()),
    }
    Ok(())
}

for_every_shape!(reads_and_writes_as_its_twin_does);

/// Its order is its own secret, so this one is compared as a map.
#[test]
fn a_hash_map_of_many_entries_is_written_in_its_own_order_and_read_back() {
    #[derive(ApiModel)]
    struct Ours {
        map: HashMap<String, Vec<u16>>,
    }
    #[derive(Serialize, Deserialize)]
    struct Twin {
        map: HashMap<String, Vec<u16>>,
    }

    let map: HashMap<_, _> = (0..200_u16).map(|i| (format!("key {i}"), vec![i; 2])).collect();
    let (ours, twin) = (Ours { map: map.clone() }, Twin { map: map.clone() });
    let text = ours.to_json().unwrap();
    assert_eq!(text, serde_json::to_string(&twin).unwrap());
    assert_eq!(text, serde_json::to_string(&ours).unwrap());
    assert_eq!(Ours::from_json(&text).unwrap().map, map);
    assert_eq!(serde_json::from_str::<Ours>(&text).unwrap().map, map);
}
