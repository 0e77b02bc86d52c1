//! What is known of a type whatever is wrong with it.

use super::enumeration::Kind;
use super::{names, newtype};
use crate::keyword::Keyword;
use crate::model::{Outline, OutlineDefault, OutlineField};
use crate::parse::{Attr, Parsed, Value, option_of, patch_of};
use syn::{Data, DeriveInput, Fields};

/// The outline of a type.
pub(crate) fn outline(input: &DeriveInput, parsed: &Parsed) -> Outline {
    let fields = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => Some(
                named.named.iter().zip(&parsed.fields).filter_map(|(it, attrs)| field(it, attrs)),
            ),
            _ => None,
        },
        _ => None,
    };
    Outline {
        krate: parsed.krate(),
        builder: parsed.builder(&input.ident),
        fields: fields.map(|fields| {
            let mut fields: Vec<OutlineField> = fields.collect();
            let setters = names::setters(fields.iter().map(|field| &field.ident));
            for (field, setter) in fields.iter_mut().zip(setters) {
                field.setter = setter;
            }
            fields
        }),
        is_text: match &input.data {
            Data::Enum(data) => Kind::of(data, parsed) == Kind::Text,
            _ => false,
        },
        newtype: newtype::value(&input.data).map(|it| newtype::outline(it, &input.generics)),
    }
}

fn field(field: &syn::Field, attrs: &[Attr]) -> Option<OutlineField> {
    let (optional, patch) = (option_of(&field.ty), patch_of(&field.ty));
    let default = attrs.iter().find(|attr| attr.keyword == Keyword::Default);
    Some(OutlineField {
        ident: field.ident.clone()?,
        setter: field.ident.clone()?,
        value_ty: optional.or(patch).unwrap_or(&field.ty).clone(),
        optional: optional.is_some(),
        patch: patch.is_some(),
        default: default.map(|attr| match attr.value {
            Value::Bound(_) => OutlineDefault::Clock,
            _ => OutlineDefault::Nothing,
        }),
    })
}
