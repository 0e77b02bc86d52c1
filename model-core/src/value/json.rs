//! Free-form JSON.

use serde_json::Value;

use super::{ApiValue, Got, Read, Ref, Source, Stop, Want};
use crate::violation::{Path, Report};

impl ApiValue for Value {
    #[inline]
    fn empty() -> Self {
        Self::Null
    }

    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        match from.next(Want::Json, at, report)? {
            Got::Json(value) => *self = value,
            // Only an option is told so: the `None` is the option's.
            Got::Null => return Ok(Read::None),
            Got::Huge => {
                report.wrong(at, from.offset(), "type", "holds a number that is too large");
                return Ok(Read::Wrong);
            }
            other => return Ok(other.refuse("a JSON value", from, at, report)),
        }
        Ok(Read::Value)
    }

    #[inline]
    fn get(&self) -> Ref<'_> {
        Ref::Json(self)
    }
}
