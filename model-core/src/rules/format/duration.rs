//! `duration`: [RFC 3339, appendix A](https://www.rfc-editor.org/rfc/rfc3339#appendix-A), its letters
//! capital as in ISO 8601.

/// Weeks alone, or a date, a time or both.
pub(super) fn is_duration(text: &str) -> bool {
    let Some(text) = text.strip_prefix('P') else { return false };
    match text.split_once('T') {
        None => is_run(text, "YMD") || is_run(text, "W"),
        Some((date, time)) => (date.is_empty() || is_run(date, "YMD")) && is_run(time, "HMS"),
    }
}

/// One count or more, each with its unit: neighbours among the units, and in their order.
fn is_run(text: &str, units: &str) -> bool {
    let mut expected: Option<&str> = None;
    let mut rest = text;
    while !rest.is_empty() {
        let behind = rest.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let Some(unit) = behind.chars().next().filter(|_| behind.len() < rest.len()) else {
            return false;
        };
        let Some(place) = units.find(unit) else { return false };
        if expected.is_some_and(|expected| !expected.starts_with(unit)) {
            return false;
        }
        expected = units.get(place + 1..);
        rest = &behind[unit.len_utf8()..];
    }
    expected.is_some()
}
