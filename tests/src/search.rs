//! A document that a search finds: some keys that all have, some of its own, and some that nobody knows.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model_core::ApiModel;
use serde_json::Value;

/// What every document has.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct BaseDocument {
    /// The identifier of what was found.
    #[api(min_length = 1)]
    pub id: String,

    /// Its name.
    pub name: String,

    /// When it was indexed.
    #[api(flatten)]
    pub stamps: Option<Stamps>,
}

/// When something came into being, and when it changed.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Stamps {
    /// When it came into being.
    #[api(precision = milliseconds)]
    pub created: DateTime<Utc>,

    /// When it changed.
    #[api(precision = milliseconds, date_range(min = created))]
    pub modified: Option<DateTime<Utc>>,
}

/// A person that a search finds.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
pub struct IdentityDocument {
    /// What every document has.
    #[api(flatten)]
    pub base: BaseDocument,

    /// The address that mail goes to.
    #[api(format = "email")]
    pub email: Option<String>,

    /// How much access there is.
    #[api(default, minimum = 0)]
    pub access_count: i32,

    /// Attributes that this API's users define themselves.
    #[api(
        additional_properties,
        max_properties = 100,
        keys(pattern = "^[A-Za-z_][A-Za-z0-9_.]*$")
    )]
    pub attributes: BTreeMap<String, Value>,
}
