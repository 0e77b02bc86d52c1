//! What the server answers.

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Secret};

use super::PatOwner;

/// A personal access token that was just created: the only answer that has its secret.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
pub struct CreatePersonalAccessTokenResponse {
    /// The identifier of the token, which is its client id.
    #[api(example = "86f1dc6fe8f54414950454cbb11278fa")]
    pub id: String,

    /// The secret, to be kept: it is not shown again.
    #[api(min_length = 1)]
    pub secret: Secret<String>,

    /// Scopes of the token; `null` is every scope of its owner.
    #[api(required)]
    pub scope: Option<Vec<String>>,

    /// The name of the token.
    #[api(example = "NodeJS Integration")]
    pub name: String,

    /// Who owns it.
    pub owner: PatOwner,

    /// When it was created.
    #[api(precision = milliseconds)]
    pub created: DateTime<Utc>,

    /// Number of seconds an access token is valid.
    #[api(default = 43_200, minimum = 15, maximum = 43_200)]
    pub access_token_validity_seconds: Option<i32>,

    /// When the token expires.
    #[api(precision = milliseconds, date_range(after = created))]
    pub expiration_date: Option<DateTime<Utc>>,
}

/// A personal access token as it is listed: without its secret.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
pub struct GetPersonalAccessTokenResponse {
    /// The identifier of the token.
    #[api(example = "86f1dc6fe8f54414950454cbb11278fa")]
    pub id: String,

    /// The name of the token.
    pub name: String,

    /// Scopes of the token; `null` is every scope of its owner.
    #[api(required)]
    pub scope: Option<Vec<String>>,

    /// Who owns it.
    pub owner: PatOwner,

    /// When it was created.
    #[api(precision = milliseconds)]
    pub created: DateTime<Utc>,

    /// When it was last used, about to the day.
    #[api(precision = milliseconds)]
    pub last_used: Option<DateTime<Utc>>,

    /// Whether the server created it for its own use.
    #[api(default, read_only)]
    pub managed: bool,

    /// Number of seconds an access token is valid.
    #[api(default = 43_200, minimum = 15, maximum = 43_200)]
    pub access_token_validity_seconds: Option<i32>,

    /// When the token expires.
    #[api(precision = milliseconds)]
    pub expiration_date: Option<DateTime<Utc>>,
}
