//! `date_range` and its bounds.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use model_core::{ApiModel, Context};
use model_tests::token::CreatePersonalAccessTokenRequest as Token;
use serde_json::json;

use crate::support::{clock, found, instant, judged, read, refused};

/// What is found wrong with a text that is read at a given time.
#[track_caller]
fn at<T: ApiModel>(now: &str, json: &str) -> Vec<String> {
    let cx = Context::at(instant(now));
    T::from_json_with(json, &cx).map_or_else(|it| found(&it), |_| Vec::new())
}

#[test]
fn the_reference_model_holds_its_dates_to_the_millisecond() {
    for (date, holds) in [
        ("2017-07-11T18:45:37.097Z", false),
        ("2017-07-11T18:45:37.098Z", true),
        ("2018-01-11T18:45:37.098Z", true),
        // What is finer than the precision is cut before it is judged.
        ("2018-01-11T18:45:37.098999999Z", true),
        ("2018-01-11T18:45:37.099Z", false),
        ("2018-01-11T19:45:37.098+01:00", true),
        ("2018-01-11T19:45:37.099+01:00", false),
    ] {
        let expected = if holds { &[][..] } else { &["/expirationDate date_range"] };
        let json = json!({"name": "ci", "expirationDate": date}).to_string();
        assert_eq!(read::<Token>(json), expected, "{date}");
        let built = Token::builder().name("ci").expiration_date(instant(date)).build_with(&clock());
        assert_eq!(built.map_or_else(|it| found(&it), |_| Vec::new()), expected, "{date} built");
    }
}

#[derive(ApiModel, Debug)]
struct Bounds {
    #[api(date_range(max = now + 6 months))]
    half: Option<DateTime<Utc>>,
    #[api(date_range(max = now + 1 month + 1 day))]
    steps: Option<DateTime<Utc>>,
    #[api(date_range(max = now + 1 year))]
    year: Option<DateTime<Utc>>,
    #[api(date_range(max = now - 1 month))]
    back: Option<DateTime<Utc>>,
    #[api(date_range(max = now + 1 week - 2 days + 3 hours - 4 minutes + 5 seconds - 6 milliseconds))]
    mixed: Option<DateTime<Utc>>,
}

#[test]
fn a_month_ends_on_its_last_day() {
    for (now, field, last) in [
        ("2017-08-31T10:00:00Z", "half", "2018-02-28T10:00:00Z"),
        ("2019-08-31T10:00:00Z", "half", "2020-02-29T10:00:00Z"),
        ("1999-08-31T10:00:00Z", "half", "2000-02-29T10:00:00Z"),
        ("2099-08-31T10:00:00Z", "half", "2100-02-28T10:00:00Z"),
        ("2017-08-28T10:00:00Z", "half", "2018-02-28T10:00:00Z"),
        ("2018-03-31T00:00:00Z", "half", "2018-09-30T00:00:00Z"),
        ("2018-01-31T00:00:00Z", "steps", "2018-03-01T00:00:00Z"),
        ("2020-02-29T00:00:00Z", "year", "2021-02-28T00:00:00Z"),
        ("2019-02-28T00:00:00Z", "year", "2020-02-28T00:00:00Z"),
        ("2020-03-31T00:00:00Z", "back", "2020-02-29T00:00:00Z"),
        ("2020-01-31T00:00:00Z", "back", "2019-12-31T00:00:00Z"),
        ("2020-01-01T00:00:00Z", "mixed", "2020-01-06T02:56:04.994Z"),
    ] {
        assert_eq!(at::<Bounds>(now, &json!({ field: last }).to_string()), [""; 0], "{now}");
        let beyond = instant(last) + chrono::TimeDelta::nanoseconds(1);
        let json = json!({ field: beyond }).to_string();
        assert_eq!(at::<Bounds>(now, &json), [format!("/{field} date_range")], "{now}");
    }
}

#[derive(ApiModel, Debug)]
struct Ends {
    #[api(date_range(after = now, before = now + 1 day))]
    open: Option<DateTime<Utc>>,
    #[api(date_range(min = now, before = now + 1 day))]
    mixed: Option<DateTime<FixedOffset>>,
    #[api(date_range(min = today, max = today + 1 day - 1 millisecond))]
    today: Option<DateTime<Utc>>,
    #[api(date_range(min = "2020-01-01T00:00:00Z", before = "2021-01-01T01:00:00+01:00"))]
    in_2020: Option<DateTime<Utc>>,
    #[api(date_range(min = now, before = now + 1 month))]
    day: Option<NaiveDate>,
    #[api(date_range(min = "2020-02-29T00:00:00Z", max = "2020-02-29T00:00:00Z" + 1 year))]
    fixed_day: Option<NaiveDate>,
    #[api(items(date_range(max = now)))]
    past: Option<Vec<DateTime<Utc>>>,
}

#[test]
fn an_end_is_inclusive_unless_it_is_said_otherwise() {
    for (field, date, holds) in [
        ("open", "2017-07-11T18:45:37.098Z", false),
        ("open", "2017-07-11T18:45:37.098000001Z", true),
        ("open", "2017-07-12T18:45:37.097999999Z", true),
        ("open", "2017-07-12T18:45:37.098Z", false),
        ("mixed", "2017-07-11T20:45:37.098+02:00", true),
        ("mixed", "2017-07-11T20:45:37.097+02:00", false),
        ("mixed", "2017-07-12T08:45:37.098-10:00", false),
        ("today", "2017-07-11T00:00:00Z", true),
        ("today", "2017-07-10T23:59:59.999Z", false),
        ("today", "2017-07-12T01:30:00+02:00", true),
        ("today", "2017-07-12T00:00:00Z", false),
        ("in_2020", "2020-01-01T00:00:00Z", true),
        ("in_2020", "2019-12-31T23:59:59.999Z", false),
        ("in_2020", "2020-12-31T23:59:59.999Z", true),
        ("in_2020", "2021-01-01T00:00:00Z", false),
        // A day is compared with the days that the bounds are in.
        ("day", "2017-07-10", false),
        ("day", "2017-07-11", true),
        ("day", "2017-08-10", true),
        ("day", "2017-08-11", false),
        ("fixed_day", "2020-02-28", false),
        ("fixed_day", "2020-02-29", true),
        ("fixed_day", "2021-02-28", true),
        ("fixed_day", "2021-03-01", false),
    ] {
        let expected = if holds { vec![] } else { vec![format!("/{field} date_range")] };
        assert_eq!(read::<Ends>(json!({ field: date }).to_string()), expected, "{field} {date}");
    }
    let json = r#"{"past":["2017-07-11T18:45:37.098Z","2030-01-01T00:00:00Z"]}"#;
    assert_eq!(read::<Ends>(json), ["/past/1 date_range"]);
}

#[derive(ApiModel, Debug)]
#[api(rename_all = "camelCase")]
struct Span {
    // The anchor may be declared later.
    #[api(date_range(min = starts_on - 1 day, max = starts_on))]
    noticed: Option<DateTime<Utc>>,
    starts_on: Option<DateTime<Utc>>,
    #[api(date_range(after = starts_on, max = now + 1 year))]
    end: Option<DateTime<Utc>>,
    due: NaiveDate,
    #[api(date_range(min = due, max = due + 1 month))]
    paid: Option<DateTime<FixedOffset>>,
}

#[test]
fn a_bound_may_be_anchored_at_another_field() {
    for (json, expected) in [
        (
            r#"{"startsOn":"2017-01-02T00:00:00Z","noticed":"2017-01-01T00:00:00Z","end":"2017-01-02T00:00:00.001Z"}"#,
            &[][..],
        ),
        (
            r#"{"noticed":"2016-12-31T23:59:59Z","end":"2017-01-02T00:00:00Z","startsOn":"2017-01-02T00:00:00Z"}"#,
            &["/noticed date_range", "/end date_range"],
        ),
        (r#"{"due":"2017-01-31","paid":"2017-02-28T01:00:00+01:00"}"#, &[]),
        (r#"{"due":"2017-01-31","paid":"2017-02-28T00:00:00.001Z"}"#, &["/paid date_range"]),
        (r#"{"due":"2017-01-31","paid":"2017-01-31T00:00:00+01:00"}"#, &["/paid date_range"]),
        // An anchor that is absent holds nobody to it, and the other end still does.
        (r#"{"noticed":"1999-01-01T00:00:00Z","end":"1999-01-01T00:00:00Z"}"#, &[]),
        (r#"{"startsOn":null,"end":"2018-07-12T00:00:00Z"}"#, &["/end date_range"]),
        // No more does one whose structure is wrong.
        (
            r#"{"startsOn":7,"noticed":"1999-01-01T00:00:00Z","end":"1960-01-01T00:00:00Z"}"#,
            &["/startsOn type"],
        ),
        (
            r#"{"startsOn":"soon","noticed":"2050-01-01T00:00:00Z","end":"2050-01-01T00:00:00Z"}"#,
            &["/startsOn format", "/end date_range"],
        ),
        (r#"{"due":null,"paid":"1999-01-01T00:00:00Z"}"#, &["/due type"]),
        (r#"{"due":7,"paid":"1960-01-01T00:00:00Z"}"#, &["/due type"]),
    ] {
        let mut object: serde_json::Value = serde_json::from_str(json).unwrap();
        if object.get("due").is_none() {
            object["due"] = json!("2017-01-01");
        }
        assert_eq!(read::<Span>(object.to_string()), expected, "{json}");
    }
    assert_eq!(read::<Span>(r#"{"paid":"1999-01-01T00:00:00Z"}"#), ["/due required"]);
}

#[test]
fn an_anchor_is_the_field_beside_wherever_the_model_is() {
    #[derive(ApiModel, Debug)]
    struct Plan {
        due: Option<DateTime<Utc>>,
        #[api(items(date_range(max = due)), max_items = 2)]
        steps: Vec<DateTime<Utc>>,
        #[api(values(items(date_range(after = due))))]
        reviews: Option<std::collections::BTreeMap<String, Vec<NaiveDate>>>,
    }
    let json = r#"[
        {"due":"2020-01-02T00:00:00Z","steps":["2020-01-02T00:00:00Z","2020-01-03T00:00:00Z"]},
        {"steps":["2020-01-03T00:00:00Z"]},
        {"due":1,"steps":["2020-01-03T00:00:00Z",2,"1960-01-01T00:00:00Z"]},
        {"due":"2020-01-02T00:00:00Z","steps":[],"reviews":{"a":["2020-01-03","2020-01-02"]}}
    ]"#;
    assert_eq!(
        read::<Vec<Plan>>(json),
        [
            "/0/steps/1 date_range",
            "/2/due type",
            "/2/steps max_items",
            "/2/steps/1 type",
            "/3/reviews/a/1 date_range",
        ]
    );
}

#[test]
fn a_date_says_its_bounds_and_itself() {
    for (json, message, min, max, actual) in [
        (
            r#"{"noticed":"2018-01-01T00:00:00Z","startsOn":"2017-01-02T00:00:00Z"}"#,
            "must be between 2017-01-01T00:00:00Z (startsOn - 1 day) and 2017-01-02T00:00:00Z (startsOn)",
            Some("2017-01-01T00:00:00Z"),
            Some("2017-01-02T00:00:00Z"),
            "2018-01-01T00:00:00Z",
        ),
        (
            r#"{"end":"2020-01-01T00:00:00Z"}"#,
            "must be 2018-07-11T18:45:37.098Z (now + 1 year) or earlier",
            None,
            Some("2018-07-11T18:45:37.098Z"),
            "2020-01-01T00:00:00Z",
        ),
    ] {
        let mut object: serde_json::Value = serde_json::from_str(json).unwrap();
        object["due"] = json!("2017-01-01");
        let violations = refused::<Span>(object.to_string());
        let violation = violations.first();
        assert_eq!(violation.message(), message);
        let param = |name| violation.params().get(name).map(ToString::to_string);
        assert_eq!(param("min").as_deref(), min);
        assert_eq!(param("max").as_deref(), max);
        assert_eq!(param("actual").as_deref(), Some(actual));
    }
}

#[test]
fn a_bound_is_cut_to_the_precision_of_its_field() {
    let cx = Context::at(instant("2017-07-11T18:45:37.098765Z"));
    let token = Token::builder().name("ci").expiration_date(cx.now()).build_with(&cx);
    assert_eq!(token.unwrap().expiration_date, Some(instant("2017-07-11T18:45:37.098Z")));
    let json = r#"{"name":"ci","expirationDate":"2018-01-11T18:45:37.099Z"}"#;
    let result = Token::from_json_with(json, &cx);
    assert_eq!(found(&result.unwrap_err()), ["/expirationDate date_range"]);
}

#[test]
fn the_ends_of_time_are_no_trap() {
    #[derive(ApiModel, Debug)]
    struct Far {
        #[api(date_range(max = now + 1_000_000 years))]
        late: Option<DateTime<Utc>>,
        #[api(date_range(min = now + 1_000_000 years))]
        never: Option<DateTime<Utc>>,
    }
    let date = Some(instant("9999-12-31T23:59:59Z"));
    assert_eq!(judged(&Far { late: date, never: date }), ["/never date_range"]);
}

#[derive(ApiModel, Debug)]
struct Lease {
    created: DateTime<Utc>,
    #[api(default = created + 1 day, date_range(min = now), check = |_| false)]
    expires: DateTime<Utc>,
    #[api(date_range(max = expires))]
    renewed: Option<DateTime<Utc>>,
}

#[test]
fn what_a_default_makes_of_a_missing_or_wrong_date_is_not_judged() {
    for (source, expected) in [
        ("{}", vec!["/created required"]),
        (r#"{"created":7}"#, vec!["/created type"]),
        (r#"{"created":7,"renewed":"2020-01-01T00:00:00Z"}"#, vec!["/created type"]),
        (r#"{"created":"1999-01-01T00:00:00Z"}"#, vec!["/expires date_range", "/expires check"]),
    ] {
        assert_eq!(at::<Lease>("2017-07-11T18:45:37.098Z", source), expected, "{source}");
    }
}
