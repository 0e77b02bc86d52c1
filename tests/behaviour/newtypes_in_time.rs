//! Newtypes whose rules look at the clock, or at what a service knows.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use model_core::{ApiModel, Context};
use serde_json::json;

use crate::support::{accepted, found, instant, read, written};

#[derive(ApiModel, Debug, PartialEq)]
#[api(date_range(min = today, before = "2020-01-01T00:00:00Z"))]
struct Day(NaiveDate);

#[test]
fn a_bound_is_judged_when_the_date_is_read() {
    assert_eq!(read::<Day>(r#""2017-07-11""#), [""; 0]);
    assert_eq!(read::<Day>(r#""2017-07-10""#), [" date_range"]);
    assert_eq!(read::<Day>(r#""2017-02-30""#), [" format"]);
}

#[derive(ApiModel, Debug, PartialEq)]
#[api(date_range(min = now, max = now + 1 day), precision = milliseconds)]
struct Expiry(DateTime<Utc>);

#[derive(ApiModel, Debug, PartialEq)]
#[api(check = |name: &String, cx| cx.data::<Vec<String>>().is_none_or(|all| !all.contains(name)))]
struct Free(String);

#[test]
fn the_rules_see_the_context_that_there_is() {
    let cx = Context::at(instant("2020-01-01T00:00:00Z")).with_data(vec!["taken".to_owned()]);
    let source = r#""2020-01-01T12:00:00Z""#;
    let expiry = Expiry::from_json_with(source, &cx).unwrap();
    assert_eq!(Expiry::new_with(instant("2020-01-01T12:00:00Z"), &cx).unwrap(), expiry);
    assert_eq!(
        found(&Expiry::new_with(instant("2021-01-01T12:00:00Z"), &cx).unwrap_err()),
        [" date_range"]
    );
    // Time goes by, and so does what a date is held to.
    assert!(expiry.validate_with(&cx).is_ok());
    assert_eq!(found(&expiry.validate().unwrap_err()), [" date_range"]);
    assert!(serde_json::from_str::<Expiry>(source).is_err());
    assert!(Expiry::new(Utc::now() + chrono::TimeDelta::hours(1)).is_ok());

    assert_eq!(found(&Free::from_json_with(r#""taken""#, &cx).unwrap_err()), [" check"]);
    assert_eq!(found(&Free::new_with("taken", &cx).unwrap_err()), [" check"]);
    assert!(Free::new("taken").is_ok() && serde_json::from_str::<Free>(r#""taken""#).is_ok());
}

#[derive(ApiModel, Debug, PartialEq)]
#[api(precision = milliseconds)]
struct Moment(DateTime<FixedOffset>);

#[derive(ApiModel, Debug, PartialEq)]
struct Dated {
    moment: Moment,
    all: Option<Vec<Moment>>,
    plain: Option<DateTime<Utc>>,
}

#[test]
fn a_date_is_kept_and_written_to_its_digits() {
    let source = r#"{"moment":"2017-07-11T18:45:37.0987+02:00","all":["2017-07-11T18:45:37Z"],
        "plain":"2017-07-11T18:45:37.0987Z"}"#;
    let dated = accepted::<Dated>(source);
    assert_eq!(
        written(&dated),
        json!({
            "moment": "2017-07-11T18:45:37.098+02:00", "all": ["2017-07-11T18:45:37.000Z"],
            "plain": "2017-07-11T18:45:37.098700Z"
        })
    );
    let moment = instant("2017-07-11T18:45:37.0987Z").fixed_offset();
    assert_eq!(written(&Moment::new(moment).unwrap()), json!("2017-07-11T18:45:37.098Z"));
    assert_eq!(Moment::new(moment).unwrap().into_inner().timestamp_subsec_micros(), 98_000);
}
