//! `email`, `hostname`, `ipv4` and `ipv6`.
//!
//! An address is split at its last `@`, and each side held to the grammar of [RFC 5321], which says
//! less than that of a message's header (RFC 5322): no comments, no folding, no characters beyond ASCII.
//!
//! [RFC 5321]: https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2

use std::net::{Ipv4Addr, Ipv6Addr};

/// `Mailbox`, within the lengths of section 4.5.3.1.
pub(super) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    local.len() <= 64 && is_local_part(local) && is_domain(domain)
}

/// `Local-part`: words with dots between, or a quoted string.
fn is_local_part(text: &str) -> bool {
    let Some(quoted) = text.strip_prefix('"') else {
        return text.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atext));
    };
    let Some(content) = quoted.strip_suffix('"') else { return false };
    let mut bytes = content.bytes();
    while let Some(byte) = bytes.next() {
        let character = match byte {
            b'"' => return false,
            b'\\' => bytes.next(),
            other => Some(other),
        };
        if !character.is_some_and(|byte| matches!(byte, b' '..=b'~')) {
            return false;
        }
    }
    true
}

fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

/// `Domain`, or an `address-literal` in brackets. No `General-address-literal` is registered.
fn is_domain(text: &str) -> bool {
    let Some(literal) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) else {
        return is_hostname(text);
    };
    match literal.split_once(':') {
        Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6") => is_ipv6(address),
        _ => is_ipv4(literal),
    }
}

/// Labels of letters, digits and inner hyphens, with dots between, in lengths that a name server knows.
pub(super) fn is_hostname(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

pub(super) fn is_ipv4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

pub(super) fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}
