//! One page of results.

use model_core::ApiModel;

/// Some of what there is, and where the rest is.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
pub struct Page<T> {
    /// What is on this page.
    #[api(max_items = 250)]
    pub items: Vec<T>,

    /// How much there is on all pages, where that was asked for.
    pub total_count: Option<u64>,

    /// How many results stand before this page.
    #[api(default = 0)]
    pub offset: u32,

    /// How many results a page has at most.
    #[api(default = 250, minimum = 1, maximum = 250)]
    pub limit: u32,
}
