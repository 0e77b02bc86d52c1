//! Our schemas where the types of other crates expect theirs.

#[cfg(feature = "schemars")]
pub mod schemars;
#[cfg(feature = "utoipa")]
pub mod utoipa;

use serde_json::Value;

use super::Generator;
use super::name::last_segment;
use crate::value::{ApiValue, Part, part_of};

/// A type that has a schema of its own.
struct Named {
    /// The name of the type, as Rust has it.
    type_name: &'static str,
    /// Its name in schemas.
    name: String,
    schema: Value,
}

/// The named types that a generator has met, in that order.
fn met(generator: Generator) -> Vec<Named> {
    let Generator { prefix, references, definitions, .. } = generator;
    let type_of = |name: &str| {
        let is_it = |reference: &str| reference.strip_prefix(prefix) == Some(name);
        references.iter().find(|(_, reference)| is_it(reference)).map(|(type_name, _)| *type_name)
    };
    let named = definitions
        .into_iter()
        .filter_map(|(name, schema)| Some(Named { type_name: type_of(&name)?, name, schema }));
    named.collect()
}

/// The name of a model itself, without those of its arguments.
fn own_name(value: &mut dyn ApiValue) -> &'static str {
    let type_name = value.type_name();
    match part_of(value) {
        Part::Object(model, _) => model.name,
        Part::Union(union, _) => union.name,
        Part::Inner(newtype, _) => newtype.name,
        Part::Enum(of, _) => of.name,
        Part::Map(_) | Part::Option(_) | Part::None => last_segment(type_name),
    }
}

/// The name of a model in schemas, when it is the first that is met.
fn full_name(value: &mut dyn ApiValue) -> String {
    let name = own_name(value);
    Generator::new("").component_name(value.type_name(), name)
}
