//! Models of a crate whose manifest has neither `serde` nor `chrono`.

use std::collections::BTreeMap;

use model_core::ApiModel;

/// A token that is to be created.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase", deny_unknown_fields)]
#[api(rule(|token| token.owner.name != token.name, code = "same", field = name))]
pub struct CreateToken {
    /// What people call it.
    #[api(min_length = 1, max_length = 64, example = "ci")]
    pub name: String,
    /// Whose it is.
    pub owner: Owner,
    /// Seconds until it ends.
    #[api(default = 43_200, minimum = 15, maximum = 43_200)]
    pub valid_seconds: Option<i32>,
    /// What it permits.
    #[api(default = ["all"], min_items = 1, unique_items, items(min_length = 1))]
    pub scope: Vec<String>,
    /// Anything to find it by.
    #[api(required, keys(max_length = 8), values(check = |value| !value.is_empty()))]
    pub labels: Option<BTreeMap<String, String>>,
}

/// Whose a token is.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Owner {
    /// What people call them.
    pub name: String,
}

/// One page of a list.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// The page behind it.
    pub next: Option<Box<Self>>,
}
