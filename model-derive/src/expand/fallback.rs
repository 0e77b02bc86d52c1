//! What a type gets after a mistake: everything a model has, and none of it works. So whoever uses
//! the type sees the mistake, and not that the type is no model.

use super::{Interop, outside, referred};
use crate::model::{Outline, OutlineDefault, OutlineField, OutlineNewtype};
use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use syn::{DeriveInput, Path, parse_quote};

/// Inert implementations of all that a model has.
pub(crate) fn fallback(input: &DeriveInput, outline: &Outline, interop: Interop) -> TokenStream {
    let traits = traits(input, &outline.krate);
    let builder = outline.fields.as_ref().map(|fields| inert_builder(input, outline, fields));
    let newtype = outline.newtype.as_ref().map(|value| newtype(input, &outline.krate, value));
    let text = outline.is_text.then(|| text(input, &outline.krate));
    let of_others = interop.impls(&input.ident, &input.generics, &outline.krate, None);
    quote!(#traits #builder #newtype #text #of_others)
}

/// What an enum has that is written as text.
fn text(input: &DeriveInput, krate: &Path) -> TokenStream {
    let ident = &input.ident;
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #where_clause {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                loop {}
            }
        }
        #[automatically_derived]
        impl #impl_generics ::core::str::FromStr for #ident #ty_generics #where_clause {
            type Err = #krate::Violations;
            fn from_str(_: &str) -> ::core::result::Result<Self, #krate::Violations> {
                loop {}
            }
        }
    }
}

fn traits(input: &DeriveInput, krate: &Path) -> TokenStream {
    let ident = &input.ident;
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();
    let mut with_de = input.generics.clone();
    with_de.params.insert(0, parse_quote!('__de));
    let (impl_de, _, _) = with_de.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::private::ApiValue for #ident #ty_generics #where_clause {
            fn empty() -> Self {
                loop {}
            }
            fn read(
                &mut self,
                _: &mut dyn #krate::private::Source<'_>,
                _: &#krate::private::Path<'_>,
                _: &mut #krate::private::Report<'_>,
            ) -> ::core::result::Result<#krate::private::Read, #krate::private::Stop> {
                loop {}
            }
            fn get(&self) -> #krate::private::Ref<'_> {
                loop {}
            }
        }
        #[automatically_derived]
        impl #impl_generics #krate::private::Record for #ident #ty_generics #where_clause {
            fn place(&mut self, _: usize) -> &mut dyn #krate::private::ApiValue {
                loop {}
            }
            fn value(&self, _: usize) -> &dyn #krate::private::ApiValue {
                loop {}
            }
        }
        #[automatically_derived]
        impl #impl_generics #krate::ApiModel for #ident #ty_generics #where_clause {}
        #[automatically_derived]
        impl #impl_generics #krate::private::Serialize for #ident #ty_generics #where_clause {
            fn serialize<__S: #krate::private::Serializer>(
                &self,
                _: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                loop {}
            }
        }
        #[automatically_derived]
        impl #impl_de #krate::private::Deserialize<'__de> for #ident #ty_generics #where_clause {
            fn deserialize<__D: #krate::private::Deserializer<'__de>>(
                _: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                loop {}
            }
        }
    }
}

/// What a newtype has besides.
fn newtype(input: &DeriveInput, krate: &Path, newtype: &OutlineNewtype) -> TokenStream {
    let ident = &input.ident;
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();
    let ty = &newtype.value_ty;
    let referred = referred(ty);
    let result = quote!(::core::result::Result<Self, #krate::Violations>);
    let try_from = newtype.try_from.then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics ::core::convert::TryFrom<#ty> for #ident #ty_generics #where_clause {
                type Error = #krate::Violations;
                fn try_from(_: #ty) -> #result {
                    loop {}
                }
            }
        }
    });
    quote! {
        #try_from
        #[automatically_derived]
        impl #impl_generics ::core::convert::AsRef<#ty> for #ident #ty_generics #where_clause {
            fn as_ref(&self) -> &#referred {
                loop {}
            }
        }
        #[automatically_derived]
        #[allow(dead_code)]
        impl #impl_generics #ident #ty_generics #where_clause {
            #[doc(hidden)]
            pub fn new(_: impl #krate::private::IntoValue<#ty>) -> #result {
                loop {}
            }
            #[doc(hidden)]
            pub fn new_with(_: impl #krate::private::IntoValue<#ty>, _: &#krate::Context) -> #result {
                loop {}
            }
            #[doc(hidden)]
            pub fn into_inner(self) -> #ty {
                loop {}
            }
        }
    }
}

/// The builder is one type, whatever was set: a forgotten field is not the mistake to show now.
fn inert_builder(input: &DeriveInput, outline: &Outline, fields: &[OutlineField]) -> TokenStream {
    let DeriveInput { vis, ident, .. } = input;
    let Outline { krate, builder, .. } = outline;
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();
    let setters = fields.iter().map(|field| setter(input, krate, field));
    let accessors = fields.iter().filter_map(|field| accessor(krate, field));
    quote! {
        #[automatically_derived]
        #[doc(hidden)]
        #vis struct #builder #impl_generics (
            ::core::marker::PhantomData<fn() -> #ident #ty_generics>
        ) #where_clause;
        #[automatically_derived]
        #[allow(dead_code)]
        impl #impl_generics #ident #ty_generics #where_clause {
            #[doc(hidden)]
            pub fn builder() -> #builder #ty_generics {
                loop {}
            }
            #[doc(hidden)]
            pub fn to_builder(self) -> #builder #ty_generics {
                loop {}
            }
            #(#accessors)*
        }
        #[automatically_derived]
        #[allow(dead_code)]
        impl #impl_generics #builder #ty_generics #where_clause {
            #(#setters)*
            pub fn build(
                self,
            ) -> ::core::result::Result<#ident #ty_generics, #krate::Violations> {
                loop {}
            }
            pub fn build_with(
                self,
                _: &#krate::Context,
            ) -> ::core::result::Result<#ident #ty_generics, #krate::Violations> {
                loop {}
            }
            pub fn build_unvalidated(self) -> #ident #ty_generics {
                loop {}
            }
        }
    }
}

/// It takes what the right one takes, so that `None` infers.
fn setter(input: &DeriveInput, krate: &Path, field: &OutlineField) -> TokenStream {
    let setter = &field.setter;
    let ty = outside(&input.ident, &input.generics, field.value_ty.to_token_stream());
    let takes = match (field.optional, field.patch) {
        (true, _) => quote!(IntoOptional),
        (_, true) => quote!(IntoPatch),
        _ => quote!(IntoValue),
    };
    quote! {
        pub fn #setter(self, _: impl #krate::private::#takes<#ty>) -> Self {
            loop {}
        }
    }
}

/// `field_or_default`, where there is one.
fn accessor(krate: &Path, field: &OutlineField) -> Option<TokenStream> {
    let (ident, ty) = (&field.ident, &field.value_ty);
    let clock = match field.default.as_ref().filter(|_| field.optional)? {
        OutlineDefault::Nothing => None,
        OutlineDefault::Clock => Some(quote!(, _: &#krate::Context)),
    };
    let method = format_ident!("{}_or_default", ident.to_string().trim_start_matches("r#"));
    Some(quote! {
        pub fn #method(&self #clock) -> #ty {
            loop {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Interop, fallback};
    use crate::diagnostic::Diagnostics;
    use crate::{lower, parse};
    use syn::{File, parse_quote};

    #[test]
    fn it_is_rust_for_every_kind_of_type() {
        for input in [
            parse_quote!(
                struct S;
            ),
            parse_quote!(
                pub struct S(i32);
            ),
            parse_quote!(
                struct S<'a, T: Clone + 'a = i32>(Box<&'a T>)
                where
                    T: Send;
            ),
            parse_quote!(
                struct S(dyn Send + 'static);
            ),
            parse_quote!(
                enum S {
                    A(i32),
                }
            ),
            parse_quote!(
                enum S<const N: usize> {
                    A,
                }
            ),
            parse_quote!(union S { a: i32 }),
            parse_quote!(
                struct S {
                    r#build: i32,
                    set_build: i32,
                    r#type: String,
                }
            ),
            parse_quote!(
                pub(crate) struct S<'a, T: Clone = i32, const N: usize = 3>
                where
                    T: 'a,
                {
                    a: &'a [T; N],
                }
            ),
        ] {
            let parsed = parse::parse(&mut Diagnostics::default(), &input);
            let tokens = fallback(&input, &lower::outline(&input, &parsed), Interop::ALL);
            assert!(syn::parse2::<File>(tokens).is_ok());
        }
    }
}
