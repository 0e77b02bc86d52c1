//! The models.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::rules::{expires_soon, no_empty_items};

/// A token to create.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct CreatePersonalAccessTokenRequest {
    #[validate(length(min = 1))]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "no_empty_items"))]
    pub scope: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 15, max = 43_200))]
    pub access_token_validity_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "expires_soon"))]
    pub expiration_date: Option<DateTime<Utc>>,
}

/// Twenty fields, some of them nested.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    #[validate(length(min = 1))]
    pub id: String,
    #[validate(length(min = 1, max = 128))]
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 256))]
    pub display_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2000))]
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
    #[validate(range(min = 1, max = 10))]
    pub priority: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 0.0, max = 100.0))]
    pub risk_score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login_count: Option<u64>,
    pub created: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<DateTime<Utc>>,
    #[validate(nested)]
    pub owner: Owner,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub manager: Option<Owner>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub source: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 10), custom(function = "no_empty_items"))]
    pub tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub entitlements: Option<Vec<Entitlement>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 50))]
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
    #[validate(length(min = 1))]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 128))]
    pub name: Option<String>,
}

/// Where an account comes from.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    #[validate(length(min = 1))]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What an account may do.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Entitlement {
    #[validate(length(min = 1))]
    pub id: String,
    pub name: String,
    pub privileged: bool,
    #[validate(range(min = 0, max = 1000))]
    pub weight: i32,
}

/// Who made something, and when.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Audit {
    pub created: DateTime<Utc>,
    #[validate(length(min = 1))]
    pub created_by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<DateTime<Utc>>,
    pub version: u32,
}

/// A model among whose keys stand those of another.
#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    #[validate(length(min = 1))]
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 256))]
    pub title: Option<String>,
    #[serde(flatten)]
    #[validate(nested)]
    pub audit: Audit,
    pub body: String,
}
