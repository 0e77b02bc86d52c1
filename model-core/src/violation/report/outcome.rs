//! What a report comes to.

use std::mem::ManuallyDrop;

use super::{Entry, Report, Target};
use crate::order::sort;
use crate::violation::{Violations, positions};

impl Report<'_> {
    /// The report, in the order of declaration. Where nothing was found or remembered it owns nothing, and to
    /// find that out piece by piece, when it is moved and dropped, costs what a field costs.
    #[inline]
    pub(crate) fn finish(report: ManuallyDrop<Self>) -> Result<(), Violations> {
        let blank = (report.entries.capacity() == 0) & report.memory.is_none();
        if blank & report.attempts.are_none() {
            return Ok(());
        }
        ManuallyDrop::into_inner(report).end()
    }

    #[cold]
    fn end(self) -> Result<(), Violations> {
        if self.is_empty() {
            return Ok(());
        }
        self.located(&[], &|_| None, Vec::new()).map_or(Ok(()), Err)
    }

    /// The report with its positions in the source, as far as `locate` finds their offsets.
    #[cold]
    pub(crate) fn located(
        mut self,
        source: &[u8],
        locate: &dyn Fn(&Target) -> Option<usize>,
        secrets: Vec<std::ops::Range<usize>>,
    ) -> Option<Violations> {
        sort(&mut self.entries, &Entry::order);
        let offsets: Vec<Option<usize>> =
            self.entries.iter().map(|entry| locate(&entry.target)).collect();
        let known: Vec<usize> = offsets.iter().copied().flatten().collect();
        let mut found = positions(source, &known).into_iter();
        let list = self.entries.into_iter().zip(offsets).map(|(entry, offset)| {
            let mut violation = entry.violation;
            if let Some(position) = offset.and_then(|_| found.next()) {
                violation.set_position(position);
            }
            violation
        });
        Violations::from_parts(list.collect(), self.truncated, secrets)
            .map(|violations| violations.read_from(source))
    }
}
