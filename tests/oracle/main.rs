//! Rules judged by another implementation of JSON Schema.

mod formats;
mod patterns;
mod schema;
