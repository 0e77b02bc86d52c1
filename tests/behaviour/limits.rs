//! Values at the very ends of their types.

use chrono::{NaiveDateTime, NaiveTime};
use model_core::ApiModel;
use serde_json::json;

use crate::support::{accepted, both_ways, read, written};

#[derive(ApiModel, Debug, PartialEq)]
struct Wide {
    u64: Option<u64>,
    i64: Option<i64>,
    i128: Option<i128>,
    u128: Option<u128>,
}

#[test]
fn integers_are_exact_at_the_ends_of_their_types_and_refused_beyond() {
    for (field, inside, outside) in [
        ("u64", ["0", "18446744073709551615"], ["-1", "18446744073709551616"]),
        (
            "i64",
            ["-9223372036854775808", "9223372036854775807"],
            ["-9223372036854775809", "9223372036854775808"],
        ),
        (
            "i128",
            ["-170141183460469231731687303715884105728", "170141183460469231731687303715884105727"],
            ["-170141183460469231731687303715884105729", "170141183460469231731687303715884105728"],
        ),
        (
            "u128",
            ["0", "340282366920938463463374607431768211455"],
            ["-1", "340282366920938463463374607431768211456"],
        ),
    ] {
        for number in inside {
            let json = format!("{{\"{field}\":{number}}}");
            for wide in both_ways::<Wide>(&json) {
                assert_eq!(wide.expect(&json).to_json().expect("must be written"), json);
            }
            let exponent = format!("{{\"{field}\":{number}e0}}");
            assert_eq!(accepted::<Wide>(exponent).to_json().expect("must be written"), json);
        }
        for number in outside {
            let json = format!("{{\"{field}\":{number}}}");
            assert_eq!(read::<Wide>(&json), [format!("/{field} type")], "{json}");
            assert!(serde_json::from_str::<Wide>(&json).is_err(), "{json}");
        }
    }
}

#[derive(ApiModel, Debug, PartialEq)]
struct Local {
    #[api(date_range(max = "2020-01-01T00:00:00Z"))]
    at: Option<NaiveDateTime>,
    #[api(precision = milliseconds)]
    cut: Option<NaiveDateTime>,
    time: Option<NaiveTime>,
}

#[test]
fn a_date_and_time_without_an_offset_is_read_to_the_nanosecond() {
    for text in [
        "0000-01-01T00:00:00",
        "2016-12-31T23:59:60",
        "2019-12-31T23:59:59.999999999",
        "2020-01-01T00:00:00",
    ] {
        for local in both_ways::<Local>(&json!({"at": text}).to_string()) {
            assert_eq!(written(&local.expect(text)), json!({"at": text}));
        }
    }
    for (text, code) in [
        ("2020-01-01T00:00:00.000000001", "date_range"),
        ("9999-12-31T23:59:59.999999999", "date_range"),
        ("10000-01-01T00:00:00", "format"),
        ("-0001-12-31T00:00:00", "format"),
        ("2020-01-01T00:00:00Z", "format"),
        ("2020-01-01T24:00:00", "format"),
        ("2020-01-01T23:59:60", "format"),
        ("2020-01-01", "format"),
    ] {
        assert_eq!(
            read::<Local>(json!({"at": text}).to_string()),
            [format!("/at {code}")],
            "{text}"
        );
    }
    let cut = accepted::<Local>(r#"{"cut":"2019-12-31T23:59:59.999999999"}"#);
    assert_eq!(written(&cut), json!({"cut": "2019-12-31T23:59:59.999"}));
    assert_eq!(read::<Local>(r#"{"at":1,"time":[]}"#), ["/at type", "/time type"]);
}

#[test]
fn a_time_of_day_is_read_to_the_nanosecond() {
    for text in ["00:00:00", "23:59:59", "23:59:59.999999999", "00:00:00.000000001"] {
        for local in both_ways::<Local>(&json!({"time": text}).to_string()) {
            assert_eq!(written(&local.expect(text)), json!({"time": text}));
        }
    }
    for text in ["", "24:00:00", "23:60:00", "23:59:61", "1:2:3", "12:00", "12:00:00Z", "12:00:00."]
    {
        assert_eq!(read::<Local>(json!({"time": text}).to_string()), ["/time format"], "{text}");
    }
}
