//! The formats that are asserted, and those whose names only look like one of them.

use crate::diagnostic::Diagnostics;
use crate::keyword::nearest;
use crate::model::RuleKind;
use syn::LitStr;

/// Each format that has a check, and what the check is called.
const ASSERTED: [(&str, &str); 13] = [
    ("email", "Email"),
    ("uri", "Uri"),
    ("uri-reference", "UriReference"),
    ("hostname", "Hostname"),
    ("ipv4", "Ipv4"),
    ("ipv6", "Ipv6"),
    ("uuid", "Uuid"),
    ("date", "Date"),
    ("time", "Time"),
    ("date-time", "DateTime"),
    ("duration", "Duration"),
    ("json-pointer", "JsonPointer"),
    ("regex", "Regex"),
];

/// Formats that resemble one of those, and are meant.
const OTHERS: [&str; 9] = [
    "iri",
    "iri-reference",
    "idn-email",
    "idn-hostname",
    "uri-template",
    "relative-json-pointer",
    "urn",
    "ulid",
    "cuid",
];

/// A format and its check, where it has one.
pub(super) fn lower(diagnostics: &mut Diagnostics, format: LitStr) -> Option<RuleKind> {
    let (name, span) = (format.value(), format.span());
    let name = name.as_str();
    if let Some((_, check)) = ASSERTED.iter().find(|(known, _)| *known == name) {
        if !cfg!(feature = "formats") {
            diagnostics.error(
                span,
                format!(
                    "the format `{name}` needs the feature `formats` of `model-core`: turn it on"
                ),
            );
            return None;
        }
        return Some(RuleKind::Format(format, Some(check)));
    }
    let known = ASSERTED.iter().map(|(known, _)| *known);
    match nearest(&name.to_lowercase(), known) {
        Some(near) if !OTHERS.contains(&name) => {
            diagnostics.error(span, format!("unknown format `{name}`: did you mean `{near}`?"));
            None
        }
        _ if name.is_empty() => {
            diagnostics.error(span, "a format needs a name: write one such as `email`");
            None
        }
        _ => Some(RuleKind::Format(format, None)),
    }
}
