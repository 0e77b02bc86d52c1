//! All that an expansion may name. No part of this is for people, and all of it may change.

pub use core::assert;
pub use core::clone::Clone;
pub use core::convert::{AsRef, From, TryFrom};
pub use core::default::Default;
pub use core::fmt;
pub use core::marker::PhantomData;
pub use core::ops::FnMut;
pub use core::option::Option::{self, None, Some};
pub use core::result::Result;
pub use core::str::FromStr;

pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::builder::{
    Given, IntoOptional, IntoPatch, IntoValue, Missing, Set, Settable, all_fields, build,
    build_now, fill,
};
pub use crate::context::Context;
#[cfg(all(feature = "chrono", feature = "json"))]
use crate::date::AskedBound;
#[cfg(feature = "chrono")]
pub use crate::date::{Anchor, DateBound, DateRange, FromInstant, Precision, Truncate, Unit};
pub use crate::description::{
    Attribute, Description, Enum, Field, Holds, Limit, Literal, Model, Newtype, Presence, Tagging,
    Union, Values, Variant, beside_tag, distinct,
};
pub use crate::key::Keyed;
pub use crate::model::ApiModel;
pub use crate::newtype::{Wrapper, check_newtype, read_newtype};
use crate::param::Param;
pub use crate::patch::Patch;
pub use crate::read::{Fields, deserialize};
#[cfg(feature = "chrono")]
pub use crate::rules::Anchored;
pub use crate::rules::Check;
#[cfg(feature = "formats")]
pub use crate::rules::Format;
use crate::rules::Number;
#[cfg(feature = "pattern")]
pub use crate::rules::Pattern;
#[cfg(feature = "schemars")]
pub use crate::schema::interop::schemars;
#[cfg(feature = "utoipa")]
pub use crate::schema::interop::utoipa;
pub use crate::value::{
    ApiKey, ApiValue, Choice, Chosen, Enumerated, Part, Read, Record, Ref, Source, Stop, enum_text,
    get_enum, nothing, nowhere, parse_enum, pick,
};
#[cfg(feature = "json")]
pub use crate::value::{
    Foreign, Serde, SerdeParam, With, foreign_patch, foreign_place, foreign_value, like_with,
    read_with, synthesised_with, write_with,
};
pub use crate::violation::{Path, Report, Violations};
#[cfg(feature = "json")]
use crate::write::Direction;
pub use crate::write::serialize;

// It is written by a test of the derive.
#[rustfmt::skip]
pub mod attributes;
mod fields;
mod kinds;
pub mod names;

#[cfg(feature = "json")]
pub use self::fields::{Blank, BlankAny};
pub use self::fields::{Flat, Skipped};
pub use self::kinds::{
    Aliased, AliasedPatch, Keys, KeysAny, Plain, Present, Probe, ProbeAny, Written, WrittenPatch,
    present, written,
};

/// The description of a model: its fields' names, then what is said of each, then of all. There is one text
/// for what absence of each means, and one for the docs of all, so that the compiler has two constants to look at.
#[must_use]
pub const fn model(
    name: &'static str,
    docs: &'static str,
    names: &'static [&'static str],
    presence: &'static str,
    field_docs: &'static str,
    said: &'static [&'static [Attribute]],
    attributes: &'static [Attribute],
) -> Model {
    let inlined = &[];
    Model { name, docs, names, plain: true, presence, field_docs, said, inlined, attributes }
}

/// The description of a model that has names which a JSON string does not have as they are.
#[must_use]
pub const fn escaped(model: &Model) -> Model {
    let Model { name, docs, names, presence, field_docs, said, inlined, attributes, .. } = *model;
    Model { name, docs, names, plain: false, presence, field_docs, said, inlined, attributes }
}

/// The description of a model that has keys of other models among its own.
#[must_use]
pub const fn composed(model: &Model, inlined: &'static [usize]) -> Model {
    let Model { name, docs, names, plain, presence, field_docs, said, attributes, .. } = *model;
    Model { name, docs, names, plain, presence, field_docs, said, inlined, attributes }
}

/// The description of what a variant holds that is one value.
#[must_use]
pub const fn holder(
    name: &'static str,
    docs: &'static str,
    presence: &'static str,
    field_docs: &'static str,
    said: &'static [&'static [Attribute]],
) -> Model {
    let (names, inlined) = (&[""], &[0]);
    Model { name, docs, names, plain: true, presence, field_docs, said, inlined, attributes: &[] }
}

/// The description of a newtype.
#[must_use]
pub const fn newtype(
    name: &'static str,
    docs: &'static str,
    attributes: &'static [Attribute],
) -> Newtype {
    Newtype { name, docs, value: Field { presence: Presence::Required, attributes } }
}

/// The description of an enum: its values, the docs of each, and what is said of all.
#[must_use]
pub const fn enumeration(
    name: &'static str,
    docs: &'static str,
    values: Values,
    variant_docs: &'static str,
    attributes: &'static [Attribute],
) -> Enum {
    Enum { name, docs, values, variant_docs, attributes }
}

/// The discriminant of an integer enum, in the type that they are written in.
#[must_use]
pub const fn discriminant(value: i128) -> i64 {
    assert!(
        value >= i64::MIN as i128 && value <= i64::MAX as i128,
        "this discriminant does not fit into `i64`"
    );
    #[expect(clippy::cast_possible_truncation, reason = "it is in range")]
    return value as i64;
}

/// The description of a union: how its variants are told apart, their names, and what is said of each,
/// then of all.
#[must_use]
pub const fn union(
    name: &'static str,
    docs: &'static str,
    tagging: Tagging,
    names: &'static [&'static str],
    variants: &'static [Variant],
    attributes: &'static [Attribute],
) -> Union {
    Union { name, docs, tagging, names, variants, attributes }
}

/// The description of a variant of a union.
#[must_use]
pub const fn variant(
    docs: &'static str,
    holds: Holds,
    attributes: &'static [Attribute],
) -> Variant {
    Variant { docs, holds, attributes }
}

/// A date and offsets from it.
#[cfg(feature = "chrono")]
#[must_use]
pub const fn date_bound(anchor: Anchor, offsets: &'static [(i64, Unit)]) -> DateBound {
    DateBound { anchor, offsets }
}

/// The earliest and the latest date, each with whether it is itself outside.
#[cfg(feature = "chrono")]
#[must_use]
pub const fn date_range(
    min: Option<DateBound>,
    min_exclusive: bool,
    max: Option<DateBound>,
    max_exclusive: bool,
) -> DateRange {
    DateRange::new(min, min_exclusive, max, max_exclusive)
}

/// A constant limit, in the type of the field that it is for.
pub fn limit<T: Number>(value: T::Limit) -> Param {
    value.into()
}

/// The system clock, read when a rule asks for it.
#[inline]
#[must_use]
pub fn clock() -> Context {
    Context::lazy()
}

/// What reading gives.
pub type Reading = Result<Read, Stop>;

/// The placeholder of a field.
#[inline]
#[must_use]
pub fn empty<T: ApiValue>() -> T {
    T::empty()
}

/// The value of an optional field, or the default that its absence stands for.
#[inline]
pub fn or_default<T: Clone>(value: &Option<T>, default: impl FnOnce() -> T) -> T {
    value.clone().unwrap_or_else(default)
}

/// A date, or several, cut to a precision.
#[cfg(feature = "chrono")]
#[inline]
pub fn truncated<T: Truncate>(mut value: T, precision: Precision) -> T {
    value.truncate(precision);
    value
}

/// The date that a default stands for.
#[cfg(feature = "chrono")]
#[must_use]
pub fn date_default<T: FromInstant>(
    bound: DateBound,
    cx: &Context,
    precision: Option<Precision>,
) -> T {
    date_default_from(bound, cx, None, precision)
}

/// The date that a default stands for which starts at another field: one that is always there.
#[cfg(feature = "chrono")]
#[must_use]
pub fn date_default_from<T: FromInstant>(
    bound: DateBound,
    cx: &Context,
    anchor: Option<chrono::DateTime<chrono::Utc>>,
    precision: Option<Precision>,
) -> T {
    #[cfg(feature = "json")]
    if let Some(asked) = cx.data::<AskedBound>() {
        asked.answer(bound);
    }
    let now = cx.now();
    T::from_instant(bound.resolve(now, anchor, precision).unwrap_or(now))
}

/// An example as JSON text.
#[cfg(feature = "json")]
#[must_use]
pub fn example(value: &dyn ApiValue) -> String {
    crate::write::json::to_string(value, Direction::Any).unwrap_or_default()
}

/// An example of a foreign type as JSON text.
#[cfg(feature = "json")]
pub fn foreign_example(write: impl FnOnce(&mut dyn FnMut(&dyn Foreign))) -> String {
    let mut text = Vec::new();
    let mut outcome = Ok(());
    write(&mut |foreign| outcome = foreign.to_json(&mut text));
    outcome.ok().and_then(|()| String::from_utf8(text).ok()).unwrap_or_default()
}
