//! A foreign field of a record, which writes it.

use super::Recorded;
use crate::value::Record;

/// A field that its record writes.
#[derive(Clone, Copy)]
pub struct Held<'a>(Option<(&'a dyn Record, usize)>);

impl<'a> Held<'a> {
    /// What the stand-in knows: no record.
    pub(super) const NOTHING: Self = Self(None);

    pub(crate) fn new(record: &'a dyn Record, index: usize) -> Self {
        Self(Some((record, index)))
    }

    /// Appends its JSON text.
    pub(crate) fn to_json(self, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        let mut outcome = None;
        if let Some((record, index)) = self.0 {
            record.write_foreign(index, &mut |foreign| outcome = Some(foreign.to_json(out)));
        }
        outcome.unwrap_or_else(|| {
            out.extend_from_slice(b"null");
            Ok(())
        })
    }

    /// What it says of itself to serde.
    pub(crate) fn recorded(self) -> Option<Result<Recorded, serde_json::Error>> {
        let mut recorded = None;
        if let Some((record, index)) = self.0 {
            record.write_foreign(index, &mut |foreign| recorded = Some(foreign.recorded()));
        }
        recorded
    }
}
