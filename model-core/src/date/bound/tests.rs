use super::*;
use crate::date::parse;

const fn bound(anchor: Anchor, offsets: &'static [(i64, Unit)]) -> DateBound {
    DateBound { anchor, offsets }
}

fn instant(text: &str) -> DateTime<Utc> {
    parse::utc(text).expect(text)
}

#[test]
fn months_end_on_their_last_day() {
    for (now, offsets, expected) in [
        ("2023-08-31T12:00:00Z", &[(6, Unit::Months)][..], "2024-02-29T12:00:00Z"),
        ("2024-08-31T12:00:00Z", &[(6, Unit::Months)], "2025-02-28T12:00:00Z"),
        ("2024-03-31T12:00:00Z", &[(-1, Unit::Months)], "2024-02-29T12:00:00Z"),
        ("2024-02-29T12:00:00Z", &[(1, Unit::Years)], "2025-02-28T12:00:00Z"),
        ("2024-02-29T12:00:00Z", &[(-4, Unit::Years)], "2020-02-29T12:00:00Z"),
        ("1900-01-31T00:00:00Z", &[(1, Unit::Months)], "1900-02-28T00:00:00Z"),
        // From left to right: the clamped day is what goes on.
        ("2024-01-31T00:00:00Z", &[(1, Unit::Months), (1, Unit::Months)], "2024-03-29T00:00:00Z"),
        ("2024-01-31T00:00:00Z", &[(1, Unit::Days), (1, Unit::Months)], "2024-03-01T00:00:00Z"),
        ("2024-01-31T00:00:00Z", &[(1, Unit::Months), (1, Unit::Days)], "2024-03-01T00:00:00Z"),
        ("2024-01-02T00:00:00Z", &[(-2, Unit::Weeks), (36, Unit::Hours)], "2023-12-20T12:00:00Z"),
        ("1970-01-01T00:00:00Z", &[(-1, Unit::Milliseconds)], "1969-12-31T23:59:59.999Z"),
        (
            "1970-01-01T00:00:00Z",
            &[(-90, Unit::Minutes), (5, Unit::Seconds)],
            "1969-12-31T22:30:05Z",
        ),
        ("2024-01-02T00:00:00Z", &[], "2024-01-02T00:00:00Z"),
    ] {
        let resolved = bound(Anchor::Now, offsets).resolve(instant(now), None, None);
        assert_eq!(resolved, Some(instant(expected)), "{now} {offsets:?}");
    }
}

#[test]
fn anchors() {
    let now = instant("2024-05-06T07:08:09.123456789Z");
    let field = instant("2020-02-02T02:02:02.987654321Z");
    for (anchor, field, precision, expected) in [
        (Anchor::Now, None, None, Some("2024-05-06T07:08:09.123456789Z")),
        (Anchor::Now, None, Some(Precision::Milliseconds), Some("2024-05-06T07:08:09.123Z")),
        (Anchor::Today, None, None, Some("2024-05-06T00:00:00Z")),
        (Anchor::Field(3), Some(field), Some(Precision::Seconds), Some("2020-02-02T02:02:02Z")),
        (Anchor::Field(3), None, None, None),
        (
            Anchor::Instant { seconds: -1, nanos: 5 },
            None,
            None,
            Some("1969-12-31T23:59:59.000000005Z"),
        ),
    ] {
        let resolved = bound(anchor, &[]).resolve(now, field, precision);
        assert_eq!(resolved, expected.map(instant), "{anchor:?}");
    }
}

#[test]
fn saturates() {
    let now = instant("2024-05-06T07:08:09Z");
    let (first, last) = (DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC);
    for (offsets, expected) in [
        (&[(300_000, Unit::Years)][..], last),
        (&[(-300_000, Unit::Years)], first),
        (&[(300_000, Unit::Years), (-300_000, Unit::Years)], last),
        (&[(i64::MAX, Unit::Milliseconds)], last),
        (&[(i64::MIN, Unit::Milliseconds)], first),
        (&[(i64::MAX, Unit::Years)], last),
        (&[(i64::MIN, Unit::Years)], first),
        (&[(i64::MAX, Unit::Months)], last),
        (&[(i64::MIN, Unit::Weeks)], first),
        (&[(i64::MAX, Unit::Days)], last),
        (&[(i64::MAX, Unit::Seconds)], last),
    ] {
        let resolved = bound(Anchor::Now, offsets).resolve(now, None, None);
        assert_eq!(resolved, Some(expected), "{offsets:?}");
    }
    let never = Anchor::Instant { seconds: i64::MAX, nanos: 0 };
    assert_eq!(bound(never, &[]).resolve(now, None, None), Some(last));
}

#[test]
fn text_is_what_the_author_wrote() {
    let epoch = Anchor::Instant { seconds: 1_577_836_800, nanos: 0 };
    for (anchor, offsets, expected) in [
        (Anchor::Now, &[][..], "now"),
        (Anchor::Now, &[(6, Unit::Months)], "now + 6 months"),
        (
            Anchor::Today,
            &[(-1, Unit::Years), (1, Unit::Milliseconds)],
            "today - 1 year + 1 millisecond",
        ),
        (Anchor::Field(1), &[(-1, Unit::Days)], "created - 1 day"),
        (Anchor::Now, &[(0, Unit::Weeks)], "now + 0 weeks"),
        (Anchor::Now, &[(i64::MIN, Unit::Hours)], "now - 9223372036854775808 hours"),
        (epoch, &[], "2020-01-01T00:00:00Z"),
        (
            epoch,
            &[(90, Unit::Minutes), (-1, Unit::Seconds)],
            "2020-01-01T00:00:00Z + 90 minutes - 1 second",
        ),
    ] {
        let text = bound(anchor, offsets).text(|index| ["updated", "created"][index]);
        assert_eq!(text, expected);
    }
}
