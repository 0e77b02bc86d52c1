//! The rules that have to be written by hand.

use chrono::{DateTime, Months, Utc};
use validator::ValidationError;

/// From now on, and within six months.
pub(super) fn expires_soon(date: &DateTime<Utc>) -> Result<(), ValidationError> {
    let now = Utc::now();
    let last = now.checked_add_months(Months::new(6)).unwrap_or(DateTime::<Utc>::MAX_UTC);
    if *date < now || *date > last {
        return Err(ValidationError::new("date_range"));
    }
    Ok(())
}

/// No item is empty.
pub(super) fn no_empty_items(items: &[String]) -> Result<(), ValidationError> {
    if items.iter().any(String::is_empty) {
        return Err(ValidationError::new("items"));
    }
    Ok(())
}
