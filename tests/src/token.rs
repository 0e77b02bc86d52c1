//! SailPoint's personal access tokens.

pub mod later;
mod owner;
mod response;

pub use owner::{OwnerType, PatOwner};
pub use response::{CreatePersonalAccessTokenResponse, GetPersonalAccessTokenResponse};

use chrono::{DateTime, Utc};
use model_core::ApiModel;

/// Object for specifying the name of a personal access token to create.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
pub struct CreatePersonalAccessTokenRequest {
    /// The name of the token. Cannot be the same as another token of the same owner.
    #[api(required, min_length = 1, example = "NodeJS Integration")]
    pub name: String,

    /// Scopes of the token.
    #[api(default = ["sp:scopes:all"], items(min_length = 1))]
    pub scope: Option<Vec<String>>,

    /// Number of seconds an access token is valid.
    #[api(default = 43_200, minimum = 15, maximum = 43_200, example = 36_900)]
    pub access_token_validity_seconds: Option<i32>,

    /// When the token expires, down to the millisecond.
    #[api(
        default = now + 6 months,
        date_range(min = now, max = now + 6 months),
        precision = milliseconds,
    )]
    pub expiration_date: Option<DateTime<Utc>>,
}
