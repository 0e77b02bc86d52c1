//! What a rule may need to know besides the value: the time, and anything a service attaches.

use std::any::Any;
use std::fmt;
use std::mem::ManuallyDrop;

#[cfg(feature = "chrono")]
use chrono::{DateTime, Utc};

#[cfg(feature = "chrono")]
use crate::date::Clock;

/// The surroundings of one validation: the clock, data for [checks], and how long the report may be.
///
/// [checks]: macro@crate::ApiModel
///
/// ```
/// use chrono::{TimeZone, Utc};
/// use model_core::Context;
///
/// let cx = Context::at(Utc.with_ymd_and_hms(2017, 7, 11, 18, 45, 37).unwrap())
///     .with_data(vec!["taken".to_owned()])
///     .max_violations(10);
/// assert_eq!(cx.now().timestamp(), 1_499_798_737);
/// assert_eq!(cx.data::<Vec<String>>().unwrap(), &["taken"]);
/// ```
pub struct Context {
    #[cfg(feature = "chrono")]
    clock: Clock,
    data: Vec<Box<dyn Any + Send + Sync>>,
    max_violations: usize,
}

/// How many violations a report holds unless it is said.
const MAX_VIOLATIONS: usize = 100;

impl Context {
    /// The system clock, read once.
    #[must_use]
    pub fn new() -> Self {
        let context = Self::lazy();
        #[cfg(feature = "chrono")]
        let _ = context.now();
        context
    }

    /// A fixed clock, for tests and for requests that carry their own time.
    #[cfg(feature = "chrono")]
    #[must_use]
    pub fn at(instant: DateTime<Utc>) -> Self {
        Self { clock: Clock::at(instant), ..Self::lazy() }
    }

    /// The system clock, read when it is first asked for: most models never do.
    #[inline]
    pub(crate) fn lazy() -> Self {
        Self {
            #[cfg(feature = "chrono")]
            clock: Clock::system(),
            data: Vec::new(),
            max_violations: MAX_VIOLATIONS,
        }
    }

    /// The same, which owns nothing: to find that out when it is dropped costs what a field costs.
    #[inline]
    pub(crate) fn bare() -> ManuallyDrop<Self> {
        ManuallyDrop::new(Self::lazy())
    }

    /// Attaches a value that [`data`](Self::data) finds by its type; of two of one type the later counts.
    #[must_use]
    pub fn with_data<T: Any + Send + Sync>(mut self, value: T) -> Self {
        self.data.push(Box::new(value));
        self
    }

    /// Caps the report at so many violations (100 unless it is said; at least one).
    #[must_use]
    pub fn max_violations(mut self, limit: usize) -> Self {
        self.max_violations = limit.max(1);
        self
    }

    /// The time that the rules are judged at.
    #[cfg(feature = "chrono")]
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The same in seconds since 1970, which needs no calendar.
    #[cfg(feature = "chrono")]
    #[inline]
    pub(crate) fn seconds(&self) -> i64 {
        self.clock.seconds()
    }

    /// The attached value of a type.
    #[must_use]
    pub fn data<T: Any>(&self) -> Option<&T> {
        self.data.iter().rev().find_map(|value| value.downcast_ref())
    }

    pub(crate) fn limit(&self) -> usize {
        self.max_violations
    }
}

impl Default for Context {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Context");
        #[cfg(feature = "chrono")]
        out.field("now", &self.clock);
        out.field("data", &self.data.len()).field("max_violations", &self.max_violations).finish()
    }
}
