//! The models.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model_core::ApiModel;

/// A token to create.
#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct CreatePersonalAccessTokenRequest {
    #[api(min_length = 1)]
    pub name: String,
    #[api(items(min_length = 1))]
    pub scope: Option<Vec<String>>,
    #[api(minimum = 15, maximum = 43_200)]
    pub access_token_validity_seconds: Option<i32>,
    #[api(date_range(min = now, max = now + 6 months), precision = milliseconds)]
    pub expiration_date: Option<DateTime<Utc>>,
}

/// Twenty fields, some of them nested.
#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct Account {
    #[api(min_length = 1)]
    pub id: String,
    #[api(min_length = 1, max_length = 128)]
    pub name: String,
    #[api(max_length = 256)]
    pub display_name: Option<String>,
    #[api(max_length = 2000)]
    pub description: Option<String>,
    pub email: Option<String>,
    #[api(rename = "type")]
    pub kind: Kind,
    pub status: Option<Status>,
    pub enabled: bool,
    pub locked: Option<bool>,
    #[api(minimum = 1, maximum = 10)]
    pub priority: Option<i32>,
    #[api(minimum = 0.0, maximum = 100.0)]
    pub risk_score: Option<f64>,
    pub login_count: Option<u64>,
    pub created: DateTime<Utc>,
    pub modified: Option<DateTime<Utc>>,
    pub owner: Owner,
    pub manager: Option<Owner>,
    pub source: Option<Source>,
    #[api(max_items = 10, items(min_length = 1))]
    pub tags: Option<Vec<String>>,
    pub entitlements: Option<Vec<Entitlement>>,
    #[api(max_properties = 50)]
    pub attributes: Option<BTreeMap<String, String>>,
}

/// What an account is for.
#[derive(ApiModel)]
#[api(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Kind {
    Human,
    Machine,
}

/// How an account is.
#[derive(ApiModel)]
#[api(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    Active,
    Inactive,
    Pending,
}

/// Who owns an account.
#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct Owner {
    #[api(min_length = 1)]
    pub id: String,
    #[api(max_length = 128)]
    pub name: Option<String>,
}

/// Where an account comes from.
#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct Source {
    #[api(min_length = 1)]
    pub id: String,
    pub name: Option<String>,
}

/// What an account may do.
#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct Entitlement {
    #[api(min_length = 1)]
    pub id: String,
    pub name: String,
    pub privileged: bool,
    #[api(minimum = 0, maximum = 1000)]
    pub weight: i32,
}

/// One of four kinds, told apart by a key.
#[derive(ApiModel)]
#[api(tag = "type", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum Event {
    Created {
        #[api(min_length = 1)]
        id: String,
        #[api(min_length = 1)]
        name: String,
        owner_id: Option<String>,
    },
    Renamed {
        #[api(min_length = 1)]
        id: String,
        from: String,
        #[api(min_length = 1, max_length = 128)]
        to: String,
    },
    Moved {
        #[api(min_length = 1)]
        id: String,
        #[api(maximum = 10_000)]
        position: u32,
        parent_id: Option<String>,
    },
    Deleted {
        #[api(min_length = 1)]
        id: String,
        #[api(max_length = 256)]
        reason: Option<String>,
    },
}

/// Who made something, and when.
#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct Audit {
    pub created: DateTime<Utc>,
    #[api(min_length = 1)]
    pub created_by: String,
    pub modified: Option<DateTime<Utc>>,
    pub version: u32,
}

/// A model among whose keys stand those of another.
#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
pub struct Document {
    #[api(min_length = 1)]
    pub id: String,
    #[api(max_length = 256)]
    pub title: Option<String>,
    #[api(flatten)]
    pub audit: Audit,
    pub body: String,
}
