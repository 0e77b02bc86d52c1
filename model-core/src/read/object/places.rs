//! The places of a record: what is read into them, and what is missing.

use super::Fields;
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
    let read = record.place(index).read(from, at, report)?;
    if let Read::Value | Read::None | Read::Wrong = read {
        return Ok(());
    }
    settle(read, record, index, from, at, report)
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
