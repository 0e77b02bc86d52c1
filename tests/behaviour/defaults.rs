//! Defaults that depend on the clock.

use chrono::{DateTime, TimeDelta, Utc};
use model_core::ApiModel;

use crate::support::{NOW, accepted, clock, instant};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Clocked {
    #[api(default = now)]
    made: DateTime<Utc>,
    #[api(default = made + 1 hour, precision = seconds)]
    next: DateTime<Utc>,
    #[api(default = now + 6 months)]
    expires: Option<DateTime<Utc>>,
    #[api(default = made - 1 day)]
    noticed: Option<DateTime<Utc>>,
}

#[test]
fn a_default_comes_from_the_clock_of_the_context() {
    let read = accepted::<Clocked>("{}");
    assert_eq!(read.made, instant(NOW));
    assert_eq!(read.next, instant("2017-07-11T19:45:37Z"), "cut to the precision");
    assert_eq!(read.expires, None);
    assert_eq!(Clocked::builder().build_with(&clock()), Ok(read));
}

#[test]
fn a_default_may_be_anchored_at_a_required_field_that_is_declared_later() {
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    struct Ahead {
        #[api(default = given - 1 day)]
        noticed: DateTime<Utc>,
        given: DateTime<Utc>,
    }
    let ahead = accepted::<Ahead>(r#"{"given":"2020-03-01T00:00:00Z"}"#);
    assert_eq!(ahead.noticed, instant("2020-02-29T00:00:00Z"));
    let built = Ahead::builder().given(instant("2020-03-01T00:00:00Z")).build_with(&clock());
    assert_eq!(built, Ok(ahead));
}

#[test]
fn without_a_context_a_default_comes_from_the_system_clock() {
    let before = Utc::now();
    let filled = [
        serde_json::from_str::<Clocked>("{}").expect("must be read"),
        Clocked::from_json("{}").expect("must be read"),
        Clocked::builder().build().expect("must be built"),
        Clocked::builder().build_unvalidated(),
    ];
    let after = Utc::now();
    for it in filled {
        assert!((before..=after).contains(&it.made), "{before} {it:?} {after}");
        assert!((it.next - it.made - TimeDelta::hours(1)).abs() < TimeDelta::seconds(1));
    }
}

#[test]
fn a_remembered_default_on_a_date_is_relative_to_the_context() {
    let mut it = accepted::<Clocked>("{}");
    assert_eq!(it.expires_or_default(&clock()), instant("2018-01-11T18:45:37.098Z"));
    it.made = instant("2020-03-01T00:00:00Z");
    assert_eq!(it.noticed_or_default(&clock()), instant("2020-02-29T00:00:00Z"));
    it.expires = Some(it.made);
    assert_eq!(it.expires_or_default(&clock()), it.made);
}
