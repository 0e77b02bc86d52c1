//! Transforms: trees whose inner nodes compute a value from what is below them.

use std::collections::BTreeMap;

use model_core::ApiModel;
use serde_json::Value;

/// A transform that has a name, and can be used by it.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Transform {
    /// The name that other transforms use it by.
    #[api(min_length = 1, max_length = 50)]
    pub name: String,

    /// What it computes.
    #[api(flatten)]
    pub node: Node,

    /// Whether the server brought it along.
    #[api(read_only)]
    pub internal: Option<bool>,
}

/// One node of the tree.
#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Node {
    /// What is computed, such as `upper` or `concat`.
    #[api(pattern = "^[a-z][A-Za-z0-9]*$", example = "upper")]
    pub r#type: String,

    /// From what: literals, lists, and nodes below.
    #[api(values(check = |input| input.depth() <= 16))]
    pub attributes: Option<BTreeMap<String, Input>>,
}

/// What a node computes from.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
pub enum Input {
    /// Another node.
    Node(Box<Node>),
    /// Several of these.
    List(Vec<Input>),
    /// Anything else, as it is.
    Literal(Value),
}

impl Input {
    /// How many nodes and lists are one inside another.
    #[must_use]
    pub fn depth(&self) -> usize {
        match self {
            Self::Node(node) => {
                let inputs = node.attributes.iter().flat_map(BTreeMap::values);
                1 + inputs.map(Self::depth).max().unwrap_or(0)
            }
            Self::List(inputs) => 1 + inputs.iter().map(Self::depth).max().unwrap_or(0),
            Self::Literal(_) => 0,
        }
    }
}
