//! What the types of fields have to be, and what is known of them.

use crate::diagnostic::Diagnostics;
use crate::parse::{Shape, last_name, name_of, option_of, parts, patch_of, see_through, ungroup};
use syn::Type;

/// The longest tuple that is a value.
const LONGEST_TUPLE: usize = 8;

/// Notes what no field can hold, at any depth that the syntax shows.
pub(super) fn check(diagnostics: &mut Diagnostics, ty: &Type) {
    let ty = ungroup(ty);
    if let Type::Reference(_) = ty {
        diagnostics.error_over(
            ty,
            "a model owns its values: use `String` or `Cow<'_, str>` for `&str`, or the type without `&`",
        );
        return;
    }
    let inside = parts(ty);
    if let Some(owned) = owned(ty, &inside) {
        diagnostics
            .error_over(ty, format!("a model owns its values, whose size is known: use {owned}"));
        return;
    }
    if inside.is_empty() {
        return;
    }
    if let Some(inner) = option_of(ty).filter(|inner| option_of(inner).is_some()) {
        diagnostics.error_over(
            inner,
            "an `Option` in an `Option` cannot be told apart on the wire: keep one `Option`",
        );
    }
    if let Some(patch) = inside.iter().find(|part| patch_of(part).is_some()) {
        check_place(diagnostics, ty, patch);
    }
    if let Some(inner) = patch_of(ty).filter(|inner| option_of(inner).is_some()) {
        diagnostics.error_over(
            inner,
            "a `Patch` has a `null` of its own: write the type without the `Option`",
        );
    }
    let name = last_name(ty).unwrap_or_default();
    if name == "BTreeSet" || name == "HashSet" {
        if let Some(float) = inside.iter().find(|it| matches!(Shape::of(it), Shape::Float(_))) {
            diagnostics.error_over(
                float,
                "floats are neither ordered nor hashed: use a `Vec` with `unique_items`",
            );
        }
    }
    let behind_pointer = ["Box", "Arc", "Rc", "Cow"].contains(&name.as_str());
    for part in inside.into_iter().filter(|part| !(behind_pointer && is_text(part))) {
        check(diagnostics, part);
    }
}

fn is_text(ty: &Type) -> bool {
    matches!(ungroup(ty), Type::Path(path) if path.path.is_ident("str"))
}

/// What to write for a type without a size, made of these parts.
fn owned(ty: &Type, parts: &[&Type]) -> Option<&'static str> {
    let slice = parts.iter().map(|part| ungroup(part)).find(|it| matches!(it, Type::Slice(_)));
    match slice.unwrap_or(ty) {
        Type::Slice(_) => Some("`Vec<...>` for a slice"),
        ty if is_text(ty) => Some("`String` for `str`"),
        Type::TraitObject(_) | Type::ImplTrait(_) => {
            Some("an enum for one of several types, or a type of which it is known")
        }
        _ => None,
    }
}

/// Only a field can be absent: notes a `Patch` inside of what is known to hold values. What is inside
/// of another type is left to that type.
fn check_place(diagnostics: &mut Diagnostics, ty: &Type, patch: &Type) {
    let message = if option_of(ty).is_some() {
        "a `Patch` has a `null` of its own: write it without the `Option`"
    } else if patch_of(ty).is_some() {
        "a `Patch` in a `Patch` cannot be told apart on the wire: keep one `Patch`"
    } else if !std::ptr::eq(see_through(ty), ty)
        || matches!(Shape::of(ty), Shape::List(_) | Shape::Map(_))
    {
        "only a field can be absent: make the field itself the `Patch`, or use `Option` here"
    } else {
        return;
    };
    diagnostics.error_over(patch, message);
}

/// Whether a type may turn out to be another one under a name of the user's own.
pub(super) fn may_be_alias(ty: &Type) -> bool {
    let known = ["Box", "Arc", "Rc", "Cow", "Secret", "Option", "Patch", "Value"];
    let is_path = matches!(ungroup(ty), Type::Path(_));
    let unknown = matches!(Shape::of(ty), Shape::Unknown);
    is_path && unknown && last_name(ty).is_none_or(|name| !known.contains(&name.as_str()))
}

/// Whether a value of this type may hold a model, as far as the names tell.
pub(super) fn may_hold_model(ty: &Type) -> bool {
    match Shape::of(ty) {
        Shape::Bool | Shape::Char | Shape::Integer(_) | Shape::Float(_) | Shape::Text => false,
        Shape::Date(_) => is_bare_date_time(ty),
        Shape::List(item) => item.is_none_or(may_hold_model),
        Shape::Map(entry) => {
            // What is no string is no key, and the compiler says so.
            let is_key = |key| matches!(Shape::of(key), Shape::Text);
            entry.is_none_or(|(key, value)| !is_key(key) || may_hold_model(value))
        }
        Shape::Unknown => match see_through(ty) {
            // Longer ones are no values, and the compiler says so.
            Type::Tuple(tuple) => {
                tuple.elems.len() > LONGEST_TUPLE || tuple.elems.iter().any(may_hold_model)
            }
            _ => !is_opaque(ty),
        },
    }
}

/// Whether a value of this type certainly can be made without one of another type of the user's.
pub(super) fn ends(ty: &Type) -> bool {
    if option_of(ty).is_some() {
        return true;
    }
    match (Shape::of(ty), see_through(ty)) {
        (Shape::List(item), Type::Array(_)) => item.is_some_and(ends),
        (Shape::Unknown, _) => is_opaque(ty),
        (Shape::Date(_), _) => !is_bare_date_time(ty),
        _ => true,
    }
}

/// Whether it is a `DateTime` without a time zone, which may be an alias of chrono's or a user's model.
fn is_bare_date_time(ty: &Type) -> bool {
    name_of(ty).is_some_and(|name| name == "DateTime") && parts(see_through(ty)).is_empty()
}

/// Whether it is a foreign type without rules of its own. A bare `Value` may be a user's model.
fn is_opaque(ty: &Type) -> bool {
    let ty = see_through(ty);
    match ty {
        Type::Path(path) if path.path.segments.len() > 1 => {
            let is_json = path.path.segments.iter().any(|part| part.ident == "serde_json");
            is_json && name_of(ty).is_some_and(|name| name == "Value")
        }
        _ => name_of(ty).is_some_and(|name| name == "NaiveTime"),
    }
}
