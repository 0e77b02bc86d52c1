//! Formats that people read: YAML, and JSON as a tree.

use model_core::ApiModel;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::explain::same;
use crate::mangle::{apply, damage};
use crate::shapes::{Twin, config, ours, twin};

const CASES: u32 = 40;

fn yaml_is_what_the_twin_writes_and_reads<T: Twin>() {
    TestRunner::new(config(CASES))
        .run(&(T::any(), damage()), |(twin, damages)| {
            let json = serde_json::to_string(&twin).unwrap();
            let ours = T::Ours::from_json(&json).unwrap();
            let twin: T = serde_json::from_str(&json).unwrap();
            // It has no tag inside a tag.
            let Ok(yaml) = yaml_serde::to_string(&twin) else { return Ok(()) };
            let written = yaml_serde::to_string(&ours).unwrap();
            if T::IS_UNION {
                // "the name as the only key": serde has tags of YAML's own for that.
                let read: T::Ours = yaml_serde::from_str(&written).unwrap();
                prop_assert_eq!(format!("{read:?}"), format!("{ours:?}"));
            } else {
                prop_assert!(same(&written, &yaml));
            }
            let read: T::Ours = yaml_serde::from_str(&yaml).unwrap();
            // serde cannot read its own tags of YAML's among flattened keys.
            match yaml_serde::from_str::<T>(&yaml) {
                Ok(expected) => prop_assert_eq!(format!("{read:?}"), format!("{expected:?}")),
                Err(error) => prop_assert!(T::IS_UNION, "{error}"),
            }

            // JSON is YAML, and so is much that is not JSON. Whatever it is, it ends in an answer.
            for text in [apply(json, &damages), apply(yaml, &damages)] {
                if let Err(error) = yaml_serde::from_str::<T::Ours>(&text) {
                    prop_assert!(!error.to_string().is_empty());
                }
            }
            Ok(())
        })
        .unwrap();
}

for_every_shape!(yaml_is_what_the_twin_writes_and_reads);

/// What JSON has no word for is `null` in it, and itself in YAML and CBOR.
#[test]
fn floats_beyond_numbers_are_written_as_the_twin_writes_them() {
    let text = serde_json::to_string(&some_scalars()).unwrap();
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0] {
        #[expect(clippy::cast_possible_truncation, reason = "none of them has digits to lose")]
        let (f32_, f64_) = (value as f32, value);
        let ours = ours::Scalars { f32_, f64_, ..ours::Scalars::from_json(&text).unwrap() };
        let twin = twin::Scalars { f32_, f64_, ..some_scalars() };

        assert_eq!(ours.to_json().unwrap(), serde_json::to_string(&twin).unwrap());
        assert_eq!(serde_json::to_string(&ours).unwrap(), serde_json::to_string(&twin).unwrap());
        let yaml = yaml_serde::to_string(&ours).unwrap();
        assert_eq!(yaml, yaml_serde::to_string(&twin).unwrap());
        let read: ours::Scalars = yaml_serde::from_str(&yaml).unwrap();
        assert_eq!(format!("{read:?}"), format!("{twin:?}"));
        let mut bytes = Vec::new();
        ciborium::into_writer(&ours, &mut bytes).unwrap();
        let read: ours::Scalars = ciborium::from_reader(&*bytes).unwrap();
        assert_eq!(format!("{read:?}"), format!("{twin:?}"));
    }
}

/// Dates that chrono holds and RFC 3339 cannot say, and leap seconds where there never was one.
#[test]
fn dates_out_of_range_are_written_as_the_twin_writes_them() {
    use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Timelike, Utc};

    let leap = NaiveTime::from_hms_nano_opt(3, 4, 59, 1_500_000_000).unwrap();
    for date in [
        NaiveDate::MIN.succ_opt().unwrap(),
        NaiveDate::from_ymd_opt(-1, 12, 31).unwrap(),
        NaiveDate::from_ymd_opt(0, 1, 1).unwrap(),
        NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap(),
        NaiveDate::MAX.pred_opt().unwrap(),
    ] {
        for time in [NaiveTime::MIN, leap, leap.with_nanosecond(1).unwrap()] {
            for seconds in [0, 3_600, -5_430, 45] {
                let local = date.and_time(time);
                let utc: DateTime<Utc> = local.and_utc();
                let fixed = utc.with_timezone(&FixedOffset::east_opt(seconds).unwrap());
                let (optional, list) = (Some(utc), vec![date]);
                let ours =
                    ours::Dates { utc, fixed, date, local, time, optional, list: list.clone() };
                let twin = twin::Dates { utc, fixed, date, local, time, optional, list };
                let expected = serde_json::to_string(&twin).unwrap();
                assert_eq!(ours.to_json().unwrap(), expected);
                assert_eq!(serde_json::to_string(&ours).unwrap(), expected);
            }
        }
    }
}

/// A tree has lost the text, but no value.
#[test]
fn a_tree_is_judged_as_its_text_is() {
    for value in [
        json!({"plain": "x", "nullable": null}),
        json!({"plain": 1, "nullable": "x", "below": []}),
        json!({"plain": "x", "nullable": 1, "integer": -1, "below": {"id": 256}}),
        json!({"plain": "x", "nullable": 1, "int": 3, "below": {"id": 2.0, "name": null}}),
        json!({"plain": {}, "nullable": [{}], "other~name/": 0}),
        json!([1]),
        json!("x"),
        Value::Null,
    ] {
        let text = ours::Presence::from_json(value.to_string());
        let tree = serde_json::from_value::<ours::Presence>(value);
        match (text, tree) {
            (Ok(text), Ok(tree)) => assert_eq!(format!("{text:?}"), format!("{tree:?}")),
            (Err(violations), Err(error)) => assert_eq!(violations.to_string(), error.to_string()),
            (text, tree) => panic!("{text:?} and {tree:?}"),
        }
    }
}

fn some_scalars() -> twin::Scalars {
    twin::Scalars {
        i8_: 1,
        i16_: 2,
        i32_: 3,
        i64_: 4,
        i128_: 5,
        isize_: 6,
        u8_: 7,
        u16_: 8,
        u32_: 9,
        u64_: 10,
        u128_: 11,
        usize_: 12,
        f32_: 13.5,
        f64_: 14.5,
        bool_: true,
        char_: 'c',
        string: "s".to_owned(),
    }
}
