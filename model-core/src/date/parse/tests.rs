use chrono::SecondsFormat::AutoSi;

use super::*;

#[test]
fn reads_what_the_rfc_allows() {
    for (text, expected) in [
        ("2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z"),
        ("2024-01-02t03:04:05z", "2024-01-02T03:04:05Z"),
        ("2024-01-02T03:04:05.1Z", "2024-01-02T03:04:05.100Z"),
        ("2024-01-02T03:04:05.000000001Z", "2024-01-02T03:04:05.000000001Z"),
        ("2024-01-02T03:04:05.9999999999999Z", "2024-01-02T03:04:05.999999999Z"),
        ("2024-01-02T03:04:05+00:00", "2024-01-02T03:04:05Z"),
        ("2024-01-02T03:04:05-00:00", "2024-01-02T03:04:05Z"),
        ("2024-01-02T03:04:05+05:30", "2024-01-01T21:34:05Z"),
        ("2024-01-02T03:04:05-23:59", "2024-01-03T03:03:05Z"),
        ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
        ("0000-01-01T00:01:00+00:01", "0000-01-01T00:00:00Z"),
        ("9999-12-31T23:58:59.999999999-00:01", "9999-12-31T23:59:59.999999999Z"),
        // Leap seconds, also where it is another day.
        ("1990-12-31T23:59:60Z", "1990-12-31T23:59:60Z"),
        ("1990-12-31T15:59:60.25-08:00", "1990-12-31T23:59:60.250Z"),
        ("2017-01-01T00:59:60+01:00", "2016-12-31T23:59:60Z"),
        ("1972-06-30T23:59:60Z", "1972-06-30T23:59:60Z"),
        // What is not known yet may be.
        ("2026-06-30T23:59:60Z", "2026-06-30T23:59:60Z"),
        ("2040-12-31T23:59:60Z", "2040-12-31T23:59:60Z"),
    ] {
        let read = utc(text).map(|instant| instant.to_rfc3339_opts(AutoSi, true));
        assert_eq!(read.as_deref(), Some(expected), "{text}");
        assert_eq!(fixed(text).map(|instant| instant.to_utc()), utc(text), "{text}");
    }
}

#[test]
fn refuses_everything_else() {
    for text in [
        "",
        "2024",
        "2024-01-02",
        "2024-01-02T03:04:05",
        "2024-01-02T03:04Z",
        "2024-01-02T03Z",
        // Other separators, and none.
        "2024-01-02 03:04:05Z",
        "2024-01-02_03:04:05Z",
        "2024/01/02T03:04:05Z",
        "2024-01-02T03.04.05Z",
        "20240102T030405Z",
        // Another number of digits.
        "2024-1-02T03:04:05Z",
        "2024-01-2T03:04:05Z",
        "2024-01-02T3:04:05Z",
        "2024-01-02T03:4:05Z",
        "2024-01-02T03:04:5Z",
        "24-01-02T03:04:05Z",
        "02024-01-02T03:04:05Z",
        "+2024-01-02T03:04:05Z",
        "-2024-01-02T03:04:05Z",
        "+10000-01-01T00:00:00Z",
        // Fractions.
        "2024-01-02T03:04:05.Z",
        "2024-01-02T03:04:05,1Z",
        "2024-01-02T03:04:05.-1Z",
        "2024-01-02T03:04:05.1.2Z",
        // Offsets.
        "2024-01-02T03:04:05+0100",
        "2024-01-02T03:04:05+01",
        "2024-01-02T03:04:05+01:",
        "2024-01-02T03:04:05+1:00",
        "2024-01-02T03:04:05+01:0",
        "2024-01-02T03:04:05+24:00",
        "2024-01-02T03:04:05+01:60",
        "2024-01-02T03:04:05+01:00:00",
        "2024-01-02T03:04:05\u{2212}01:00",
        "2024-01-02T03:04:05UTC",
        "2024-01-02T03:04:05ZZ",
        // Blanks, and digits of other scripts.
        " 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05Z ",
        "2024-01-02T03:04:05 Z",
        "2024-01-02T03:04: 5Z",
        "2024-01-02T03:04:05Z\n",
        "2024-01-02T03:04:05Z\0",
        "\u{662}024-01-02T03:04:05Z",
        "2024-01-02T03:04:05.\u{661}Z",
        // Numbers out of range.
        "2024-00-02T03:04:05Z",
        "2024-13-02T03:04:05Z",
        "2024-01-00T03:04:05Z",
        "2024-04-31T03:04:05Z",
        "2023-02-29T03:04:05Z",
        "1900-02-29T03:04:05Z",
        "2024-01-02T24:00:00Z",
        "2024-01-02T03:60:05Z",
        "2024-01-02T03:04:61Z",
        // Leap seconds that never were.
        "2024-01-02T03:04:60Z",
        "1990-12-31T23:58:60Z",
        "1990-12-31T22:59:60Z",
        "1990-12-31T23:59:60-08:00",
        "1990-12-30T23:59:60Z",
        "1990-06-30T23:59:60Z",
        "1971-12-31T23:59:60Z",
        "2020-12-31T23:59:60Z",
        "2040-03-31T23:59:60Z",
        "1990-12-31T23:59:61Z",
    ] {
        assert_eq!(utc(text), None, "{text:?}");
        assert_eq!(fixed(text), None, "{text:?}");
    }
}

#[test]
fn what_is_beyond_the_four_digit_years_in_utc_needs_its_offset() {
    for (text, expected) in [
        ("0000-01-01T00:00:59+00:01", "-0001-12-31T23:59:59Z"),
        ("0000-01-01T00:00:00+23:59", "-0001-12-31T00:01:00Z"),
        ("9999-12-31T23:59:00-00:01", "+10000-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59-23:59", "+10000-01-01T23:58:59Z"),
    ] {
        assert_eq!(utc(text), None, "{text}");
        let read = fixed(text).map(|instant| instant.to_utc().to_rfc3339_opts(AutoSi, true));
        assert_eq!(read.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn keeps_the_offset() {
    let read = fixed("2024-01-02T03:04:05.5-03:30").map(|instant| instant.to_rfc3339());
    assert_eq!(read.as_deref(), Some("2024-01-02T03:04:05.500-03:30"));
}

#[test]
fn reads_dates_and_times_without_an_offset() {
    for (text, expected) in [
        ("2024-02-29", Some("2024-02-29")),
        ("0000-01-01", Some("0000-01-01")),
        ("2023-02-29", None),
        ("2024-2-29", None),
        ("2024-02-29Z", None),
        ("2024-02-29T00:00:00", None),
        ("20240229", None),
    ] {
        assert_eq!(date(text).map(|date| date.to_string()).as_deref(), expected, "{text}");
    }
    for (text, expected) in [
        ("2024-01-02T03:04:05", Some("2024-01-02T03:04:05")),
        ("2024-01-02t03:04:05.5", Some("2024-01-02T03:04:05.500")),
        ("2016-12-31T23:59:60", Some("2016-12-31T23:59:60")),
        ("2016-12-30T23:59:60", None),
        ("2024-01-02T03:04:05Z", None),
        ("2024-01-02 03:04:05", None),
        ("2024-01-02T03:04", None),
        ("2024-01-02", None),
    ] {
        assert_eq!(date_time(text).map(|at| format!("{at:?}")).as_deref(), expected, "{text}");
    }
    for (text, expected) in [
        ("03:04:05", Some("03:04:05")),
        ("03:04:05.000001", Some("03:04:05.000001")),
        ("23:59:60", Some("23:59:60")),
        ("12:59:60", None),
        ("03:04", None),
        ("3:04:05", None),
        ("24:00:00", None),
        ("03:04:05Z", None),
        ("03:04:05.", None),
    ] {
        assert_eq!(time(text).map(|time| time.to_string()).as_deref(), expected, "{text}");
    }
}

#[test]
fn knows_every_leap_second() {
    let first = NaiveDate::from_ymd_opt(1960, 1, 1).expect("a date");
    let known = first.iter_days().take_while(|day| day.year() <= LAST_KNOWN_YEAR);
    assert_eq!(known.filter(|day| gains_second(*day)).count(), 27);
}

/// Cuts and flips every byte of a good text: never a panic, and nothing accepted that chrono
/// reads as something else.
#[test]
fn agrees_with_chrono_on_mutations() {
    for good in ["1990-12-31T23:59:60.123Z", "2024-02-29T03:04:05+05:30"] {
        for at in 0..good.len() {
            assert_eq!(utc(&good[..at]), None);
            for byte in 0..128_u8 {
                let mut bytes = good.as_bytes().to_vec();
                bytes[at] = byte;
                let text = String::from_utf8(bytes).expect("ASCII");
                let theirs = DateTime::parse_from_rfc3339(&text).ok();
                if let Some(ours) = fixed(&text) {
                    assert_eq!(Some(ours), theirs, "{text}");
                } else if let Some(theirs) = theirs {
                    let blank = text.as_bytes().get(10) == Some(&b' ');
                    let no_leap = !leaps_rightly(theirs.naive_utc());
                    assert!(blank || no_leap, "{text}");
                }
            }
        }
    }
}

#[test]
fn a_fraction_has_as_many_digits_as_it_likes() {
    let digits = "120345678912";
    for count in 1..=digits.len() {
        let nanos = format!("{:0<9}", &digits[..count.min(9)]);
        for (offset, hour) in [("Z", 3), ("z", 3), ("+01:00", 2), ("-00:30", 3)] {
            let text = format!("2024-01-02T03:34:05.{}{offset}", &digits[..count]);
            let read = utc(&text).expect(&text);
            assert_eq!(read.nanosecond().to_string(), nanos, "{text}");
            assert_eq!(read.hour(), if offset == "-00:30" { 4 } else { hour }, "{text}");
        }
        assert_eq!(
            time(&format!("03:04:05.{}", &digits[..count])).map(|it| it.nanosecond().to_string()),
            Some(nanos)
        );
        assert_eq!(utc(&format!("2024-01-02T03:04:05.{}", &digits[..count])), None);
    }
}
