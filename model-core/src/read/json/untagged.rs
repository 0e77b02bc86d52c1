//! Untagged unions in JSON text: the same text is read as one variant after another.

use super::JsonSource;
use crate::description::Union;
use crate::read::union::{FUEL, Misfits, read_content};
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
        let mut misfits = Misfits::default();
        let mut fitting = None;
        for variant in 0..union.variants.len() {
            let mut attempt = report.attempt();
            self.scanner.position = start;
            choice.switch(variant);
            let read = read_content(union, choice, self, at, &mut attempt);
            attempt.burn((self.scanner.position - start) as u64 + 1);
            if self.scanner.error.is_some() {
                self.watch = watch;
                return Err(Stop);
            }
            let fits = read.is_ok() && attempt.is_empty();
            if !fits {
                misfits.add(union.names.get(variant), at, &attempt);
            }
            report.end_attempt(attempt);
            if fits {
                fitting = Some(variant);
                break;
            }
            if report.is_exhausted() {
                break;
            }
        }
        self.watch = watch;
        if fitting.is_some() {
            if self.watch.is_some() {
                // Once more, for where everything stands.
                self.scanner.position = start;
                read_content(union, choice, self, at, report)?;
            }
            return Ok(Got::Done);
        }
        self.scanner.position = start;
        self.start = start;
        let got = self.pass_over(&Want::Union(union, choice), at)?;
        self.start = start;
        if matches!(got, Got::Null) {
            return Ok(Got::Null);
        }
        if report.is_exhausted() {
            let message = "fits too many variants in part: reading gave up";
            report.wrong(at, Some(start), "type", message);
        } else {
            misfits.tell(at, Some(start), report);
        }
        Ok(Got::Wrong)
    }
}
