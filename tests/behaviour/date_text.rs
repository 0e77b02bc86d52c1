//! Dates as text: what is read, what is written, and to which digit.

use chrono::{DateTime, FixedOffset, NaiveDate, SubsecRound, Utc};
use model_core::ApiModel;
use serde_json::json;

use crate::support::{accepted, both_ways, instant, read, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Dates {
    utc: Option<DateTime<Utc>>,
    fixed: Option<DateTime<FixedOffset>>,
    day: Option<NaiveDate>,
}

#[test]
fn a_date_time_is_read_strictly() {
    for text in [
        "2024-01-02T03:04:05Z",
        "2024-01-02t03:04:05z",
        "2024-01-02T03:04:05+00:00",
        "2024-01-02T03:04:05-00:00",
        "2024-01-02T03:04:05.1+14:00",
        "2024-02-29T23:59:59.999999999-12:30",
        "2016-12-31T23:59:60Z",
        "2017-01-01T00:59:60.5+01:00",
        "1990-12-31T15:59:60-08:00",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
    ] {
        let json = json!({"utc": text, "fixed": text}).to_string();
        for dates in both_ways::<Dates>(&json) {
            let dates = dates.expect(text);
            // The oracle: chrono's own, more lenient parser.
            let expected = DateTime::parse_from_rfc3339(text).expect(text);
            assert_eq!(dates.utc, Some(expected.to_utc()));
            assert_eq!(
                dates.fixed.map(|it| it.offset().local_minus_utc()),
                Some(expected.offset().local_minus_utc())
            );
            assert_eq!(dates.fixed, Some(expected));
        }
    }
    for text in [
        "",
        "2024-01-02",
        "2024-01-02 03:04:05Z",
        "2024-01-02T03:04:05",
        "2024-01-02T03:04Z",
        "2024-1-2T3:4:5Z",
        "2024-02-30T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2024-13-01T00:00:00Z",
        "2024-01-02T24:00:00Z",
        "2024-01-02T03:60:00Z",
        "2024-01-02T03:04:60Z",
        "2024-01-02T23:59:60Z",
        "2016-12-31T23:59:61Z",
        "2017-06-30T23:59:60Z",
        "2016-12-31T23:59:60+01:00",
        "2024-01-02T03:04:05.Z",
        "2024-01-02T03:04:05,1Z",
        "2024-01-02T03:04:05+1:00",
        "2024-01-02T03:04:05+01",
        "2024-01-02T03:04:05+0100",
        "2024-01-02T03:04:05+01:60",
        "2024-01-02T03:04:05+24:00",
        " 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05Z ",
        "+2024-01-02T03:04:05Z",
        "12024-01-02T03:04:05Z",
        "2024\u{2212}01-02T03:04:05Z",
        "２０２４-01-02T03:04:05Z",
    ] {
        let json = json!({"utc": text, "fixed": text}).to_string();
        assert_eq!(read::<Dates>(&json), ["/utc format", "/fixed format"], "{text:?}");
        assert!(both_ways::<Dates>(&json).iter().all(Result::is_err));
    }
    assert_eq!(read::<Dates>(r#"{"utc":1704164645,"day":{}}"#), ["/utc type", "/day type"]);
}

/// The years of RFC 3339 have four digits: what is written in UTC has to be within them there.
#[test]
fn a_date_time_that_is_read_is_written_so_that_it_is_read_again() {
    for (text, holds) in [
        ("0000-01-01T00:00:00Z", true),
        ("0000-01-01T23:59:00+23:59", true),
        ("0000-01-01T23:58:59.999+23:59", false),
        ("0000-01-01T00:00:00+23:59", false),
        ("9999-12-31T23:59:59.999999999Z", true),
        ("9999-12-31T00:00:59-23:59", true),
        ("9999-12-31T00:01:00-23:59", false),
        ("9999-12-31T23:59:59-23:59", false),
    ] {
        let json = json!({"utc": text}).to_string();
        let expected = if holds { &[][..] } else { &["/utc format"] };
        assert_eq!(read::<Dates>(&json), expected, "{text}");
        assert!(both_ways::<Dates>(&json).iter().all(|read| read.is_ok() == holds), "{text}");
        // What keeps its offset keeps its text.
        for json in [json!({"fixed": text}).to_string()].into_iter().chain(holds.then_some(json)) {
            let dates = accepted::<Dates>(&json);
            assert_eq!(accepted::<Dates>(dates.to_json().unwrap()), dates, "{text}");
        }
    }
}

#[test]
fn a_day_is_read_strictly() {
    for (text, valid) in [
        ("2024-02-29", true),
        ("2023-02-29", false),
        ("2024-2-9", false),
        ("2024-02-29T00:00:00Z", false),
        ("20240229", false),
        (" 2024-02-29", false),
        ("", false),
    ] {
        let expected = if valid { &[][..] } else { &["/day format"] };
        assert_eq!(read::<Dates>(json!({"day": text}).to_string()), expected, "{text:?}");
    }
}

#[test]
fn without_a_precision_a_date_is_written_as_chrono_writes_it() {
    for text in [
        "2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05.1+02:00",
        "2024-01-02T03:04:05.123456-09:30",
        "2024-01-02T03:04:05.000000001+00:00",
        "2016-12-31T23:59:60.25Z",
        "0001-01-01T00:00:00Z",
    ] {
        let fixed = DateTime::parse_from_rfc3339(text).expect(text);
        let day = fixed.date_naive();
        let dates = Dates { utc: Some(fixed.to_utc()), fixed: Some(fixed), day: Some(day) };
        assert_eq!(
            written(&dates),
            json!({"utc": fixed.to_utc(), "fixed": fixed, "day": day}),
            "the oracle is chrono's own `Serialize`"
        );
        assert_eq!(accepted::<Dates>(dates.to_json().unwrap()), dates);
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Precise {
    #[api(precision = seconds)]
    seconds: DateTime<Utc>,
    #[api(precision = milliseconds)]
    millis: DateTime<FixedOffset>,
    #[api(precision = microseconds)]
    micros: Option<DateTime<Utc>>,
}

#[test]
fn what_is_finer_than_the_precision_is_cut_and_every_digit_written() {
    for (text, seconds, millis, micros) in [
        ("2024-01-02T03:04:05.999999999Z", "05Z", "05.999Z", "05.999999Z"),
        ("2024-01-02T03:04:05.1Z", "05Z", "05.100Z", "05.100000Z"),
        ("2024-01-02T03:04:05Z", "05Z", "05.000Z", "05.000000Z"),
        ("1969-12-31T23:59:59.9999999Z", "59Z", "59.999Z", "59.999999Z"),
        ("2016-12-31T23:59:60.9999Z", "60Z", "60.999Z", "60.999900Z"),
    ] {
        let minute = &text[..17];
        let json = json!({"seconds": text, "millis": text, "micros": text});
        let from_text = accepted::<Precise>(json.to_string());
        let exact = instant(text);
        let built = Precise::builder()
            .seconds(exact)
            .millis(exact.fixed_offset())
            .micros(exact)
            .build()
            .expect(text);
        assert_eq!(built, from_text);
        if !text.contains(":60") {
            assert_eq!(built.seconds, exact.trunc_subsecs(0));
            assert_eq!(built.millis, exact.trunc_subsecs(3));
        }
        // A value that was made by hand keeps its digits and is written without them.
        let by_hand = Precise { seconds: exact, millis: exact.fixed_offset(), micros: Some(exact) };
        for precise in [from_text, by_hand] {
            let text = written(&precise);
            assert_eq!(text["seconds"], format!("{minute}{seconds}"));
            assert_eq!(text["millis"], format!("{minute}{millis}"));
            assert_eq!(text["micros"], format!("{minute}{micros}"));
        }
    }
}

#[test]
fn the_documented_date_is_written_with_exactly_three_digits() {
    use model_tests::token::CreatePersonalAccessTokenRequest as Token;
    let text = r#"{"name":"ci","expirationDate":"2017-07-11T18:45:37.098Z"}"#;
    assert_eq!(accepted::<Token>(text).to_json().unwrap(), text);
    let even = r#"{"name":"ci","expirationDate":"2017-07-12T00:00:00Z"}"#;
    assert_eq!(
        accepted::<Token>(even).to_json().unwrap(),
        r#"{"name":"ci","expirationDate":"2017-07-12T00:00:00.000Z"}"#
    );
}
