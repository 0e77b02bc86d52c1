//! The visitor that takes any kind of value.

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    DeserializeSeed as _, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess,
    Visitor,
};

use super::Seed;
#[cfg(feature = "json")]
use super::again::Again;
#[cfg(feature = "json")]
use super::keep::{Keep, Kept};
use super::members::{entries, go_on};
use super::scalar::{float, integer, open, refuse_map, refuse_seq, signed_wide, wide};
use super::union::Target;
use super::whole::{Elements, Whole as _, object};
use crate::description::Tagging;
use crate::read::object::Object;
use crate::value::{Got, Source, Want, Width};
use crate::violation::{Path, Report};

/// Takes any kind of value: what is wanted goes to its place, what is not is passed over.
pub(super) struct Visit<'w, 'v, 'r> {
    pub(super) want: Want<'w>,
    pub(super) at: &'v Path<'v>,
    pub(super) report: &'v mut Report<'r>,
    pub(super) human: bool,
    pub(super) optional: bool,
}

impl Visit<'_, '_, '_> {
    /// Reads what may be an option.
    #[inline(never)]
    pub(super) fn begin<'de, D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Got<'de>, D::Error> {
        if self.optional && self.is_hinted() {
            deserializer.deserialize_option(self)
        } else {
            self.read(deserializer)
        }
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        match &self.want {
            Want::Anything => deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Got::Other),
            #[cfg(feature = "json")]
            Want::Json | Want::Raw => self.json(deserializer),
            #[cfg(feature = "json")]
            Want::Distinct => self.distinct(deserializer),
            #[cfg(feature = "json")]
            Want::Union(union, _) if matches!(union.tagging, Tagging::Untagged) => {
                self.untagged(deserializer)
            }
            _ if !self.is_hinted() => deserializer.deserialize_any(self),
            _ => self.hinted(deserializer),
        }
    }

    // Each of these has a frame of its own: what is deep is read through `read`, level by level.

    #[cfg(feature = "json")]
    fn json<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        match serde::Deserialize::deserialize(deserializer)? {
            serde_json::Value::Null if self.optional => Ok(Got::Null),
            value => Ok(Got::Json(value)),
        }
    }

    #[cfg(feature = "json")]
    fn distinct<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        let value = Keep(self.at.depth()).deserialize(deserializer)?;
        value.repeated(self.at, self.report);
        go_on(self.report)?;
        serde::Deserialize::deserialize(Again::new(&value, self.human)).map(Got::Json)
    }

    #[cfg(feature = "json")]
    fn untagged<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        let value = Keep(self.at.depth()).deserialize(deserializer)?;
        match value {
            // The `None` is the option's.
            Kept::Null if self.optional => Ok(Got::Null),
            value => Ok(self.target().map_or(Got::Other, |it| it.untagged(&value))),
        }
    }

    fn hinted<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        match &self.want {
            Want::Union(union, _) if union.has_order() => {
                deserializer.deserialize_enum(union.name, union.names, self)
            }
            // Which keys are there, only a format that names them tells.
            Want::Union(..) => deserializer.deserialize_any(self),
            Want::Object(model, _) if !model.has_order() => deserializer.deserialize_any(self),
            Want::Null => deserializer.deserialize_unit(self),
            Want::Bool => deserializer.deserialize_bool(self),
            Want::Char => deserializer.deserialize_char(self),
            Want::Text => deserializer.deserialize_str(self),
            Want::List(list) => match list.fixed() {
                Some(count) => deserializer.deserialize_tuple(count, self),
                None => deserializer.deserialize_seq(self),
            },
            Want::Map(_) => deserializer.deserialize_map(self),
            Want::Object(model, _) => {
                deserializer.deserialize_struct(model.name, model.names, self)
            }
            Want::Number(width) => match width {
                Width::I8 => deserializer.deserialize_i8(self),
                Width::I16 => deserializer.deserialize_i16(self),
                Width::I32 => deserializer.deserialize_i32(self),
                Width::I64 => deserializer.deserialize_i64(self),
                Width::I128 => deserializer.deserialize_i128(self),
                Width::U8 => deserializer.deserialize_u8(self),
                Width::U16 => deserializer.deserialize_u16(self),
                Width::U32 => deserializer.deserialize_u32(self),
                Width::U64 => deserializer.deserialize_u64(self),
                Width::U128 => deserializer.deserialize_u128(self),
                Width::F32 => deserializer.deserialize_f32(self),
                Width::F64 => deserializer.deserialize_f64(self),
            },
            // They ask for no kind.
            Want::Anything => deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Got::Other),
            #[cfg(feature = "json")]
            Want::Json | Want::Raw | Want::Distinct => self.json(deserializer),
        }
    }

    /// Whether the wanted kind is the law: in a format that does not describe itself, and for
    /// integers of 128 bits.
    fn is_hinted(&self) -> bool {
        !self.human || self.want.is_wide()
    }
}

impl<'w, 'v, 'r> Visit<'w, 'v, 'r> {
    /// The union that is wanted.
    fn target(self) -> Option<Target<'w, 'v, 'r>> {
        let Self { want, at, report, human, .. } = self;
        match want {
            Want::Union(union, choice) => Some(Target { union, choice, at, report, human }),
            _ => None,
        }
    }

    /// Text where a union is wanted.
    fn name<'de, E: Error>(self, text: &str) -> Result<Got<'de>, E> {
        match self.target().filter(|it| matches!(it.union.tagging, Tagging::External)) {
            Some(target) => target.name(text),
            None => Ok(Got::Text(Cow::Borrowed(""))),
        }
    }
}

impl<'de> Visitor<'de> for Visit<'_, '_, '_> {
    type Value = Got<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.want.words())
    }

    fn visit_unit<E>(self) -> Result<Got<'de>, E> {
        Ok(Got::Null)
    }

    fn visit_none<E>(self) -> Result<Got<'de>, E> {
        Ok(Got::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Got<'de>, D::Error> {
        self.read(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Got<'de>, D::Error> {
        self.read(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Got<'de>, E> {
        Ok(Got::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Got<'de>, E> {
        Ok(Got::U64(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Got<'de>, E> {
        Ok(integer(value))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Got<'de>, E> {
        Ok(wide(value))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Got<'de>, E> {
        Ok(signed_wide(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Got<'de>, E> {
        Ok(float(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Got<'de>, E> {
        if let Want::Union(..) = self.want {
            return self.name(text);
        }
        self.report.tick(text.len() as u64);
        Ok(Got::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Got<'de>, E> {
        if let Want::Union(..) = self.want {
            return self.name(text);
        }
        Ok(Got::Text(Cow::Borrowed(text)))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Got<'de>, E> {
        if let Want::Union(..) = self.want {
            return self.name(&text);
        }
        Ok(Got::Text(Cow::Owned(text)))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Got<'de>, E> {
        Ok(Got::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Got<'de>, A::Error> {
        let Self { want, at, report, human, .. } = self;
        open(at, report)?;
        match want {
            Want::List(list) => {
                Elements(list).read_seq(access, at, report, &mut None)?;
                Ok(Got::Done)
            }
            // Where names are not written, fields are told apart by their order.
            Want::Object(model, record) if !human && model.has_order() => {
                let mut object = Object::new(model, record);
                for index in 0..model.names.len() {
                    let object = &mut object;
                    let read =
                        Seed(|from: &mut dyn Source<'_>| object.read(index, from, at, report));
                    if access.next_element_seed(read)?.is_none() {
                        break;
                    }
                    object.take(index);
                }
                object.finish(at, None, report);
                Ok(Got::Done)
            }
            _ => refuse_seq(access, report),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Got<'de>, A::Error> {
        let Self { want, at, report, human, .. } = self;
        open(at, report)?;
        match want {
            Want::Object(model, record) => {
                let mut found = None;
                object(model, record, access, human, at, report, &mut found)?;
                Ok(found.unwrap_or(Got::Done))
            }
            Want::Union(union, choice) => Target { union, choice, at, report, human }.map(access),
            Want::Map(map) => entries(map, access, at, report),
            _ => refuse_map(access, report),
        }
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Got<'de>, A::Error> {
        match self.target() {
            Some(target) => target.variant(access),
            None => Err(A::Error::custom("an enum was not asked for")),
        }
    }
}
