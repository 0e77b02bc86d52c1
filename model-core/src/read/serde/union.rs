//! Unions in any format of serde.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, VariantAccess, Visitor,
};

use super::Seed;
#[cfg(feature = "json")]
use super::early::Early;
#[cfg(feature = "json")]
use super::keep::{Keep, Kept};
use super::key::{TextKey, is_number, number};
use super::members::go_on;
#[cfg(feature = "json")]
use super::replay::Replay;
use crate::description::{Holds, Tagging, Union};
use crate::read::union::{missing_tag, read_content, second_name, unknown_tag};
use crate::value::{Choice, Got, Source};
use crate::violation::{Path, Report};

/// A union, and where it is.
pub(super) struct Target<'u, 'v, 'r> {
    pub(super) union: &'static Union,
    pub(super) choice: &'u mut dyn Choice,
    pub(super) at: &'v Path<'v>,
    pub(super) report: &'v mut Report<'r>,
    /// Whether people read the format.
    pub(super) human: bool,
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
        #[cfg(feature = "json")]
        let human = self.human;
        let Self { union, choice, at, report, .. } = self;
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
                let inside = at.depth() + 1;
                let entry = (key, Early::Kept(access.next_value_seed(Keep(inside))?));
                let entries = Replay::new(vec![entry], access, human).into_entries(inside)?;
                if let [(name, _), more @ ..] = entries.as_slice() {
                    for (key, _) in more {
                        second_name(union, name, key, None, at, report);
                    }
                }
                if entries.len() > 1 {
                    return Ok(Got::Wrong);
                }
                return Self { union, choice, at, report, human }.keep(other, entries);
            }
            (None, _) => {
                unknown_tag(union, &key, at, &at.key(&key), None, report);
                access.next_value::<IgnoredAny>()?;
                pass_over(access)?;
                return Ok(Got::Wrong);
            }
        }
        while let Some(second) = access.next_key_seed(TextKey)? {
            second_name(union, &key, &second, None, at, report);
            access.next_value::<IgnoredAny>()?;
            go_on(report)?;
        }
        Ok(Got::Done)
    }

    /// Reads text as the name of a variant that holds nothing.
    #[cfg_attr(
        not(feature = "json"),
        expect(clippy::unnecessary_wraps, reason = "what keeps the unknown can fail")
    )]
    pub(super) fn name<'de, E: Error>(self, name: &str) -> Result<Got<'de>, E> {
        let Self { union, choice, at, report, .. } = self;
        match (union.named(name), union.other()) {
            (Some(variant), _) if matches!(union.variants[variant].holds, Holds::Nothing) => {
                choice.switch(variant);
                return Ok(Got::Done);
            }
            (Some(variant), _) => {
                let name = union.names[variant];
                let message = format!("must be an object whose only key is `{name}`");
                report.wrong(at, None, "type", message);
            }
            #[cfg(feature = "json")]
            (None, Some(other)) => {
                let value = Kept::Text(name.to_owned());
                let target = Self { union, choice, at, report, human: true };
                return target.keep_value(other, &value);
            }
            (None, _) => unknown_tag(union, name, at, at, None, report),
        }
        Ok(Got::Wrong)
    }

    /// Reads what the format itself calls an enum.
    pub(super) fn variant<'de, A: EnumAccess<'de>>(self, access: A) -> Result<Got<'de>, A::Error> {
        let Self { union, choice, at, report, human } = self;
        let (name, content) = access.variant_seed(Name(union))?;
        if !matches!(union.tagging, Tagging::External) {
            content.newtype_variant::<IgnoredAny>()?;
            return Ok(Got::Other);
        }
        let variant = match name {
            Ok(variant) => variant,
            Err(Some(name)) if human => {
                #[cfg(feature = "json")]
                if let Some(other) = union.other() {
                    let value = content.newtype_variant_seed(Keep(at.depth() + 1))?;
                    let target = Self { union, choice, at, report, human };
                    return target.keep(other, vec![(name, value)]);
                }
                unknown_tag(union, &name, at, &at.key(&name), None, report);
                content.newtype_variant::<IgnoredAny>()?;
                return Ok(Got::Wrong);
            }
            Err(_) => {
                let pointer = at.pointer();
                return Err(A::Error::custom(format_args!("{pointer}: is no known variant")));
            }
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

/// The name of a variant in a format that has enums: which variant's it is, or what it says.
struct Name(&'static Union);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Result<usize, Option<String>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Result<usize, Option<String>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a variant of {}", self.0.name)
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.named(name).ok_or_else(|| Some(name.to_owned())))
    }

    fn visit_u64<E>(self, index: u64) -> Result<Self::Value, E> {
        let index = usize::try_from(index).ok();
        Ok(index.filter(|index| *index < self.0.names.len()).ok_or(None))
    }
}
