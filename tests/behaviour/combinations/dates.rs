//! Date bounds, precision and other rules of values, inside parts, variants, lists, maps and newtypes.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use model_core::{ApiModel, Patch, Secret};
use serde_json::json;

use super::holding::hold;
use crate::support::{accepted, instant, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(precision = milliseconds, date_range(max = "2050-01-01T00:00:00Z"))]
struct Moment(DateTime<Utc>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Span {
    #[api(alias = "since", precision = seconds)]
    from: DateTime<Utc>,
    #[api(date_range(min = from + 1 day, max = from + 1 month), precision = milliseconds)]
    until: Patch<DateTime<Utc>>,
    #[api(date_range(after = until))]
    day: Option<Box<NaiveDate>>,
    #[api(date_range(before = from))]
    local: Option<NaiveDateTime>,
}

macro_rules! unions {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            Span(Span),
            Fields {
                start: Option<Secret<DateTime<Utc>>>,
                #[api(date_range(after = start), precision = seconds)]
                end: Rc<DateTime<Utc>>,
                #[api(items(date_range(max = start)), min_items = 1)]
                list: Option<Vec<DateTime<Utc>>>,
            },
            Both {
                #[api(flatten)]
                span: Span,
                #[api(values(date_range(min = "2000-01-01T00:00:00Z")))]
                map: BTreeMap<String, DateTime<Utc>>,
            },
        }
    )*};
}

unions! {
    Internal (tag = "t")
    Adjacent (tag = "t", content = "c")
    External (external)
}

#[test]
fn a_bound_starts_at_a_field_of_its_own_variant_or_part() {
    for (members, expected) in [
        (("Span", r#""from":"2020-01-31T00:00:00Z","until":"2020-02-29T00:00:00Z""#), &[][..]),
        (
            ("Span", r#""from":"2020-01-31T00:00:00Z","until":"2020-02-29T00:00:00.001Z""#),
            &["/until date_range"],
        ),
        (
            (
                "Span",
                r#""since":"2020-01-31T00:00:00.9Z","until":"2020-02-01T00:00:00Z","day":"2020-02-02""#,
            ),
            &[],
        ),
        (("Span", r#""since":"2020-01-31T00:00:00Z","until":null,"day":"2000-01-01""#), &[]),
        (
            (
                "Both",
                r#""map":{"k":"1999-01-01T00:00:00Z"},"from":"2020-01-31T00:00:00Z","until":"2020-02-01T00:00:00Z","day":"2020-02-01""#,
            ),
            &["/map/k date_range", "/day date_range"],
        ),
        (
            ("Both", r#""map":{"k":"x"},"from":1,"until":"2020-01-01T00:00:00Z""#),
            &["/map/k format", "/from type"],
        ),
        (
            ("Both", r#""map":{},"from":"2020-01-31T00:00:00Z","local":"2020-01-31T00:00:00""#),
            &["/local date_range"],
        ),
        (
            ("Fields", r#""start":"2020-01-01T00:00:00Z","end":"2020-01-01T00:00:00Z""#),
            &["/end date_range"],
        ),
        (
            ("Fields", r#""start":null,"end":"2020-01-01T00:00:00Z","list":[]"#),
            &["/list min_items"],
        ),
        (
            (
                "Fields",
                r#""start":"2020-01-01T00:00:00Z","end":"2020-01-02T00:00:00Z","list":["2020-01-01T00:00:00Z","2020-01-02T00:00:00Z","x"]"#,
            ),
            &["/list/1 date_range", "/list/2 format"],
        ),
    ] {
        let (variant, members) = members;
        let within =
            |pointer: &str| expected.iter().map(|it| format!("{pointer}{it}")).collect::<Vec<_>>();
        hold::<Internal>(&[(&format!(r#"{{"t":"{variant}",{members}}}"#), expected)]);
        let found = within("/c");
        let found: Vec<_> = found.iter().map(String::as_str).collect();
        hold::<Adjacent>(&[(&format!(r#"{{"c":{{{members}}},"t":"{variant}"}}"#), &found)]);
        let found = within(&format!("/{variant}"));
        let found: Vec<_> = found.iter().map(String::as_str).collect();
        hold::<External>(&[(&format!(r#"{{"{variant}":{{{members}}}}}"#), &found)]);
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Kept {
    dates: Vec<Option<Moment>>,
    by_name: HashMap<String, [Moment; 1]>,
    patch: Patch<Vec<Arc<Moment>>>,
    tuple: (Moment, DateTime<Utc>),
    moments: BTreeMap<String, Moment>,
    again: Option<Moment>,
    #[api(flatten)]
    union: Internal,
    #[api(precision = seconds)]
    secret: Secret<DateTime<Utc>>,
}

#[test]
fn digits_are_kept_as_the_nearest_says_wherever_the_date_is() {
    const GIVEN: &str = "2020-01-31T00:00:00.123456Z";
    const KEPT: &str = "2020-01-31T00:00:00.123Z";
    let text = json!({
        "dates": [GIVEN, null], "by_name": {"a": [GIVEN]}, "patch": [GIVEN], "tuple": [GIVEN, GIVEN], "moments": {"a": GIVEN},
        "again": GIVEN, "t": "Span", "from": GIVEN, "until": null, "secret": GIVEN,
    });
    let kept: Kept = accepted(text.to_string());
    assert_eq!(
        written(&kept),
        json!({
            "dates": [KEPT, null], "by_name": {"a": [KEPT]}, "patch": [KEPT], "tuple": [KEPT, GIVEN], "moments": {"a": KEPT}, "again": KEPT,
            "t": "Span", "from": "2020-01-31T00:00:00Z", "until": null, "secret": "2020-01-31T00:00:00Z"
        })
    );
    super::holding::comes_back(&kept);
    let until = instant("2020-02-29T00:00:00.000999Z");
    let built =
        Span::builder().from(instant("2020-01-31T00:00:00.9Z")).until(until).build().unwrap();
    assert_eq!(built.until, Patch::Value(instant("2020-02-29T00:00:00Z")));
}
