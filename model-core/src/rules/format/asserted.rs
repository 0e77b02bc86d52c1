//! Formats that are asserted. Each is held to the specification that JSON Schema names for it, and to nothing
//! looser: what is accepted here is accepted by whoever reads the schema.

use fluent_uri::{Uri, UriRef};

use super::super::length::Text;
use super::super::{Check, Finding};
use super::{duration, internet, regex};
use crate::date;
use crate::description::Attribute;

/// A format that is asserted.
#[derive(Clone, Copy)]
pub enum Format {
    /// A `Mailbox` of [RFC 5321](https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2).
    Email,
    /// A `URI` of [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#appendix-A).
    Uri,
    /// A `URI-reference` of RFC 3986.
    UriReference,
    /// A host name of [RFC 1123](https://www.rfc-editor.org/rfc/rfc1123#section-2.1).
    Hostname,
    /// A `dotted-quad` of [RFC 2673](https://www.rfc-editor.org/rfc/rfc2673#section-3.2).
    Ipv4,
    /// An address of [RFC 4291](https://www.rfc-editor.org/rfc/rfc4291#section-2.2).
    Ipv6,
    /// A `UUID` of [RFC 9562](https://www.rfc-editor.org/rfc/rfc9562#section-4).
    Uuid,
    /// A `full-date` of [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6).
    Date,
    /// A `full-time` of RFC 3339.
    Time,
    /// A `date-time` of RFC 3339.
    DateTime,
    /// A `duration` of [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#appendix-A).
    Duration,
    /// A JSON Pointer of [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901#section-3).
    JsonPointer,
    /// A `Pattern` of [ECMA-262](https://tc39.es/ecma262/#sec-patterns).
    Regex,
}

impl Format {
    fn accepts(self, text: &str) -> bool {
        match self {
            Self::Email => internet::is_email(text),
            Self::Uri => Uri::parse(text).is_ok(),
            Self::UriReference => UriRef::parse(text).is_ok(),
            Self::Hostname => internet::is_hostname(text),
            Self::Ipv4 => internet::is_ipv4(text),
            Self::Ipv6 => internet::is_ipv6(text),
            Self::Uuid => is_uuid(text),
            Self::Date => date::date(text).is_some(),
            Self::Time => date::is_full_time(text),
            Self::DateTime => date::fixed(text).is_some(),
            Self::Duration => duration::is_duration(text),
            Self::JsonPointer => is_json_pointer(text),
            Self::Regex => regex::is_regex(text),
        }
    }

    /// What a text must be.
    fn words(self) -> &'static str {
        match self {
            Self::Email => "must be an e-mail address",
            Self::Uri => "must be a URI, with its scheme",
            Self::UriReference => "must be a URI or a relative reference",
            Self::Hostname => "must be a host name",
            Self::Ipv4 => "must be an IPv4 address",
            Self::Ipv6 => "must be an IPv6 address",
            Self::Uuid => "must be a UUID such as 123e4567-e89b-12d3-a456-426614174000",
            Self::Date => "must be a date such as 2020-01-31",
            Self::Time => "must be a time with an offset such as 12:30:00Z",
            Self::DateTime => "must be an RFC 3339 date-time such as 2020-01-31T12:30:00Z",
            Self::Duration => "must be a duration such as P1DT12H",
            Self::JsonPointer => "must be a JSON Pointer such as /items/0",
            Self::Regex => "must be a regular expression of ECMA-262",
        }
    }
}

bounds! {
    TakesFormat: Text, "`format` is for strings, and `{Self}` is none", "not a string",
        "use `check` for any other value";
}

impl Check<'_, '_, '_> {
    /// Text of a format.
    #[inline]
    pub fn format<T: TakesFormat + ?Sized>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        format: Format,
    ) {
        if !format.accepts(value.text()) {
            self.apart().is_of_no_format(field, rule, format);
        }
    }

    #[cold]
    fn is_of_no_format(&mut self, field: usize, rule: usize, format: Format) {
        let Some(Attribute::Format(name)) = self.attributes(field).get(rule) else { return };
        self.violate(field, rule, Finding::new(format.words()).with("format", *name));
    }
}

/// Thirty-two hex digits of either case, in five groups.
fn is_uuid(text: &str) -> bool {
    let mut groups = text.split('-');
    let hex = |group: &str, length| {
        group.len() == length && group.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let five = [8, 4, 4, 4, 12];
    five.into_iter().all(|length| groups.next().is_some_and(|group| hex(group, length)))
        && groups.next().is_none()
}

/// Nothing, or tokens that each start with a slash and in which a tilde is followed by `0` or `1`.
fn is_json_pointer(text: &str) -> bool {
    let escaped = text.split('~').skip(1).all(|behind| behind.starts_with(['0', '1']));
    escaped && (text.is_empty() || text.starts_with('/'))
}
