//! Enums whose variants hold nothing: the list, and the way between a variant and its index.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::Expr;
use syn::spanned::Spanned as _;

use super::describe::{aliases, container_rules, renamed, shown, texts};
use super::{block, bounded, in_static, keyed, local, located, serde, validate};
use crate::model::{Discriminant, Enumeration, Text, Values};
use crate::rust_name;

/// All that an enum expands to.
pub(super) fn expand(model: &Enumeration) -> TokenStream {
    let head = &model.head;
    let bounded = bounded(&head.generics);
    let parts = [
        describe(model),
        value(model),
        enumerated(model),
        validate::model(&head.ident, &bounded, &quote!(Enum(&__ENUM))),
        serde(&head.ident, &bounded),
        keyed(&head.ident, &bounded),
        text(model),
    ];
    block(&head.krate, head.allow.as_ref(), parts)
}

/// The static that describes it.
fn describe(model: &Enumeration) -> TokenStream {
    let head = &model.head;
    let (name, docs) = (&head.name, &head.docs);
    let mut attributes = container_rules(&head.rules);
    let (values, variants): (TokenStream, String) = match &model.values {
        Values::Text(list) => {
            for (index, Text { ident, name, aliases: names, .. }) in list.iter().enumerate() {
                attributes.extend(aliases(names, index));
                attributes.extend(renamed(ident, &rust_name::variant(name), index));
            }
            let names = list.iter().map(|text| &text.name);
            (quote!(Text(&[#(#names),*])), texts(list.iter().map(|it| &*it.docs)))
        }
        Values::Integer(list) => {
            for (index, integer) in list.iter().enumerate() {
                // A number tells no name.
                attributes.extend(renamed(&integer.ident, "", index));
            }
            let number = |value| in_static(&head.ident, &head.generics, discriminant(value));
            let numbers = list.iter().map(|integer| number(&integer.value));
            (quote!(Integer(&[#(#numbers),*])), texts(list.iter().map(|it| &*it.docs)))
        }
    };
    attributes.extend(model.other.as_ref().map(|_| quote!(Other)));
    attributes.extend(shown(head.deprecated, head.title.as_ref()));
    quote! {
        static __ENUM: __private::Enum = __private::enumeration(
            #name,
            #docs,
            __private::Values::#values,
            #variants,
            &[#(__Attribute::#attributes),*],
        );
    }
}

fn discriminant(value: &Discriminant) -> TokenStream {
    match value {
        Discriminant::Known(number) => number_literal(*number),
        Discriminant::Computed(from, ty, steps) => computed(from, ty, *steps),
    }
}

/// What only the compiler can reckon, in the type in which it does so for the enum itself.
fn computed(from: &Expr, ty: &Ident, steps: i128) -> TokenStream {
    let steps = (steps != 0).then(|| {
        let steps = number_literal(steps);
        quote!(+ #steps)
    });
    // A number that does not fit is shown where it comes from.
    quote_spanned! {located(from.span())=>
        __private::discriminant({
            const __DISCRIMINANT: #ty = #from;
            __DISCRIMINANT as i128
        } #steps)
    }
}

fn number_literal(number: i128) -> TokenStream {
    let digits = Literal::u128_unsuffixed(number.unsigned_abs());
    if number < 0 { quote!(-#digits) } else { quote!(#digits) }
}

/// The impl of `ApiValue`.
fn value(model: &Enumeration) -> TokenStream {
    let head = &model.head;
    let (ident, first) = (&head.ident, &model.first);
    let bounded = bounded(&head.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let check = check(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::ApiValue for #ident #ty_generics #where_clause {
            #[inline]
            fn empty() -> Self {
                Self::#first
            }
            #[inline]
            fn part(&mut self) -> __private::Part<'_> {
                __private::Part::Enum(&__ENUM, self)
            }
            #[inline]
            fn get(&self) -> __private::Ref<'_> {
                __private::get_enum(&__ENUM, self)
            }
            #check
        }
    }
}

/// The method `check`, where there is anything to check.
fn check(model: &Enumeration) -> TokenStream {
    if model.head.rules.is_empty() {
        return TokenStream::new();
    }
    let (at, check, report) = (local("at"), local("check"), local("report"));
    let rules = validate::of_container(&model.head.rules, &check);
    quote! {
        #[inline]
        fn check(&self, #at: &__private::Path<'_>, #report: &mut __private::Report<'_>) {
            let #check = &mut __private::Check::of(__ENUM.attributes, #at, #report);
            #rules
        }
    }
}

/// The impl of `Enumerated`.
fn enumerated(model: &Enumeration) -> TokenStream {
    let head = &model.head;
    let ident = &head.ident;
    let bounded = bounded(&head.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let listed: Vec<&Ident> = match &model.values {
        Values::Text(list) => list.iter().map(|text| &text.ident).collect(),
        Values::Integer(list) => list.iter().map(|integer| &integer.ident).collect(),
    };
    let indices: Vec<Literal> = (0..listed.len()).map(Literal::usize_unsuffixed).collect();
    let (kept, keep) = match (&model.other, &model.values) {
        (None, _) => (None, None),
        (Some(other), Values::Text(_)) => (
            Some(quote!(Self::#other(__text) => __private::Chosen::Text(__text),)),
            Some(quote! {
                __private::Chosen::Text(__text) => Self::#other(__private::From::from(__text)),
            }),
        ),
        (Some(other), Values::Integer(_)) => (
            Some(quote!(Self::#other(__number) => __private::Chosen::Integer(*__number),)),
            Some(quote!(__private::Chosen::Integer(__number) => Self::#other(__number),)),
        ),
    };
    let first = &model.first;
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Enumerated for #ident #ty_generics #where_clause {
            #[inline]
            fn chosen(&self) -> __private::Chosen<'_> {
                match self {
                    #(Self::#listed => __private::Chosen::Listed(#indices),)*
                    #kept
                }
            }
            #[inline]
            fn choose(&mut self, __chosen: __private::Chosen<'_>) {
                *self = match __chosen {
                    #(__private::Chosen::Listed(#indices) => Self::#listed,)*
                    #keep
                    _ => Self::#first,
                };
            }
        }
    }
}

/// The impls of `Display` and `FromStr`, where it is written as text.
fn text(model: &Enumeration) -> TokenStream {
    if let Values::Integer(_) = model.values {
        return TokenStream::new();
    }
    let head = &model.head;
    let ident = &head.ident;
    let bounded = bounded(&head.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::fmt::Display for #ident #ty_generics #where_clause {
            #[inline]
            fn fmt(&self, __f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
                __f.pad(__private::enum_text(&__ENUM, self))
            }
        }
        #[automatically_derived]
        impl #impl_generics __private::FromStr for #ident #ty_generics #where_clause {
            type Err = __private::Violations;
            #[inline]
            fn from_str(__text: &str) -> __private::Result<Self, __private::Violations> {
                __private::parse_enum(&__ENUM, __text)
            }
        }
    }
}
