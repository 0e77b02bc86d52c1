//! The source over one text: the key of a map.

use super::number::parse;
use crate::description::Model;
use crate::value::{Got, Read, Record, Source, Stop, Want, read_object, read_text};
use crate::violation::{Path, Report};

/// A text that is read as a value.
pub(crate) struct TextSource<'t>(pub(crate) &'t str);

impl<'t> Source<'t> for TextSource<'t> {
    fn null(&mut self, _: &Path<'_>) -> Result<bool, Stop> {
        Ok(false)
    }

    fn next(&mut self, want: Want<'_>, _: &Path<'_>, _: &mut Report<'_>) -> Result<Got<'t>, Stop> {
        let number = match want {
            Want::Number(_) => parse(self.0),
            _ => None,
        };
        Ok(number.unwrap_or(Got::Text(self.0.into())))
    }

    fn string(
        &mut self,
        place: &mut String,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        read_text(place, self, at, report)
    }

    fn object(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        read_object(model, record, self, at, report)
    }

    fn offset(&self) -> Option<usize> {
        None
    }
}
