//! The API's later form, in which a token may never expire.

use chrono::{DateTime, Utc};
use model_core::ApiModel;

/// Object for specifying a personal access token to create.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
pub struct CreatePersonalAccessTokenRequest {
    /// The name of the token. Cannot be the same as another token of the same owner.
    #[api(min_length = 1, example = "NodeJS Integration")]
    pub name: String,

    /// Scopes of the token.
    #[api(default = ["sp:scopes:all"], items(min_length = 1))]
    pub scope: Option<Vec<String>>,

    /// Number of seconds an access token is valid.
    #[api(default = 43_200, minimum = 15, maximum = 43_200)]
    pub access_token_validity_seconds: Option<i32>,

    /// When the token expires. May be left out only when `userAwareTokenNeverExpires` is true.
    #[api(
        date_range(min = now),
        precision = milliseconds,
        required_unless(user_aware_token_never_expires = true),
    )]
    pub expiration_date: Option<DateTime<Utc>>,

    /// Whether the user knows that the token never expires.
    #[api(default = false)]
    pub user_aware_token_never_expires: Option<bool>,
}
