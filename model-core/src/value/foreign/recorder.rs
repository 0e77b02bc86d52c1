//! The serializer that takes down what a value says of itself.

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::Error;

use super::recorded::Recorded;

/// Takes down one value, in the form that people read and in JSON's shapes, whatever format it is for
/// in the end: so it is read again.
pub(super) struct Recorder;

fn record<T: ?Sized + Serialize>(value: &T) -> Result<Recorded, Error> {
    value.serialize(Recorder)
}

/// The content of a variant, under its name.
fn variant(name: &'static str, content: Recorded) -> Recorded {
    Recorded::Map(vec![(Recorded::Text(name.to_owned()), content)])
}

macro_rules! scalars {
    ($($method:ident $ty:ty => $kind:ident;)*) => {$(
        fn $method(self, value: $ty) -> Result<Recorded, Error> {
            Ok(Recorded::$kind(value))
        }
    )*};
}

impl Serializer for Recorder {
    type Ok = Recorded;
    type Error = Error;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = List;
    type SerializeMap = Entries;
    type SerializeStruct = Named;
    type SerializeStructVariant = Named;

    scalars! {
        serialize_bool bool => Bool;
        serialize_i8 i8 => I8;
        serialize_i16 i16 => I16;
        serialize_i32 i32 => I32;
        serialize_i64 i64 => I64;
        serialize_i128 i128 => I128;
        serialize_u8 u8 => U8;
        serialize_u16 u16 => U16;
        serialize_u32 u32 => U32;
        serialize_u64 u64 => U64;
        serialize_u128 u128 => U128;
        serialize_f32 f32 => F32;
        serialize_f64 f64 => F64;
        serialize_char char => Char;
    }

    fn serialize_str(self, value: &str) -> Result<Recorded, Error> {
        Ok(Recorded::Text(value.to_owned()))
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Recorded, Error> {
        Ok(Recorded::List(value.iter().copied().map(Recorded::U8).collect()))
    }

    fn serialize_none(self) -> Result<Recorded, Error> {
        Ok(Recorded::Null)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Recorded, Error> {
        record(value)
    }

    fn serialize_unit(self) -> Result<Recorded, Error> {
        Ok(Recorded::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Recorded, Error> {
        Ok(Recorded::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Recorded, Error> {
        Ok(Recorded::Text(variant.to_owned()))
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Recorded, Error> {
        record(value)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<Recorded, Error> {
        Ok(variant(name, record(value)?))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List, Error> {
        Ok(List::default())
    }

    fn serialize_tuple(self, _: usize) -> Result<List, Error> {
        Ok(List::default())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List, Error> {
        Ok(List::default())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<List, Error> {
        Ok(List { variant: Some(name), ..List::default() })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries, Error> {
        Ok(Entries::default())
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Named, Error> {
        Ok(Named { name, variant: None, list: Vec::new() })
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Named, Error> {
        Ok(Named { name, variant: Some(variant), list: Vec::new() })
    }
}

/// What has elements without names.
#[derive(Default)]
pub(super) struct List {
    variant: Option<&'static str>,
    items: Vec<Recorded>,
}

macro_rules! lists {
    ($($of:ident $method:ident;)*) => {$(
        impl $of for List {
            type Ok = Recorded;
            type Error = Error;

            fn $method<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
                self.items.push(record(value)?);
                Ok(())
            }

            fn end(self) -> Result<Recorded, Error> {
                let list = Recorded::List(self.items);
                Ok(match self.variant {
                    Some(name) => variant(name, list),
                    None => list,
                })
            }
        }
    )*};
}

lists! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

/// A map.
#[derive(Default)]
pub(super) struct Entries {
    key: Option<Recorded>,
    entries: Vec<(Recorded, Recorded)>,
}

impl SerializeMap for Entries {
    type Ok = Recorded;
    type Error = Error;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Error> {
        self.key = Some(as_text(record(key)?));
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        let key = self.key.take().ok_or_else(|| Error::custom("a value came before its key"))?;
        self.entries.push((key, record(value)?));
        Ok(())
    }

    fn end(self) -> Result<Recorded, Error> {
        Ok(Recorded::Map(self.entries))
    }
}

/// A key as JSON has it.
fn as_text(key: Recorded) -> Recorded {
    Recorded::Text(match key {
        Recorded::Bool(value) => value.to_string(),
        Recorded::I8(value) => value.to_string(),
        Recorded::I16(value) => value.to_string(),
        Recorded::I32(value) => value.to_string(),
        Recorded::I64(value) => value.to_string(),
        Recorded::I128(value) => value.to_string(),
        Recorded::U8(value) => value.to_string(),
        Recorded::U16(value) => value.to_string(),
        Recorded::U32(value) => value.to_string(),
        Recorded::U64(value) => value.to_string(),
        Recorded::U128(value) => value.to_string(),
        Recorded::Char(value) => value.to_string(),
        // Text already, or what the format has to judge.
        other => return other,
    })
}

/// What has named fields.
pub(super) struct Named {
    name: &'static str,
    variant: Option<&'static str>,
    list: Vec<(&'static str, Recorded)>,
}

macro_rules! fields {
    ($($of:ident;)*) => {$(
        impl $of for Named {
            type Ok = Recorded;
            type Error = Error;

            fn serialize_field<T: ?Sized + Serialize>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.list.push((key, record(value)?));
                Ok(())
            }

            fn end(self) -> Result<Recorded, Error> {
                let fields = Recorded::Struct(self.name, self.list);
                Ok(match self.variant {
                    Some(name) => variant(name, fields),
                    None => fields,
                })
            }
        }
    )*};
}

fields! {
    SerializeStruct;
    SerializeStructVariant;
}
