//! Certification campaigns: one of several kinds, told apart by a key.

use chrono::{DateTime, Utc};
use model_core::ApiModel;

/// A campaign, in which reviewers decide who keeps which access.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
pub struct Campaign {
    /// Its identifier, which the server gives.
    #[api(read_only)]
    pub id: Option<String>,

    /// Its name.
    #[api(min_length = 1, max_length = 128)]
    pub name: String,

    /// What it is about.
    pub description: Option<String>,

    /// By when it must be decided.
    #[api(precision = milliseconds)]
    pub deadline: Option<DateTime<Utc>>,

    /// How far it is.
    #[api(read_only)]
    pub status: Option<CampaignStatus>,

    /// Whose access is reviewed, and by whom.
    #[api(flatten)]
    pub kind: CampaignKind,
}

/// How far a campaign is.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq, Eq)]
#[api(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CampaignStatus {
    /// It is being made.
    Pending,
    /// It can be started.
    Staged,
    /// Reviewers decide.
    Active,
    /// Everything was decided.
    Completed,
}

/// What is reviewed.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum CampaignKind {
    /// Every manager reviews their own people.
    Manager,
    /// Every owner of a source reviews who is in it.
    SourceOwner {
        /// The sources; all of them where none is named.
        #[api(default, unique_items)]
        source_ids: Vec<String>,
    },
    /// What a search finds is reviewed.
    Search(SearchCampaign),
    /// What a role consists of is reviewed.
    RoleComposition {
        /// The roles.
        #[api(min_items = 1, items(min_length = 1))]
        role_ids: Vec<String>,
        /// Who reviews.
        reviewer: Option<Reviewer>,
    },
}

/// A campaign about what a search finds.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
pub struct SearchCampaign {
    /// What is searched.
    pub search_type: SearchType,

    /// The query, at most 5,000 characters.
    #[api(min_length = 1, max_length = 5_000)]
    pub query: String,

    /// Who reviews.
    pub reviewer: Option<Reviewer>,
}

/// What a search finds.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq, Eq)]
#[api(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SearchType {
    /// People.
    Identity,
    /// What people have.
    Access,
}

/// Who decides: a person, or a group of people.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type", content = "ref", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Reviewer {
    /// One person, by identifier.
    Identity(#[api(min_length = 1)] String),
    /// All members of a group.
    GovernanceGroup {
        /// The group.
        id: String,
        /// Its name, for people.
        name: Option<String>,
    },
    /// Nobody yet.
    None,
}
