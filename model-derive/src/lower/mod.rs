//! From parsed attributes to the model: every check that needs more than one attribute, or the
//! type. An [`Item`] comes out only when there was no mistake, here or before.

mod bounds;
mod conditions;
mod container;
mod docs;
#[cfg(feature = "pattern")]
mod ecma;
mod end;
mod enumeration;
mod field;
mod foreign;
mod formats;
mod given;
mod inlined;
mod limits;
mod names;
mod newtype;
mod number;
mod other;
mod outline;
mod pairs;
mod parameters;
mod ranges;
mod reach;
mod repeated;
mod rfc3339;
mod rules;
mod skip;
#[cfg(test)]
mod tests;
mod types;
mod union;
mod variant_names;

pub(crate) use self::outline::outline;
use crate::diagnostic::Diagnostics;
use crate::model::{Item, Model};
use crate::parse::Parsed;
use syn::{Data, DeriveInput, Fields, FieldsNamed};

/// Makes what a type is. `None` means that the diagnostics hold a mistake.
pub(crate) fn lower(
    diagnostics: &mut Diagnostics,
    input: &DeriveInput,
    parsed: Parsed,
) -> Option<Item> {
    repeated::check(diagnostics, &parsed.container);
    let of_variants = parsed
        .variants
        .iter()
        .flat_map(|variant| std::iter::once(&variant.own).chain(&variant.fields));
    for attrs in parsed.fields.iter().chain(of_variants) {
        repeated::check(diagnostics, attrs);
    }
    parameters::check(diagnostics, input, &parsed);
    if let Some(value) = newtype::value(&input.data) {
        let newtype = newtype::lower(diagnostics, input, value, parsed);
        return newtype.map(|newtype| Item::Newtype(Box::new(newtype)));
    }
    match &input.data {
        Data::Struct(data) => structure(diagnostics, input, &data.fields, parsed).map(Item::Struct),
        Data::Enum(data) => enumeration::lower(diagnostics, input, data, parsed),
        Data::Union(data) => {
            diagnostics.error(
                data.union_token.span,
                "`ApiModel` on a union is not supported: use a struct with named fields",
            );
            None
        }
    }
}

/// Makes the model of a struct with named fields.
fn structure(
    diagnostics: &mut Diagnostics,
    input: &DeriveInput,
    fields: &Fields,
    parsed: Parsed,
) -> Option<Model> {
    let krate = parsed.krate();
    let builder = parsed.builder(&input.ident);
    let named = named_fields(diagnostics, input, fields)?;
    let skip::Split { on_wire, attrs, mut skipped } =
        skip::split(diagnostics, named, parsed.fields);
    let names_skipped: Vec<_> = skipped.iter().map(|field| names::plain(&field.ident)).collect();
    let by_module = foreign::by_module(&attrs);
    let bounds = bounds::Scope::new(&on_wire.named).beside(&names_skipped).with_modules(&by_module);
    let (container, rules) = container::split(diagnostics, parsed.container, &bounds);
    let fields: Vec<_> = on_wire
        .named
        .iter()
        .zip(attrs)
        .enumerate()
        .filter_map(|(index, (field, attrs))| {
            field::lower(diagnostics, field, attrs, container.case, bounds.at(index))
        })
        .collect();
    names::check(diagnostics, &fields);
    let spans: Vec<_> =
        fields.iter().map(|named| (&named.field, named.field.ident.span())).collect();
    inlined::check_rest(diagnostics, &spans);
    let mut fields = fields.into_iter().map(|named| named.field).collect::<Vec<_>>();
    let setters = names::setters(fields.iter().chain(&skipped).map(|field| &field.ident));
    for (field, setter) in fields.iter_mut().chain(&mut skipped).zip(setters) {
        field.setter = setter;
    }
    bounds::check_defaults(diagnostics, &fields);
    ranges::check(diagnostics, &fields);
    foreign::number(fields.iter_mut());
    foreign::check_examples(diagnostics, &input.generics, &fields.iter().collect::<Vec<_>>());
    diagnostics.is_empty().then(|| Model {
        ident: input.ident.clone(),
        vis: input.vis.clone(),
        generics: input.generics.clone(),
        krate,
        allow: docs::allow(&input.attrs),
        name: container.rename.map_or_else(|| names::plain(&input.ident), |name| name.value()),
        docs: docs::text(&input.attrs),
        title: container.title,
        deprecated: container.deprecated,
        deny_unknown_fields: container.deny_unknown_fields,
        builder,
        fields,
        skipped,
        rules,
    })
}

/// The fields of a struct with named fields, which is all but a newtype that can be a model yet.
fn named_fields<'a>(
    diagnostics: &mut Diagnostics,
    input: &DeriveInput,
    fields: &'a Fields,
) -> Option<&'a FieldsNamed> {
    let advice = "use a struct with named fields";
    match fields {
        Fields::Named(named) => return Some(named),
        Fields::Unnamed(fields) if fields.unnamed.is_empty() => diagnostics.error_over(
            fields,
            "a newtype holds one value: write `{}` for a struct without fields",
        ),
        Fields::Unnamed(fields) => diagnostics
            .error_over(fields, format!("a newtype holds one value: {advice} for several")),
        Fields::Unit => diagnostics.error(
            input.ident.span(),
            "`ApiModel` on a unit struct is not supported yet: write `{}` for no fields",
        ),
    }
    None
}
