//! The rule that has to be written by hand.

use chrono::{DateTime, Months, Utc};
use serde_valid::validation::Error;

/// From now on, and within six months.
#[expect(clippy::ref_option, reason = "serde_valid hands out the field")]
pub(super) fn expires_soon(date: &Option<DateTime<Utc>>) -> Result<(), Error> {
    let Some(date) = date else { return Ok(()) };
    let now = Utc::now();
    let last = now.checked_add_months(Months::new(6)).unwrap_or(DateTime::<Utc>::MAX_UTC);
    if *date < now || *date > last {
        return Err(Error::Custom("must be within six months from now".to_owned()));
    }
    Ok(())
}
