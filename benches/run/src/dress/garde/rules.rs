//! The rules that have to be written by hand.

use chrono::{DateTime, Months, Utc};

/// From now on, and within six months.
#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "garde hands out the field and the context"
)]
pub(super) fn expires_soon(date: &Option<DateTime<Utc>>, (): &()) -> garde::Result {
    let Some(date) = date else { return Ok(()) };
    let now = Utc::now();
    let last = now.checked_add_months(Months::new(6)).unwrap_or(DateTime::<Utc>::MAX_UTC);
    if *date < now || *date > last {
        return Err(garde::Error::new("must be within six months from now"));
    }
    Ok(())
}
