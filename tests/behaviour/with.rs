//! `with = path`: fields that a module writes and reads.

use chrono::serde::{ts_seconds, ts_seconds_option};
use chrono::{DateTime, Utc};
use model_core::ApiModel;
use serde_json::json;

use crate::support::{NOW, both_ways, found, instant, judged, read, refused, written};

/// Words with commas between.
mod commas {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(words: &[String], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&words.join(","))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<String>, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(text.split(',').map(str::to_owned).collect())
    }
}

/// An absent number is `-1`.
mod minus_one {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "a module is called so"
    )]
    pub fn serialize<S: Serializer>(value: &Option<u8>, serializer: S) -> Result<S::Ok, S::Error> {
        value.map_or(-1, i32::from).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
        Ok(u8::try_from(i32::deserialize(deserializer)?).ok())
    }
}

/// A type that is no value, has no default and no serde impls.
#[derive(Clone, Debug, PartialEq)]
struct Percent(f64);

mod percent {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Percent;

    pub fn serialize<S: Serializer>(value: &Percent, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{}%", value.0))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Percent, D::Error> {
        let text = String::deserialize(deserializer)?;
        let number =
            text.strip_suffix('%').ok_or_else(|| D::Error::custom("a percent sign is missing"));
        number?.parse().map(Percent).map_err(D::Error::custom)
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Job {
    #[api(with = ts_seconds, date_range(max = now + 1 days))]
    created: DateTime<Utc>,
    #[api(with = ts_seconds_option, date_range(after = created))]
    ended: Option<DateTime<Utc>>,
    #[api(with = "commas", min_items = 2, items(max_length = 3))]
    words: Vec<String>,
    #[api(with = minus_one, required, minimum = 3)]
    level: Option<u8>,
    #[api(with = minus_one)]
    lower: Option<u8>,
    #[api(with = percent, default = Percent(50.0), secret, check = |it| it.0 <= 100.0)]
    share: Percent,
}

const WHOLE: &str = r#"{"created":1499798737,"ended":1499798800,"words":"a,b","level":4,"lower":0,"share":"12.5%"}"#;

fn job() -> Job {
    Job::builder()
        .created(instant("2017-07-11T18:45:37Z"))
        .ended(instant("2017-07-11T18:46:40Z"))
        .words(["a", "b"])
        .level(4)
        .lower(0)
        .share(Percent(12.5))
        .build_with(&crate::support::clock())
        .expect("every rule holds")
}

#[test]
fn the_module_writes_and_reads() {
    assert_eq!(job().to_json().expect("must be written"), WHOLE);
    assert_eq!(serde_json::to_string(&job()).expect("must be written"), WHOLE);
    assert_eq!(both_ways::<Job>(WHOLE), [Ok(job()), Ok(job())]);
}

#[test]
fn absence_is_left_to_nobody() {
    for job in both_ways::<Job>(r#"{"created":0,"words":"a,b","level":-1}"#) {
        let job = job.expect("nothing else is required");
        assert_eq!(
            (job.ended, job.level, job.lower, &job.share),
            (None, None, None, &Percent(50.0))
        );
        assert_eq!(
            written(&job),
            json!({"created": 0, "words": "a,b", "level": -1, "share": "50%"})
        );
    }
    assert_eq!(read::<Job>("{}"), ["/created required", "/words required", "/level required"]);
    // What is there is the module's, `null` too.
    let nulls = r#"{"created":null,"ended":null,"words":"a,b","level":null,"lower":null}"#;
    assert_eq!(read::<Job>(nulls), ["/created type", "/level type", "/lower type"]);
}

#[test]
fn what_the_module_refuses_is_one_violation() {
    let text = r#"{"created":"now","ended":[],"words":5,"level":{},"lower":"x","share":"5"}"#;
    let violations = refused::<Job>(text);
    assert_eq!(
        found(&violations),
        [
            "/created type",
            "/ended type",
            "/words type",
            "/level type",
            "/lower type",
            "/share type"
        ]
    );
    let messages: Vec<_> = violations.iter().map(|it| it.message().to_owned()).collect();
    assert_eq!(messages[2], "is not valid: invalid type: integer `5`, expected a string");
    assert_eq!(messages[5], "is not valid");
    assert!(!violations.render(text).contains("\"5\""));
}

#[test]
fn rules_are_about_the_value_and_not_about_its_text() {
    let mut job = job();
    job.created = instant(NOW) + chrono::TimeDelta::days(2);
    job.words = vec!["long".into()];
    job.level = Some(2);
    job.share = Percent(101.0);
    let wrong = [
        "/created date_range",
        "/ended date_range",
        "/words min_items",
        "/words/0 max_length",
        "/level minimum",
        "/share check",
    ];
    assert_eq!(judged(&job), wrong);
    assert_eq!(read::<Job>(job.to_json().expect("must be written")), wrong);
    let rendered = refused::<Job>(job.to_json().expect("must be written"));
    assert!(!rendered.to_string().contains("101"));
}

/// The module is for a type in which the parameter is not, and for one in which it is.
#[derive(ApiModel, Debug, PartialEq)]
struct Pair<T, U> {
    #[api(with = percent, default = Percent(0.0))]
    left: Percent,
    #[api(with = plain)]
    right: Vec<T>,
    own: U,
}

mod plain {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<T, S: Serializer>(value: &[T], serializer: S) -> Result<S::Ok, S::Error> {
        value.len().serialize(serializer)
    }

    pub fn deserialize<'de, T, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        usize::deserialize(deserializer).map(|_| Vec::new())
    }
}

#[test]
fn a_generic_model_has_modules_too() {
    let pair = Pair::builder().left(Percent(1.0)).right(vec![Percent(2.0)]).own(5).build();
    let pair: Pair<Percent, u8> = pair.expect("must be built");
    assert_eq!(pair.to_json().expect("must be written"), r#"{"left":"1%","right":1,"own":5}"#);
    assert_eq!(read::<Pair<Percent, u8>>(r#"{"left":"1","right":0,"own":5}"#), ["/left type"]);
}

/// It borrows the text that it reads.
mod borrowed {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(text)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        <&str>::deserialize(deserializer).map(str::to_owned)
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Note {
    #[api(with = borrowed)]
    text: String,
}

#[test]
fn a_module_may_borrow_its_text() {
    let note = Note { text: "a".into() };
    assert_eq!(both_ways::<Note>(r#"{"text":"a"}"#), [Ok(note.clone()), Ok(note)]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Sale {
    #[api(with = "commas")]
    words: Vec<String>,
    #[api(with = ts_seconds_option)]
    ended: Option<DateTime<Utc>>,
    #[api(with = percent, default = Percent(50.0))]
    share: Percent,
    #[api(required_if(words = "a,b"), required_if(ended = 5), required_if(share = "7%"))]
    reason: Option<String>,
}

#[test]
fn conditions_see_what_the_module_writes() {
    for text in
        [r#"{"words":"a,b"}"#, r#"{"words":"a","ended":5}"#, r#"{"words":"a","share":"7%"}"#]
    {
        assert_eq!(read::<Sale>(text), ["/reason required"], "{text}");
        assert_eq!(
            judged(&serde_json::from_str::<Sale>(text).expect("it may")),
            ["/reason required"]
        );
    }
    assert_eq!(read::<Sale>(r#"{"words":"a","ended":6,"share":"8%"}"#), [""; 0]);
}
