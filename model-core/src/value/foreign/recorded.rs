//! What a value said of itself to serde, in JSON's shapes: to be said again to any format.
//!
//! A serializer is generic, and what is behind `dyn` cannot be: so a foreign value is written twice,
//! first into this. In a `serde_json::Value` the order of its keys and the width of its floats would
//! get lost. What is JSON is read again from any format that describes itself.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

/// One value, and those inside.
pub enum Recorded {
    Null,
    Bool(bool),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    I128(i128),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(u128),
    F32(f32),
    F64(f64),
    Char(char),
    Text(String),
    List(Vec<Recorded>),
    Map(Vec<(Recorded, Recorded)>),
    /// Its name may mean something to `serde_json`.
    Struct(&'static str, Vec<(&'static str, Recorded)>),
}

impl Recorded {
    /// Writes the members of an object among those of another. Whether it is an object.
    pub(crate) fn write_members<M: SerializeMap>(&self, out: &mut M) -> Result<bool, M::Error> {
        match self {
            Self::Map(entries) => {
                entries.iter().try_for_each(|(key, value)| out.serialize_entry(key, value))?;
            }
            Self::Struct(name, fields) if !name.starts_with("$serde_json::") => {
                fields.iter().try_for_each(|(key, value)| out.serialize_entry(key, value))?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl Serialize for Recorded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::I8(value) => serializer.serialize_i8(*value),
            Self::I16(value) => serializer.serialize_i16(*value),
            Self::I32(value) => serializer.serialize_i32(*value),
            Self::I64(value) => serializer.serialize_i64(*value),
            Self::I128(value) => serializer.serialize_i128(*value),
            Self::U8(value) => serializer.serialize_u8(*value),
            Self::U16(value) => serializer.serialize_u16(*value),
            Self::U32(value) => serializer.serialize_u32(*value),
            Self::U64(value) => serializer.serialize_u64(*value),
            Self::U128(value) => serializer.serialize_u128(*value),
            Self::F32(value) => serializer.serialize_f32(*value),
            Self::F64(value) => serializer.serialize_f64(*value),
            Self::Char(value) => serializer.serialize_char(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => {
                let mut out = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| out.serialize_entry(key, value))?;
                out.end()
            }
            Self::Struct(name, fields) => {
                let mut out = serializer.serialize_struct(name, fields.len())?;
                fields.iter().try_for_each(|(key, value)| out.serialize_field(key, value))?;
                out.end()
            }
        }
    }
}
