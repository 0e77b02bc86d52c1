//! What has parts: a list or a map, and what is wanted of it.

use serde::de::{MapAccess, SeqAccess};

use super::Seed;
use super::members::Members;
use super::scalar::{refuse_map, refuse_seq};
#[cfg(feature = "json")]
use super::{kept::untold, replay::Replay};
use crate::description::Model;
use crate::read::object::Object;
use crate::value::{Got, ReadList, Record, Source, Stop};
use crate::violation::{Path, Report};

/// What is wanted of what has parts, in a format that describes itself. Any other is passed over, and found.
pub(super) trait Whole<'de>: Sized {
    /// Reads a list.
    #[cold]
    fn read_seq<A: SeqAccess<'de>>(
        self,
        access: A,
        _: &Path<'_>,
        report: &mut Report<'_>,
        found: &mut Option<Got<'de>>,
    ) -> Result<(), A::Error> {
        *found = Some(refuse_seq(access, report)?);
        Ok(())
    }

    /// Reads a map.
    #[cold]
    fn read_map<A: MapAccess<'de>>(
        self,
        access: A,
        _: &Path<'_>,
        report: &mut Report<'_>,
        found: &mut Option<Got<'de>>,
    ) -> Result<(), A::Error> {
        *found = Some(refuse_map(access, report)?);
        Ok(())
    }
}

/// Nothing.
pub(super) struct Nothing;

impl Whole<'_> for Nothing {}

/// The fields of a model.
pub(super) struct Fields<'w>(pub(super) &'static Model, pub(super) &'w mut dyn Record);

impl<'de> Whole<'de> for Fields<'_> {
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "it is called in one place, and most of it are arguments"
    )]
    fn read_map<A: MapAccess<'de>>(
        self,
        access: A,
        at: &Path<'_>,
        report: &mut Report<'_>,
        found: &mut Option<Got<'de>>,
    ) -> Result<(), A::Error> {
        let Self(model, record) = self;
        object(model, record, access, true, at, report, found)
    }
}

/// The elements of a list.
pub(super) struct Elements<'w>(pub(super) &'w mut dyn ReadList);

impl<'de> Whole<'de> for Elements<'_> {
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "it is called in two places, and most of it are arguments"
    )]
    fn read_seq<A: SeqAccess<'de>>(
        self,
        mut access: A,
        at: &Path<'_>,
        report: &mut Report<'_>,
        _: &mut Option<Got<'de>>,
    ) -> Result<(), A::Error> {
        let Self(list) = self;
        let mut index = 0;
        let mut read = |from: &mut dyn Source<'_>| {
            list.read_item(index, from, &at.item(index), report)?;
            index += 1;
            if report.go_on() { Ok(()) } else { Err(Stop) }
        };
        while access.next_element_seed(Seed(&mut read))?.is_some() {}
        list.finish(index, at, None, report);
        Ok(())
    }
}

/// Reads a map as the fields of a model.
#[inline(always)]
#[expect(
    clippy::inline_always,
    reason = "most of it are arguments, and a call for each object is dear"
)]
pub(super) fn object<'de, A: MapAccess<'de>>(
    model: &'static Model,
    record: &mut dyn Record,
    access: A,
    #[cfg_attr(not(feature = "json"), expect(unused, reason = "nothing is kept"))] human: bool,
    at: &Path<'_>,
    report: &mut Report<'_>,
    found: &mut Option<Got<'de>>,
) -> Result<(), A::Error> {
    let mut members = Members::new(Object::new(model, record), at, report);
    #[cfg(feature = "json")]
    if members.object.is_composed() && !members.object.untold().is_empty() {
        let Members { object, at, report, .. } = members;
        let got = untold(Replay::new(Vec::new(), access, human), object, at, report)?;
        *found = Some(got).filter(|got| !matches!(got, Got::Done));
        return Ok(());
    }
    members.read(access, found)
}
