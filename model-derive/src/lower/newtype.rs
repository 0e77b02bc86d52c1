//! A newtype: a struct of one value, without a name.

use super::bounds::Scope;
use super::rules::{self, Target};
use super::{docs, field, given, names, ranges, types};
use crate::diagnostic::Diagnostics;
use crate::model::{Newtype, OutlineNewtype};
use crate::parse::{Parsed, Shape, option_of, parts, shows_secret, ungroup};
use syn::{Data, DataStruct, DeriveInput, Field, Fields, FieldsUnnamed, Generics, Type};

/// The only value of a tuple struct, beside all that it has.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    fields: &'a FieldsUnnamed,
    field: &'a Field,
}

/// The value of a newtype; none of any other type.
pub(super) fn value(data: &Data) -> Option<Value<'_>> {
    let Data::Struct(DataStruct { fields: Fields::Unnamed(fields), .. }) = data else {
        return None;
    };
    let field = fields.unnamed.first().filter(|_| fields.unnamed.len() == 1)?;
    Some(Value { fields, field })
}

/// Makes the newtype.
pub(super) fn lower(
    diagnostics: &mut Diagnostics,
    input: &DeriveInput,
    value: Value,
    parsed: Parsed,
) -> Option<Newtype> {
    let krate = parsed.krate();
    let value_ty = &value.field.ty;
    check_value(diagnostics, &input.ident, value.field);
    let scope = Scope::new(&value.fields.unnamed);
    let said = field::sort(diagnostics, parsed.container, value_ty, scope);
    let assertions = given::check(diagnostics, &said.rules, value_ty, None, said.judged_examples());
    field::check_secret(diagnostics, said.secret || shows_secret(value_ty), &said.examples);
    let target = Target::new(Some(value_ty), scope);
    let rules = rules::in_order(rules::lower(diagnostics, said.rules, target));
    ranges::check_examples(diagnostics, &said.examples, &rules);
    diagnostics.is_empty().then(|| Newtype {
        ident: input.ident.clone(),
        vis: input.vis.clone(),
        generics: input.generics.clone(),
        krate,
        allow: docs::allow(&input.attrs),
        name: said.rename.map_or_else(|| names::plain(&input.ident), |name| name.value()),
        docs: docs::text(&input.attrs),
        value_ty: value_ty.clone(),
        title: said.title,
        examples: said.examples,
        deprecated: said.deprecated,
        secret: said.secret,
        precision: said.precision,
        rules,
        assertions,
        nested: types::may_hold_model(value_ty),
        may_be_secret: shows_secret(value_ty)
            || types::may_hold_model(value_ty) && matches!(Shape::of(value_ty), Shape::Unknown),
        try_from: converts(value_ty, &input.generics),
        key: matches!(
            Shape::of(value_ty),
            Shape::Text | Shape::Char | Shape::Integer(_) | Shape::Date(_) | Shape::Unknown
        ),
    })
}

/// What is known of a newtype whatever is wrong with it.
pub(super) fn outline(value: Value, generics: &Generics) -> OutlineNewtype {
    let value_ty = value.field.ty.clone();
    OutlineNewtype { try_from: converts(&value_ty, generics), value_ty }
}

fn check_value(diagnostics: &mut Diagnostics, newtype: &syn::Ident, value: &Field) {
    for attr in value.attrs.iter().filter(|attr| attr.path().is_ident("api")) {
        let message = "the attributes of a newtype belong on the struct: move them there";
        diagnostics.error_over(&attr.meta, message);
    }
    if option_of(&value.ty).is_some() {
        let message = format!(
            "a newtype holds a value that is there: let the fields be `Option<{newtype}>` instead"
        );
        diagnostics.error_over(&value.ty, message);
        return;
    }
    types::check(diagnostics, &value.ty);
}

/// Whether `TryFrom` of a type can be implemented: of a parameter, and of what is as much its owner's
/// as the parameter is, the standard library and other crates may have implemented it.
fn converts(ty: &Type, generics: &Generics) -> bool {
    match ungroup(ty) {
        Type::Reference(reference) => converts(&reference.elem, generics),
        Type::Path(path) if path.qself.is_some() => generics.type_params().next().is_none(),
        Type::Path(path) => {
            let segments = &path.path.segments;
            let is_parameter = segments.first().is_some_and(|first| {
                generics.type_params().any(|param| param.ident == first.ident)
            });
            let is_owners =
                segments.last().is_some_and(|last| last.ident == "Box" || last.ident == "Pin");
            !is_parameter && (!is_owners || parts(ty).into_iter().all(|ty| converts(ty, generics)))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::converts;
    use syn::{Generics, Type};

    #[test]
    fn a_parameter_converts_by_itself() {
        let generics: Generics = syn::parse_quote!(<T, const N: usize>);
        for (ty, expected) in [
            ("String", true),
            ("Vec<T>", true),
            ("[T; N]", true),
            ("models::Page<T>", true),
            ("T", false),
            ("(T)", false),
            ("T::Item", false),
            ("<T as Iterator>::Item", false),
            ("Box<T>", false),
            ("std::boxed::Box<Vec<T>>", true),
            ("Pin<Box<T>>", false),
        ] {
            let ty: Type = syn::parse_str(ty).expect("the test's type is Rust");
            assert_eq!(converts(&ty, &generics), expected, "{}", quote::quote!(#ty));
            assert!(converts(&ty, &Generics::default()));
        }
    }
}
