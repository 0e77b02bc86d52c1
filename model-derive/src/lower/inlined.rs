//! Fields without a key of their own: what else may be said of them.

use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::model::{Field, Inlined};
use crate::parse::Attr;
use proc_macro2::Span;

/// What is said of a key, which such a field has not.
const OF_A_KEY: [Keyword; 5] =
    [Keyword::Rename, Keyword::Alias, Keyword::Required, Keyword::Default, Keyword::Example];

/// Notes what means nothing beside `flatten` or `additional_properties`.
pub(super) fn check(diagnostics: &mut Diagnostics, attrs: &[Attr], patch: bool) {
    let inlined =
        |attr: &&Attr| matches!(attr.keyword, Keyword::Flatten | Keyword::AdditionalProperties);
    let Some(first) = attrs.iter().find(inlined) else { return };
    let name = first.keyword.name();
    if patch {
        diagnostics.error(
            first.span,
            format!("without a key of its own no field can be `null`: use `Option` beside `{name}`, not `Patch`"),
        );
    }
    for attr in attrs {
        let other = attr.keyword.name();
        if inlined(&attr) && attr.keyword != first.keyword {
            diagnostics.error(
                attr.span,
                format!("`{other}` beside `{name}`: a field is one of the two, keep one"),
            );
        } else if OF_A_KEY.contains(&attr.keyword) {
            diagnostics.error(
                attr.span,
                format!("a field with `{name}` has no key of its own: leave `{other}` out"),
            );
        }
    }
}

/// Notes every map but the first that is to take all other keys.
pub(super) fn check_rest(diagnostics: &mut Diagnostics, fields: &[(&Field, Span)]) {
    let mut rests = fields.iter().filter(|(field, _)| field.inlined == Some(Inlined::Rest));
    if let Some((first, _)) = rests.next() {
        for (_, span) in rests {
            diagnostics.error(
                *span,
                format!("`{}` takes every other key already: keep one of the two", first.ident),
            );
        }
    }
}
