//! Numbers at every edge of every type, whatever features of `serde_json` a stranger turned on.

use std::collections::BTreeMap;
use std::fmt::Debug;

use model_core::ApiModel;
use serde_json::Value;

#[derive(ApiModel, Debug)]
struct Of<T: model_core::ApiValue> {
    it: T,
}

/// Both doors give the same answer: this value, or a refusal.
#[track_caller]
fn reads<T: model_core::ApiValue + Debug>(number: &str, expected: Option<&str>) {
    let text = format!("{{\"it\":{number}}}");
    let ours = Of::<T>::from_json(&text).ok().map(|of| format!("{:?}", of.it));
    assert_eq!(ours.as_deref(), expected, "from_json reads {number}");
    let serde = serde_json::from_str::<Of<T>>(&text).ok().map(|of| format!("{:?}", of.it));
    assert_eq!(serde.as_deref(), expected, "serde_json reads {number}");
}

macro_rules! edges {
    ($($ty:ident)*) => {$({
        for value in [$ty::MIN, $ty::MAX, $ty::MAX - 1, 0, 1] {
            let text = value.to_string();
            reads::<$ty>(&text, Some(&text));
            reads::<Option<$ty>>(&text, Some(&format!("Some({text})")));
        }
        // One beyond either end, in decimal digits.
        let up = |digits: &str| {
            let (head, last) = digits.split_at(digits.len() - 1);
            format!("{head}{}", last.parse::<u8>().unwrap() + 1)
        };
        reads::<$ty>(&up(&$ty::MAX.to_string()), None);
        let below = if $ty::MIN == 0 { "-1".to_owned() } else { up(&$ty::MIN.to_string()) };
        reads::<$ty>(&below, None);
        for wrong in ["0.5", "1e-1", "true", "\"1\"", "null", "[]", "{}", "1e400"] {
            reads::<$ty>(wrong, None);
        }
        reads::<Option<$ty>>("null", Some("None"));
    })*};
}

#[test]
fn an_integer_is_read_to_its_last_digit_and_not_beyond() {
    edges!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
}

#[test]
fn a_whole_number_is_an_integer_however_it_is_written() {
    for (text, value) in [
        ("1.0", "1"),
        ("-1.0", "-1"),
        ("12e1", "120"),
        ("120e-1", "12"),
        ("1.20E+1", "12"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("0e9", "0"),
    ] {
        reads::<i8>(text, Some(value));
        reads::<i64>(text, Some(value));
        reads::<Option<i32>>(text, Some(&format!("Some({value})")));
        if !value.starts_with('-') {
            reads::<u64>(text, Some(value));
        }
    }
    reads::<u64>("1e19", Some("10000000000000000000"));
    reads::<u8>("2.56e2", None);
    reads::<u8>("-1.0", None);
}

/// A float has 53 bits, and an integer in decimal notation may need more: `from_json` sees its text.
#[test]
fn from_json_does_not_round_what_is_written_with_a_fraction() {
    let from_json =
        |text: &str| Of::<i128>::from_json(format!("{{\"it\":{text}}}")).ok().map(|of| of.it);
    for (text, expected) in [
        ("9007199254740993.0", Some(9_007_199_254_740_993)),
        ("900719925474099.3e1", Some(9_007_199_254_740_993)),
        ("-9223372036854775807.00e0", Some(-9_223_372_036_854_775_807)),
        ("1701411834604692317316873037158841057.27e2", Some(i128::MAX)),
        ("1701411834604692317316873037158841057.28e2", None),
        ("9007199254740993.5", None),
        ("1.0000000000000000000000000001", None),
        ("1e-400", None),
        ("0.00000000000000000000000000000000", Some(0)),
        ("0.0e-999999999999999999999", Some(0)),
        ("0e999999999999999999999", Some(0)),
        ("1e38", Some(10_i128.pow(38))),
        ("1e39", None),
        ("1e999999999999999999999", None),
    ] {
        assert_eq!(from_json(text), expected, "{text}");
    }
}

#[test]
fn a_float_is_the_nearest_one() {
    for text in [
        "0.1",
        "-2.5e-3",
        "1e308",
        "5e-324",
        "1e-400",
        "9007199254740993",
        "18446744073709551616",
        "123456789012345678901234567890",
        "-0",
        "-0.0",
    ] {
        let value: f64 = text.parse().unwrap();
        let read = Of::<f64>::from_json(format!("{{\"it\":{text}}}")).unwrap().it;
        assert_eq!(read.to_bits(), value.to_bits(), "{text}");
        let serde = serde_json::from_str::<Of<f64>>(&format!("{{\"it\":{text}}}")).unwrap().it;
        assert!((serde - value).abs() <= value.abs() * f64::EPSILON, "{text}");
    }
    for text in ["16777217", "3.4028235e38", "1e-45", "0.1"] {
        let read = Of::<f32>::from_json(format!("{{\"it\":{text}}}")).unwrap().it;
        assert_eq!(read.to_bits(), text.parse::<f32>().unwrap().to_bits(), "{text}");
    }
    for text in ["1e39", "-1e39", "3.5e38", "340282366920938463463374607431768211456", "1e400"] {
        reads::<f32>(text, None);
    }
    reads::<f64>("1e400", None);
}

/// All three doors refuse it in the same words.
#[track_caller]
fn refused<T: model_core::ApiValue + Debug>(text: &str, expected: &str) {
    let ours = Of::<T>::from_json(text).unwrap_err().to_string();
    assert_eq!(ours, expected);
    let serde = serde_json::from_str::<Of<T>>(text).unwrap_err().to_string();
    assert!(serde.starts_with(expected), "{serde}");
    let tree = serde_json::from_str(text).unwrap();
    let tree = serde_json::from_value::<Of<T>>(tree).unwrap_err().to_string();
    assert_eq!(tree, expected);
}

/// With `arbitrary_precision` on, `serde_json` hands out its numbers as objects.
#[test]
fn a_number_is_a_number_wherever_it_stands() {
    type Map = BTreeMap<String, i64>;
    for number in ["0", "7", "-7", "1.5", "1e2", "18446744073709551616", "-1e-7"] {
        let text = format!("{{\"it\":{number}}}");
        refused::<String>(&text, "/it: must be a string, not a number");
        refused::<bool>(&text, "/it: must be a boolean, not a number");
        refused::<char>(&text, "/it: must be a string, not a number");
        refused::<Vec<u8>>(&text, "/it: must be an array, not a number");
        refused::<Of<u8>>(&text, "/it: must be an object, not a number");
        refused::<Option<Box<Of<u8>>>>(&text, "/it: must be an object, not a number");
        refused::<Map>(&text, "/it: must be an object, not a number");
        refused::<chrono::NaiveDate>(&text, "/it: must be a string, not a number");
    }
    for text in
        [r#"{"it":{"a":1,"b":-2,"c":3.0}}"#, r#"{"it":{"a":1,"x":7.5}}"#, r#"{"it":{"x":{}}}"#]
    {
        let ours = Of::<Map>::from_json(text).map_err(|violations| violations.to_string());
        let tree = serde_json::from_str::<Value>(text).unwrap();
        let tree = serde_json::from_value::<Of<Map>>(tree).map_err(|error| error.to_string());
        assert_eq!(format!("{ours:?}"), format!("{tree:?}"));
    }
}

/// It is `serde_json`'s own number, with as many digits as its features keep.
#[test]
fn a_number_in_a_value_is_what_serde_json_makes_of_it() {
    for number in [
        "0",
        "-0",
        "-0.0",
        "1.0",
        "1.10",
        "1e2",
        "18446744073709551616",
        "0.1000000000000000055511151231257827",
        "1e400",
    ] {
        let text = format!("{{\"it\":[{number},{{\"a\":{number}}}]}}");
        let ours = Of::<Value>::from_json(&text).ok();
        let Ok(expected) = serde_json::from_str::<Value>(&text) else {
            assert!(ours.is_none() && serde_json::from_str::<Of<Value>>(&text).is_err());
            continue;
        };
        let ours = ours.unwrap();
        assert_eq!(ours.it, expected["it"]);
        assert_eq!(serde_json::from_str::<Of<Value>>(&text).unwrap().it, expected["it"]);
        let tree: BTreeMap<String, Value> = serde_json::from_value(expected.clone()).unwrap();
        let of: Of<Value> = serde_json::from_value(expected.clone()).unwrap();
        assert_eq!(of.it, tree["it"]);
        assert_eq!(ours.to_json().unwrap(), expected.to_string());
        assert_eq!(serde_json::to_value(&ours).unwrap(), expected);
    }
}

/// The key under which `serde_json` hides numbers is a key like any other in somebody's text.
#[test]
fn an_object_that_plays_the_number_is_an_object() {
    const KEY: &str = "$serde_json::private::Number";
    for inside in ["\"7\"", "\"x\"", "7", "null", "[]"] {
        let text = format!("{{\"it\":{{\"{KEY}\":{inside}}}}}");
        let violations = Of::<i32>::from_json(&text).unwrap_err();
        assert_eq!(violations.to_string(), "/it: must be an integer, not an object");
        // With `arbitrary_precision` even `serde_json` takes it for a number.
        let serde = serde_json::from_str::<Of<i32>>(&text);
        let fooled = cfg!(feature = "arbitrary_precision") && inside == "\"7\"";
        assert_eq!(serde.is_ok(), fooled, "{inside}: {serde:?}");
    }
    // Where `serde_json` hides numbers there is no telling before the first value is gone.
    if cfg!(feature = "arbitrary_precision") {
        return;
    }
    let text = format!("{{\"it\":{{\"{KEY}\":\"7\",\"a\":\"b\"}}}}");
    let read = Of::<BTreeMap<String, String>>::from_json(&text).unwrap();
    assert_eq!(read.it.len(), 2);
    let serde = serde_json::from_str::<Of<BTreeMap<String, String>>>(&text);
    assert_eq!(serde.unwrap().it, read.it);
}
