//! Untagged unions in JSON text: the same text is read as one variant after another.

use super::JsonSource;
use crate::description::Union;
use crate::read::object::Tags;
use crate::read::union::{attempt_all, known, read_content, supply};
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
        let byte = self.scanner.peek();
        if !report.has_fuel() {
            supply(self.scanner.len() as u64, report);
        }
        // What is short is not worth remembering.
        let place = matches!(byte, b'[' | b'{').then_some(start);
        let watch = self.watch.take();
        let tags = std::mem::take(&mut self.tags);
        let outcome = attempt_all(union, choice, place, at, report, &mut |choice, report| {
            if self.scanner.error.is_some() {
                return Err(Stop);
            }
            self.scanner.position = start;
            self.tags = tags.clone();
            let before = report.fuel();
            let read = read_content(union, choice, self, at, report);
            report.burn_since(before, (self.scanner.position - start) as u64);
            read
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
                report.open(known(union, choice, place, at));
                let read = read_content(union, choice, self, at, report);
                report.close(None);
                read?;
            }
            return Ok(Got::Done);
        };
        self.tags = Tags::default();
        self.scanner.position = start;
        self.start = start;
        if byte != b'n' && report.fails() {
            return Err(Stop);
        }
        let got = self.pass_over(&Want::Union(union, choice), at)?;
        self.start = start;
        if matches!(got, Got::Null) {
            return Ok(Got::Null);
        }
        report.wrong(at, Some(start), "type", message);
        Ok(Got::Wrong)
    }
}
