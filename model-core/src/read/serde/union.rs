//! Unions in any format of serde.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, VariantAccess, Visitor,
};

use super::Seed;
#[cfg(feature = "json")]
use super::kept::read_value;
use super::key::{TextKey, is_number, number};
use super::members::go_on;
#[cfg(feature = "json")]
use super::replay::Replay;
use crate::description::{Holds, Tagging, Union};
use crate::read::union::{missing_tag, read_content, unknown_tag};
use crate::value::{Choice, Got, Source};
use crate::violation::{Path, Report};

/// A union, and where it is.
pub(super) struct Target<'u, 'v, 'r> {
    pub(super) union: &'static Union,
    pub(super) choice: &'u mut dyn Choice,
    pub(super) at: &'v Path<'v>,
    pub(super) report: &'v mut Report<'r>,
}

impl Target<'_, '_, '_> {
    /// Reads a map as one of the variants.
    pub(super) fn map<'de, A: MapAccess<'de>>(self, access: A) -> Result<Got<'de>, A::Error> {
        match self.union.tagging {
            #[cfg(feature = "json")]
            Tagging::Internal(tag) | Tagging::Adjacent { tag, .. } => self.tagged(tag, access),
            #[cfg(not(feature = "json"))]
            Tagging::Internal(_) | Tagging::Adjacent { .. } => Err(A::Error::custom(
                "a tag may come late, and what is before it is kept as JSON: that needs the feature `json`",
            )),
            Tagging::External => self.external(access),
            // It is read as JSON before it comes to this.
            Tagging::Untagged => pass_over(access).map(|()| Got::Object),
        }
    }

    fn external<'de, A: MapAccess<'de>>(self, mut access: A) -> Result<Got<'de>, A::Error> {
        let Self { union, choice, at, report } = self;
        let Some(key) = access.next_key_seed(TextKey)? else {
            missing_tag(union, at, None, report);
            return Ok(Got::Wrong);
        };
        if is_number(&key) {
            return number(access);
        }
        match (union.named(&key), union.other()) {
            (Some(variant), _) => {
                choice.switch(variant);
                let at = &at.variant(union, variant);
                access.next_value_seed(Seed(|from: &mut dyn Source<'_>| {
                    read_content(union, choice, from, at, report)
                }))?;
            }
            #[cfg(feature = "json")]
            (None, Some(other)) => {
                let entry = (key.into_owned(), access.next_value()?);
                let value = Replay::new(vec![entry], access).into_value()?;
                return read_value(&value, union, choice, other, at, report)
                    .map_err(A::Error::custom);
            }
            (None, _) => {
                unknown_tag(union, &key, at, &at.key(&key), None, report);
                access.next_value::<IgnoredAny>()?;
                pass_over(access)?;
                return Ok(Got::Wrong);
            }
        }
        while let Some(key) = access.next_key_seed(TextKey)? {
            report.unknown(at, &key, None, std::iter::empty());
            access.next_value::<IgnoredAny>()?;
            go_on(report)?;
        }
        Ok(Got::Done)
    }

    /// Reads text as the name of a variant that holds nothing.
    pub(super) fn name<'de>(self, name: &str) -> Got<'de> {
        let Self { union, choice, at, report } = self;
        if !matches!(union.tagging, Tagging::External) {
            return Got::Text(String::new().into());
        }
        match (union.named(name), union.other()) {
            (Some(variant), _) if matches!(union.variants[variant].holds, Holds::Nothing) => {
                choice.switch(variant);
                return Got::Done;
            }
            (Some(variant), _) => {
                let name = union.names[variant];
                let message = format!("must be an object whose only key is `{name}`");
                report.wrong(at, None, "type", message);
            }
            #[cfg(feature = "json")]
            (None, Some(other)) => {
                let value = serde_json::Value::from(name);
                let read = read_value(&value, union, choice, other, at, report);
                return read.unwrap_or(Got::Wrong);
            }
            (None, _) => unknown_tag(union, name, at, at, None, report),
        }
        Got::Wrong
    }

    /// Reads what a format that does not describe itself calls an enum.
    pub(super) fn variant<'de, A: EnumAccess<'de>>(self, access: A) -> Result<Got<'de>, A::Error> {
        let Self { union, choice, at, report } = self;
        let (variant, content) = access.variant_seed(Name(union))?;
        let Some(variant) = variant else {
            return Err(A::Error::custom(format_args!("{}: is no known variant", at.pointer())));
        };
        choice.switch(variant);
        if matches!(union.variants[variant].holds, Holds::Nothing) {
            content.unit_variant()?;
        } else {
            let at = &at.variant(union, variant);
            content.newtype_variant_seed(Seed(|from: &mut dyn Source<'_>| {
                read_content(union, choice, from, at, report)
            }))?;
        }
        Ok(Got::Done)
    }
}

pub(super) fn pass_over<'de, A: MapAccess<'de>>(mut access: A) -> Result<(), A::Error> {
    while access.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

/// The name of a variant in a format that has enums.
struct Name(&'static Union);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a variant of {}", self.0.name)
    }

    fn visit_str<E>(self, name: &str) -> Result<Option<usize>, E> {
        Ok(self.0.named(name))
    }

    fn visit_u64<E>(self, index: u64) -> Result<Option<usize>, E> {
        Ok(usize::try_from(index).ok().filter(|index| *index < self.0.names.len()))
    }
}
