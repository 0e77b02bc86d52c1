//! The models.

use std::collections::BTreeMap;

use bon::Builder;
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};

use super::rules::expires_soon;

/// A token to create.
#[derive(Builder, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct CreatePersonalAccessTokenRequest {
    #[garde(length(chars, min = 1))]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(inner(inner(length(chars, min = 1))))]
    pub scope: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(range(min = 15, max = 43_200))]
    pub access_token_validity_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(custom(expires_soon))]
    pub expiration_date: Option<DateTime<Utc>>,
}

/// Twenty fields, some of them nested.
#[derive(Builder, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    #[garde(length(chars, min = 1))]
    pub id: String,
    #[garde(length(chars, min = 1, max = 128))]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(length(chars, max = 256))]
    pub display_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(length(chars, max = 2000))]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(skip)]
    pub email: Option<String>,
    #[serde(rename = "type")]
    #[garde(skip)]
    pub kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(skip)]
    pub status: Option<Status>,
    #[garde(skip)]
    pub enabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(skip)]
    pub locked: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(range(min = 1, max = 10))]
    pub priority: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(range(min = 0.0, max = 100.0))]
    pub risk_score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(skip)]
    pub login_count: Option<u64>,
    #[garde(skip)]
    pub created: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(skip)]
    pub modified: Option<DateTime<Utc>>,
    #[garde(dive)]
    pub owner: Owner,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(dive)]
    pub manager: Option<Owner>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(dive)]
    pub source: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(length(max = 10), inner(inner(length(chars, min = 1))))]
    pub tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(dive)]
    pub entitlements: Option<Vec<Entitlement>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(length(max = 50))]
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
#[derive(Builder, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Owner {
    #[garde(length(chars, min = 1))]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(length(chars, max = 128))]
    pub name: Option<String>,
}

/// Where an account comes from.
#[derive(Builder, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    #[garde(length(chars, min = 1))]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(skip)]
    pub name: Option<String>,
}

/// What an account may do.
#[derive(Builder, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Entitlement {
    #[garde(length(chars, min = 1))]
    pub id: String,
    #[garde(skip)]
    pub name: String,
    #[garde(skip)]
    pub privileged: bool,
    #[garde(range(min = 0, max = 1000))]
    pub weight: i32,
}

/// One of four kinds, told apart by a key.
#[derive(Serialize, Deserialize, Validate)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum Event {
    Created {
        #[garde(length(chars, min = 1))]
        id: String,
        #[garde(length(chars, min = 1))]
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[garde(skip)]
        owner_id: Option<String>,
    },
    Renamed {
        #[garde(length(chars, min = 1))]
        id: String,
        #[garde(skip)]
        from: String,
        #[garde(length(chars, min = 1, max = 128))]
        to: String,
    },
    Moved {
        #[garde(length(chars, min = 1))]
        id: String,
        #[garde(range(max = 10_000))]
        position: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[garde(skip)]
        parent_id: Option<String>,
    },
    Deleted {
        #[garde(length(chars, min = 1))]
        id: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[garde(length(chars, max = 256))]
        reason: Option<String>,
    },
}

/// Who made something, and when.
#[derive(Builder, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Audit {
    #[garde(skip)]
    pub created: DateTime<Utc>,
    #[garde(length(chars, min = 1))]
    pub created_by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(skip)]
    pub modified: Option<DateTime<Utc>>,
    #[garde(skip)]
    pub version: u32,
}

/// A model among whose keys stand those of another.
#[derive(Builder, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    #[garde(length(chars, min = 1))]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[garde(length(chars, max = 256))]
    pub title: Option<String>,
    #[serde(flatten)]
    #[garde(dive)]
    pub audit: Audit,
    #[garde(skip)]
    pub body: String,
}
