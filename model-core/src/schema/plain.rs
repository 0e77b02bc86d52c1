//! The schemas of types that have no name: scalars, lists and maps.

use serde_json::Value;

use super::enumeration::{number_key, tell_apart};
use super::keyword::Keywords as _;
use super::{Generator, Schema};
use crate::value::{ApiValue, List, Ref};

impl Generator {
    /// The schema of what has no name.
    pub(super) fn plain(&mut self, value: &dyn ApiValue) -> Schema {
        let number = |of: &str, format: &str| Schema::of(of).with("format", format);
        // `OpenAPI` itself says what `int32` and `int64` are, and of the others nothing.
        let within = |format: &str, least: i64, most: i64| {
            number("integer", format).with("minimum", least).with("maximum", most)
        };
        match value.get() {
            Ref::Null | Ref::Absent => Schema::of("null"),
            Ref::Bool(_) => Schema::of("boolean"),
            Ref::I8(_) => within("int8", i8::MIN.into(), i8::MAX.into()),
            Ref::I16(_) => within("int16", i16::MIN.into(), i16::MAX.into()),
            Ref::I32(_) => number("integer", "int32"),
            Ref::I64(_) => number("integer", "int64"),
            Ref::I128(_) => Schema::of("integer"),
            Ref::U8(_) => within("uint8", 0, u8::MAX.into()),
            Ref::U16(_) => within("uint16", 0, u16::MAX.into()),
            Ref::U32(_) => within("uint32", 0, u32::MAX.into()),
            Ref::U64(_) => number("integer", "uint64").with("minimum", 0),
            Ref::U128(_) => Schema::of("integer").with("minimum", 0),
            Ref::F32(_) => number("number", "float"),
            Ref::F64(_) => number("number", "double"),
            Ref::Char(_) => string().with("minLength", 1).with("maxLength", 1),
            Ref::Display(_) => string(),
            #[cfg(feature = "chrono")]
            Ref::Utc(_) | Ref::Fixed(_) => string().with("format", "date-time"),
            #[cfg(feature = "chrono")]
            Ref::Date(_) => string().with("format", "date"),
            #[cfg(feature = "chrono")]
            Ref::DateTime(_) => string().with("format", "date-time-local"),
            #[cfg(feature = "chrono")]
            Ref::Time(_) => string().with("format", "time-local"),
            // Whatever it is, it is read by somebody else.
            Ref::Json(_) | Ref::Foreign(_) => Schema::new(),
            Ref::List(list) => self.list(value, list),
            Ref::Text(_) => string(),
            Ref::Map(_) => self.map(value),
            // What has a name was dealt with.
            #[cfg(feature = "chrono")]
            Ref::Precise(..) => Schema::new(),
            Ref::Object(..) | Ref::Union(..) => Schema::new(),
        }
    }

    fn list(&mut self, value: &dyn ApiValue, list: &dyn List) -> Schema {
        let mut items: Vec<Schema> = Vec::new();
        value.inside(&mut |item| items.push(self.value(item)));
        let fixed = list.fixed();
        match (fixed, items.len()) {
            (Some(count), parts) if parts == count && count != 1 => {
                let items: Vec<Value> = items.into_iter().map(Value::Object).collect();
                Schema::of("array")
                    .with("prefixItems", items)
                    .with("items", false)
                    .with("minItems", count)
            }
            (fixed, _) => {
                let schema = array(items.pop().unwrap_or_default());
                match fixed {
                    Some(count) => schema.with("minItems", count).with("maxItems", count),
                    None => schema,
                }
            }
        }
    }

    /// What is inside, the key of a map first where it is a type of its own.
    pub(super) fn map(&mut self, value: &dyn ApiValue) -> Schema {
        let mut parts = 0;
        value.inside(&mut |_| parts += 1);
        let mut inside: Vec<Schema> = Vec::new();
        value.inside(&mut |part| {
            let is_key = parts == 2 && inside.is_empty();
            let key = if is_key { number_key(part) } else { None };
            inside.push(key.unwrap_or_else(|| self.value(part)));
        });
        let mut schema = Schema::of("object");
        let of = inside.pop();
        if let Some(key) = inside.pop() {
            schema.insert("propertyNames".into(), key.into());
            tell_apart(&mut schema, value);
        }
        if let Some(of) = of {
            schema.insert("additionalProperties".into(), of.into());
        }
        schema
    }
}

pub(super) fn string() -> Schema {
    Schema::of("string")
}

pub(super) fn array(items: Schema) -> Schema {
    Schema::of("array").with("items", items)
}
