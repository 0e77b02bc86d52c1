#![deny(warnings, missing_docs, unused, clippy::pedantic)]
//! Nothing to warn of.

use chrono::{DateTime, Utc};
use model_core::ApiModel;

/** A doc comment
of two lines. */
#[doc(alias = "token")]
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[cfg_attr(all(), api(rename_all = "camelCase"))]
#[api(deny_unknown_fields, title = "Token")]
#[api(rule(|token: &CreateToken| token.low <= token.high, code = "order"))]
#[api(rule(is_ordered, field = low))]
#[non_exhaustive]
pub struct CreateToken {
    #[doc = "The lower end."]
    #[cfg_attr(all(), api(minimum = 1))]
    #[api(maximum = 5)]
    #[api(example = 3, example = 4)]
    pub low: i32,
    /// The upper end.
    #[allow(dead_code, reason = "an attribute of somebody else")]
    #[api()]
    pub high: i32,
    /// Left out.
    #[cfg(any())]
    pub never: std::time::Duration,
    /// When.
    #[api(default = now + 1 day - 2 hours, precision = seconds,)]
    pub at: DateTime<Utc>,
    /// Its own default.
    #[api(default, deprecated, secret, alias = "n", alias = "nick")]
    pub name: String,
    /// The server's.
    #[api(default = ["all"], items(min_length = 1), check = |scope| !scope.is_empty())]
    pub scope: Option<Vec<String>>,
    /// The clock's.
    #[api(default = now)]
    pub until: Option<DateTime<Utc>>,
}

fn is_ordered(token: &CreateToken) -> Result<(), String> {
    if token.low <= token.high { Ok(()) } else { Err("reversed".to_owned()) }
}

fn main() {
    let token = CreateToken::builder().low(2).high(1).build();
    let codes: Vec<_> = token.unwrap_err().iter().map(|it| it.code().to_owned()).collect();
    assert_eq!(codes, ["order", "rule"]);
}
