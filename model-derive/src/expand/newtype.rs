//! A newtype: its value on the wire, and rules that hold from the moment it is made.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::describe::{as_text, example, has_constant, is_literal, precision, rules};
use super::{
    Fields, argument, assertions, block, bounded, in_static, keyed, local, referred, serde,
    span_of, validate, visibility,
};
use crate::model::Newtype;

/// All that a newtype expands to.
pub(super) fn expand(newtype: &Newtype) -> TokenStream {
    let krate = &newtype.krate;
    let parts = [
        describe(newtype),
        present(newtype),
        read(newtype),
        wrapper(newtype),
        assertions(&newtype.ident, &newtype.generics, &newtype.assertions),
        serde(&newtype.ident, &bounded(&newtype.generics)),
        convert(newtype),
        methods(newtype),
        if newtype.key {
            keyed(&newtype.ident, &bounded(&newtype.generics))
        } else {
            TokenStream::new()
        },
    ];
    block(krate, newtype.allow.as_ref(), parts)
}

/// The static that describes it.
fn describe(newtype: &Newtype) -> TokenStream {
    let Newtype { name, docs, value_ty, examples, .. } = newtype;
    // A static knows no type parameter.
    let ty = newtype.generics.params.is_empty().then_some(value_ty);
    let mut attributes = rules(&newtype.rules, ty);
    attributes.extend(newtype.precision.map(|it| {
        let precision = precision(it);
        quote!(Precision(#precision))
    }));
    attributes.extend(newtype.secret.then(|| quote!(Secret)));
    attributes.extend(newtype.deprecated.then(|| quote!(Deprecated)));
    attributes.extend(newtype.title.iter().map(|title| quote!(Title(#title))));
    let span = span_of(value_ty, newtype.nested);
    attributes.extend(
        examples.iter().map(|value| example(value, &|value| as_text(value, value_ty, span))),
    );
    let description = quote!(__private::newtype(#name, #docs, &[#(__Attribute::#attributes),*]));
    let description = if has_constant(&newtype.rules) || !examples.iter().all(is_literal) {
        in_static(&newtype.ident, &newtype.generics, description)
    } else {
        description
    };
    quote!(static __NEWTYPE: __private::Newtype = #description;)
}

/// Refuses an alias of `Option`, which only the compiler can tell.
fn present(newtype: &Newtype) -> TokenStream {
    if !newtype.nested || !newtype.generics.params.is_empty() {
        return TokenStream::new();
    }
    let ty = &newtype.value_ty;
    let span = span_of(ty, newtype.nested);
    let check = quote_spanned! {span=>
        const _: () = __private::present(&<__private::Probe<#ty>>::KIND);
    };
    quote! {
        use __private::ProbeAny as _;
        #check
    }
}

/// The impls of `ApiValue` and `ApiModel`.
fn read(newtype: &Newtype) -> TokenStream {
    let ident = &newtype.ident;
    let bounded = bounded(&newtype.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let span = span_of(&newtype.value_ty, newtype.nested);
    let ty = &newtype.value_ty;
    let empty = if newtype.nested {
        quote_spanned!(span=> <#ty as __private::ApiValue>::empty())
    } else {
        quote_spanned!(span=> __private::empty())
    };
    let (value, place) = (inner(newtype), inner_mut(newtype));
    let get = if newtype.precision.is_some() {
        quote!(__private::Ref::Precise(&__NEWTYPE.value, &self.0))
    } else {
        quote_spanned!(span=> __private::ApiValue::get(#value))
    };
    // Only a type parameter can be an `Option` here.
    let is_option = (!newtype.generics.params.is_empty()).then(|| {
        quote! {
            #[inline]
            fn is_option(&self) -> bool {
                __private::ApiValue::is_option(#value)
            }
        }
    });
    let is_secret = (newtype.secret || newtype.may_be_secret).then(|| {
        let inner = quote_spanned!(span=> __private::ApiValue::is_secret(#value));
        let is_secret = if newtype.secret { quote!(true) } else { inner };
        quote! {
            #[inline]
            fn is_secret(&self) -> bool {
                #is_secret
            }
        }
    });
    let check = (newtype.nested || !newtype.rules.is_empty()).then(|| {
        quote! {
            #[inline]
            fn check(&self, __at: &__private::Path<'_>, __report: &mut __private::Report<'_>) {
                __private::check_newtype(&__NEWTYPE, self, __at, __report);
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::ApiValue for #ident #ty_generics #where_clause {
            #[inline]
            fn empty() -> Self {
                Self(#empty)
            }
            #[inline]
            fn part(&mut self) -> __private::Part<'_> {
                __private::Part::Inner(&__NEWTYPE, #place)
            }
            #[inline]
            fn read(
                &mut self,
                __from: &mut dyn __private::Source<'_>,
                __at: &__private::Path<'_>,
                __report: &mut __private::Report<'_>,
            ) -> __private::Reading {
                __private::read_newtype(&__NEWTYPE, self, __from, __at, __report)
            }
            #[inline]
            fn get(&self) -> __private::Ref<'_> {
                #get
            }
            #is_option
            #is_secret
            #check
        }
        #[automatically_derived]
        impl #impl_generics __private::ApiModel for #ident #ty_generics #where_clause {}
    }
}

/// The impl of `Wrapper`: the value, and the rules for it.
fn wrapper(newtype: &Newtype) -> TokenStream {
    let ident = &newtype.ident;
    let bounded = bounded(&newtype.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let (inner, inner_mut) = (inner(newtype), inner_mut(newtype));
    let judge = (!newtype.rules.is_empty()).then(|| {
        let check = local("check");
        let fields = Fields::none(&newtype.ident, &newtype.generics);
        let value = |span| quote_spanned!(span=> &self.0);
        let field = Literal::usize_unsuffixed(0);
        let list = quote!(__private::Wrapper::inner(self));
        let list = newtype.nested.then_some(&list);
        let calls = validate::calls(&fields, &newtype.rules, &field, &check, &value, list);
        quote! {
            #[inline]
            fn judge(&self, #check: &mut __private::Check<'_, '_, '_>) {
                #calls
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Wrapper for #ident #ty_generics #where_clause {
            #[inline]
            fn inner(&self) -> &dyn __private::ApiValue {
                #inner
            }
            #[inline]
            fn inner_mut(&mut self) -> &mut dyn __private::ApiValue {
                #inner_mut
            }
            #judge
        }
    }
}

/// The value, as the engine sees it: a type that is none is shown once, as that of a field is.
fn inner(newtype: &Newtype) -> TokenStream {
    let (ty, span) = (&newtype.value_ty, span_of(&newtype.value_ty, newtype.nested));
    let value = quote_spanned!(span=> &self.0);
    if newtype.nested {
        quote_spanned!(span=> <#ty as __private::ApiValue>::as_value(#value))
    } else {
        value
    }
}

/// The same, to be read into.
fn inner_mut(newtype: &Newtype) -> TokenStream {
    let (ty, span) = (&newtype.value_ty, span_of(&newtype.value_ty, newtype.nested));
    let place = quote_spanned!(span=> &mut self.0);
    if newtype.nested {
        quote_spanned!(span=> <#ty as __private::ApiValue>::as_place(#place))
    } else {
        place
    }
}

/// `AsRef`, and `TryFrom` where it can be.
fn convert(newtype: &Newtype) -> TokenStream {
    let (ident, ty) = (&newtype.ident, &newtype.value_ty);
    let referred = referred(ty);
    let bounded = bounded(&newtype.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let value = local("value");
    let try_from = newtype.try_from.then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics __private::TryFrom<#ty> for #ident #ty_generics #where_clause {
                type Error = __private::Violations;
                #[inline]
                fn try_from(#value: #ty) -> __private::Result<Self, __private::Violations> {
                    Self::new(#value)
                }
            }
        }
    });
    quote! {
        #try_from
        #[automatically_derived]
        impl #impl_generics __private::AsRef<#ty> for #ident #ty_generics #where_clause {
            #[inline]
            fn as_ref(&self) -> &#referred {
                &self.0
            }
        }
    }
}

/// `new`, `new_with` and `into_inner`.
fn methods(newtype: &Newtype) -> TokenStream {
    let Newtype { ident, value_ty, .. } = newtype;
    let vis = visibility(&newtype.vis);
    let bounded = bounded(&newtype.generics);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let (value, cx) = (argument("value"), argument("cx"));
    let span = span_of(value_ty, newtype.nested);
    let mut given = value.clone();
    given.set_span(value.span().located_at(span));
    let mut made = quote_spanned!(span=> #given.into_value());
    if let Some(it) = newtype.precision {
        let precision = precision(it);
        made = quote_spanned!(span=> __private::truncated(#made, #precision));
    }
    let docs = format!(" Makes a [`{ident}`], its rules judged at the system clock.");
    let with_docs = format!(" Makes a [`{ident}`], its rules judged in a context of your own.");
    quote! {
        // A box was asked for.
        #[allow(dead_code, clippy::unnecessary_box_returns)]
        impl #impl_generics #ident #ty_generics #where_clause {
            #[doc = #docs]
            ///
            /// # Errors
            /// Every rule that is broken.
            #[inline]
            #vis fn new(
                #value: impl __private::IntoValue<#value_ty>,
            ) -> __private::Result<Self, __private::Violations> {
                Self::new_with(#value, &__private::clock())
            }
            #[doc = #with_docs]
            ///
            /// # Errors
            /// Every rule that is broken.
            #[inline]
            #vis fn new_with(
                #value: impl __private::IntoValue<#value_ty>,
                #cx: &__private::Context,
            ) -> __private::Result<Self, __private::Violations> {
                __private::build(Self(#made), #cx)
            }
            /// The value, to be changed: its rules hold no longer.
            #[inline]
            #[must_use]
            #vis fn into_inner(self) -> #value_ty {
                self.0
            }
        }
    }
}
