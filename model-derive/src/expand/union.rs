//! Unions: each variant a model of its own, and the way between a variant and its index.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::Generics;

use super::bounds::bounded_union;
use super::describe::{container_rules, shown};
use super::fields::binding;
use super::read::by_index;
use super::variant::{self, content, fields_of, pattern, placeholder};
use super::{
    Fields, assertions, block, default, foreign, local, outside, read, serde, type_span, types,
    validate, written,
};
use crate::model::{Field, Head, Holds, Placeholder, Tagging, Union, Variant};

/// All that a union expands to.
pub(super) fn expand(model: &Union) -> TokenStream {
    let Head { ident, generics, krate, .. } = &model.head;
    let bounded = bounded_union(model);
    let fields = all_fields(model);
    let held = fields.iter().flat_map(|fields| fields.list).flat_map(|field| &field.assertions);
    let parts = [
        describe(model),
        aliased(model),
        distinct(model),
        beside_tag(model),
        value(model, &bounded),
        choice(model, &bounded),
        record(model, &bounded),
        foreign::items(&fields, &bounded),
        validate::model(ident, &bounded, &quote!(Union(&__UNION))),
        assertions(ident, generics, held),
        serde(ident, &bounded),
    ];
    block(krate, model.head.allow.as_ref(), parts)
}

/// The statics that describe the union, and the content of each variant.
fn describe(model: &Union) -> TokenStream {
    let head = &model.head;
    let (name, docs) = (&head.name, &head.docs);
    let tagging = match &model.tagging {
        Tagging::Internal(tag) => quote!(Internal(#tag)),
        Tagging::Adjacent { tag, content } => quote!(Adjacent { tag: #tag, content: #content }),
        Tagging::External => quote!(External),
        Tagging::Untagged => quote!(Untagged),
    };
    let names = model.variants.iter().filter_map(|variant| variant.name.as_ref());
    let contents = model.variants.iter().enumerate().map(|it| variant::describe_content(model, it));
    let variants = model.variants.iter().enumerate().map(variant::describe);
    let mut attributes = container_rules(&head.rules);
    attributes.extend(model.deny_unknown_fields.then(|| quote!(DenyUnknownFields)));
    attributes.extend(model.variants.iter().enumerate().flat_map(variant::names));
    attributes.extend(shown(head.deprecated, head.title.as_ref()));
    quote! {
        #(#contents)*
        static __UNION: __private::Union = __private::union(
            #name,
            #docs,
            __private::Tagging::#tagging,
            &[#(#names),*],
            &[#(#variants),*],
            &[#(__Attribute::#attributes),*],
        );
    }
}

/// Refuses every alias of `Option` in a variant.
fn aliased(model: &Union) -> TokenStream {
    let all: Vec<&Field> = all_fields(model).iter().flat_map(|fields| fields.list).collect();
    written(&model.head.ident, &model.head.generics, &all)
}

/// The fields of all variants.
fn all_fields(model: &Union) -> Vec<Fields<'_>> {
    model.variants.iter().map(|variant| fields_of(&model.head, variant)).collect()
}

/// Refuses keys that two fields of one variant claim.
fn distinct(model: &Union) -> TokenStream {
    let head = &model.head;
    let variants = model.variants.iter().enumerate().map(|(index, variant)| {
        let content = content(index);
        let fields = fields_of(head, variant).list;
        super::distinct(&head.ident, &head.generics, fields, &quote!(#content))
    });
    variants.collect()
}

/// Refuses beside the tag a union of the same tag, and what is no object. Only the compiler knows which type
/// is; of a type parameter the user of the model decides.
fn beside_tag(model: &Union) -> TokenStream {
    let Tagging::Internal(tag) = &model.tagging else { return TokenStream::new() };
    let Head { ident, generics, .. } = &model.head;
    let held = model.variants.iter().filter_map(|variant| match &variant.holds {
        Holds::Value(value) if !types::names_parameter(&value.value_ty, generics) => Some(value),
        _ => None,
    });
    let checks: Vec<TokenStream> = held
        .map(|value| {
            let ty = outside(ident, generics, value.value_ty.to_token_stream());
            let span = type_span(value);
            quote_spanned!(span=>
                const _: () = __private::beside_tag(&<__private::Keys<#ty>>::DESCRIPTION, #tag);
            )
        })
        .collect();
    if checks.is_empty() {
        return TokenStream::new();
    }
    quote! {
        #[allow(unused_imports)]
        use __private::KeysAny as _;
        #(#checks)*
    }
}

/// The impl of `ApiValue`.
fn value(model: &Union, bounded: &Generics) -> TokenStream {
    let ident = &model.head.ident;
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let empty = match model.placeholder {
        Placeholder::Variant(index) => placeholder(&model.head, &model.variants[index]),
        Placeholder::Search => {
            let count = Literal::usize_unsuffixed(model.variants.len());
            let variants = placeholders(model);
            quote!(__private::pick(&__UNION, #count, |__variant| #variants))
        }
    };
    let check = check(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::ApiValue for #ident #ty_generics #where_clause {
            #[inline]
            fn empty() -> Self {
                #empty
            }
            #[inline]
            fn part(&mut self) -> __private::Part<'_> {
                __private::Part::Union(&__UNION, self)
            }
            #[inline]
            fn get(&self) -> __private::Ref<'_> {
                __private::Ref::Union(&__UNION, self)
            }
            #check
        }
    }
}

/// The variant of the index `__variant`; the last is for every other one too, and none is asked for.
fn placeholders(model: &Union) -> TokenStream {
    let mut all: Vec<TokenStream> =
        model.variants.iter().map(|it| placeholder(&model.head, it)).collect();
    let Some(last) = all.pop() else { return TokenStream::new() };
    let index = (0..all.len()).map(Literal::usize_unsuffixed);
    quote!(match __variant { #(#index => #all,)* _ => #last, })
}

/// The impl of `Choice`.
fn choice(model: &Union, bounded: &Generics) -> TokenStream {
    let ident = &model.head.ident;
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let idents = model.variants.iter().map(|variant| &variant.ident);
    let indices = (0..model.variants.len()).map(Literal::usize_unsuffixed);
    let placeholders = placeholders(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Choice for #ident #ty_generics #where_clause {
            #[inline]
            fn variant(&self) -> usize {
                match self {
                    #(Self::#idents { .. } => #indices,)*
                }
            }
            #[inline]
            fn switch(&mut self, __variant: usize) {
                *self = #placeholders;
            }
            #[inline]
            fn record(&self) -> &dyn __private::Record {
                self
            }
            #[inline]
            fn record_mut(&mut self) -> &mut dyn __private::Record {
                self
            }
        }
    }
}

/// The impl of `Record`, which is that of the current variant.
fn record(model: &Union, bounded: &Generics) -> TokenStream {
    let ident = &model.head.ident;
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let patterns: Vec<TokenStream> = model.variants.iter().map(pattern).collect();
    let reached = |reach: fn(&Fields, usize) -> TokenStream, none: TokenStream| {
        let arm = move |variant: &Variant| {
            let of = fields_of(&model.head, variant);
            let other = matches!(variant.holds, Holds::Other).then(|| {
                let binding = binding(0);
                quote!(#binding)
            });
            let reach = |(index, _): (usize, &Field)| reach(&of, index);
            by_index(of.list, &reach, other.as_ref().unwrap_or(&none))
        };
        model.variants.iter().map(arm)
    };
    let places = reached(read::place, quote!(__private::nowhere()));
    let values = reached(read::value, quote!(__private::nothing()));
    let fill = fill(model);
    let by_pattern: Vec<_> = patterns.iter().cloned().map(Some).zip(all_fields(model)).collect();
    let foreign = foreign::record(&by_pattern);
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Record for #ident #ty_generics #where_clause {
            #[inline]
            fn place(&mut self, __index: usize) -> &mut dyn __private::ApiValue {
                match self { #(#patterns => #places,)* }
            }
            #[inline]
            fn value(&self, __index: usize) -> &dyn __private::ApiValue {
                match self { #(#patterns => #values,)* }
            }
            #fill
            #foreign
        }
    }
}

/// The method `fill`, where any field has a default that fills it.
fn fill(model: &Union) -> TokenStream {
    let cx = local("cx");
    let arm = |variant: &Variant| {
        let arms = default::arms(&fields_of(&model.head, variant), &cx);
        let pattern = pattern(variant);
        (!arms.is_empty()).then(|| quote!(#pattern => match __index { #(#arms)* _ => {} },))
    };
    let arms: Vec<TokenStream> = model.variants.iter().filter_map(arm).collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let rest = rest(model, arms.len());
    quote! {
        #[inline]
        fn fill(&mut self, __index: usize, #cx: &__private::Context) {
            match self { #(#arms)* #rest }
        }
    }
}

/// The method `check`, where there is anything to check.
fn check(model: &Union) -> TokenStream {
    let (at, check, report) = (local("at"), local("check"), local("report"));
    let arm = |(index, variant): (usize, &Variant)| {
        let calls = validate::of_fields(&fields_of(&model.head, variant), &check);
        if calls.is_empty() {
            return None;
        }
        let (pattern, content) = (pattern(variant), content(index));
        let index = Literal::usize_unsuffixed(index);
        Some(quote! {
            #pattern => {
                let #at = &#at.variant(&__UNION, #index);
                let #check = &mut __private::Check::new(&#content, #at, #report);
                #calls
            }
        })
    };
    let arms: Vec<TokenStream> = model.variants.iter().enumerate().filter_map(arm).collect();
    let of_variants = (!arms.is_empty()).then(|| {
        let rest = rest(model, arms.len());
        quote!(match self { #(#arms)* #rest })
    });
    let of_all = (!model.head.rules.is_empty()).then(|| {
        let rules = validate::of_container(&model.head.rules, &check);
        quote! {
            let #check = &mut __private::Check::of(__UNION.attributes, #at, #report);
            #rules
        }
    });
    if of_variants.is_none() && of_all.is_none() {
        return TokenStream::new();
    }
    quote! {
        #[inline]
        fn check(&self, #at: &__private::Path<'_>, #report: &mut __private::Report<'_>) {
            #of_variants
            #of_all
        }
    }
}

/// The arm of the variants that have none of their own.
fn rest(model: &Union, arms: usize) -> Option<TokenStream> {
    (arms < model.variants.len()).then(|| quote!(_ => {}))
}
