//! The places of a record: what is read into them, and what is missing.

use super::{Fields, Object};
use crate::description::Presence;
use crate::read::parts::Way;
use crate::value::{Read, Record, Source, Stop, refuse_null};
use crate::violation::{Path, Report};

/// Reads the value of a field into its place.
#[inline]
pub(in crate::read) fn read_field(
    record: &mut dyn Record,
    index: usize,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    match record.place(index).read(from, at, report) {
        Ok(Read::Value | Read::None | Read::Wrong) => Ok(()),
        Ok(read) => settle(read, record, index, from, at, report),
        Err(stop) => Err(stop),
    }
}

/// Reads what only the record can, and reports a `null` in a place that must hold a value.
#[cold]
#[cfg_attr(
    not(feature = "json"),
    allow(unused_variables, clippy::unnecessary_wraps, reason = "no field is foreign")
)]
fn settle(
    read: Read,
    record: &mut dyn Record,
    index: usize,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    #[cfg(feature = "json")]
    let read = match read {
        Read::Foreign => record.read_foreign(index, from, at, report)?,
        read => read,
    };
    refuse_null(read, from, at, report);
    Ok(())
}

impl Object<'_> {
    /// Says which fields are missing, those of its parts included, and fills in the defaults.
    pub(super) fn fill(&mut self, at: &Path<'_>, offset: Option<usize>, report: &mut Report<'_>) {
        finish(Way { record: self.record, model: self.model, at }, &self.seen, offset, report);
        if let Some(parts) = &mut self.parts {
            let mut walk = |steps: &[usize], arrive: &mut dyn FnMut(Way<'_, '_>) -> Option<()>| {
                Way { record: self.record, model: self.model, at }.walk(steps, arrive);
            };
            parts.finish(&mut walk, offset, report);
        }
    }
}

/// Says which fields of a record are missing, and fills in the defaults.
pub(in crate::read) fn finish(
    way: Way<'_, '_>,
    seen: &Fields,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    let Way { record, model, at } = way;
    if seen.has_all(model.names.len()) {
        return;
    }
    for index in seen.missing(model.names.len()).filter(|index| !model.is_inlined(*index)) {
        match model.presence(index) {
            Presence::Required | Presence::RequiredNullable => {
                report.missing(&at.field(model, index), offset);
            }
            // The second walk needs no values.
            Presence::Default if report.is_silent() => {}
            Presence::Default => {
                record.fill(index, report.context());
                #[cfg(feature = "chrono")]
                if let Some(start) = model.field(index).default_from() {
                    if !report.is_judged(&at.field(model, start)) {
                        report.doubtful(&at.field(model, index));
                    }
                }
            }
            Presence::Optional | Presence::Patch => {}
        }
    }
}
