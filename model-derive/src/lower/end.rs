//! Rules that are one end of what is permitted.

use crate::keyword::Keyword;

/// What a rule says of an end, its limit aside.
#[derive(Clone, Copy)]
pub(super) struct End {
    pub(super) of: On,
    pub(super) upper: bool,
    pub(super) exclusive: bool,
}

/// What is compared with the limit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Value,
    Length,
    Items,
    Properties,
}

impl End {
    /// The end that an attribute is; most are none.
    pub(super) fn of(keyword: Keyword) -> Option<Self> {
        let (of, upper, exclusive) = match keyword {
            Keyword::Minimum => (On::Value, false, false),
            Keyword::ExclusiveMinimum => (On::Value, false, true),
            Keyword::Maximum => (On::Value, true, false),
            Keyword::ExclusiveMaximum => (On::Value, true, true),
            Keyword::MinLength => (On::Length, false, false),
            Keyword::MaxLength => (On::Length, true, false),
            Keyword::MinItems => (On::Items, false, false),
            Keyword::MaxItems => (On::Items, true, false),
            Keyword::MinProperties => (On::Properties, false, false),
            Keyword::MaxProperties => (On::Properties, true, false),
            _ => return None,
        };
        Some(End { of, upper, exclusive })
    }
}
