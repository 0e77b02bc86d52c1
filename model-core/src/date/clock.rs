//! The time that rules are judged at.

use std::fmt;
#[cfg(target_has_atomic = "64")]
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use chrono::{DateTime, Utc};

/// A fixed instant, or the system clock, which is read when it is first asked for, and once: most models
/// never do.
pub(crate) struct Clock {
    fixed: Option<DateTime<Utc>>,
    /// What the system clock said: the seconds since 1970, which end in 2514, and the nanoseconds in the
    /// lower bits.
    read: Reading,
}

/// How many bits the nanoseconds of a second take.
const BITS: u32 = 30;

impl Clock {
    /// The system clock.
    #[inline]
    pub(crate) const fn system() -> Self {
        Self { fixed: None, read: Reading::none() }
    }

    /// A fixed instant.
    pub(crate) const fn at(instant: DateTime<Utc>) -> Self {
        Self { fixed: Some(instant), read: Reading::none() }
    }

    /// The time.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.fixed.unwrap_or_else(|| instant(self.reading()))
    }

    /// The time in whole seconds since 1970.
    #[inline]
    pub(crate) fn seconds(&self) -> i64 {
        match self.fixed {
            Some(instant) => instant.timestamp(),
            None => seconds(self.reading()),
        }
    }

    #[inline]
    fn reading(&self) -> u64 {
        self.read.get().unwrap_or_else(|| {
            let (seconds, nanos) = system();
            let seconds = seconds.min(u64::MAX >> BITS);
            self.read.set(seconds << BITS | u64::from(nanos))
        })
    }
}

/// A number that is set once: of several threads that do, all take what the first has set.
#[cfg(target_has_atomic = "64")]
struct Reading(AtomicU64);

#[cfg(target_has_atomic = "64")]
impl Reading {
    #[inline]
    const fn none() -> Self {
        Self(AtomicU64::new(0))
    }

    #[inline]
    fn get(&self) -> Option<u64> {
        Some(self.0.load(Relaxed)).filter(|reading| *reading != 0)
    }

    fn set(&self, reading: u64) -> u64 {
        // Zero stands for none.
        let reading = reading.max(1);
        self.0
            .compare_exchange(0, reading, Relaxed, Relaxed)
            .map_or_else(|first| first, |_| reading)
    }
}

#[cfg(not(target_has_atomic = "64"))]
struct Reading(std::sync::OnceLock<u64>);

#[cfg(not(target_has_atomic = "64"))]
impl Reading {
    const fn none() -> Self {
        Self(std::sync::OnceLock::new())
    }

    fn get(&self) -> Option<u64> {
        self.0.get().copied()
    }

    fn set(&self, reading: u64) -> u64 {
        *self.0.get_or_init(|| reading)
    }
}

fn instant(reading: u64) -> DateTime<Utc> {
    #[expect(clippy::cast_possible_truncation, reason = "these are the lower bits")]
    let nanos = reading as u32 & ((1 << BITS) - 1);
    DateTime::from_timestamp(seconds(reading), nanos).unwrap_or_default()
}

#[inline]
fn seconds(reading: u64) -> i64 {
    // It has lost so many bits that it always fits.
    i64::try_from(reading >> BITS).unwrap_or_default()
}

/// What the system clock says, in seconds since 1970 and nanoseconds.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
fn system() -> (u64, u32) {
    use std::time::{SystemTime, UNIX_EPOCH};

    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    (since.as_secs(), since.subsec_nanos())
}

/// Only chrono knows where a clock may be found there.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
fn system() -> (u64, u32) {
    let now = Utc::now();
    (now.timestamp().try_into().unwrap_or_default(), now.timestamp_subsec_nanos().min(999_999_999))
}

/// What it says, where it was read.
impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fixed.or_else(|| self.read.get().map(instant)).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn the_system_clock_is_read_once() {
        let clock = Clock::system();
        assert_eq!(format!("{clock:?}"), "None");
        let before = Utc::now();
        let now = clock.now();
        assert!(before <= now && now <= Utc::now());
        std::thread::sleep(std::time::Duration::from_millis(2));
        assert_eq!((clock.now(), clock.seconds()), (now, now.timestamp()));
        assert_eq!(format!("{clock:?}"), format!("{:?}", Some(now)));
    }

    #[test]
    fn a_fixed_instant_is_any() {
        for instant in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC, DateTime::UNIX_EPOCH] {
            let clock = Clock::at(instant + TimeDelta::zero());
            assert_eq!((clock.now(), clock.seconds()), (instant, instant.timestamp()));
        }
    }
}
