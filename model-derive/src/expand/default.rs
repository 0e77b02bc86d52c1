//! Defaults: what fills an absent field, and what the server is known to put in its place.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Expr, Type};

use super::describe::{bound, option, precision};
use super::validate::anchor;
use super::{Fields, argument, local, located};
use crate::model::{DefaultValue, Field, Model, Presence};

/// The method `fill`, where any field has a default.
pub(super) fn fill(model: &Model) -> TokenStream {
    let cx = local("cx");
    let arms = arms(&Fields::of_struct(model), &cx);
    if arms.is_empty() {
        return TokenStream::new();
    }
    quote! {
        #[inline]
        fn fill(&mut self, __index: usize, #cx: &__private::Context) {
            match __index {
                #(#arms)*
                _ => {}
            }
        }
    }
}

/// An arm for each field that has a default. Whoever reads or builds asks for those alone that fill a
/// field; what the server puts in the place of an absent one is there to be judged and shown.
pub(super) fn arms(fields: &Fields, cx: &Ident) -> Vec<TokenStream> {
    let arm = |(index, field): (usize, &Field)| {
        let (Presence::Default(default) | Presence::Optional(Some(default))) = &field.presence
        else {
            return None;
        };
        let place = fields.place(index);
        let value = match &field.presence {
            // A variant has no accessors, and one of a generic type may need a bound.
            Presence::Optional(_) if !fields.bound && fields.generics.params.is_empty() => {
                let (method, cx) = (accessor_name(field), clock(default).map(|()| cx));
                quote!(self.#method(#cx))
            }
            _ => value(fields, field, default, &quote!(#cx)),
        };
        let value = if field.optional { quote!(__Some(#value)) } else { value };
        let index = Literal::usize_unsuffixed(index);
        Some(quote!(#index => #place = #value,))
    };
    fields.list.iter().enumerate().filter_map(arm).collect()
}

/// `field_or_default` for every optional field that has a default.
pub(super) fn accessors(model: &Model) -> impl Iterator<Item = TokenStream> {
    model.fields.iter().filter_map(|field| match &field.presence {
        Presence::Optional(Some(default)) => Some(accessor(model, field, default)),
        _ => None,
    })
}

fn accessor(model: &Model, field: &Field, default: &DefaultValue) -> TokenStream {
    let (vis, ident, ty) = (&model.vis, &field.ident, &field.value_ty);
    let method = accessor_name(field);
    let docs = format!(" `{}`, or the default that its absence stands for.", field.name);
    let cx = argument("cx");
    let clock = clock(default).map(|()| quote!(, #cx: &__private::Context));
    let value = value(&Fields::of_struct(model), field, default, &quote!(#cx));
    // Of a type without parameters the compiler knows whether it can be cloned.
    let generic = model.generics.type_params().next().is_some();
    let bound = generic.then(|| quote!(where #ty: __private::Clone));
    let found = quote_spanned!(located(ty.span())=> __private::or_default(&self.#ident, || #value));
    quote! {
        #[doc = #docs]
        #[must_use]
        #[inline]
        #vis fn #method(&self #clock) -> #ty #bound {
            #found
        }
    }
}

fn accessor_name(field: &Field) -> Ident {
    format_ident!("{}_or_default", field.ident.to_string().trim_start_matches("r#"))
}

/// Something, where the default depends on the clock.
fn clock(default: &DefaultValue) -> Option<()> {
    matches!(default, DefaultValue::Bound(_)).then_some(())
}

/// The default as a value of the field's type.
pub(super) fn value(
    fields: &Fields,
    field: &Field,
    default: &DefaultValue,
    cx: &TokenStream,
) -> TokenStream {
    let ty = &field.value_ty;
    match default {
        DefaultValue::Trait(span) => {
            // What stands at the user's token and is not written there: no lint is about it.
            let span = span.resolved_at(proc_macro2::Span::mixed_site());
            quote_spanned!(span=> <#ty as __private::Default>::default())
        }
        DefaultValue::Expr(expr) if is_of_type(expr, ty) => quote!(#expr),
        DefaultValue::Expr(expr) if is_nothing(expr, ty) => {
            quote_spanned!(located(expr.span())=> __private::Default::default())
        }
        DefaultValue::Expr(expr) => {
            let value = quote!(__private::IntoValue::into_value(#expr));
            match field.precision {
                Some(it) => {
                    let precision = precision(it);
                    quote!(__private::truncated(#value, #precision))
                }
                None => value,
            }
        }
        DefaultValue::Bound(of) => {
            let bound = bound(of);
            let precision = option(field.precision.map(precision));
            if of.is_anchored() {
                let anchor = anchor(fields, Some(of));
                return quote!(__private::date_default_from(#bound, #cx, #anchor, #precision));
            }
            quote!(__private::date_default(#bound, #cx, #precision))
        }
    }
}

/// Whether an expression is of the field's type and says nothing of what is inside, which what it
/// converts into would leave open: `Vec::new()`, `vec![]` or `Default::default()`.
fn is_of_type(expr: &Expr, ty: &Type) -> bool {
    let of = match expr {
        Expr::Group(group) => return is_of_type(&group.expr, ty),
        Expr::Macro(call) if call.mac.tokens.is_empty() && call.mac.path.is_ident("vec") => {
            return last_name(ty).is_some_and(|name| name == "Vec");
        }
        Expr::Call(call) if call.args.is_empty() => match &*call.func {
            Expr::Path(function) if function.qself.is_none() => &function.path.segments,
            _ => return false,
        },
        _ => return false,
    };
    let mut from_last = of.iter().rev();
    let (Some(function), Some(of)) = (from_last.next(), from_last.next()) else { return false };
    let is_bare = function.ident == "new" || function.ident == "default";
    let is_of = of.ident == "Default" || last_name(ty).is_some_and(|name| of.ident == *name);
    is_bare && of.arguments.is_none() && is_of
}

/// Whether an expression is a list of nothing, of which no type is told, and the field such a list.
fn is_nothing(expr: &Expr, ty: &Type) -> bool {
    let grows = ["Vec", "BTreeSet", "HashSet", "BTreeMap", "HashMap"];
    match expr {
        Expr::Group(group) => is_nothing(&group.expr, ty),
        Expr::Array(array) if array.elems.is_empty() => {
            last_name(ty).is_some_and(|name| grows.iter().any(|list| name == list))
        }
        _ => false,
    }
}

/// The name of a type, without its path.
fn last_name(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Group(group) => last_name(&group.elem),
        Type::Path(ty) => ty.path.segments.last().map(|segment| &segment.ident),
        _ => None,
    }
}
