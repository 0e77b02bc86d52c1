//! The description: constant data.

mod date;
mod example;
mod literal;
mod rules;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::LitStr;

pub(super) use self::date::{bound, option, precision};
pub(super) use self::example::{as_text, example, of_type};
pub(super) use self::literal::{is_literal, literal};
pub(super) use self::rules::{container_position, container_rules, has_constant, position, rules};
use super::{Fields, foreign, in_static, type_span};
use crate::model::{Anchor, DefaultValue, Direction, Field, Model, Presence};
use crate::rust_name;

/// The static that describes a model.
pub(super) fn describe(model: &Model) -> TokenStream {
    let (name, docs) = (&model.name, &model.docs);
    let names = model.fields.iter().map(|field| &field.name);
    let fields = fields(&Fields::of_struct(model));
    let attributes = container(model);
    let description = quote! {
        __private::model(
            #name,
            #docs,
            &[#(#names),*],
            #fields,
            &[#(#attributes),*],
        )
    };
    let description = composed(&model.fields, description);
    quote!(static __MODEL: __private::Model = #description;)
}

/// The description of fields some of which have names that are escaped in JSON, or the keys of other models.
pub(super) fn composed(fields: &[Field], mut description: TokenStream) -> TokenStream {
    let escaped = |byte| matches!(byte, b'"' | b'\\' | ..b' ');
    if fields.iter().any(|field| field.name.bytes().any(escaped)) {
        description = quote!(__private::escaped(&#description));
    }
    let inlined: Vec<Literal> = (0..fields.len())
        .filter(|index| fields[*index].inlined.is_some())
        .map(Literal::usize_unsuffixed)
        .collect();
    if inlined.is_empty() {
        return description;
    }
    quote!(__private::composed(&#description, &[#(#inlined),*]))
}

/// What is said of each field: what absence means, the docs, and all else.
pub(super) fn fields(fields: &Fields) -> TokenStream {
    let presence: String = fields.list.iter().map(|it| letter(&it.presence)).collect();
    let docs = texts(fields.list.iter().map(|it| &*it.docs));
    let said: Vec<Vec<TokenStream>> = fields.list.iter().map(|it| said(fields, it)).collect();
    if said.iter().all(Vec::is_empty) {
        return quote!(#presence, #docs, &[]);
    }
    let said = fields.list.iter().zip(said).map(|(field, said)| {
        let said = quote!(&[#(__Attribute::#said),*]);
        if has_constant(&field.rules) || field.examples.iter().any(|it| !is_literal(it)) {
            return in_static(fields.ident, fields.generics, said);
        }
        said
    });
    quote!(#presence, #docs, &[#(#said),*])
}

/// Texts as the description has them, with a NUL between two; nothing, where all are empty.
pub(super) fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.map(|text| text.replace('\0', "\u{fffd}")).collect();
    if texts.iter().all(String::is_empty) { String::new() } else { texts.join("\0") }
}

/// What absence means, as the description has it.
fn letter(presence: &Presence) -> char {
    match presence {
        Presence::Required => 'r',
        Presence::RequiredNullable => 'n',
        Presence::Default(_) => 'd',
        Presence::Optional(_) => 'o',
        Presence::Patch => 'p',
    }
}

/// What is said of a field besides its docs and what absence means, its rules first.
fn said(fields: &Fields, field: &Field) -> Vec<TokenStream> {
    // A static knows no type parameter.
    let ty = fields.generics.params.is_empty().then_some(&field.value_ty);
    let mut attributes = rules(&field.rules, ty);
    attributes.extend(field.precision.map(|it| {
        let precision = precision(it);
        quote!(Precision(#precision))
    }));
    if let Presence::Default(DefaultValue::Bound(bound)) = &field.presence {
        if let Anchor::Field(index) = bound.anchor {
            let index = Literal::usize_unsuffixed(index);
            attributes.push(quote!(DefaultFrom(#index)));
        }
    }
    attributes.extend(field.secret.then(|| quote!(Secret)));
    attributes.extend(field.deprecated.then(|| quote!(Deprecated)));
    attributes.extend(field.title.iter().map(|title| quote!(Title(#title))));
    attributes.extend(field.examples.iter().map(|value| {
        example(value, &|value| match &field.foreign {
            Some(foreign) => foreign::example(field, foreign, value),
            None => as_text(value, &field.value_ty, type_span(field)),
        })
    }));
    attributes.extend(field.direction.map(|direction| match direction {
        Direction::ReadOnly => quote!(ReadOnly),
        Direction::WriteOnly => quote!(WriteOnly),
    }));
    attributes
}

/// What is said of the model itself, its rules first: they are found by their index.
fn container(model: &Model) -> Vec<TokenStream> {
    let mut attributes = container_rules(&model.rules);
    attributes.extend(model.deny_unknown_fields.then(|| quote!(DenyUnknownFields)));
    for (index, field) in model.fields.iter().enumerate() {
        attributes.extend(aliases(&field.aliases, index));
        attributes.extend(renamed(&field.setter, &rust_name::setter(&field.name), index));
    }
    attributes.extend(shown(model.deprecated, model.title.as_ref()));
    attributes.into_iter().map(|attribute| quote!(__Attribute::#attribute)).collect()
}

/// The other names of a field or a variant.
pub(super) fn aliases(aliases: &[String], index: usize) -> impl Iterator<Item = TokenStream> {
    let index = Literal::usize_unsuffixed(index);
    aliases.iter().map(move |alias| quote!(Alias(#alias, #index)))
}

/// The Rust name of a field or a variant, where it is another than its name on the wire tells.
pub(super) fn renamed(ident: &Ident, told: &str, index: usize) -> Option<TokenStream> {
    let name = ident.to_string();
    let index = Literal::usize_unsuffixed(index);
    (name != told).then(|| quote!(Rust(#name, #index)))
}

/// What only a schema shows.
pub(super) fn shown(deprecated: bool, title: Option<&LitStr>) -> impl Iterator<Item = TokenStream> {
    let deprecated = deprecated.then(|| quote!(Deprecated));
    deprecated.into_iter().chain(title.map(|title| quote!(Title(#title))))
}
