//! Newtypes: structs of one value, with rules of their own that hold from the moment they are made.
//!
//! On the wire a newtype is its value. Its rules run when it is read, by whatever reads it, and again
//! when everything is validated: dates go by. What was found in reading is not said twice.

use crate::description::Newtype;
use crate::rules::Check;
use crate::value::{ApiValue, Read, Source, Stop};
use crate::violation::{Path, Report};

/// A struct of one value.
pub trait Wrapper {
    /// The value.
    fn inner(&self) -> &dyn ApiValue;

    /// The place to read the value into.
    fn inner_mut(&mut self) -> &mut dyn ApiValue;

    /// Runs its own rules, and none of a model inside.
    #[inline]
    fn judge(&self, _check: &mut Check<'_, '_, '_>) {}
}

/// Reads the value, and runs the rules where there is one.
///
/// # Errors
/// Where the source stops.
pub fn read_newtype(
    newtype: &'static Newtype,
    place: &mut dyn Wrapper,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    let at = &at.within(newtype.value.attributes);
    let read = if at.begins_secret() {
        let start = from.mark();
        let read = place.inner_mut().read(from, at, report);
        from.conceal(start, read.is_ok());
        read?
    } else {
        place.inner_mut().read(from, at, report)?
    };
    let holds = match read {
        Read::Value => true,
        // The `null` is that of an option around the newtype, unless the value is one itself.
        Read::None => place.inner().is_option(),
        Read::Null | Read::Wrong => false,
        // Only a field is foreign.
        #[cfg(feature = "json")]
        Read::Foreign => false,
    };
    // The second walk looks for places, and has judged nothing.
    if holds && !report.is_silent() {
        report
            .judge(at, |report| place.judge(&mut Check::of(newtype.value.attributes, at, report)));
    }
    Ok(read)
}

/// Runs the rules, and those of the models inside.
pub fn check_newtype(
    newtype: &'static Newtype,
    value: &dyn Wrapper,
    at: &Path<'_>,
    report: &mut Report<'_>,
) {
    let at = &at.within(newtype.value.attributes);
    if !report.is_broken(at) {
        value.judge(&mut Check::of(newtype.value.attributes, at, report));
    }
    value.inner().check(at, report);
}
