//! Untagged unions in JSON text: the same text is read as one variant after another.

use super::JsonSource;
use crate::description::Union;
use crate::read::object::Tags;
use crate::read::union::{FUEL, attempt_all, known, read_content};
use crate::value::{Choice, Got, Stop, Want};
use crate::violation::{Path, Report};

impl<'de> JsonSource<'de, '_> {
    /// What fits first is what it is.
    pub(super) fn untagged(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let start = self.start;
        if !report.has_fuel() {
            report.refuel(FUEL * (self.scanner.len() as u64 + FUEL));
        }
        let watch = self.watch.take();
        let tags = std::mem::take(&mut self.tags);
        let outcome = attempt_all(union, choice, Some(start), at, report, &mut |choice, report| {
            if self.scanner.error.is_some() {
                return Err(Stop);
            }
            self.scanner.position = start;
            self.tags = tags.clone();
            read_content(union, choice, self, at, report)?;
            Ok((self.scanner.position - start) as u64)
        });
        self.watch = watch;
        if self.scanner.error.is_some() {
            self.mask(start, false);
            return Err(Stop);
        }
        let Err(message) = outcome? else {
            if self.watch.is_some() {
                // Once more, for where everything stands.
                self.scanner.position = start;
                self.tags = tags;
                report.open(known(union, choice, Some(start), at));
                let read = read_content(union, choice, self, at, report);
                report.close(None);
                read?;
            }
            return Ok(Got::Done);
        };
        self.tags = Tags::default();
        self.scanner.position = start;
        self.start = start;
        let got = self.pass_over(&Want::Union(union, choice), at)?;
        self.start = start;
        if matches!(got, Got::Null) {
            return Ok(Got::Null);
        }
        report.wrong(at, Some(start), "type", message);
        Ok(Got::Wrong)
    }
}
