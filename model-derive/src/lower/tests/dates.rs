//! Dates and their bounds.

use super::*;

#[cfg(all(feature = "formats", feature = "pattern"))]
#[test]
fn every_example_of_the_reference_is_right() {
    use crate::keyword::reference::example;
    use crate::keyword::{Place, TABLE};
    for row in TABLE {
        for place in [Place::Struct, Place::Enum, Place::Variant, Place::Field, Place::Newtype] {
            // Where it may stand on a struct too, its example is one.
            let on_enum = matches!(place, Place::Enum | Place::Variant);
            let shown = !on_enum || row.places == [place];
            if shown && row.may_stand(place) {
                let file = syn::parse_file(&example(row, place)).expect("the example is Rust");
                for item in file.items {
                    assert_eq!(mistakes(&item.to_token_stream().to_string()), [""; 0]);
                }
            }
        }
    }
}

#[test]
fn bounds_are_resolved() {
    let model = model(
        r#"struct S { a: DateTime<Utc>,
            #[api(default = a + 6 months - 1 day, date_range(before = "2020-01-01T00:00:00Z", min = today))] b: Option<DateTime<Utc>>,
            #[api(default = Utc::now() - DAY)] c: DateTime<Utc>, #[api(default = EPOCH)] d: DateTime<Utc>,
            #[api(default = start - DAY)] e: NaiveDate }"#,
    );
    let Presence::Optional(Some(DefaultValue::Bound(bound))) = &model.fields[1].presence else {
        panic!("the default is a bound");
    };
    assert!(matches!(bound.anchor, Anchor::Field(0)));
    assert!(bound.offsets == [(6, Unit::Months), (-1, Unit::Days)]);
    let RuleKind::DateRange(range) = &model.fields[1].rules[0].kind else {
        panic!("the rule is a range");
    };
    assert!(range.max_exclusive && !range.min_exclusive);
    assert!(matches!(
        range.max.as_ref().map(|max| &max.anchor),
        Some(Anchor::Instant(1_577_836_800, 0))
    ));
    assert!(matches!(range.min.as_ref().map(|min| &min.anchor), Some(Anchor::Today)));
    for field in &model.fields[2..] {
        assert!(matches!(field.presence, Presence::Default(DefaultValue::Expr(_))));
    }
}

#[test]
fn what_is_wrong_with_bounds() {
    assert_fields(&[
        (
            "#[api(default = now + 6 month, date_range(min = now + 1 mnths))] a: NaiveDate",
            &["unknown unit `mnths`: did you mean `months`?"],
        ),
        ("#[api(default = nov + 6 months)] a: NaiveDate", &["no field `nov`: did you mean `now`?"]),
        (
            "#[api(default = other)] a: NaiveDate",
            &["`other` is an integer: a date bound starts at a date"],
        ),
        (
            "#[api(date_range(min = a))] a: NaiveDate",
            &["`a` cannot be bounded by itself: use `now`, `today` or another field"],
        ),
        (
            "#[api(date_range(min = now, after = now))] a: NaiveDate",
            &["this end is given twice: keep one `min` or `after`"],
        ),
        (
            "#[api(date_range())] a: NaiveDate",
            &["`date_range` needs a value: write `date_range(min = now, max = now + 6 months)`"],
        ),
        (
            "#[api(date_range(code = \"x\"))] a: NaiveDate",
            &["`date_range` needs an end: write `date_range(min = now, max = now + 6 months)`"],
        ),
        (
            "#[api(date_range(from = now))] a: NaiveDate",
            &["`date_range` has no `from`: use `min`, `max`, `after`, `before`, `message`, `code`"],
        ),
        (
            "#[api(default = \"2020-02-30T00:00:00Z\")] a: NaiveDate",
            &["this is no RFC 3339 date-time: write one like `\"2020-01-01T00:00:00Z\"`"],
        ),
        ("#[api(default = now + 6)] a: NaiveDate", &["an offset needs a unit, as in `6 days`"]),
        (
            "#[api(default = now + 6months)] a: NaiveDate",
            &["put a space before the unit: `6 months`"],
        ),
        (
            "#[api(default = now + 6 months)] a: Timestamp",
            &[
                "a date bound needs a field of type `DateTime`, `NaiveDate` or `NaiveDateTime`, by that name",
            ],
        ),
        (
            "#[api(date_range(min = now))] a: String",
            &[
                "`date_range` is for dates and date-times, and `String` is a string: use one of `min_length`, `max_length`, `pattern`, `format`, `const_value`",
            ],
        ),
        (
            "#[api(precision = seconds)] a: NaiveDate",
            &["`precision` is for date-times, and `NaiveDate` is a date: use `date_range`"],
        ),
        (
            "#[api(precision = millis)] a: DateTime<Utc>",
            &["unknown precision `millis`: use one of `seconds`, `milliseconds`, `microseconds`"],
        ),
        (
            "#[api(default = b)] a: NaiveDate, #[api(default = c)] b: NaiveDate, #[api(default = b)] c: NaiveDate",
            &[
                "the defaults of `b` and `c` depend on each other: let one start at `now`, `today` or a date",
            ],
        ),
    ]);
}

#[test]
fn ranges_that_no_date_is_in() {
    const EMPTY: &str =
        "no date meets both ends of this range: move one of them, or exchange the two";
    for (range, empty) in [
        ("min = now, max = now", false),
        ("after = now, max = now", true),
        ("min = now + 1 day, max = now", true),
        ("min = now, max = now - 1 millisecond", true),
        // A month has 28 days to 31, and a year is no less than 365.
        ("min = now + 31 days, max = now + 1 month", false),
        ("min = now + 32 days, max = now + 1 month", true),
        ("min = now + 6 months, max = now + 181 days", false),
        ("min = now + 6 months, max = now + 180 days", true),
        ("min = now + 1 year, max = now + 12 months", false),
        ("min = now + 1 year, max = now + 364 days", true),
        ("min = now + 1 month - 1 month, max = now - 4 days", true),
        ("min = now, max = today", false),
        ("after = now, max = today", true),
        ("min = now, max = today + 23 hours", false),
        ("min = now + 1 day, max = today + 1 day", false),
        // Another anchor: the clock decides.
        ("min = now, max = \"2020-01-01T00:00:00Z\"", false),
        ("min = b, max = now", false),
        ("min = b + 1 hour, max = b", true),
        ("min = \"2020-01-01T00:00:00Z\", max = \"2020-01-01T00:00:00.001+00:00\"", false),
        ("min = \"2020-01-01T00:00:00Z\", max = \"2020-01-01T00:00:00+00:01\"", true),
        ("after = \"2020-01-01T00:00:00Z\", before = \"2020-01-01T01:00:00+01:00\"", true),
    ] {
        let source = format!(
            "struct S {{ #[api(date_range({range}))] a: DateTime<Utc>, b: DateTime<Utc> }}"
        );
        assert_eq!(mistakes(&source), vec![EMPTY; usize::from(empty)], "{range}");
    }
}

#[test]
fn ranges_that_contradict_each_other() {
    for (a, b, c, expected) in [
        ("min = b", "min = a", "min = a", ""),
        ("min = b", "min = a + 1 day", "min = a", "`a` and `b`"),
        ("after = b", "after = a", "min = a", "`a` and `b`"),
        ("max = b", "after = a", "min = a", ""),
        ("before = b", "max = a", "min = a", "`a` and `b`"),
        ("min = b", "min = c", "min = a + 1 second", "`a` and `b` and `c`"),
        ("min = now", "min = a + 1 day", "min = b, max = a", "`b` and `c`"),
        ("min = now", "min = now", "max = b", ""),
        ("min = now + 2 days", "max = now", "min = a, max = b", "`a` and `b` and `c`"),
        ("min = now + 2 days", "max = today", "max = b", ""),
    ] {
        let source = format!(
            "struct S {{ #[api(date_range({a}))] a: DateTime<Utc>, #[api(date_range({b}))] b: DateTime<Utc>, \
             #[api(date_range({c}))] c: Option<DateTime<Utc>> }}"
        );
        let expected = (!expected.is_empty()).then(|| {
            format!("no dates meet the bounds of {expected} together: move one of the bounds")
        });
        assert_eq!(mistakes(&source), Vec::from_iter(expected), "{source}");
    }
}

#[test]
fn what_is_outside_of_its_own_range() {
    let outside = |what: &str| {
        vec![format!("this `{what}` is outside of its own `date_range`: change one of the two")]
    };
    for (attributes, expected) in [
        ("default = now + 6 months, date_range(max = now + 6 months)", vec![]),
        ("default = now + 7 months, date_range(max = now + 6 months)", outside("default")),
        ("default = now, date_range(after = now)", outside("default")),
        ("default = today, date_range(min = now)", vec![]),
        (
            "default = \"2019-12-31T23:59:59Z\", date_range(min = \"2020-01-01T00:00:00Z\")",
            outside("default"),
        ),
        (
            "example = \"2019-12-31T23:59:59Z\", date_range(min = \"2020-01-01T00:00:00Z\")",
            outside("example"),
        ),
        ("example = \"2020-01-01T00:00:00Z\", date_range(min = \"2020-01-01T00:00:00Z\")", vec![]),
        ("example = \"2020-01-01T00:00:00Z\", date_range(min = now)", vec![]),
    ] {
        let source = format!("struct S {{ #[api({attributes})] a: Option<DateTime<Utc>> }}");
        assert_eq!(mistakes(&source), expected, "{attributes}");
    }
}

#[test]
fn examples_of_dates() {
    let written =
        |what: &str, form: &str| format!("`example` of a {what} is written like `\"{form}\"`");
    for (ty, example, expected) in [
        ("DateTime<Utc>", "2020-01-31T00:00:00Z", None),
        ("DateTime<Utc>", "2016-12-31T23:59:60Z", None),
        ("DateTime<Utc>", "2020-01-31", Some(written("date-time", "2020-01-31T00:00:00Z"))),
        ("DateTime<Utc>", "tomorrow", Some(written("date-time", "2020-01-31T00:00:00Z"))),
        ("NaiveDateTime", "2020-01-31T00:00:00", None),
        ("NaiveDate", "2020-01-31", None),
        (
            "Vec<NaiveDate>",
            "2020-01-31",
            Some("`example` of a list is an array or another expression of the type".to_owned()),
        ),
        ("NaiveDate", "2020-02-31", Some(written("date", "2020-01-31"))),
        ("NaiveDate", "2020-01-31T00:00:00Z", Some(written("date", "2020-01-31"))),
    ] {
        let source = format!("struct S {{ #[api(example = \"{example}\")] a: {ty} }}");
        assert_eq!(mistakes(&source), Vec::from_iter(expected), "{source}");
    }
}
