//! Fields that are not on the wire: they have no name there, and no index.

use super::{docs, names};
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::model::{Field, Presence};
use crate::parse::{Attr, option_of};
use std::borrow::Cow;
use syn::FieldsNamed;
use syn::punctuated::Punctuated;

/// The fields of a struct, apart.
pub(super) struct Split<'a> {
    pub(super) on_wire: Cow<'a, FieldsNamed>,
    /// The attributes of those on the wire.
    pub(super) attrs: Vec<Vec<Attr>>,
    pub(super) skipped: Vec<Field>,
}

/// Takes the fields that say `skip` away from the others.
pub(super) fn split<'a>(
    diagnostics: &mut Diagnostics,
    named: &'a FieldsNamed,
    attrs: Vec<Vec<Attr>>,
) -> Split<'a> {
    let says_skip = |attrs: &Vec<Attr>| attrs.iter().any(|attr| attr.keyword == Keyword::Skip);
    if !attrs.iter().any(says_skip) {
        return Split { on_wire: Cow::Borrowed(named), attrs, skipped: Vec::new() };
    }
    let mut split = Split {
        on_wire: Cow::Owned(FieldsNamed {
            brace_token: named.brace_token,
            named: Punctuated::new(),
        }),
        attrs: Vec::new(),
        skipped: Vec::new(),
    };
    for (field, attrs) in named.named.iter().zip(attrs) {
        if says_skip(&attrs) {
            check_alone(diagnostics, &attrs);
            split.skipped.extend(skipped(field));
        } else {
            split.on_wire.to_mut().named.push(field.clone());
            split.attrs.push(attrs);
        }
    }
    split
}

/// Nothing else can be said of such a field.
fn check_alone(diagnostics: &mut Diagnostics, attrs: &[Attr]) {
    for attr in attrs.iter().filter(|attr| attr.keyword != Keyword::Skip) {
        let name = attr.keyword.name();
        let message = match attr.keyword {
            Keyword::Default => {
                "a `skip` field starts as the `Default` of its type: leave `default` out, or `skip`"
                    .to_owned()
            }
            Keyword::Check => {
                "a `skip` field has no place in a report: use `rule(...)` on the struct".to_owned()
            }
            _ => format!(
                "a `skip` field is not on the wire, where `{name}` would matter: leave one of the two out"
            ),
        };
        diagnostics.error(attr.span, message);
    }
}

/// What the builder and the placeholder need of it.
fn skipped(field: &syn::Field) -> Option<Field> {
    let ident = field.ident.as_ref()?;
    let optional = option_of(&field.ty);
    Some(Field {
        ident: ident.clone(),
        value_ty: optional.unwrap_or(&field.ty).clone(),
        optional: optional.is_some(),
        presence: Presence::Optional(None),
        name: names::plain(ident),
        aliases: Vec::new(),
        docs: String::new(),
        doc_attrs: docs::attributes(&field.attrs),
        title: None,
        examples: Vec::new(),
        deprecated: false,
        secret: false,
        precision: None,
        rules: Vec::new(),
        assertions: Vec::new(),
        setter: ident.clone(),
        nested: true,
        may_be_alias: false,
        foreign: None,
        inlined: None,
        direction: None,
    })
}
