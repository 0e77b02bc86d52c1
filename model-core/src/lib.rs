//! One annotated type gives the builder, the validation, the wire format and the schema of an API
//! model.
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod builder;
mod context;
#[cfg(feature = "chrono")]
mod date;
mod description;
mod model;
mod read;
mod rules;
mod suggest;
mod valid;
mod value;
mod violation;
mod write;

#[doc(hidden)]
pub mod private;

pub use builder::{IntoOptional, IntoValue};
pub use context::Context;
pub use model::ApiModel;
#[cfg(feature = "derive")]
pub use model_derive::ApiModel;
/// Why a value cannot be written as JSON.
#[cfg(feature = "json")]
pub use serde_json::Error;
pub use valid::Valid;
pub use value::ApiValue;
pub use violation::{Param, Params, Position, Violation, Violations};
