//! JSON Patch, [RFC 6902](https://www.rfc-editor.org/rfc/rfc6902).

use model_core::ApiModel;
use serde_json::Value;

/// A list of changes to a JSON document, made one after another.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(max_items = 1_000)]
pub struct JsonPatch(Vec<Operation>);

/// A place in a document: an [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901) JSON Pointer.
#[derive(ApiModel, Clone, Debug, PartialEq, Eq)]
#[api(format = "json-pointer")]
pub struct Pointer(String);

/// One change.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "op", rename_all = "lowercase")]
pub enum Operation {
    /// Adds a value, or replaces the one that is there.
    Add {
        /// Where.
        path: Pointer,
        /// What.
        value: Value,
    },
    /// Removes what is there.
    Remove {
        /// Where.
        path: Pointer,
    },
    /// Replaces what is there.
    Replace {
        /// Where.
        path: Pointer,
        /// With what.
        value: Value,
    },
    /// Moves a value from one place to another.
    Move {
        /// From where.
        from: Pointer,
        /// To where.
        path: Pointer,
    },
    /// Copies a value from one place to another.
    Copy {
        /// From where.
        from: Pointer,
        /// To where.
        path: Pointer,
    },
    /// Changes nothing, and fails where the document says something else.
    Test {
        /// Where.
        path: Pointer,
        /// What must be there.
        value: Value,
    },
}
