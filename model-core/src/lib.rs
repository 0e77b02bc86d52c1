//! One annotated type gives the builder, the validation and the wire format of an API model.
//!
//! ```
//! use model_core::{ApiModel, Context, Valid};
//!
//! /// A token that is to be created.
//! #[derive(ApiModel, Clone, Debug, PartialEq)]
//! #[api(rename_all = "camelCase", deny_unknown_fields)]
//! struct CreateToken {
//!     /// What people call it.
//!     #[api(min_length = 1, max_length = 64)]
//!     name: String,
//!     /// How long it is valid, in seconds.
//!     #[api(default = 43_200, minimum = 15, maximum = 43_200)]
//!     valid_seconds: Option<i32>,
//! }
//!
//! // The builder: leave `name` out, and this does not compile.
//! let token = CreateToken::builder().name("ci").valid_seconds(60).build()?;
//!
//! // The wire format, through this crate or through serde.
//! assert_eq!(token.to_json()?, r#"{"name":"ci","validSeconds":60}"#);
//! assert_eq!(serde_json::to_string(&token)?, token.to_json()?);
//!
//! // The validation: everything that is wrong, where it is, and what to do about it.
//! let source = r#"{"nmae": "ci", "validSeconds": 5}"#;
//! let violations = CreateToken::from_json(source).unwrap_err();
//! let found: Vec<_> = violations.iter().map(|it| (it.pointer(), it.code())).collect();
//! assert_eq!(found, [("/name", "required"), ("/validSeconds", "minimum"), ("/nmae", "unknown_field")]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`ApiModel`](trait@ApiModel) is what a model can do, and [the derive](macro@ApiModel) explains
//!   every attribute.
//! - [`Violations`] are what is wrong, [`Valid`] is the proof that nothing is.
//! - [`Context`] fixes the clock and brings the data that a check of your own asks for.
//!
//! # Features
//!
//! `derive`, `chrono` (date types and rules) and `json` (JSON text, and `serde_json::Value` as a
//! field) are on by default. `pattern` is for the rule of that name, which brings a regular expression
//! engine, and `formats` for the rule `format`. `uuid` and `url` let a field be a `Uuid` or a `Url`, and
//! with `zeroize` a [`Secret`] is overwritten when it is dropped. With `schemars` every model is a
//! `schemars::JsonSchema`, and with `utoipa` a `utoipa::ToSchema`.
#![forbid(unsafe_code)]

mod builder;
#[cfg(feature = "json")]
mod check;
mod context;
#[cfg(feature = "chrono")]
mod date;
mod description;
mod key;
mod model;
mod newtype;
mod order;
mod param;
mod patch;
#[cfg_attr(not(feature = "json"), allow(dead_code, reason = "only JSON text has escapes"))]
mod plain;
mod read;
mod rules;
#[cfg(feature = "json")]
pub mod schema;
mod suggest;
mod valid;
mod value;
mod violation;
mod write;

#[doc(hidden)]
pub mod private;

pub use builder::{IntoOptional, IntoPatch, IntoValue};
#[cfg(feature = "json")]
pub use check::{check, check_with};
pub use context::Context;
pub use model::ApiModel;
#[cfg(feature = "derive")]
pub use model_derive::ApiModel;
pub use param::Param;
pub use patch::Patch;
/// Why a value cannot be written as JSON.
#[cfg(feature = "json")]
pub use serde_json::Error;
pub use valid::Valid;
pub use value::{ApiValue, Secret};
pub use violation::{Params, Position, Violation, Violations};
pub use write::View;
