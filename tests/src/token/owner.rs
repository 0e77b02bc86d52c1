//! Who owns a token.

use model_core::ApiModel;

/// What kind of object an owner is. A server may add kinds without breaking its clients.
#[derive(ApiModel, Clone, Debug, PartialEq, Eq)]
#[api(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OwnerType {
    /// A person, or a machine that acts as one.
    Identity,
    /// What this client does not know yet.
    #[api(other)]
    Other(String),
}

/// The owner of a personal access token.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct PatOwner {
    /// What kind of object it is.
    #[api(example = "IDENTITY")]
    pub r#type: Option<OwnerType>,

    /// Its unique identifier.
    #[api(example = "2c918086676d3e0601677611dbde220f")]
    pub id: Option<String>,

    /// The name that people know it by.
    #[api(example = "Ada Lovelace")]
    pub name: Option<String>,
}
