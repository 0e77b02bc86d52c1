//! What may be said once only.

use crate::diagnostic::Diagnostics;
use crate::parse::{Attr, Value};

/// Notes every attribute that is given twice in one list, at the second.
pub(super) fn check(diagnostics: &mut Diagnostics, attrs: &[Attr]) {
    for (index, attr) in attrs.iter().enumerate() {
        let row = attr.keyword.row();
        let earlier = &attrs[..index];
        if !row.repeatable && earlier.iter().any(|earlier| earlier.keyword == attr.keyword) {
            let name = row.name;
            diagnostics.error(attr.span, format!("`{name}` is given twice: keep one"));
        }
        if let Value::Rules(rules) = &attr.value {
            check(diagnostics, rules);
        }
    }
}
