//! RFC 3339 dates and date-times in date bounds.

/// Seconds since the epoch, and nanoseconds. A date is the start of its day in UTC.
pub(super) fn parse(text: &str) -> Option<(i64, u32)> {
    let (date, time) = match text.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let days = days(date)?;
    let (seconds, nanos) = time.map_or(Some((0, 0)), time_of_day)?;
    Some((days * 86_400 + seconds, nanos))
}

/// Days since the epoch of `2020-01-31`, in the Gregorian calendar.
fn days(date: &str) -> Option<i64> {
    let (year, rest) = digits(date, 4)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !rest.is_empty() || day < 1 || day > length {
        return None;
    }
    // A year that starts in March has its leap day last, so that months need no table.
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    Some(year * 365 + leap_days + day_of_year - DAYS_BEFORE_EPOCH)
}

/// From the first of March of the year 0 to the first of January 1970.
const DAYS_BEFORE_EPOCH: i64 = 719_468;

/// Seconds from the start of the day in UTC, and nanoseconds, of `12:00:00.5+01:00`.
fn time_of_day(time: &str) -> Option<(i64, u32)> {
    let (hours, rest) = digits(time, 2)?;
    let (minutes, rest) = digits(rest.strip_prefix(':')?, 2)?;
    let (seconds, rest) = digits(rest.strip_prefix(':')?, 2)?;
    let (nanos, rest) = match rest.strip_prefix('.') {
        Some(rest) => fraction(rest)?,
        None => (0, rest),
    };
    let offset = offset(rest)?;
    // A leap second is no place to draw a line, so `:60` is refused.
    if hours > 23 || minutes > 59 || seconds > 59 {
        return None;
    }
    Some((hours * 3600 + minutes * 60 + seconds - offset, nanos))
}

/// Nanoseconds, of any number of digits; those behind the ninth must not say more.
fn fraction(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let (kept, beyond) = digits.split_at(digits.len().min(9));
    if kept.is_empty() || beyond.contains(|digit| digit != '0') {
        return None;
    }
    format!("{kept:0<9}").parse().ok().map(|nanos| (nanos, rest))
}

fn offset(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let (hours, rest) = digits(&text[1..], 2)?;
    let (minutes, rest) = digits(rest.strip_prefix(':')?, 2)?;
    let valid = rest.is_empty() && hours < 24 && minutes < 60;
    valid.then_some(sign * (hours * 3600 + minutes * 60))
}

fn digits(text: &str, count: usize) -> Option<(i64, &str)> {
    let (digits, rest) = text.split_at_checked(count)?;
    let all = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = all.then(|| digits.parse().ok())?;
    number.map(|number| (number, rest))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn instants() {
        for (text, expected) in [
            ("1970-01-01T00:00:00Z", Some((0, 0))),
            ("2020-01-01T00:00:00Z", Some((1_577_836_800, 0))),
            ("2020-02-29t23:59:59.25z", Some((1_583_020_799, 250_000_000))),
            ("1969-12-31T23:00:00-01:00", Some((0, 0))),
            ("2020-01-01T05:30:00+05:30", Some((1_577_836_800, 0))),
            ("2020-01-01", Some((1_577_836_800, 0))),
            ("0000-01-01", Some((-62_167_219_200, 0))),
            ("2000-03-01", Some((951_868_800, 0))),
            ("2019-02-29", None),
            ("1900-02-29", None),
            ("2020-13-01", None),
            ("2020-00-10", None),
            ("2020-01-00", None),
            ("2020-01-01T24:00:00Z", None),
            ("2020-01-01T00:00:60Z", None),
            ("2020-01-01T00:00:00", None),
            ("2020-01-01T00:00:00.Z", None),
            ("2020-01-01T0:00:00Z", None),
            ("2020-01-01 00:00:00Z", None),
            ("+020-01-01", None),
            ("2020-01-0é", None),
            ("", None),
        ] {
            assert_eq!(parse(text), expected, "{text}");
        }
    }
}
