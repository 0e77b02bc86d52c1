//! All that an expansion may name. No part of this is for people, and all of it may change.

pub use core::clone::Clone;
pub use core::convert::From;
pub use core::default::Default;
pub use core::marker::PhantomData;
pub use core::option::Option::{self, None, Some};
pub use core::result::Result;

pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::builder::{
    Given, IntoOptional, IntoValue, Missing, Set, Settable, all_fields, build, fill,
};
pub use crate::context::Context;
#[cfg(feature = "chrono")]
pub use crate::date::{Anchor, DateBound, DateRange, FromInstant, Precision, Truncate, Unit};
pub use crate::description::{Attribute, Field, Limit, Literal, Model, Presence};
pub use crate::model::ApiModel;
pub use crate::read::{Fields, deserialize};
#[cfg(feature = "chrono")]
pub use crate::rules::Anchored;
pub use crate::rules::Check;
pub use crate::value::{ApiValue, Read, Record, Ref, Source, Stop, nothing, nowhere, read_object};
pub use crate::violation::{Param, Path, Report, Violations};
pub use crate::write::serialize;

/// The placeholder of a field.
#[inline]
#[must_use]
pub fn empty<T: ApiValue>() -> T {
    T::empty()
}

/// A date, or several, cut to a precision.
#[cfg(feature = "chrono")]
#[inline]
pub fn truncated<T: Truncate>(mut value: T, precision: Precision) -> T {
    value.truncate(precision);
    value
}

/// The date that a default stands for. A default is anchored at a field that is always there.
#[cfg(feature = "chrono")]
#[must_use]
pub fn date_default<T: FromInstant>(
    bound: DateBound,
    cx: &Context,
    anchor: Option<chrono::DateTime<chrono::Utc>>,
    precision: Option<Precision>,
) -> T {
    let now = cx.now();
    T::from_instant(bound.resolve(now, anchor, precision).unwrap_or(now))
}

/// An example as JSON text.
#[cfg(feature = "json")]
pub fn example<T: ApiValue, V: IntoValue<T>>(value: V) -> String {
    crate::write::json::to_string(&value.into_value()).unwrap_or_default()
}
