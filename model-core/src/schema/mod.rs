//! Schemas: [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-core), and the components of
//! an [OpenAPI](https://spec.openapis.org/oas/latest.html) description.
//!
//! [`T::json_schema()`](crate::ApiModel::json_schema) is read from the same description that reading and
//! writing use, so they say the same: what the schema accepts, `from_json` accepts, and the other way
//! round. It is the contract of what comes in: an `Option<T>` may be `null`, `1.0` is the integer 1, patterns
//! are not anchored, and lengths are counted in code points. Beyond it are
//!
//! - bounds of dates, which move with the clock (they are written as `x-date-range`), as do defaults that start at
//!   the clock or at another field (`x-default`, such as `"now + 6 months"`);
//! - what a `check` or a `rule` says;
//! - fields that are read by `serde` or `with`: what they are on the wire nobody knows, so the schema says nothing of
//!   it, not even the rules of the value;
//! - a key that is given twice, and nesting beyond 128 levels;
//! - numbers beyond the range of an `i32`, or of a type of 64 bits and more, which `format` tells where `OpenAPI` has a
//!   name for it (the limits of narrower types are said in numbers), or rounded by `f32`;
//! - limits, constants, defaults and examples below `i64::MIN` or above `u64::MAX`, which only the feature
//!   `arbitrary_precision` of `serde_json` has room for: without it they are the nearest `f64`;
//! - the rules of the first variant of an `untagged` union whose structure fits, where a later variant
//!   would do without them;
//! - `min_properties` and `max_properties` of an `additional_properties` map, which count the keys that no field
//!   claims, and rules about numbers, such as the range of their type, on keys that are written numbers;
//! - what is equal once it is read and written in two ways, in a set, beside `unique_items` or as the key of a map;
//! - addresses about which the [URL Standard](https://url.spec.whatwg.org/), by which a `Url` is read, and RFC 3986, which
//!   `format: uri` names, do not agree, such as `http:a` and `http://a/b c`;
//! - a condition upon a key of a flattened union's variant that the model around it claims.
//!
//! With the feature `schemars` every model is a `schemars::JsonSchema`, whose schema is this one. Where both traits are
//! in scope, `<T as ApiModel>::json_schema()` says which is meant.
//!
//! With `utoipa` every model is a `utoipa::ToSchema`: what is written of it are the [`Components`] for `OpenAPI` 3.1.
//! The types of `utoipa` have no room for `const`, `if`, `dependentSchemas`, `unevaluatedProperties`, and `oneOf`, `anyOf`,
//! `allOf` or a reference beside other keywords; who looks at them finds these among the extensions. A name stands for one
//! type in all of a description: `rename` tells models of one name apart.
//!
//! The keys of a schema are in the order of declaration where `serde_json` keeps the order of keys, which is its
//! feature `preserve_order`.

mod asked;
mod components;
mod default;
mod enumeration;
#[cfg(any(feature = "schemars", feature = "utoipa"))]
pub(crate) mod interop;
mod keyword;
mod markdown;
mod name;
mod object;
mod part;
mod plain;
mod union;
mod variants;

pub use self::components::Components;
pub use self::markdown::markdown;
use std::collections::HashMap;

use serde_json::{Map, Value, json};

use self::enumeration::{enumeration, tell_apart};
use self::keyword::Keywords as _;
use self::plain::{array, string};
use crate::description::Newtype;
use crate::value::{ApiValue, Hint, Part, name_of, part_of};

/// An object of JSON Schema: its keywords.
type Schema = Map<String, Value>;

/// Where the dialect is told.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a type, and of all that it refers to.
pub(crate) fn json_schema(value: &mut dyn ApiValue) -> Value {
    let mut generator = Generator::new("#/$defs/");
    generator.root = name(value);
    let root = generator.value(value);
    let mut schema = Schema::new();
    schema.insert("$schema".into(), DIALECT.into());
    schema.extend(root);
    let definitions = generator.finish();
    if !definitions.is_empty() {
        schema.insert("$defs".into(), definitions.into());
    }
    schema.into()
}

/// Writes schemas, those of named types once.
pub(crate) struct Generator {
    /// What the name of a type stands behind in a reference.
    prefix: &'static str,
    /// The named type that is the whole: it stands there itself, and is referred to as `#`.
    root: Option<&'static str>,
    /// Whether it is for `OpenAPI`, which knows the key that tells variants apart.
    open_api: bool,
    /// The references to the types that were met, by their Rust names.
    references: HashMap<&'static str, String>,
    /// Their schemas, in the order in which they were met.
    definitions: Vec<(String, Value)>,
    /// The names of fields in the order of declaration, which a schema need not keep.
    orders: Vec<(String, Vec<String>)>,
    /// Those of the struct that was described last.
    order: Vec<String>,
    /// The unions whose keys are being gathered, and those whose variants are being described.
    gathered: Vec<usize>,
    described: Vec<usize>,
}

impl Generator {
    pub(crate) fn new(prefix: &'static str) -> Self {
        Self {
            prefix,
            root: None,
            open_api: false,
            references: HashMap::new(),
            definitions: Vec::new(),
            orders: Vec::new(),
            order: Vec::new(),
            gathered: Vec::new(),
            described: Vec::new(),
        }
    }

    /// The schemas of all named types.
    pub(crate) fn finish(self) -> Map<String, Value> {
        // Collecting would sort them, with a machinery of its own for each type of iterator.
        let mut all = Map::new();
        all.extend(self.definitions);
        all
    }

    /// The schema of a type, of which this is a placeholder.
    pub(crate) fn value(&mut self, value: &mut dyn ApiValue) -> Schema {
        match value.hint() {
            Hint::Same => {
                let mut schema = self.first_inside(value);
                if value.is_secret() && schema.get("type") == Some(&json!("string")) {
                    schema.entry("format").or_insert_with(|| "password".into());
                }
                return schema;
            }
            Hint::Format(format) => return string().with("format", format),
            Hint::Unique => {
                let mut schema = array(self.first_inside(value)).with("uniqueItems", true);
                tell_apart(&mut schema, value);
                return schema;
            }
            Hint::Told => {}
        }
        if let Some(schema) = self.inside_option(value) {
            return nullable(schema);
        }
        let type_name = name_of(value);
        match part_of(value) {
            Part::Object(model, record) => {
                return self
                    .named(type_name, model.name, |generator| generator.model(model, record));
            }
            Part::Union(union, choice) => {
                return self
                    .named(type_name, union.name, |generator| generator.union(union, choice));
            }
            Part::Inner(newtype, inner) => {
                return self
                    .named(type_name, newtype.name, |generator| generator.newtype(newtype, inner));
            }
            Part::Enum(of, _) => return self.named(type_name, of.name, |_| enumeration(of)),
            Part::Map(_) | Part::Option(_) | Part::None => {}
        }
        self.plain(value)
    }

    fn first_inside(&mut self, value: &dyn ApiValue) -> Schema {
        let mut found = Schema::new();
        value.inside(&mut |inside| found = self.value(inside));
        found
    }

    /// What an option holds. A newtype may be an option without being known as one from outside.
    fn inside_option(&mut self, value: &dyn ApiValue) -> Option<Schema> {
        let mut found = None;
        if value.is_option() {
            value.inside(&mut |inside| found = Some(self.value(inside)));
        }
        found
    }

    fn newtype(&mut self, newtype: &'static Newtype, inner: &mut dyn ApiValue) -> Schema {
        let mut schema = self.value(inner);
        schema.rules(newtype.value.attributes, &[]);
        schema.told(newtype.docs, newtype.value.attributes);
        schema
    }

    /// The reference to a named type, whose schema is made when it is met first.
    fn named(
        &mut self,
        type_name: &'static str,
        name: &str,
        make: impl FnOnce(&mut Self) -> Schema,
    ) -> Schema {
        if let Some(reference) = self.references.get(type_name) {
            return Schema::new().with("$ref", reference.as_str());
        }
        if self.root == Some(type_name) {
            self.root = None;
            self.references.insert(type_name, "#".into());
            return make(self);
        }
        let name = self.component_name(type_name, name);
        let reference = format!("{}{name}", self.prefix);
        self.references.insert(type_name, reference.clone());
        let place = self.definitions.len();
        self.definitions.push((name.clone(), Value::Null));
        self.definitions[place].1 = make(self).into();
        let order = std::mem::take(&mut self.order);
        if !order.is_empty() {
            self.orders.push((name, order));
        }
        Schema::new().with("$ref", reference)
    }
}

/// The name of a type that has one of its own; what holds others has none.
fn name(value: &mut dyn ApiValue) -> Option<&'static str> {
    let is_named = !value.is_option()
        && matches!(value.hint(), Hint::Told)
        && !matches!(part_of(value), Part::None | Part::Map(_));
    is_named.then(|| name_of(value))
}

/// A schema, or `null`.
fn nullable(mut schema: Schema) -> Schema {
    if schema.is_empty() {
        return schema;
    }
    let only_type = !["$ref", "enum", "const", "anyOf", "oneOf", "allOf", "not"]
        .iter()
        .any(|keyword| schema.contains_key(*keyword));
    match schema.get_mut("type") {
        Some(Value::String(ty)) if only_type => {
            let types = json!([ty, "null"]);
            schema.insert("type".into(), types);
            schema
        }
        Some(Value::Array(_)) if only_type => schema,
        _ => Schema::new().with("anyOf", json!([schema, {"type": "null"}])),
    }
}
