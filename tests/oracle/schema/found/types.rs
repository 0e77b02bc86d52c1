//! Types that read a text of their own.

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Secret};
use serde_json::json;
use url::Url;

use super::both;

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Link {
    link: Url,
    secret: Option<Secret<Url>>,
}

/// The schema said that it is a text, whatever it says: `from_json` was right.
#[test]
fn an_address() {
    both::<Link>(&[
        (r#"{"link":"https://example.org/a?b#c"}"#, true),
        (r#"{"link":"mailto:a@b.org","secret":"urn:a:b"}"#, true),
        (r#"{"link":"a"}"#, false),
        (r#"{"link":"//a.b/"}"#, false),
        (r#"{"link":"urn:a:b","secret":""}"#, false),
    ]);
}

/// A number that is written as a text.
mod text {
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a module is called so")]
    pub fn serialize<S: Serializer>(number: &i32, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct ByModule {
    #[api(with = text, const_value = 5)]
    number: i32,
    #[api(with = chrono::serde::ts_seconds_option, date_range(max = "2020-01-01T00:00:00Z"))]
    instant: Option<DateTime<Utc>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum Variant {
    ByModule(#[api(with = text, minimum = 5)] i32),
}

/// The schema had the rules of the value for what is on the wire: `from_json` was right.
#[test]
fn the_rules_of_what_a_module_writes() {
    both::<ByModule>(&[(r#"{"number":"5","instant":1}"#, true), (r#"{"instant":1}"#, false)]);
    both::<Variant>(&[(r#"{"ByModule":"7"}"#, true), (r#"{"Other":"7"}"#, false)]);
    let schema = ByModule::json_schema();
    let range = json!({"x-date-range": {"max": "2020-01-01T00:00:00Z"}});
    assert_eq!(schema["properties"]["instant"]["anyOf"][0], range);
}
