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
