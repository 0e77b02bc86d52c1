//! Defaults that depend on the clock, or on another field: no value is one, so the bound is told.

use chrono::{DateTime, NaiveDate, Utc};
use model_core::ApiModel;
use model_core::schema::markdown;
use serde_json::json;

#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
struct Lease {
    #[api(default = today - 1 month)]
    first_day: NaiveDate,
    #[api(default = first_day + 1 year + 2 days)]
    last_day: Option<NaiveDate>,
    #[api(default = first_day + 1 week)]
    notice: NaiveDate,
    #[api(default = now, precision = seconds)]
    signed: Option<DateTime<Utc>>,
    #[api(default = "2020-01-01T00:00:00Z")]
    fixed: Option<DateTime<Utc>>,
    #[api(default = "2020-01-01T00:00:00Z".parse().unwrap_or_else(|_| Utc::now()))]
    parsed: Option<DateTime<Utc>>,
    #[api(default = Utc::now())]
    made: Option<DateTime<Utc>>,
}

#[test]
fn defaults_that_move_are_told_as_bounds() {
    let schema = Lease::json_schema();
    let told = |name: &str| {
        let property = &schema["properties"][name];
        (property["default"].clone(), property["x-default"].clone())
    };
    for (name, bound) in [
        ("firstDay", "today - 1 month"),
        ("lastDay", "firstDay + 1 year + 2 days"),
        ("notice", "firstDay + 1 week"),
        ("signed", "now"),
    ] {
        assert_eq!(told(name), (json!(null), json!(bound)), "{name}");
    }
    for name in ["fixed", "parsed"] {
        assert_eq!(told(name), (json!("2020-01-01T00:00:00Z"), json!(null)), "{name}");
    }
    // What code makes of the clock has no words.
    assert_eq!(told("made"), (json!(null), json!(null)));
    assert!(markdown::<Lease>().contains("[optional] Default: `firstDay + 1 week`."));
}
