//! The models.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_valid::Validate;

use super::rules::expires_soon;

/// A token to create.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct CreatePersonalAccessTokenRequest {
    #[validate(min_length = 1)]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(min_length = 1)]
    pub scope: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(minimum = 15)]
    #[validate(maximum = 43_200)]
    pub access_token_validity_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom = expires_soon)]
    pub expiration_date: Option<DateTime<Utc>>,
}

/// Twenty fields, some of them nested.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    #[validate(min_length = 1)]
    pub id: String,
    #[validate(min_length = 1)]
    #[validate(max_length = 128)]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(max_length = 256)]
    pub display_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(max_length = 2000)]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(rename = "type")]
    pub kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    pub enabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(minimum = 1)]
    #[validate(maximum = 10)]
    pub priority: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(minimum = 0.0)]
    #[validate(maximum = 100.0)]
    pub risk_score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login_count: Option<u64>,
    pub created: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<DateTime<Utc>>,
    #[validate]
    pub owner: Owner,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate]
    pub manager: Option<Owner>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate]
    pub source: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(max_items = 10)]
    #[validate(min_length = 1)]
    pub tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate]
    pub entitlements: Option<Vec<Entitlement>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(max_properties = 50)]
    pub attributes: Option<BTreeMap<String, String>>,
}

/// What an account is for.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Kind {
    Human,
    Machine,
}

/// How an account is.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    Active,
    Inactive,
    Pending,
}

/// Who owns an account.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Owner {
    #[validate(min_length = 1)]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(max_length = 128)]
    pub name: Option<String>,
}

/// Where an account comes from.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    #[validate(min_length = 1)]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What an account may do.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Entitlement {
    #[validate(min_length = 1)]
    pub id: String,
    pub name: String,
    pub privileged: bool,
    #[validate(minimum = 0)]
    #[validate(maximum = 1000)]
    pub weight: i32,
}

/// One of four kinds, told apart by a key.
#[derive(Serialize, Deserialize, Validate)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum Event {
    Created {
        #[validate(min_length = 1)]
        id: String,
        #[validate(min_length = 1)]
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        owner_id: Option<String>,
    },
    Renamed {
        #[validate(min_length = 1)]
        id: String,
        from: String,
        #[validate(min_length = 1)]
        #[validate(max_length = 128)]
        to: String,
    },
    Moved {
        #[validate(min_length = 1)]
        id: String,
        #[validate(maximum = 10_000)]
        position: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        parent_id: Option<String>,
    },
    Deleted {
        #[validate(min_length = 1)]
        id: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[validate(max_length = 256)]
        reason: Option<String>,
    },
}

/// Who made something, and when.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Audit {
    pub created: DateTime<Utc>,
    #[validate(min_length = 1)]
    pub created_by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<DateTime<Utc>>,
    pub version: u32,
}

/// A model among whose keys stand those of another.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    #[validate(min_length = 1)]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(max_length = 256)]
    pub title: Option<String>,
    #[serde(flatten)]
    #[validate]
    pub audit: Audit,
    pub body: String,
}
