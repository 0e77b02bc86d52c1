//! Fields of which only their own type, or a module, knows what they are. What is in them is beyond the promise; what
//! stands beside them is not.

use std::num::{NonZeroI16, NonZeroU32};

use model_core::{ApiModel, Patch};
use serde_json::Value;

use super::fields::{Level, Short};

/// A number of cents, written as one of a whole.
mod cents {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a module is called so")]
    pub fn serialize<S: Serializer>(cents: &i32, serializer: S) -> Result<S::Ok, S::Error> {
        (f64::from(*cents) / 100.0).serialize(serializer)
    }

    #[expect(clippy::cast_possible_truncation, reason = "the test's numbers are small")]
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
        Ok((f64::deserialize(deserializer)? * 100.0).round() as i32)
    }
}

/// Words with spaces between.
mod words {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(words: &[String], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&words.join(" "))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<String>, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(text.split(' ').map(str::to_owned).collect())
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Closed {
    #[api(minimum = 2, alias = "o")]
    own: i32,
    #[api(serde)]
    foreign_optional: Option<NonZeroU32>,
    #[api(serde, default = NonZeroI16::MIN)]
    foreign_filled: NonZeroI16,
    #[api(serde, alias = "foreign_too")]
    foreign_patch: Patch<(bool, u8)>,
    #[api(with = cents, minimum = 100, maximum = 10_000, default = 100)]
    foreign_cents: i32,
    #[api(with = words, min_items = 2, items(min_length = 2), default = ["ab".to_owned(), "cd".to_owned()])]
    foreign_words: Vec<String>,
    level: Option<Level>,
    #[api(required_if(level = "high"))]
    short: Option<Short>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Required {
    #[api(serde, example = 1)]
    foreign: NonZeroU32,
    #[api(serde, required)]
    foreign_nullable: Option<Vec<i8>>,
    level: Level,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Flattened {
    id: Short,
    #[api(flatten)]
    foreign: Option<Required>,
    #[api(flatten)]
    kind: Kind,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Kind {
    Nothing,
    Fields {
        #[api(serde)]
        foreign_number: Option<NonZeroI16>,
        x: u8,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", content = "c")]
enum Held {
    Known(Value),
    Foreign(#[api(serde)] NonZeroU32),
}

agree! {
    closed: Closed,
    required: Required,
    flattened: Flattened,
    held: Held,
    kinds: Vec<Kind>,
}
